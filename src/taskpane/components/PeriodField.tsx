import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { periodText } from '../../domain/findings';
import { periodOf, shiftPeriod, yearOf, type Period } from '../../domain/model/period';
import { useSession } from '../session';
import { today } from '../today';

/** The month before today: reports of a month are dealt with in the next. */
function lastMonth(): Period {
  return shiftPeriod(today().slice(0, 7), -1);
}

/** Last month, or the nearest month of the ledger's year. */
function startOf(year: number | null): Period {
  const last = lastMonth();
  if (year === null || yearOf(last) === year) return last;
  return periodOf(year, yearOf(last) < year ? 1 : 12);
}

/** The period a page starts with: the one checked last, else the latest reported month, else last month. */
export function usePeriod(): [Period, (period: Period) => void] {
  const { ledger } = useSession();
  const reported = ledger.submissions
    .flatMap(({ period, status }) => (status === 'missing' ? [] : (period ?? [])))
    .sort();
  const start = ledger.checkedPeriod ?? reported.at(-1) ?? startOf(ledger.year);
  const [chosen, choose] = useState<Period | null>(null);
  return [chosen ?? start, choose];
}

function monthsOf(year: number): Period[] {
  return Array.from({ length: 12 }, (_, month) => periodOf(year, month + 1));
}

/** Chooses a month of the ledger's year. */
export function PeriodField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: Period;
  readonly onChange: (period: Period) => void;
}) {
  const { ledger } = useSession();
  const months = monthsOf(ledger.year ?? yearOf(props.value));
  const choices = months.includes(props.value) ? months : [props.value, ...months];
  return (
    <Field
      label={props.label}
      {...(props.hint !== undefined && { hint: props.hint })}
      orientation="horizontal"
    >
      <Select value={props.value} onChange={(_, data) => props.onChange(data.value)}>
        {choices.map((period) => (
          <option key={period} value={period}>
            {periodText(period)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
