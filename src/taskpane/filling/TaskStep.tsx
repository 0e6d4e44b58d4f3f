import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { writeEntry } from '../../app/filling';
import type { FillingTask, TemplateField } from '../../domain/outputs/templates';
import { selectCell } from '../../excel';
import { StepHeading } from '../components/StepHeading';
import { useSession } from '../session';
import { COLLECT } from '../wording.zh-CN';
import { beyondGaps } from './beyondGaps';
import { TextEntry, YesNoEntry } from './EntryField';
import { FindingLines } from './FindingLines';
import type { Filling } from './useFilling';
import { FILLING } from './wording.zh-CN';

/** Running text gets room; names and numbers a line. */
const LINES: Partial<Record<TemplateField, number>> = {
  text: 3,
  q1: 2,
  q2: 2,
  q3: 2,
  q4: 2,
  target: 2,
  progress: 5,
  problem: 2,
  next: 2,
};

const useStyles = makeStyles({
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  known: { display: 'flex', flexDirection: 'column', gap: '2px' },
  label: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

/** One task: what is known of it, what is to be filled in, and what the rules say about that. */
export function TaskStep({ filling, task }: { readonly filling: Filling; readonly task: FillingTask }) {
  const styles = useStyles();
  const { run } = useSession();
  const { state, write } = filling;
  const fields = Object.keys(task.entries) as TemplateField[];
  const findings = beyondGaps(state, task.findings);
  const [first] = fields;
  const firstCell = first && task.entries[first]?.cell;
  return (
    <>
      <div className={styles.head}>
        <StepHeading text={FILLING.task(task.serial)} />
        {firstCell !== undefined && (
          <Button
            appearance="subtle"
            size="small"
            onClick={() =>
              void run(
                FILLING.show,
                async () => void (await selectCell({ sheet: state.sheet, cell: firstCell })),
              )
            }
          >
            {FILLING.show}
          </Button>
        )}
      </div>
      {task.task !== null && <Text className={styles.text}>{task.text}</Text>}
      {task.target !== '' && task.entries.target === undefined && (
        <Known label={FILLING.target} text={task.target} />
      )}
      {state.identity.kind === 'report' && (
        <Known
          label={FILLING.reference}
          text={task.reference === '' ? FILLING.noReference : task.reference}
        />
      )}
      {fields.map((field) => {
        const entry = task.entries[field];
        if (entry === undefined) return null;
        const props = {
          field,
          label: COLLECT.fieldTitles[field],
          entry,
          missing: task.missing.includes(field),
          onWrite: (value: string) => write((now) => writeEntry(now, entry.cell, value)),
        };
        return field === 'completion' ? (
          <YesNoEntry key={field} {...props} hint={FILLING.noNeeds} />
        ) : (
          <TextEntry key={field} {...props} lines={LINES[field] ?? 1} />
        );
      })}
      {task.missing.length === 0 && findings.length === 0 && <Text size={200}>{FILLING.clean}</Text>}
      <FindingLines findings={findings} />
    </>
  );
}

function Known({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.known}>
      <Text size={200} className={styles.label}>
        {label}
      </Text>
      <Text size={200} className={styles.text}>
        {text}
      </Text>
    </div>
  );
}
