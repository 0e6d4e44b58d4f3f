import { createFinding } from '../findings';
import type { Finding } from '../model/finding';
import type { CellReference } from '../model/task';
import type { TaskRow } from './taskRows';

export interface NumberedRow {
  readonly row: TaskRow;
  readonly no: number;
}

/**
 * Gives every task of one attachment its own number. A missing or repeated number that leaves a gap is filled from
 * it; numbers that start again in every category count on through the attachment. Each such number is reported.
 */
export function numberTasks(rows: readonly TaskRow[]): { numbered: NumberedRow[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const distinct = withoutRepeats(rows, findings);
  const restarts = restartsOf(distinct);
  if (restarts.size > 0) {
    const numbered = distinct.map((row, index) => ({ row, no: index + 1 }));
    for (const index of restarts) {
      const row = distinct[index];
      if (row !== undefined) findings.push(duplicate(row, distinct[0]?.origin.cell ?? '', String(index + 1)));
    }
    return { numbered, findings };
  }
  const taken = new Map<number, TaskRow>();
  const numbers = distinct.map((row) => {
    if (row.no === null || taken.has(row.no)) return null;
    taken.set(row.no, row);
    return row.no;
  });
  let next = Math.max(0, ...taken.keys()) + 1;
  let before = 0;
  const numbered = distinct.map((row, index) => {
    const written = numbers[index] ?? null;
    const no = written ?? (taken.has(before + 1) ? next : before + 1);
    if (written === null) {
      findings.push(
        row.no === null
          ? missing(row, String(no))
          : duplicate(row, taken.get(row.no)?.origin.cell ?? '', String(no)),
      );
      taken.set(no, row);
      if (no >= next) next = no + 1;
    }
    before = no;
    return { row, no };
  });
  return { numbered, findings };
}

/** The same number with the same text twice is one task read from two places. */
function withoutRepeats(rows: readonly TaskRow[], findings: Finding[]): TaskRow[] {
  const seen = new Map<string, TaskRow>();
  return rows.filter((row) => {
    if (row.no === null) return true;
    const key = `${row.no}\n${row.text}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return true;
    }
    findings.push(duplicate(row, first.origin.cell ?? '', null));
    return false;
  });
}

/** Places where a running count begins again at 1: at least two numbers before it and a 2 (or the end) after it. */
function restartsOf(rows: readonly TaskRow[]): ReadonlySet<number> {
  const places = new Set<number>();
  rows.forEach((row, index) => {
    const previous = rows[index - 1]?.no ?? null;
    const next = rows[index + 1]?.no ?? null;
    const newGroup = rows[index - 1]?.category !== row.category;
    if (row.no !== 1 || index === 0 || previous === null) return;
    if (next === 2 || (newGroup && (next === null || next === 1))) places.add(index);
  });
  return places;
}

function serialCell(row: TaskRow): CellReference {
  const column = row.reader.recognised.mapping.serial?.[0];
  return column === undefined ? row.origin : row.reader.view.reference(row.row, column);
}

function duplicate(row: TaskRow, firstCell: string, suggestion: string | null): Finding {
  return createFinding('duplicate-serial', {
    details: { serial: row.serial, firstCell },
    where: serialCell(row),
    quote: row.serial,
    suggestion,
  });
}

function missing(row: TaskRow, suggestion: string): Finding {
  return createFinding('missing-serial', {
    details: { text: row.text },
    where: serialCell(row),
    quote: row.serial,
    suggestion,
  });
}
