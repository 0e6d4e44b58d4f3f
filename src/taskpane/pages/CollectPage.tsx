import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { FileOutcome, FileOutcomeKind } from '../../app/collect';
import { collectSubmissions } from '../../app/collectSubmissions';
import { findingMessage } from '../../domain/checks';
import { createReaderPool } from '../../files';
import { EmptyState } from '../components/EmptyState';
import { PeriodField, usePeriod } from '../components/PeriodField';
import { incomingFrom } from '../incoming';
import { useSession } from '../session';
import { COLLECT } from '../wording.zh-CN';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px' },
  list: { display: 'flex', flexDirection: 'column' },
  row: { padding: '8px 2px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  path: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', display: 'block' },
  reason: { display: 'block' },
});

const COLOR: Record<FileOutcomeKind, 'success' | 'warning' | 'danger' | 'informative'> = {
  accepted: 'success',
  'accepted-with-findings': 'warning',
  unreadable: 'danger',
  replaced: 'informative',
};

const WORKBOOKS = '.xlsx,.xls,.et,.ods,.csv,.docx,.xlsm,.xlsb';

/** 收报: pick the returned workbooks, watch them being read, see what became of each. */
export function CollectPage() {
  const styles = useStyles();
  const { ledger, busy, run, setLedger, say } = useSession();
  const [period, setPeriod] = usePeriod();
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>([]);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  if (ledger.tasks.length === 0) return <EmptyState hint={COLLECT.needLedger} />;

  const collect = (picked: readonly File[]) =>
    run(
      COLLECT.collecting,
      async ({ signal, progress }) => {
        const reader = createReaderPool();
        try {
          const result = await collectSubmissions(incomingFrom(picked, period), ledger, {
            reader,
            signal,
            onProgress: (done, total, path) =>
              progress(`${COLLECT.reading(done, total)} ${path}`, done, total),
          });
          setLedger(result.ledger);
          setOutcomes(result.collection.outcomes);
          say({ intent: 'success', text: summary(result.collection.outcomes, result.collection.cancelled) });
        } finally {
          reader.dispose();
        }
      },
      true,
    );

  const onPicked = (input: HTMLInputElement) => {
    const picked = [...(input.files ?? [])];
    input.value = '';
    if (picked.length > 0) void collect(picked);
  };

  return (
    <>
      <Text>{COLLECT.intro}</Text>
      <PeriodField label={COLLECT.period} value={period} onChange={setPeriod} />
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy !== null} onClick={() => files.current?.click()}>
          {COLLECT.pickFiles}
        </Button>
        <Button disabled={busy !== null} onClick={() => folder.current?.click()}>
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
      <div className={styles.list}>
        {outcomes.map((outcome) => (
          <OutcomeRow key={outcome.path} outcome={outcome} />
        ))}
      </div>
    </>
  );
}

function summary(outcomes: readonly FileOutcome[], cancelled: boolean): string {
  const count = (kind: FileOutcomeKind) => outcomes.filter(({ outcome }) => outcome === kind).length;
  const withFindings = count('accepted-with-findings');
  const text = COLLECT.done(count('accepted') + withFindings, withFindings, count('unreadable'));
  return cancelled ? `${COLLECT.cancelled}${text}` : text;
}

function OutcomeRow({ outcome }: { readonly outcome: FileOutcome }) {
  const styles = useStyles();
  const about = [
    outcome.kind && COLLECT.kind[outcome.kind],
    outcome.period,
    outcome.rowCount > 0 && COLLECT.rows(outcome.rowCount),
  ];
  return (
    <div className={styles.row} data-outcome={outcome.outcome}>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOR[outcome.outcome]}>
          {COLLECT.outcome[outcome.outcome]}
        </Badge>
        <Text weight="semibold">{outcome.unit ?? COLLECT.unknownUnit}</Text>
        <Text size={200}>{about.filter(Boolean).join(' · ')}</Text>
      </div>
      <Text size={200} className={styles.path}>
        {outcome.path}
      </Text>
      {outcome.findings.map((finding, index) => (
        <Text key={index} size={200} className={styles.reason}>
          {findingMessage(finding)}
        </Text>
      ))}
    </div>
  );
}
