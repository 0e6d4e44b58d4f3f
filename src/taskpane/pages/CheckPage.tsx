import { Button } from '@fluentui/react-components';
import { checkPeriod } from '../../app/checkPeriod';
import { handleFindings } from '../../app/handleFindings';
import { locateFinding } from '../../app/locateFinding';
import type { HandledFinding, Handling } from '../../domain/model/handling';
import { EmptyState } from '../components/EmptyState';
import { FindingList } from '../components/FindingList';
import { PeriodField, usePeriod } from '../components/PeriodField';
import { problemText } from '../problems';
import { useSession } from '../session';
import { CHECK } from '../wording.zh-CN';

/** 核查: run the checks for a period, then deal with the findings one by one. */
export function CheckPage() {
  const { ledger, busy, run, setLedger, say } = useSession();
  const [period, setPeriod] = usePeriod();
  if (ledger.tasks.length === 0) return <EmptyState hint={CHECK.needLedger} />;

  const check = () =>
    run(CHECK.running, async () => {
      const checked = await checkPeriod(ledger, period);
      setLedger(checked);
      say({ intent: 'success', text: CHECK.done(checked.findings.length) });
    });

  const goTo = ({ finding }: HandledFinding) =>
    locateFinding(finding).then(
      (found) => say(found ? null : { intent: 'warning', text: CHECK.notFound }),
      (error: unknown) => say({ intent: 'error', text: problemText(error) }),
    );

  const handle = (handled: HandledFinding, handling: Handling, reason: string) =>
    run(CHECK.saving, async () => setLedger(await handleFindings(ledger, [handled], handling, reason)));

  return (
    <>
      <PeriodField label={CHECK.period} value={period} onChange={setPeriod} />
      <Button appearance="primary" disabled={busy !== null} onClick={() => void check()}>
        {CHECK.run}
      </Button>
      <FindingList
        findings={ledger.findings}
        empty={CHECK.empty}
        onGoTo={(handled) => void goTo(handled)}
        onHandle={(handled, handling, reason) => void handle(handled, handling, reason)}
      />
    </>
  );
}
