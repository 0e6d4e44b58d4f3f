import { mapReferences } from '../model/formula-references';
import type { SheetStore } from '../store/sheet';
import type { WorkbookStore } from '../store/workbook';

/** Columns of a sheet the engine has to see; `all` when it has to see every cell. */
export type Columns = ReadonlySet<number> | 'all';

/** A formula the engine works out, as it gets it, and its sheet. */
export interface LiveFormula {
  readonly text: string;
  readonly sheet: SheetStore;
}

/** Functions that give one value whatever they are given one value each. */
const SCALAR = new Set(
  'ABS AND COUNTIF COUNTIFS HYPERLINK IF IFERROR IFNA INT ISBLANK ISNUMBER LEN MATCH MAX MIN MOD NOT OR ROUND SUM SUMIF SUMIFS TEXT'.split(
    ' ',
  ),
);

/**
 * The cells formulas can depend on, so that the engine need not be shown the rest of a large workbook: the columns they
 * refer to, and the whole of a sheet on which a result may spill. A formula that may refer to anything (names, tables,
 * INDIRECT) shows everything.
 */
export function engineScope(
  formulas: Iterable<LiveFormula>,
  store: WorkbookStore,
): ReadonlyMap<SheetStore, Columns> {
  const scope = new Map<SheetStore, Set<number> | 'all'>();
  for (const { text, sheet } of formulas) {
    const reach = reachOf(text);
    if (reach === 'anything') return new Map(store.sheets.map((one) => [one, 'all']));
    if (reach.spills) scope.set(sheet, 'all');
    for (const { sheet: name, first, last } of reach.references) {
      const target = name === null ? sheet : store.findSheet(name);
      if (!target) continue;
      const columns = scope.get(target) ?? new Set<number>();
      if (columns === 'all') continue;
      scope.set(target, first === null || last === null ? 'all' : withColumns(columns, first, last));
    }
  }
  return scope;
}

function withColumns(columns: Set<number>, first: number, last: number): Set<number> {
  for (let column = first; column <= last; column += 1) columns.add(column);
  return columns;
}

interface Reach {
  readonly references: readonly { sheet: string | null; first: number | null; last: number | null }[];
  readonly spills: boolean;
}

const WITHOUT_REACH =
  /"(?:[^"]|"")*"|#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|\b(?:TRUE|FALSE)\b(?!\()|(?<![\p{L}_])\d+(?:\.\d+)?(?:E[+-]?\d+)?/giu;

/** What a formula refers to, as far as its text says. */
function reachOf(formula: string): Reach | 'anything' {
  const references: Reach['references'][number][] = [];
  let spills = false;
  const rest = mapReferences(formula, ({ sheet, first, last }) => {
    spills ||= last !== null;
    references.push({ sheet, first: first.column, last: (last ?? first).column });
    return null;
  })
    .replace(WITHOUT_REACH, '')
    .replace(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu, (_, name: string) => {
      spills ||= !SCALAR.has(name.toUpperCase());
      return /^(?:INDIRECT|OFFSET)$/i.test(name) ? '@' : '(';
    });
  return /[\p{L}_[\]@#]/u.test(rest) ? 'anything' : { references, spills };
}
