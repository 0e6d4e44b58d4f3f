import { Button, Field, makeStyles, SearchBox, Select, Text } from '@fluentui/react-components';
import { countBy, NO_FILTER, type FindingFilter } from '../../app/findingsView';
import { findingTitle, severityTitle } from '../../domain/checks';
import type { HandledFinding } from '../../domain/model/handling';
import { HANDLING_LABELS } from '../../sheets/wording.zh-CN';
import { CHECK } from '../wording.zh-CN';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px' },
  whole: { gridColumn: '1 / -1' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', minHeight: '26px' },
});

interface Choice {
  readonly value: string;
  readonly label: string;
}

function Choose(props: {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string | null) => void;
}) {
  return (
    <Field label={props.label} size="small">
      <Select
        size="small"
        value={props.value ?? ''}
        onChange={(_, data) => props.onChoose(data.value || null)}
      >
        <option value="">{CHECK.all}</option>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function choices<Key extends string>(
  findings: readonly HandledFinding[],
  key: (handled: HandledFinding) => Key | null,
  label: (key: Key) => string,
): Choice[] {
  return countBy(findings, key).flatMap(({ key: value, count }) =>
    value === null ? [] : [{ value, label: `${label(value)}（${count}）` }],
  );
}

export interface FindingFiltersProps {
  readonly findings: readonly HandledFinding[];
  readonly shown: number;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Filters by severity, rule, unit and decision, each with its counts, and a search. */
export function FindingFilters({ findings, shown, filter, onFilter }: FindingFiltersProps) {
  const styles = useStyles();
  const change = (part: Partial<Record<keyof FindingFilter, string | null>>) =>
    onFilter({ ...filter, ...part } as FindingFilter);
  return (
    <>
      <div className={styles.filters}>
        <SearchBox
          className={styles.whole}
          size="small"
          placeholder={CHECK.search}
          aria-label={CHECK.search}
          value={filter.search}
          onChange={(_, data) => change({ search: data.value })}
        />
        <Choose
          label={CHECK.severity}
          value={filter.severity}
          choices={choices(findings, ({ finding }) => finding.severity, severityTitle)}
          onChoose={(severity) => change({ severity })}
        />
        <Choose
          label={CHECK.handling}
          value={filter.handling}
          choices={choices(
            findings,
            ({ handling }) => handling,
            (handling) => HANDLING_LABELS[handling],
          )}
          onChoose={(handling) => change({ handling })}
        />
        <Choose
          label={CHECK.rule}
          value={filter.code}
          choices={choices(findings, ({ finding }) => finding.code, findingTitle)}
          onChoose={(code) => change({ code })}
        />
        <Choose
          label={CHECK.unit}
          value={filter.unit}
          choices={choices(
            findings,
            ({ finding }) => finding.unit,
            (unit) => unit,
          )}
          onChoose={(unit) => change({ unit })}
        />
      </div>
      <div className={styles.line}>
        <Text size={200}>{CHECK.shown(shown, findings.length)}</Text>
        {filter !== NO_FILTER && (
          <Button size="small" appearance="subtle" onClick={() => onFilter(NO_FILTER)}>
            {CHECK.clear}
          </Button>
        )}
      </div>
    </>
  );
}
