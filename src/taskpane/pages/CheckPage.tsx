import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { acceptability } from '../../app/acceptSuggestion';
import { checkPeriod } from '../../app/checkPeriod';
import { acceptFindings, assignLead, handleFindings } from '../../app/handleFindings';
import type { Ledger } from '../../domain/model/ledger';
import { locateFinding } from '../../app/locateFinding';
import { periodText } from '../../domain/findings';
import type { Finding } from '../../domain/model/finding';
import type { HandledFinding, Handling } from '../../domain/model/handling';
import type { Task } from '../../domain/model/task';
import { EmptyState } from '../components/EmptyState';
import { FindingList } from '../components/FindingList';
import { LeadChoice } from '../components/LeadChoice';
import { PeriodField, usePeriod } from '../components/PeriodField';
import type { PageProps } from '../pageNames';
import { problemText } from '../problems';
import { useSession } from '../session';
import { CHECK, FINDINGS, HOME } from '../wording.zh-CN';

const useStyles = makeStyles({
  run: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: '8px',
    flexShrink: 0,
  },
});

function taskOf({ tasks }: Ledger, { task }: Finding): Task | undefined {
  return tasks.find(({ id }) => id === task);
}

function doneText({ findings }: Ledger): string {
  const open = findings.filter(({ handling }) => handling === 'open');
  const count = (severity: string) => open.filter(({ finding }) => finding.severity === severity).length;
  return CHECK.done(count('error'), count('warning'), count('info'));
}

/** 核查: run the checks for a period, then deal with the findings one by one or by kind. */
export function CheckPage({ onOpen }: PageProps) {
  const styles = useStyles();
  const { ledger, busy, edit, say } = useSession();
  const [period, setPeriod] = usePeriod();
  const canAccept = useMemo(() => acceptability(ledger), [ledger]);
  if (ledger.tasks.length === 0) {
    return (
      <EmptyState hint={CHECK.needLedger}>
        <Button appearance="primary" onClick={() => onOpen('import')}>
          {HOME.start}
        </Button>
      </EmptyState>
    );
  }

  const check = () =>
    edit(CHECK.running, async (current) => {
      const checked = await checkPeriod(current, period);
      say({ intent: 'success', text: doneText(checked) });
      return checked;
    });

  const goTo = ({ finding }: HandledFinding) =>
    locateFinding(finding).then(
      (found) => say(found ? null : { intent: 'warning', text: FINDINGS.notFound }),
      (error: unknown) => say({ intent: 'error', text: problemText(error) }),
    );

  const handle = (chosen: readonly HandledFinding[], handling: Handling, reason: string) =>
    edit(FINDINGS.saving, (current) => handleFindings(current, chosen, handling, reason));

  const accept = (chosen: readonly HandledFinding[]) =>
    edit(FINDINGS.accepting, (current) => acceptFindings(current, chosen));

  const lead = (finding: Finding, unit: string) =>
    edit(FINDINGS.accepting, (current) => assignLead(current, finding, [unit]));

  const { checkedPeriod, findings } = ledger;
  return (
    <>
      <div className={styles.run}>
        <PeriodField label={CHECK.period} value={period} onChange={setPeriod} />
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => void check()}>
          {CHECK.run}
        </Button>
      </div>
      {findings.length > 0 && checkedPeriod !== period && (
        <Text size={200}>
          {checkedPeriod === null ? CHECK.unchecked : CHECK.checkedAt(periodText(checkedPeriod))}
        </Text>
      )}
      <FindingList
        findings={findings}
        empty={checkedPeriod === null ? CHECK.notChecked : CHECK.empty}
        groupedBy="unit"
        remembered="check.grouping"
        onGoTo={(handled) => void goTo(handled)}
        canAccept={canAccept}
        onAccept={(chosen) => void accept(chosen)}
        onHandle={(chosen, handling, reason) => void handle(chosen, handling, reason)}
        extra={({ finding, handling }) => {
          const task = finding.code === 'lead-inferred' ? taskOf(ledger, finding) : undefined;
          return (
            task &&
            handling === 'open' && <LeadChoice task={task} onChoose={(unit) => void lead(finding, unit)} />
          );
        }}
      />
    </>
  );
}
