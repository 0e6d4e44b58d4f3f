import { Badge, Button, Divider, makeStyles, Text } from '@fluentui/react-components';
import type { Ledger } from '../../app/ledger';
import { PROGRESS_LABELS } from '../../domain/model/labels.zh-CN';
import { PROGRESS_STATUSES, type ProgressStatus } from '../../domain/model/status';
import { EmptyState } from '../components/EmptyState';
import type { PageName } from '../pageNames';
import { useSession } from '../session';
import { HOME, PANE } from '../wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  states: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '6px' },
  state: { display: 'flex', flexDirection: 'column', alignItems: 'center', padding: '6px 0' },
  actions: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' },
});

const COLOR: Record<ProgressStatus, 'success' | 'brand' | 'warning' | 'danger' | 'severe' | 'informative'> = {
  completed: 'success',
  'on-track': 'brand',
  behind: 'warning',
  'far-behind': 'danger',
  doubtful: 'severe',
  'not-reported': 'informative',
};

/** The step of the journey that comes next, judged by what the ledger holds. */
function nextStep(ledger: Ledger): { page: PageName; label: string } {
  if (ledger.submissions.length === 0) return { page: 'collect', label: HOME.nextCollect };
  if (ledger.checkedPeriod === null) return { page: 'check', label: HOME.nextCheck };
  const open = ledger.findings.some(
    ({ finding, handling }) => handling === 'open' && finding.severity === 'error',
  );
  return open ? { page: 'check', label: HOME.nextFindings } : { page: 'bulletin', label: HOME.nextBulletin };
}

/** What the ledger holds, where things stand, and what to do next. */
export function HomePage({ onOpen }: { readonly onOpen: (page: PageName) => void }) {
  const styles = useStyles();
  const { ledger, reload } = useSession();
  if (ledger.tasks.length === 0) {
    return (
      <EmptyState title={HOME.empty} hint={HOME.emptyHint}>
        <Button appearance="primary" onClick={() => onOpen('import')}>
          {HOME.start}
        </Button>
      </EmptyState>
    );
  }
  const main = ledger.tasks.filter((task) => task.source === 'main').length;
  const open = ledger.findings.filter(({ handling }) => handling === 'open');
  const count = (severity: string) => open.filter(({ finding }) => finding.severity === severity).length;
  const next = nextStep(ledger);
  return (
    <>
      <section className={styles.section}>
        {ledger.year !== null && (
          <Text weight="semibold" size={400}>
            {HOME.year(ledger.year)}
          </Text>
        )}
        <Text>{HOME.tasks(main, ledger.tasks.length - main)}</Text>
        <ReceivedLine ledger={ledger} />
        <Text>{open.length === 0 ? HOME.noFindings : HOME.findings(count('error'), count('warning'))}</Text>
      </section>
      <Divider />
      <StatusGrid ledger={ledger} />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => onOpen(next.page)}>
          {HOME.next}：{next.label}
        </Button>
        <Button onClick={() => void reload()}>{PANE.reload}</Button>
      </div>
    </>
  );
}

function ReceivedLine({ ledger }: { readonly ledger: Ledger }) {
  const period = ledger.checkedPeriod;
  const reports = ledger.submissions.filter(
    (submission) => submission.kind === 'report' && submission.period === period,
  );
  if (period === null || reports.length === 0) return null;
  const received = reports.filter(({ status }) => status !== 'missing').length;
  return <Text>{HOME.received(period, received, reports.length)}</Text>;
}

function StatusGrid({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles();
  if (ledger.checkedPeriod === null) return <Text>{HOME.notChecked}</Text>;
  return (
    <section className={styles.section}>
      <Text weight="semibold">{HOME.checkedAt(ledger.checkedPeriod)}</Text>
      <div className={styles.states}>
        {PROGRESS_STATUSES.map((progress) => (
          <div key={progress} className={styles.state}>
            <Text size={500} weight="semibold">
              {ledger.statuses.filter((status) => status.progress === progress).length}
            </Text>
            <Badge appearance="tint" color={COLOR[progress]}>
              {PROGRESS_LABELS[progress]}
            </Badge>
          </div>
        ))}
      </div>
    </section>
  );
}
