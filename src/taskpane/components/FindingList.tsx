import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  filterFindings,
  groupFindings,
  isFindingGrouping,
  NO_FILTER,
  type FindingFilter,
  type FindingGrouping,
} from '../../domain/findings/view';
import { findingKey } from '../../domain/findings';
import type { Finding } from '../../domain/model/finding';
import type { HandledFinding, Handling } from '../../domain/model/handling';
import { usePreference } from '../usePreference';
import { FINDINGS } from '../wording.zh-CN';
import { FindingFilters } from './FindingFilters';
import { FindingGroupSection } from './FindingGroupSection';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  steps: {
    position: 'sticky',
    top: '-12px',
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Lists up to this long are shown with every group open. */
const SHORT = 30;

export interface FindingListProps {
  readonly findings: readonly HandledFinding[];
  readonly empty: string;
  readonly groupedBy: FindingGrouping;
  /** Where the pane remembers the grouping chosen here. */
  readonly remembered: string;
  readonly canGoTo?: (finding: Finding) => boolean;
  readonly onGoTo?: (handled: HandledFinding) => void;
  readonly canAccept?: (finding: Finding) => boolean;
  readonly onAccept?: (handled: readonly HandledFinding[]) => void;
  readonly onHandle?: (handled: readonly HandledFinding[], handling: Handling, reason: string) => void;
  /** What else can be settled about a finding. */
  readonly extra?: (handled: HandledFinding) => ReactNode;
}

/** Findings in groups, with filters, a step from each to the next, and decisions one by one or all of one rule. */
export function FindingList(props: FindingListProps) {
  const styles = useStyles();
  const { findings, canGoTo = () => true, onGoTo } = props;
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const [grouping, setGrouping] = usePreference(props.remembered, props.groupedBy, isFindingGrouping);
  const [current, setCurrent] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlyMap<string | null, boolean>>(new Map());
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => filterFindings(findings, filter), [findings, filter]);
  const groups = useMemo(() => groupFindings(shown, grouping), [shown, grouping]);
  const ordered = groups.flatMap((group) => group.findings);
  const at = ordered.findIndex(({ finding }) => findingKey(finding) === current);

  useEffect(() => {
    if (current === null) return;
    const item = list.current?.querySelector(`[data-key="${CSS.escape(current)}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  if (findings.length === 0) return <Text>{props.empty}</Text>;
  const isOpen = (key: string | null, index: number) =>
    opened.get(key) ?? (shown.length <= SHORT || index === 0);
  const go = (handled: HandledFinding) => {
    setCurrent(findingKey(handled.finding));
    if (canGoTo(handled.finding)) onGoTo?.(handled);
  };
  const step = (by: 1 | -1) => {
    const next = ordered[at < 0 ? 0 : at + by];
    if (!next) return;
    const group = groups.find(({ findings: members }) => members.includes(next));
    if (group) setOpened(new Map(opened).set(group.key, true));
    go(next);
  };

  return (
    <section className={styles.section} aria-label={FINDINGS.list}>
      <FindingFilters
        findings={findings}
        shown={shown.length}
        filter={filter}
        onFilter={setFilter}
        grouping={grouping}
        onGrouping={setGrouping}
      />
      {shown.length === 0 ? (
        <Text>{FINDINGS.emptyFiltered}</Text>
      ) : (
        <div className={styles.steps}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronUpRegular />}
            disabledFocusable={at <= 0}
            onClick={() => step(-1)}
          >
            {FINDINGS.previous}
          </Button>
          <Text size={200} role="status">
            {FINDINGS.position(at + 1, ordered.length)}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronDownRegular />}
            iconPosition="after"
            disabledFocusable={at === ordered.length - 1}
            onClick={() => step(1)}
          >
            {FINDINGS.next}
          </Button>
        </div>
      )}
      <div ref={list}>
        {groups.map((group, index) => (
          <FindingGroupSection
            key={group.key ?? ''}
            group={group}
            grouping={grouping}
            open={isOpen(group.key, index)}
            onToggle={(open) => setOpened(new Map(opened).set(group.key, open))}
            current={current}
            canGoTo={canGoTo}
            onGoTo={onGoTo && go}
            canAccept={props.canAccept}
            onAccept={props.onAccept}
            onHandle={props.onHandle}
            extra={props.extra}
          />
        ))}
      </div>
    </section>
  );
}
