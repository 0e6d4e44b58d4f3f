import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { collectSubmissions } from '../../app/collectSubmissions';
import { saveReceivedDay } from '../../app/receivedDates';
import { createReaderPool } from '../../files';
import { collectSummary } from '../collectSummary';
import { EmptyState } from '../components/EmptyState';
import { OutcomeList } from '../components/OutcomeList';
import { PeriodField, usePeriod } from '../components/PeriodField';
import { incomingFrom } from '../incoming';
import type { PageProps } from '../pageNames';
import { useSession } from '../session';
import { COLLECT, HOME, PANE } from '../wording.zh-CN';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px' },
  action: { flexGrow: 1 },
});

const WORKBOOKS = '.xlsx,.xls,.et,.ods,.csv,.docx,.xlsm,.xlsb';

/** 收报: pick the returned workbooks, watch them being read, see what became of each. */
export function CollectPage({ onOpen }: PageProps) {
  const styles = useStyles();
  const { ledger, busy, collected, edit, say, setCollected } = useSession();
  const [period, setPeriod] = usePeriod();
  const [receivedOn, setReceivedOn] = useState('');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  if (ledger.tasks.length === 0) {
    return (
      <EmptyState hint={COLLECT.needLedger}>
        <Button appearance="primary" onClick={() => onOpen('import')}>
          {HOME.start}
        </Button>
      </EmptyState>
    );
  }

  const collect = (picked: readonly File[]) => {
    const incoming = incomingFrom(picked, period, receivedOn === '' ? null : receivedOn);
    if (incoming.length === 0) return say({ intent: 'warning', text: COLLECT.noFiles });
    void edit(
      COLLECT.collecting,
      async (current, { signal, progress }) => {
        const reader = createReaderPool();
        try {
          const result = await collectSubmissions(incoming, current, {
            reader,
            signal,
            onProgress: (done, total, path) => progress(COLLECT.reading(done, total, path), done, total),
          });
          setCollected(result);
          say(collectSummary(result, incoming.length));
          return result.ledger;
        } finally {
          reader.dispose();
        }
      },
      { cancellable: true },
    );
  };

  const onPicked = (input: HTMLInputElement) => {
    const picked = [...(input.files ?? [])];
    input.value = '';
    if (picked.length > 0) collect(picked);
  };

  return (
    <>
      {!collected && <Text>{COLLECT.intro}</Text>}
      <PeriodField label={COLLECT.period} hint={COLLECT.periodHint} value={period} onChange={setPeriod} />
      <Field label={COLLECT.receivedOn} hint={COLLECT.receivedHint} orientation="horizontal">
        <Input type="date" value={receivedOn} onChange={(_, data) => setReceivedOn(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          className={styles.action}
          disabledFocusable={busy !== null}
          onClick={() => files.current?.click()}
        >
          {COLLECT.pickFiles}
        </Button>
        <Button
          className={styles.action}
          disabledFocusable={busy !== null}
          onClick={() => folder.current?.click()}
        >
          {COLLECT.pickFolder}
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={WORKBOOKS}
        data-testid="collect-files"
        onChange={(event) => onPicked(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        data-testid="collect-folder"
        {...{ webkitdirectory: '' }}
        onChange={(event) => onPicked(event.currentTarget)}
      />
      {collected && (
        <OutcomeList
          collected={collected}
          submissions={ledger.submissions}
          onReceived={(path, day) =>
            void edit(COLLECT.savingDate, (current) => saveReceivedDay(current, path, day))
          }
        />
      )}
      {collected && collected.collection.submissions.length > 0 && (
        <Button appearance="primary" onClick={() => onOpen('check')}>
          {PANE.next(HOME.nextCheck)}
        </Button>
      )}
    </>
  );
}
