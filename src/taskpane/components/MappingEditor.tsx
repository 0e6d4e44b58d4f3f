import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ColumnMapping, ColumnRole, Recognised } from '../../domain/intake';
import { columnLetters } from '../../domain/model/grid';
import { remapped } from '../remapped';
import { IMPORT } from '../wording.zh-CN';

const useStyles = makeStyles({
  grid: { display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '4px' },
});

/** What a column of the notice can hold, in the order of the template. */
const ROLES: readonly ColumnRole[] = [
  'serial',
  'category',
  'task',
  'leaders',
  'units',
  'leadUnits',
  'coUnits',
];
const NONE = '';

/** The words over a column, from the rows of the head it belongs to. */
function headerOf({ grid, headerRows }: Recognised, column: number): string {
  const words = headerRows.map((row) => (grid.texts[row]?.[column] ?? '').replace(/\s+/g, ''));
  return [...new Set(words.filter((word) => word !== ''))].join(' ');
}

interface ColumnChoice {
  readonly value: string;
  readonly label: string;
}

function choicesOf(attachment: Recognised): ColumnChoice[] {
  const { grid, firstColumn, lastColumn } = attachment;
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, offset) => {
    const column = firstColumn + offset;
    const letters = columnLetters(grid.left + column);
    return { value: String(column), label: IMPORT.column(letters, headerOf(attachment, column)) };
  });
}

/** Which column holds what, changeable; each change is read at once. */
export function MappingEditor(props: {
  readonly attachment: Recognised;
  readonly onMapping: (mapping: ColumnMapping) => void;
}) {
  const styles = useStyles();
  const { attachment, onMapping } = props;
  const choices = choicesOf(attachment);
  return (
    <div className={styles.grid}>
      {ROLES.map((role) => (
        <Field key={role} label={IMPORT.columnTitles[role] ?? role} size="small" orientation="horizontal">
          <Select
            size="small"
            value={String(attachment.mapping[role]?.[0] ?? NONE)}
            onChange={(_, data) =>
              onMapping(remapped(attachment.mapping, role, data.value === NONE ? null : Number(data.value)))
            }
          >
            <option value={NONE}>{IMPORT.noColumn}</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
