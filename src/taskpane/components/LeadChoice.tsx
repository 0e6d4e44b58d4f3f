import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { unitsOfTask } from '../../domain/findings/noticeDecisions';
import type { Task } from '../../domain/model/task';
import { IMPORT } from '../wording.zh-CN';

const useStyles = makeStyles({ units: { flexWrap: 'wrap' }, unit: { flexShrink: 0 } });

/** Which of a task's units leads: one click changes it. */
export function LeadChoice(props: { readonly task: Task; readonly onChoose: (unit: string) => void }) {
  const styles = useStyles();
  const { leadUnits } = props.task;
  const [only] = leadUnits;
  return (
    <Field label={IMPORT.chooseLead} size="small">
      <RadioGroup
        className={styles.units}
        layout="horizontal"
        value={leadUnits.length === 1 ? (only ?? '') : ''}
        onChange={(_, data) => props.onChoose(data.value)}
      >
        {unitsOfTask(props.task)
          .sort((one, other) => one.localeCompare(other, 'zh-CN'))
          .map((unit) => (
            <Radio key={unit} className={styles.unit} value={unit} label={unit} />
          ))}
      </RadioGroup>
    </Field>
  );
}
