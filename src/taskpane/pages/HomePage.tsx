import { Badge, Button, makeStyles, Text } from '@fluentui/react-components';
import type { Ledger } from '../../domain/model/ledger';
import { periodText } from '../../domain/findings';
import { PROGRESS_LABELS } from '../../domain/model/labels.zh-CN';
import { PROGRESS_STATUSES, type ProgressStatus } from '../../domain/model/status';
import { EmptyState } from '../components/EmptyState';
import type { PageName, PageProps } from '../pageNames';
import { useSession } from '../session';
import { HOME, PANE } from '../wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  states: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '4px', margin: 0 },
  state: { display: 'flex', flexDirection: 'column-reverse', alignItems: 'center', padding: '4px 0' },
  number: { margin: 0 },
  reload: { alignSelf: 'flex-start', marginLeft: '-8px' },
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
  if (ledger.submissions.every(({ status }) => status === 'missing')) {
    return { page: 'collect', label: HOME.nextCollect };
  }
  if (ledger.checkedPeriod === null) return { page: 'check', label: HOME.nextCheck };
  const open = ledger.findings.some(
    ({ finding, handling }) => handling === 'open' && finding.severity === 'error',
  );
  return open ? { page: 'check', label: HOME.nextFindings } : { page: 'bulletin', label: HOME.nextBulletin };
}

/** What the ledger holds, what to do next, and where things stand. */
export function HomePage({ onOpen }: PageProps) {
  const styles = useStyles();
  const { ledger, busy, reload } = useSession();
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
        <Text>
          {open.length === 0
            ? HOME.noFindings
            : HOME.findings(count('error'), count('warning'), count('info'))}
        </Text>
      </section>
      <Button appearance="primary" onClick={() => onOpen(next.page)}>
        {PANE.next(next.label)}
      </Button>
      <StatusGrid ledger={ledger} />
      <Button
        appearance="subtle"
        size="small"
        className={styles.reload}
        disabledFocusable={busy !== null}
        onClick={() => void reload()}
      >
        {PANE.reload}
      </Button>
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
  return <Text>{HOME.received(periodText(period), received, reports.length)}</Text>;
}

function StatusGrid({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles();
  if (ledger.checkedPeriod === null) return <Text>{HOME.notChecked}</Text>;
  return (
    <section className={styles.section}>
      <Text weight="semibold">
        {HOME.checkedAt(periodText(ledger.checkedPeriod))}，{HOME.statusCount(ledger.statuses.length)}
      </Text>
      <dl className={styles.states}>
        {PROGRESS_STATUSES.map((progress) => (
          <div key={progress} className={styles.state}>
            <dt>
              <Badge appearance="tint" color={COLOR[progress]}>
                {PROGRESS_LABELS[progress]}
              </Badge>
            </dt>
            <dd className={styles.number}>
              <Text size={500} weight="semibold">
                {ledger.statuses.filter((status) => status.progress === progress).length}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
