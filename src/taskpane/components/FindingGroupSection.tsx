import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { FindingGroup, FindingGrouping } from '../../domain/findings/view';
import { findingKey, findingTitle, severityTitle } from '../../domain/findings';
import type { Finding, FindingCode, Severity } from '../../domain/model/finding';
import type { HandledFinding, Handling } from '../../domain/model/handling';
import { FINDINGS, PANE } from '../wording.zh-CN';
import { FindingItem, isConfirmed } from './FindingItem';
import { ReasonForm } from './ReasonForm';

const useStyles = makeStyles({
  header: {
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-start',
    gap: '6px',
    paddingLeft: '4px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    borderRadius: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    marginTop: '4px',
  },
  title: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  bulk: { display: 'flex', gap: '6px', padding: '6px 8px 0' },
  action: { minWidth: 'auto' },
  more: { padding: '6px 8px' },
});

/** Findings drawn at a time: a pane of thousands of articles would not scroll. */
const STEP = 40;

export interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly grouping: FindingGrouping;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly current: string | null;
  readonly canGoTo: (finding: Finding) => boolean;
  readonly onGoTo: ((handled: HandledFinding) => void) | undefined;
  readonly canAccept: ((finding: Finding) => boolean) | undefined;
  readonly onAccept: ((handled: readonly HandledFinding[]) => void) | undefined;
  readonly onHandle:
    ((handled: readonly HandledFinding[], handling: Handling, reason: string) => void) | undefined;
  readonly extra: ((handled: HandledFinding) => ReactNode) | undefined;
}

function groupTitle(grouping: FindingGrouping, key: string | null): string {
  if (key === null) return FINDINGS.noUnit;
  if (grouping === 'rule') return findingTitle(key as FindingCode);
  return grouping === 'severity' ? severityTitle(key as Severity) : key;
}

/** A group of findings under its title and count; of one rule they can be decided on together. */
export function FindingGroupSection(props: FindingGroupProps) {
  const styles = useStyles();
  const [limit, setLimit] = useState(STEP);
  const { group, grouping, open, current, canGoTo, onGoTo, canAccept, onAccept, onHandle } = props;
  const { findings, key } = group;
  const title = groupTitle(grouping, key);
  // stepping through the list reaches items beyond the limit, too
  const reached =
    current === null ? -1 : findings.findIndex(({ finding }) => findingKey(finding) === current);
  const most = Math.max(limit, reached + 1);
  const left = findings.length - most;
  return (
    <section data-group={key ?? ''} aria-label={title}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.header}
        aria-expanded={open}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => props.onToggle(!open)}
      >
        <span className={styles.title} title={title}>
          {title}
        </span>
        <Badge
          appearance="tint"
          color={group.open > 0 ? 'brand' : 'informative'}
          title={FINDINGS.groupCountHint(group.open, findings.length)}
          aria-label={FINDINGS.groupCountHint(group.open, findings.length)}
        >
          {FINDINGS.groupCount(group.open, findings.length)}
        </Badge>
      </Button>
      {open && grouping === 'rule' && <Bulk {...props} />}
      {open &&
        findings
          .slice(0, most)
          .map((handled) => (
            <FindingItem
              key={findingKey(handled.finding)}
              handled={handled}
              current={findingKey(handled.finding) === current}
              onGoTo={canGoTo(handled.finding) ? onGoTo : undefined}
              onAccept={onAccept && canAccept?.(handled.finding) ? (one) => onAccept([one]) : undefined}
              onIgnore={onHandle && ((one, reason) => onHandle([one], 'ignored', reason))}
              onRestore={onHandle && ((one) => onHandle([one], 'open', ''))}
              extra={props.extra}
            />
          ))}
      {open && left > 0 && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setLimit(most + STEP)}>
            {PANE.more(Math.min(STEP, left), '条')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Decisions on all open findings of one rule. */
function Bulk({ group, canAccept, onAccept, onHandle }: FindingGroupProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const open = group.findings.filter(({ handling }) => handling === 'open');
  const acceptable = open.filter(({ finding }) => canAccept?.(finding) ?? false);
  if (open.length < 2 || (!onAccept && !onHandle)) return null;
  if (asking && onHandle) {
    return (
      <div className={styles.bulk}>
        <ReasonForm
          onConfirm={(reason) => {
            setAsking(false);
            onHandle(open, 'ignored', reason);
          }}
          onCancel={() => setAsking(false)}
        />
      </div>
    );
  }
  return (
    <div className={styles.bulk}>
      {onAccept && acceptable.length > 1 && (
        <Button size="small" className={styles.action} onClick={() => onAccept(acceptable)}>
          {isConfirmed(group.key as FindingCode)
            ? FINDINGS.confirmAll(acceptable.length)
            : FINDINGS.acceptAll(acceptable.length)}
        </Button>
      )}
      {onHandle && (
        <Button size="small" className={styles.action} onClick={() => setAsking(true)}>
          {FINDINGS.ignoreAll(open.length)}
        </Button>
      )}
    </div>
  );
}
