import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { filterFindings, NO_FILTER } from '../../app/findingsView';
import { findingKey } from '../../domain/checks';
import type { HandledFinding, Handling } from '../../domain/model/handling';
import { CHECK } from '../wording.zh-CN';
import { FindingFilters } from './FindingFilters';
import { FindingItem } from './FindingItem';

/** Findings drawn at a time: a pane of thousands of articles would not scroll. */
const STEP = 40;

export interface FindingListProps {
  readonly findings: readonly HandledFinding[];
  readonly empty: string;
  readonly onGoTo?: (handled: HandledFinding) => void;
  readonly onHandle?: (handled: HandledFinding, handling: Handling, reason: string) => void;
}

/** Findings with filters, a few at a time. */
export function FindingList({ findings, empty, onGoTo, onHandle }: FindingListProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [limit, setLimit] = useState(STEP);
  if (findings.length === 0) return <Text>{empty}</Text>;
  const shown = filterFindings(findings, filter);
  const left = shown.length - limit;
  return (
    <>
      <FindingFilters findings={findings} shown={shown.length} filter={filter} onFilter={setFilter} />
      {shown.length === 0 && <Text>{CHECK.emptyFiltered}</Text>}
      <div>
        {shown.slice(0, limit).map((handled) => (
          <FindingItem
            key={findingKey(handled.finding)}
            handled={handled}
            {...(onGoTo && { onGoTo: () => onGoTo(handled) })}
            {...(onHandle && {
              onHandle: (handling: Handling, reason: string) => onHandle(handled, handling, reason),
            })}
          />
        ))}
      </div>
      {left > 0 && <Button onClick={() => setLimit(limit + STEP)}>{CHECK.more(Math.min(STEP, left))}</Button>}
    </>
  );
}
