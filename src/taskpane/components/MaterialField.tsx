import { Field, Select } from '@fluentui/react-components';
import { periodOf, yearOf, type Period } from '../../domain/model/period';
import { useSession } from '../session';
import { today } from '../today';

/** What units send: 附件4 of a month, or null for 附件3. */
export type Material = Period | null;

const PLAN = 'plan';

export interface MaterialWords {
  readonly label: string;
  readonly plan: string;
  readonly report: (period: Period) => string;
}

/** Chooses 附件3, or 附件4 of a month of the ledger's year. */
export function MaterialField(props: {
  readonly words: MaterialWords;
  readonly value: Material;
  readonly onChange: (material: Material) => void;
}) {
  const { ledger } = useSession();
  const { words, value } = props;
  const year = ledger.year ?? yearOf(value ?? today().slice(0, 7));
  const months = Array.from({ length: 12 }, (_, month) => periodOf(year, month + 1));
  const choices = value === null || months.includes(value) ? months : [value, ...months];
  return (
    <Field label={words.label} orientation="horizontal">
      <Select
        value={value ?? PLAN}
        onChange={(_, data) => props.onChange(data.value === PLAN ? null : data.value)}
      >
        <option value={PLAN}>{words.plan}</option>
        {choices.map((period) => (
          <option key={period} value={period}>
            {words.report(period)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
