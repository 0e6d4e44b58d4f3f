import type { Finding } from '../../model/finding';
import type { ProgressStatus } from '../../model/status';
import type { Hint, UnitRow } from './model';

type Row = Omit<UnitRow, 'hints'>;

const isBehind = (progress: ProgressStatus) => progress === 'behind' || progress === 'far-behind';
const hasReported = ({ progress }: Row) => progress !== 'not-reported';

/**
 * What to ask about the units of one task, row by row.
 * @param rows the units of the task, in order
 * @param disagreements the period's standing findings that two units' totals differ, by unit
 * @param isStranger true for a unit the notice gives no part in the task
 */
export function hintsOf(
  rows: readonly Row[],
  disagreements: ReadonlyMap<string, Finding<'co-unit-disagree'>>,
  isStranger: (row: Row) => boolean,
): Hint[][] {
  const lead = rows.find(({ decides }) => decides) ?? null;
  const others = rows.filter((row) => row !== lead && row.role !== 'lead');
  const silent = lead === null && others.some(hasReported) ? rows.find(({ role }) => role === 'lead') : null;
  return rows.map((row) => {
    const disagreement = disagreements.get(row.unit);
    return [
      ...(row === silent ? [{ kind: 'lead-silent' } as const] : []),
      ...(row === lead ? leadHints(lead, others) : []),
      ...(lead && others.includes(row) ? besideLead(row, lead) : []),
      ...(disagreement ? [{ kind: 'figures-differ', details: disagreement.details } as const] : []),
      ...(isStranger(row) ? [{ kind: 'not-named' } as const] : []),
    ];
  });
}

function leadHints(lead: Row, others: readonly Row[]): Hint[] {
  const reporting = others.filter(hasReported);
  const othersDone = reporting.length > 0 && reporting.every(({ progress }) => progress === 'completed');
  return othersDone && isBehind(lead.progress) ? [{ kind: 'lead-behind' }] : [];
}

function besideLead(row: Row, lead: Row): Hint[] {
  const differs = row.measure !== null && lead.measure !== null && row.measure !== lead.measure;
  return [
    ...(lead.progress === 'completed' && isBehind(row.progress) ? [{ kind: 'co-behind' } as const] : []),
    ...(differs ? [{ kind: 'measure-differs', lead: lead.measure } as const] : []),
  ];
}
