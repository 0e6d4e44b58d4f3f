import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Task } from '../../domain/model/task';
import { isUnchanged, type TaskChanges } from '../../domain/model/taskChanges';
import { IMPORT } from '../wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  list: { maxHeight: '180px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'flex', gap: '6px', padding: '4px 6px', alignItems: 'baseline' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Rows of the list at most; the totals above it count everything. */
const MOST_ROWS = 200;

type ChangeKind = 'added' | 'removed' | 'changed';
const LABEL: Record<ChangeKind, string> = {
  added: IMPORT.addedTask,
  removed: IMPORT.removedTask,
  changed: IMPORT.changedTask,
};
const COLOR = { added: 'success', removed: 'danger', changed: 'warning' } as const;

/** What writing would add, remove and change, before anything is replaced. */
export function ChangeList({ changes }: { readonly changes: TaskChanges }) {
  const styles = useStyles();
  const { added, removed, changed, unchanged } = changes;
  const isNew = removed.length + changed.length + unchanged === 0;
  const rows: { kind: ChangeKind; task: Task }[] = [
    ...removed.map((task) => ({ kind: 'removed' as const, task })),
    ...changed.map(({ after }) => ({ kind: 'changed' as const, task: after })),
    ...added.map((task) => ({ kind: 'added' as const, task })),
  ];
  const summary = isNew
    ? IMPORT.allNew(added.length)
    : isUnchanged(changes)
      ? IMPORT.noChange
      : IMPORT.changeLine(added.length, removed.length, changed.length);
  return (
    <section className={styles.section}>
      <Text weight="semibold">{IMPORT.changes}</Text>
      <Text>{summary}</Text>
      {!isNew && rows.length > 0 && (
        <div className={styles.list}>
          {rows.slice(0, MOST_ROWS).map(({ kind, task }) => (
            <div key={`${kind} ${task.id}`} className={styles.row}>
              <Badge appearance="tint" color={COLOR[kind]}>
                {LABEL[kind]}
              </Badge>
              <Text size={200}>{task.id}</Text>
              <Text size={200} className={styles.text} title={task.text}>
                {task.text}
              </Text>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
