import { WHOLE_SHEET } from '../store/address';
import type { Cell } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import type { WorkbookStore } from '../store/workbook';
import { ConditionalCounts } from './conditional-counts';
import type { Columns, LiveFormula } from './engine-scope';
import { engineScope } from './engine-scope';
import { linkText, plainResult } from './plain-results';
import { StructuredReferences } from './structured';

const NO_COLUMNS: Columns = new Set();

/** One calculation: what can be told without the engine is settled at once, the rest prepared for it. */
export class Calculation {
  readonly #live = new Map<Cell, LiveFormula>();
  readonly #scope: ReadonlyMap<SheetStore, Columns>;
  readonly #shown: ReadonlySet<SheetStore>;

  /** @param spilt sheets on which results may have spilt before: the engine clears what does so no longer */
  constructor(
    store: WorkbookStore,
    private readonly spilt: ReadonlySet<SheetStore>,
  ) {
    const counts = new ConditionalCounts(store);
    const references = new StructuredReferences(store);
    for (const sheet of store.sheets) if (sheet.formulaCount > 0) this.#settle(sheet, counts, references);
    const live = [...this.#live.values()];
    this.#scope = engineScope(live, store);
    this.#shown = new Set([...spilt, ...this.#scope.keys(), ...live.map(({ sheet }) => sheet)]);
  }

  #settle(sheet: SheetStore, counts: ConditionalCounts, references: StructuredReferences): void {
    sheet.eachCell(WHOLE_SHEET, (cell) => {
      if (cell.formula === null) return;
      const link = linkText(cell.formula);
      const text = link === null || cell.array ? counts.resolve(references.expand(cell.formula), sheet) : '';
      const result = cell.array ? null : (link ?? plainResult(text, sheet));
      if (result === null) this.#live.set(cell, { text, sheet });
      else cell.value = result;
    });
  }

  /** The formula the engine has to work out; undefined for a cell whose value stands. */
  formulaOf(cell: Cell): string | undefined {
    return this.#live.get(cell)?.text;
  }

  /** True when the engine has nothing to do. */
  get isSettled(): boolean {
    return this.#shown.size === 0;
  }

  /** The columns of a sheet the engine sees besides the formulas it works out; null when it sees nothing of it. */
  columnsOf(sheet: SheetStore): Columns | null {
    if (!this.#shown.has(sheet)) return null;
    return this.spilt.has(sheet) ? 'all' : (this.#scope.get(sheet) ?? NO_COLUMNS);
  }

  /** Sheets on which results may spill. */
  get spilling(): ReadonlySet<SheetStore> {
    return new Set([...this.#scope].flatMap(([sheet, columns]) => (columns === 'all' ? [sheet] : [])));
  }
}
