import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DoubtfulTask } from '../../app/bulletins';
import { PROGRESS_LABELS } from '../../domain/model/labels.zh-CN';
import type { DoubtChoice } from '../../domain/model/bulletin';
import type { TaskId } from '../../domain/model/task';
import { PANE } from '../wording.zh-CN';
import { DOUBTS } from './wording.zh-CN';

const SHOWN_AT_FIRST = 5;
const DOUBTS_SHOWN = 2;
const CHOICES: readonly DoubtChoice[] = ['verify', 'own-answer', 'leave-out'];

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '4px' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '6px 0 2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  choices: { flexWrap: 'wrap', marginLeft: '-8px' },
  choice: { flexShrink: 0 },
  more: { alignSelf: 'flex-start', marginLeft: '-8px' },
});

export interface DoubtfulTasksProps {
  readonly tasks: readonly DoubtfulTask[];
  readonly disabled: boolean;
  readonly onChoose: (task: TaskId, choice: DoubtChoice) => void;
}

/** Doubtful tasks with why they are doubtful; a person says for each how it is counted. */
export function DoubtfulTasks({ tasks, disabled, onChoose }: DoubtfulTasksProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  if (tasks.length === 0) return null;
  return (
    <section className={styles.section} aria-label={DOUBTS.heading(tasks.length)}>
      <Text weight="semibold">{DOUBTS.heading(tasks.length)}</Text>
      <Text size={200}>{DOUBTS.hint}</Text>
      {tasks.slice(0, shown).map((doubtful) => (
        <Item
          key={doubtful.task.id}
          doubtful={doubtful}
          disabled={disabled}
          onChoose={(choice) => onChoose(doubtful.task.id, choice)}
        />
      ))}
      {tasks.length > shown && (
        <Button appearance="subtle" size="small" className={styles.more} onClick={() => setShown(Infinity)}>
          {PANE.more(tasks.length - shown, '项')}
        </Button>
      )}
    </section>
  );
}

function answerText({ ownAnswer, countsAs }: DoubtfulTask): string {
  if (ownAnswer === null || countsAs === null) return DOUBTS.noAnswer;
  return DOUBTS.ownAnswer(ownAnswer, PROGRESS_LABELS[countsAs]);
}

function Item(props: {
  readonly doubtful: DoubtfulTask;
  readonly disabled: boolean;
  readonly onChoose: (choice: DoubtChoice) => void;
}) {
  const styles = useStyles();
  const { doubtful, disabled } = props;
  const { task, doubts } = doubtful;
  const hidden = doubts.length - DOUBTS_SHOWN;
  return (
    <div className={styles.item} data-doubtful={task.id}>
      <Text className={styles.text}>
        <b>{task.id}</b> {task.text}
      </Text>
      {doubts.slice(0, DOUBTS_SHOWN).map((doubt) => (
        <Text key={doubt} size={200} className={styles.quiet}>
          {doubt}
        </Text>
      ))}
      {hidden > 0 && (
        <Text size={200} className={styles.quiet}>
          {DOUBTS.more(hidden)}
        </Text>
      )}
      <Text size={200} className={styles.quiet}>
        {answerText(doubtful)}
      </Text>
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        aria-label={DOUBTS.choiceOf(task.id)}
        value={doubtful.choice}
        disabled={disabled}
        onChange={(_, data) => props.onChoose(data.value as DoubtChoice)}
      >
        {CHOICES.map((choice) => (
          <Radio
            key={choice}
            className={styles.choice}
            value={choice}
            label={DOUBTS.choices[choice]}
            disabled={disabled || (choice === 'own-answer' && doubtful.countsAs === null)}
          />
        ))}
      </RadioGroup>
    </div>
  );
}
