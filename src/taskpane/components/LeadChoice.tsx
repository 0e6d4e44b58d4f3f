import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { IMPORT } from '../wording.zh-CN';

/** Which of a task's units leads: one click changes it. */
export function LeadChoice(props: {
  readonly units: readonly string[];
  readonly lead: readonly string[];
  readonly onChoose: (unit: string) => void;
}) {
  const [only] = props.lead;
  return (
    <Field label={IMPORT.chooseLead} size="small">
      <RadioGroup
        value={props.lead.length === 1 ? (only ?? '') : ''}
        onChange={(_, data) => props.onChoose(data.value)}
      >
        {props.units.map((unit) => (
          <Radio key={unit} value={unit} label={unit} />
        ))}
      </RadioGroup>
    </Field>
  );
}
