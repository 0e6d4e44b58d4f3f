import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FileOutcome, FileOutcomeKind } from '../../app/collect';
import type { Resubmission } from '../../domain/checks/resubmission';
import { findingMessage, periodText } from '../../domain/findings';
import { SUBMISSION_STATUS_LABELS } from '../../domain/model/labels.zh-CN';
import type { FindingCode } from '../../domain/model/finding';
import type { IsoDate } from '../../domain/model/period';
import type { Submission } from '../../domain/model/submission';
import { COLLECT } from '../wording.zh-CN';
import { ReceivedDay } from './ReceivedDay';
import { ResubmissionNote } from './ResubmissionNote';

const useStyles = makeStyles({
  row: {
    padding: '8px 2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '3px',
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  reason: { overflowWrap: 'anywhere' },
  file: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: '8px' },
});

const COLOR: Record<FileOutcomeKind, 'success' | 'warning' | 'danger' | 'informative'> = {
  accepted: 'success',
  'accepted-with-findings': 'warning',
  unreadable: 'danger',
  replaced: 'informative',
  notice: 'informative',
};

/** Reasons shown here; the rest waits in 核查. */
const MOST_REASONS = 3;

/** Of a file that could not be opened nobody expects to know the unit. */
const NOT_READ: ReadonlySet<FindingCode> = new Set(['unreadable-file', 'password-protected']);

function hintOf({ outcome, unit, findings }: FileOutcome): string | null {
  if (outcome === 'replaced') return COLLECT.replacedHint;
  if (outcome === 'notice') return COLLECT.noticeHint;
  return outcome === 'unreadable' && unit === null && findings.length === 0 ? COLLECT.unknownHint : null;
}

/** One file: what became of it, whose it is, why it was not accepted as it is, and when it arrived. */
export function OutcomeItem(props: {
  readonly outcome: FileOutcome;
  readonly resubmission: Resubmission | null;
  /** Its record in 报送情况; null for a file that is not recorded there. */
  readonly submission: Submission | null;
  readonly onReceived: (path: string, day: IsoDate | null) => void;
}) {
  const styles = useStyles();
  const { outcome, resubmission, submission } = props;
  const about = [
    outcome.kind && COLLECT.kind[outcome.kind],
    outcome.kind === 'report' && outcome.period && periodText(outcome.period),
    outcome.rowCount > 0 && COLLECT.rows(outcome.rowCount),
  ];
  const messages = [...new Set(outcome.findings.map(findingMessage))];
  const reasons = [...messages.slice(0, MOST_REASONS), hintOf(outcome)].filter((text) => text !== null);
  const unknown = outcome.outcome === 'notice' || outcome.findings.some(({ code }) => NOT_READ.has(code));
  const unit = outcome.unit ?? submission?.unit ?? (unknown ? null : COLLECT.unknownUnit);
  return (
    <article className={styles.row} data-outcome={outcome.outcome}>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOR[outcome.outcome]}>
          {COLLECT.outcome[outcome.outcome]}
        </Badge>
        {unit !== null && <Text weight="semibold">{unit}</Text>}
        <Text size={200}>{about.filter(Boolean).join(' · ')}</Text>
        {submission?.status === 'late' && (
          <Badge appearance="tint" color="warning">
            {SUBMISSION_STATUS_LABELS.late}
          </Badge>
        )}
      </div>
      <div className={styles.file}>
        <Text size={200} className={styles.quiet}>
          {outcome.path}
        </Text>
        {submission && (
          <ReceivedDay
            path={outcome.path}
            day={submission.receivedOn}
            onChange={(day) => props.onReceived(outcome.path, day)}
          />
        )}
      </div>
      {reasons.map((reason) => (
        <Text key={reason} size={200} className={styles.reason}>
          {reason}
        </Text>
      ))}
      {messages.length > MOST_REASONS && (
        <Text size={200}>{COLLECT.moreFindings(messages.length - MOST_REASONS)}</Text>
      )}
      {resubmission && <ResubmissionNote resubmission={resubmission} />}
    </article>
  );
}
