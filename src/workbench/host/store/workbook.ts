import { itemNotFound } from '../interpreter/errors';
import type { Font } from './cell';
import type { SheetStore } from './sheet';
import { SheetStore as Sheet } from './sheet';
import type { TableStore } from './table';

/** A defined name. */
export interface NameStore {
  name: string;
  /** What it stands for, without the leading `=`. */
  formula: string;
  /** The sheet it belongs to; null for the whole workbook. */
  sheet: SheetStore | null;
  visible: boolean;
  comment: string;
}

export interface CustomXmlStore {
  readonly id: string;
  xml: string;
}

/** Title, author and so on, by the names of Office.js. */
export type DocumentProperties = Record<string, string>;

/** A workbook: the state behind the object model, and nothing of Office.js or of files. */
export class WorkbookStore {
  sheets: SheetStore[] = [];
  names: NameStore[] = [];
  customXmlParts: CustomXmlStore[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties: DocumentProperties = {};
  name = '工作簿1.xlsx';
  /** Font of cells that name none. */
  defaultFont: Font = { name: '宋体', size: 11, family: 3, charset: 134 };
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** Formula results may be out of date. */
  stale = false;
  #activeSheet: SheetStore | null = null;
  #sequence = 0;

  /** An identifier no other object of this workbook has. */
  nextId(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  get activeSheet(): SheetStore {
    const active = this.#activeSheet;
    if (active && this.sheets.includes(active)) return active;
    const first = this.sheets.find((sheet) => sheet.visibility === 'Visible') ?? this.sheets[0];
    if (!first) throw itemNotFound('A worksheet');
    return first;
  }

  set activeSheet(sheet: SheetStore) {
    this.#activeSheet = sheet;
  }

  addSheet(name: string): SheetStore {
    const sheet = new Sheet(this.newSheetId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** By id or by name, upper and lower case alike. */
  findSheet(key: string): SheetStore | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  /** By id or by name, upper and lower case alike. */
  findTable(key: string): { sheet: SheetStore; table: TableStore } | undefined {
    const name = key.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((t) => t.id === key || t.name.toLowerCase() === name);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  findName(key: string, scope: SheetStore | null): NameStore | undefined {
    const name = key.toLowerCase();
    return this.names.find((item) => item.sheet === scope && item.name.toLowerCase() === name);
  }

  get hasFormulas(): boolean {
    return this.sheets.some((sheet) => sheet.formulaCount > 0);
  }

  /** Excel writes sheet ids as GUIDs. */
  private newSheetId(): string {
    return `{${this.nextId().toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }
}
