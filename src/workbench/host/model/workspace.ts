import { recalculate } from '../excelts/engine';
import { ApiError, apiNotFound } from '../interpreter/errors';
import type { Rect } from '../store/address';
import { formatA1, intersect, parseA1, rect, splitAddress } from '../store/address';
import type { SheetStore } from '../store/sheet';
import type { TableStore } from '../store/table';
import type { WorkbookStore } from '../store/workbook';
import { EventHub, WORKBOOK_TARGET } from './events';
import { compareVersions } from './requirement-sets';

/** Where a change comes from: this window, or another person in the same workbook. */
export type ChangeSource = 'Local' | 'Remote';

export interface Selection {
  readonly sheet: SheetStore;
  readonly area: Rect;
}

/** What has changed since the grid last looked. */
export interface ModelChange {
  readonly content: boolean;
  readonly structure: boolean;
  readonly selection: boolean;
}

export interface ChangeDetail {
  readonly changeType: string;
  readonly shiftDirection?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Everything the object model shares: the open workbook, its events, its selection and what was set up. */
export class Workspace {
  readonly events = new EventHub();
  store: WorkbookStore;
  /** Where changes come from just now; `host.userEdit` of another person sets Remote. */
  source: ChangeSource = 'Local';
  trigger: 'ThisLocalAddin' | 'Unknown' = 'ThisLocalAddin';
  /** The version of ExcelApi this host reports. */
  excelApi: string;
  readonly today: () => Date;
  /** Workbooks the add-in opened through `Excel.createWorkbook`, as base64. */
  readonly createdWorkbooks: string[] = [];
  /** Makes a range that events can name; set by the host, which owns the interpreter. */
  keepRange: (sheet: SheetStore, area: Rect) => string = () => '';
  #selection: Selection | null = null;
  #change = { content: false, structure: false, selection: false };

  constructor(store: WorkbookStore, excelApi: string, today: () => Date) {
    this.store = store;
    this.excelApi = excelApi;
    this.today = today;
  }

  /** Puts another workbook in place; listeners and selection of the old one are forgotten. */
  replaceStore(store: WorkbookStore): void {
    this.store = store;
    this.#selection = null;
    this.events.reset();
    this.touch('structure');
    this.touch('content');
  }

  /** Calculates the formulas if something changed since the last time. */
  calculate(): void {
    if (!this.store.stale) return;
    this.store.stale = false;
    if (this.store.hasFormulas) recalculate(this.store);
  }

  /** Formula results as a reader sees them: up to date, unless calculation is manual. */
  settle(): void {
    if (this.store.calculationMode !== 'Manual') this.calculate();
  }

  /** @throws ApiError `ApiNotFound` when the member came with a later version than the one reported. */
  requireApi(version: string, member: string): void {
    if (compareVersions(this.excelApi, version) < 0) throw apiNotFound(`${member} (ExcelApi ${version})`);
  }

  get selection(): Selection {
    const active = this.store.activeSheet;
    if (this.#selection?.sheet === active) return this.#selection;
    return { sheet: active, area: rect(0, 0) };
  }

  select(sheet: SheetStore, area: Rect): void {
    this.activate(sheet);
    this.#selection = { sheet, area };
    this.touch('selection');
    this.events.emit('worksheetSelectionChanged', [sheet.id, WORKBOOK_TARGET], () => ({
      address: formatA1(area),
      worksheetId: sheet.id,
    }));
    for (const table of sheet.tables) {
      const part = intersect(table.area, area);
      this.events.emit('tableSelectionChanged', [table.id], () => ({
        address: part ? formatA1(part) : '',
        isInsideTable: part !== null,
        tableId: table.id,
        worksheetId: sheet.id,
      }));
    }
  }

  activate(sheet: SheetStore): void {
    if (sheet.visibility !== 'Visible') {
      throw new ApiError('InvalidOperation', 'A hidden worksheet cannot be activated.');
    }
    const before = this.store.activeSheet;
    if (before === sheet) return;
    this.store.activeSheet = sheet;
    this.touch('structure');
    this.events.emit('worksheetDeactivated', [before.id, WORKBOOK_TARGET], () => ({
      worksheetId: before.id,
    }));
    this.events.emit('worksheetActivated', [sheet.id, WORKBOOK_TARGET], () => ({ worksheetId: sheet.id }));
  }

  /** Notes a change of cells: results are stale, listeners and the grid are told. */
  contentChanged(sheet: SheetStore, area: Rect, detail: ChangeDetail): void {
    this.store.stale = true;
    this.touch('content');
    const message = (address: string, extra: object): Readonly<Record<string, unknown>> => ({
      source: this.source,
      triggerSource: this.trigger,
      changeType: detail.changeType,
      shiftDirection: detail.shiftDirection ?? 'None',
      worksheetId: sheet.id,
      address,
      ...detail.details,
      ...extra,
    });
    this.events.emit('worksheetChanged', [sheet.id, WORKBOOK_TARGET], () =>
      message(formatA1(area), { referenceId: this.keepRange(sheet, area) }),
    );
    for (const table of sheet.tables) this.tableChanged(sheet, table, area, message);
  }

  private tableChanged(
    sheet: SheetStore,
    table: TableStore,
    area: Rect,
    message: (address: string, extra: object) => Readonly<Record<string, unknown>>,
  ): void {
    const part = intersect(table.area, area);
    if (!part) return;
    this.events.emit('tableChanged', [table.id, sheet.id, WORKBOOK_TARGET], () =>
      message(formatA1(part), { tableId: table.id, referenceId: this.keepRange(sheet, part) }),
    );
  }

  formatChanged(sheet: SheetStore, area: Rect): void {
    this.touch('content');
    this.events.emit('worksheetFormatChanged', [sheet.id, WORKBOOK_TARGET], () => ({
      source: this.source,
      worksheetId: sheet.id,
      address: formatA1(area),
    }));
  }

  /** The cells a reference or a name stands for, seen from a sheet; null when it stands for none. */
  resolveReference(text: string, from: SheetStore | null): Selection | null {
    const plain = text.replace(/^=/, '');
    const { sheet: sheetName, cells } = splitAddress(plain);
    const sheet = sheetName === null ? from : this.store.findSheet(sheetName);
    const area = parseA1(cells);
    if (area) return sheet ? { sheet, area } : null;
    const name = (from && this.store.findName(plain, from)) ?? this.store.findName(plain, null);
    return name ? this.resolveReference(name.formula, null) : null;
  }

  touch(kind: keyof ModelChange): void {
    this.#change[kind] = true;
  }

  /** What changed since the last call, or null when nothing did. */
  takeChange(): ModelChange | null {
    const change = this.#change;
    if (!change.content && !change.structure && !change.selection) return null;
    this.#change = { content: false, structure: false, selection: false };
    return change;
  }
}
