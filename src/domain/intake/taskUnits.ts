import { squash } from '../text';
import type { CellReading } from './bodyRows';
import type { Recognised } from './recognise';
import type { TaskRow } from './taskRows';
import type { UnitsReading } from '../units';
import { FIRST_LEADS, isCompleteUnit, readUnits } from '../units';

/** Cells with this many units wholly in bold say nothing with their bold. */
const BOLD_CELLS_TO_JUDGE = 5;

interface SheetHabits {
  readonly ignoreBold: boolean;
  readonly firstLeads: boolean;
}

/** What the document as a whole says about its unit cells: names met on their own, and how the lead is marked. */
export class UnitLearner {
  readonly known: ReadonlySet<string>;
  private readonly habits = new Map<Recognised, SheetHabits>();

  constructor(rows: readonly TaskRow[]) {
    this.known = learnNames(rows);
    const bySheet = new Map<Recognised, TaskRow[]>();
    for (const row of rows) {
      const list = bySheet.get(row.reader.recognised) ?? [];
      list.push(row);
      bySheet.set(row.reader.recognised, list);
    }
    for (const [recognised, list] of bySheet) this.habits.set(recognised, habitsOf(recognised, list));
  }

  habitsOf(recognised: Recognised): SheetHabits {
    return this.habits.get(recognised) ?? { ignoreBold: false, firstLeads: false };
  }
}

/** Names from cells without line breaks or spaces, where separators alone part them. */
function learnNames(rows: readonly TaskRow[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  for (const row of rows) {
    for (const cell of [row.units, row.leadUnits, row.coUnits]) {
      const text = cell.text.trim();
      if (text === '' || seen.has(text) || /\s/.test(text)) continue;
      seen.add(text);
      for (const name of readUnits(text, null).units)
        if (isCompleteUnit(name) && !/[和及与]/.test(name)) names.add(name);
    }
  }
  return names;
}

function habitsOf(recognised: Recognised, rows: readonly TaskRow[]): SheetHabits {
  const cells = rows.map((row) => row.units).filter((cell) => cell.text !== '');
  const allBold = cells.length >= BOLD_CELLS_TO_JUDGE && cells.every(isWhollyBold);
  const around = [...recognised.frontRows, ...recognised.bodyRows.slice(-3)];
  const texts = around.map((row) => (recognised.grid.texts[row] ?? []).join(''));
  // 下同 in a cell speaks for the cells below as well.
  const noted = cells.map(({ text }) => text).filter((text) => /下同/.test(text));
  const said = [recognised.headerText, ...texts, ...noted].map(squash);
  return { ignoreBold: allBold, firstLeads: said.some((text) => FIRST_LEADS.test(text)) };
}

function isWhollyBold(cell: CellReading): boolean {
  return cell.runs !== null && cell.runs.every((run) => run.bold || run.text.trim() === '');
}

/** The units of one task: from columns of their own for lead and co-units, else from one column by bold and words. */
export function readTaskUnits(row: TaskRow, learner: UnitLearner): UnitsReading {
  const { mapping } = row.reader.recognised;
  const options = learner.habitsOf(row.reader.recognised);
  const read = (cell: CellReading): UnitsReading => readUnits(cell.text, cell.runs, learner.known, options);
  const leadCell =
    mapping.leadUnits !== undefined ? row.leadUnits : mapping.coUnits !== undefined ? row.units : null;
  if (leadCell === null) return read(row.units);
  const lead = read(leadCell);
  const others = [mapping.leadUnits === undefined ? null : row.units, row.coUnits]
    .filter((cell) => cell !== null)
    .map(read);
  const otherUnits = [...new Set(others.flatMap((reading) => reading.units))].filter(
    (name) => !lead.units.includes(name),
  );
  const openEnded = [lead, ...others].some((reading) => reading.openEnded);
  if (lead.units.length > 0) {
    return {
      units: [...lead.units, ...otherUnits],
      leadUnits: lead.units,
      coUnits: otherUnits,
      openEnded,
      leadInferred: false,
    };
  }
  return {
    units: otherUnits,
    leadUnits: otherUnits.slice(0, 1),
    coUnits: otherUnits.slice(1),
    openEnded,
    leadInferred: otherUnits.length > 0,
  };
}
