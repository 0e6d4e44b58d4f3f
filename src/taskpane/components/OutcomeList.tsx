import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { FileOutcomeKind } from '../../app/collect';
import type { Collected } from '../../app/collectSubmissions';
import { countOutcomes, sortOutcomes } from '../../app/collectView';
import type { IsoDate } from '../../domain/model/period';
import type { Submission } from '../../domain/model/submission';
import { COLLECT, PANE } from '../wording.zh-CN';
import { Chips } from './Chips';
import { OutcomeItem } from './OutcomeItem';

const useStyles = makeStyles({ section: { display: 'flex', flexDirection: 'column', gap: '8px' } });

/** Files drawn at a time. */
const STEP = 40;

/** What became of each file, unreadable ones first; narrowed to one outcome by its count. */
export function OutcomeList(props: {
  readonly collected: Collected;
  /** The submissions as they stand, with days of receipt entered since. */
  readonly submissions: readonly Submission[];
  readonly onReceived: (path: string, day: IsoDate | null) => void;
}) {
  const styles = useStyles();
  const { collection, resubmissions } = props.collected;
  const [only, setOnly] = useState<FileOutcomeKind | null>(null);
  const [limit, setLimit] = useState(STEP);
  const sorted = useMemo(() => sortOutcomes(collection.outcomes), [collection]);
  const again = useMemo(() => new Map(resubmissions.map((one) => [one.file, one])), [resubmissions]);
  const recorded = useMemo(
    () => new Map(props.submissions.flatMap((one) => (one.file === null ? [] : [[one.file, one] as const]))),
    [props.submissions],
  );
  const counts = countOutcomes(sorted);
  const chosen = counts.some(({ kind }) => kind === only) ? only : null;
  const shown = sorted.filter(({ outcome }) => chosen === null || outcome === chosen);
  const left = shown.length - limit;
  return (
    <section className={styles.section} aria-label={COLLECT.outcomes}>
      <Chips
        label={COLLECT.outcomes}
        chips={counts.map(({ kind, count }) => ({ value: kind, label: COLLECT.outcome[kind], count }))}
        value={chosen}
        onChoose={setOnly}
      />
      <div>
        {shown.slice(0, limit).map((outcome) => (
          <OutcomeItem
            key={outcome.path}
            outcome={outcome}
            resubmission={again.get(outcome.path) ?? null}
            submission={outcome.outcome === 'replaced' ? null : (recorded.get(outcome.path) ?? null)}
            onReceived={props.onReceived}
          />
        ))}
      </div>
      {left > 0 && (
        <Button onClick={() => setLimit(limit + STEP)}>{PANE.more(Math.min(STEP, left), '份')}</Button>
      )}
    </section>
  );
}
