import { Button, Field, makeStyles, SearchBox, Select, Text } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import {
  countBy,
  FINDING_GROUPINGS,
  isUnfiltered,
  NO_FILTER,
  type FindingFilter,
  type FindingGrouping,
} from '../../domain/findings/view';
import { findingTitle, severityTitle } from '../../domain/findings';
import type { Severity } from '../../domain/model/finding';
import type { HandledFinding } from '../../domain/model/handling';
import { HANDLING_LABELS } from '../../sheets/wording.zh-CN';
import { FINDINGS, PANE } from '../wording.zh-CN';
import { Chips } from './Chips';

const useStyles = makeStyles({
  search: { display: 'flex', gap: '6px' },
  box: { flexGrow: 1, minWidth: 0 },
  toggle: { minWidth: 'auto', flexShrink: 0 },
  panel: { display: 'flex', flexDirection: 'column', gap: '6px' },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '6px',
    flexWrap: 'wrap',
  },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

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
    <Field label={props.label} size="small" orientation="horizontal">
      <Select
        size="small"
        value={props.value ?? ''}
        onChange={(_, data) => props.onChoose(data.value || null)}
      >
        <option value="">{PANE.all}</option>
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
  readonly grouping: FindingGrouping;
  readonly onGrouping: (grouping: FindingGrouping) => void;
}

/** Search, severities with their counts, grouping; rule, unit and decision are one press away. */
export function FindingFilters(props: FindingFiltersProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { findings, shown, filter, onFilter, grouping, onGrouping } = props;
  const change = (part: Partial<Record<keyof FindingFilter, string | null>>) =>
    onFilter({ ...filter, ...part } as FindingFilter);
  const hidden = [filter.code, filter.unit, filter.handling].filter((value) => value !== null).length;
  return (
    <>
      <div className={styles.search}>
        <SearchBox
          className={styles.box}
          size="small"
          placeholder={FINDINGS.search}
          aria-label={FINDINGS.search}
          value={filter.search}
          onChange={(_, data) => change({ search: data.value })}
        />
        <Button
          size="small"
          icon={<FilterRegular />}
          className={styles.toggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {hidden === 0 ? FINDINGS.filters : FINDINGS.filtersActive(hidden)}
        </Button>
      </div>
      {open && (
        <div className={styles.panel}>
          <Choose
            label={FINDINGS.rule}
            value={filter.code}
            choices={choices(findings, ({ finding }) => finding.code, findingTitle)}
            onChoose={(code) => change({ code })}
          />
          <Choose
            label={FINDINGS.unit}
            value={filter.unit}
            choices={choices(
              findings,
              ({ finding }) => finding.unit,
              (unit) => unit,
            )}
            onChoose={(unit) => change({ unit })}
          />
          <Choose
            label={FINDINGS.handling}
            value={filter.handling}
            choices={choices(
              findings,
              ({ handling }) => handling,
              (handling) => HANDLING_LABELS[handling],
            )}
            onChoose={(handling) => change({ handling })}
          />
        </div>
      )}
      <div className={styles.line}>
        <Chips
          label={FINDINGS.severity}
          chips={SEVERITIES.map((severity) => ({
            value: severity,
            label: severityTitle(severity),
            count: findings.filter(({ finding }) => finding.severity === severity).length,
          }))}
          value={filter.severity}
          onChoose={(severity) => change({ severity })}
        />
        <Select
          size="small"
          aria-label={FINDINGS.grouping}
          value={grouping}
          onChange={(_, data) => onGrouping(data.value as FindingGrouping)}
        >
          {FINDING_GROUPINGS.map((value) => (
            <option key={value} value={value}>
              {FINDINGS.groupings[value]}
            </option>
          ))}
        </Select>
      </div>
      {!isUnfiltered(filter) && (
        <div className={styles.line}>
          <Text size={200} role="status">
            {FINDINGS.shown(shown, findings.length)}
          </Text>
          <Button size="small" appearance="subtle" onClick={() => onFilter(NO_FILTER)}>
            {FINDINGS.clear}
          </Button>
        </div>
      )}
    </>
  );
}
