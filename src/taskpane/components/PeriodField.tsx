import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { periodOf, shiftPeriod, type Period } from '../../domain/model/period';
import { useSession } from '../session';

/** The month before today: reports of a month are dealt with in the next. */
function lastMonth(): Period {
  const today = new Date();
  return shiftPeriod(periodOf(today.getFullYear(), today.getMonth() + 1), -1);
}

/** The period a page starts with: the latest reported month, else last month, inside the ledger's year. */
export function usePeriod(): [Period, (period: Period) => void] {
  const { ledger } = useSession();
  const reported = ledger.submissions.flatMap(({ period }) => period ?? []).sort();
  const start = ledger.checkedPeriod ?? reported.at(-1) ?? lastMonth();
  const [chosen, choose] = useState<Period | null>(null);
  return [chosen ?? start, choose];
}

function monthsOf(year: number): Period[] {
  return Array.from({ length: 12 }, (_, month) => periodOf(year, month + 1));
}

/** Chooses a month of the ledger's year. */
export function PeriodField(props: {
  readonly label: string;
  readonly value: Period;
  readonly onChange: (period: Period) => void;
}) {
  const { ledger } = useSession();
  const months = monthsOf(ledger.year ?? Number(props.value.slice(0, 4)));
  const choices = months.includes(props.value) ? months : [props.value, ...months];
  return (
    <Field label={props.label} orientation="horizontal">
      <Select value={props.value} onChange={(_, data) => props.onChange(data.value)}>
        {choices.map((period) => (
          <option key={period} value={period}>
            {Number(period.slice(0, 4))}年{Number(period.slice(5))}月
          </option>
        ))}
      </Select>
    </Field>
  );
}
