import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Task } from '../../domain/model/task';
import {
  isUnchanged,
  type ChangedTask,
  type TaskChanges,
  type TaskField,
} from '../../domain/model/taskChanges';
import { IMPORT } from '../wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  list: {
    maxHeight: '220px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { padding: '6px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', gap: '6px', alignItems: 'baseline' },
  text: { display: 'block', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
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

interface Row {
  readonly kind: ChangeKind;
  readonly task: Task;
  readonly details: readonly string[];
}

function fieldText(task: Task, field: TaskField): string {
  const value = task[field];
  return typeof value === 'string' ? value : (value ?? []).join('、');
}

function detailsOf({ before, after, fields }: ChangedTask): string[] {
  return fields.map(
    (field) =>
      `${IMPORT.changedField[field]}：${IMPORT.fromTo(fieldText(before, field), fieldText(after, field))}`,
  );
}

/** What writing would add, remove and change, before anything is replaced. */
export function ChangeList({ changes }: { readonly changes: TaskChanges }) {
  const styles = useStyles();
  const { added, removed, changed, unchanged } = changes;
  const isNew = removed.length + changed.length + unchanged === 0;
  const rows: Row[] = [
    ...removed.map((task) => ({ kind: 'removed' as const, task, details: [task.text] })),
    ...changed.map((one) => ({ kind: 'changed' as const, task: one.after, details: detailsOf(one) })),
    ...added.map((task) => ({ kind: 'added' as const, task, details: [task.text] })),
  ];
  const summary = isNew
    ? IMPORT.allNew(added.length)
    : isUnchanged(changes)
      ? IMPORT.noChange
      : IMPORT.changeLine(added.length, removed.length, changed.length);
  return (
    <section className={styles.section} aria-label={IMPORT.changes}>
      <Text weight="semibold">{IMPORT.changes}</Text>
      <Text>{summary}</Text>
      {!isNew && rows.length > 0 && (
        <div className={styles.list} tabIndex={0} role="group" aria-label={summary}>
          {rows.slice(0, MOST_ROWS).map(({ kind, task, details }) => (
            <div key={`${kind} ${task.id}`} className={styles.row} data-change={kind}>
              <div className={styles.head}>
                <Badge appearance="tint" color={COLOR[kind]}>
                  {LABEL[kind]}
                </Badge>
                <Text size={200} weight="semibold">
                  {task.id}
                </Text>
              </div>
              {details.map((detail) => (
                <Text key={detail} size={200} className={styles.text}>
                  {detail}
                </Text>
              ))}
            </div>
          ))}
          {rows.length > MOST_ROWS && (
            <div className={styles.row}>
              <Text size={200}>{IMPORT.moreChanges(rows.length - MOST_ROWS)}</Text>
            </div>
          )}
        </div>
      )}
      {!isNew && (
        <Text size={200} className={styles.quiet}>
          {IMPORT.keptData}
        </Text>
      )}
    </section>
  );
}
