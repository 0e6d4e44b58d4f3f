import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  buildBulletins,
  bulletinInput,
  composeBulletins,
  dueBulletins,
  type PeriodBulletinKind,
} from '../../app/bulletins';
import { evaluate } from '../../app/evaluate';
import { exportBulletins } from '../../app/exportBulletins';
import { reconcile } from '../../domain/bulletin';
import type { Bulletin } from '../../domain/model/bulletin';
import type { Period } from '../../domain/model/period';
import { deliverFile, selectCell } from '../../excel';
import { EmptyState } from '../components/EmptyState';
import { Footer } from '../components/Footer';
import { PeriodField, usePeriod } from '../components/PeriodField';
import { Reconciliations } from '../components/Reconciliations';
import type { PageProps } from '../pageNames';
import { useSession } from '../session';
import { BULLETIN, HOME } from '../wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  kind: { display: 'flex', flexDirection: 'column' },
  issued: { paddingLeft: '32px' },
});

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');
}

/** 通报: what is due, whether the figures reconcile, then the sheets and the Word files. */
export function BulletinPage({ onOpen }: PageProps) {
  const { ledger } = useSession();
  const [period, setPeriod] = usePeriod();
  if (ledger.tasks.length === 0) {
    return (
      <EmptyState hint={BULLETIN.needLedger}>
        <Button appearance="primary" onClick={() => onOpen('import')}>
          {HOME.start}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <PeriodField label={BULLETIN.period} value={period} onChange={setPeriod} />
      <PeriodBulletins key={period} period={period} />
    </>
  );
}

function PeriodBulletins({ period }: { readonly period: Period }) {
  const styles = useStyles();
  const { ledger, busy, run, edit, say } = useSession();
  const input = useMemo(() => bulletinInput(evaluate(ledger, period), period, today()), [ledger, period]);
  const due = useMemo(() => dueBulletins(input), [input]);
  const lines = useMemo(() => reconcile(input), [input]);
  const [chosen, setChosen] = useState<readonly PeriodBulletinKind[]>(due);
  const [built, setBuilt] = useState<readonly Bulletin[]>([]);
  const [copyText, setCopyText] = useState<string | null>(null);
  const doubtful = input.statuses.filter(({ progress }) => progress === 'doubtful').length;
  const reported = input.reports.some((report) => report.period === period);

  const build = () =>
    void edit(BULLETIN.building, async (current) => {
      const result = await buildBulletins(current, period, today(), chosen);
      setBuilt(result.bulletins);
      const [first] = result.bulletins;
      if (first) await selectCell({ sheet: first.name, cell: 'A1' });
      say({ intent: 'success', text: BULLETIN.built(result.bulletins.map(({ name }) => name).join('、')) });
      return result.ledger;
    });

  const word = () =>
    void run(BULLETIN.exporting, async () => {
      const bulletins = built.length > 0 ? built : composeBulletins(input, chosen);
      const file = await exportBulletins(bulletins, period);
      const delivery = await deliverFile(file);
      if (delivery.way === 'text') setCopyText(delivery.text);
      else say({ intent: 'success', text: BULLETIN.delivered(file.name) });
    });

  const toggle = (kind: PeriodBulletinKind, on: boolean) =>
    setChosen(due.filter((one) => (one === kind ? on : chosen.includes(one))));

  return (
    <>
      {!reported && <Warning text={BULLETIN.nothing} />}
      {doubtful > 0 && <Warning text={BULLETIN.doubtful(doubtful)} />}
      <section className={styles.section}>
        <Text weight="semibold">{BULLETIN.due}</Text>
        {due.map((kind) => {
          const issued = ledger.issued.find((earlier) => earlier.kind === kind && earlier.period === period);
          return (
            <div key={kind} className={styles.kind}>
              <Checkbox
                label={BULLETIN.kinds[kind]}
                checked={chosen.includes(kind)}
                onChange={(_, data) => toggle(kind, data.checked === true)}
              />
              {issued && (
                <Text size={200} className={styles.issued}>
                  {BULLETIN.issued(issued.number)}
                </Text>
              )}
            </div>
          );
        })}
      </section>
      <Reconciliations lines={lines} />
      <Text size={200}>{BULLETIN.fonts}</Text>
      {copyText !== null && (
        <section className={styles.section}>
          <Text>{BULLETIN.deliveredText}</Text>
          <Textarea readOnly value={copyText} rows={12} onFocus={(event) => event.target.select()} />
        </section>
      )}
      <Footer>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null || chosen.length === 0 || lines.some(({ ok }) => !ok)}
          onClick={build}
        >
          {BULLETIN.build}
        </Button>
        <Button disabledFocusable={busy !== null || chosen.length === 0} onClick={word}>
          {BULLETIN.word}
        </Button>
      </Footer>
    </>
  );
}

function Warning({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline" style={{ flexShrink: 0 }}>
      <MessageBarBody style={{ whiteSpace: 'normal' }}>{text}</MessageBarBody>
    </MessageBar>
  );
}
