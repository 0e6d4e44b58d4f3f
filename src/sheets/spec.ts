import type { TextRun } from '../domain/model/grid';

/** A formula, without the leading `=`. Everything else that is text is written as text, whatever it starts with. */
export interface Formula {
  readonly formula: string;
  /** The value the domain computed; written where a renderer cannot calculate. */
  readonly value: string | number | null;
}

export interface RichText {
  readonly runs: readonly TextRun[];
}

/** A day, drawn as a date serial with the style's date format. */
export interface DateCell {
  readonly date: string;
}

export type SpecCell = string | number | boolean | null | Formula | RichText | DateCell;

/** Zero-based rectangle on the sheet. */
export interface SpecRange {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A run of cells written as one block; the first cell is at `row`, `column`. */
export interface SpecBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly SpecCell[])[];
}

/** Names of the looks in `sheets/styles.ts`; both renderers draw them alike. */
export type StyleName =
  | 'title'
  | 'ledgerTitle'
  | 'subtitle'
  | 'note'
  | 'footnote'
  | 'caption'
  | 'stale'
  | 'header'
  | 'text'
  | 'textCentered'
  | 'number'
  | 'percent'
  | 'date'
  | 'computed'
  | 'computedCentered'
  | 'computedNumber'
  | 'input'
  | 'inputCentered'
  | 'inputDate'
  | 'given'
  | 'givenCentered'
  | 'formLine'
  | 'formLabel'
  | 'total'
  | 'totalPercent'
  | 'label'
  | 'paragraph'
  | 'heading'
  | 'subheading'
  | 'figure'
  | 'headline'
  | 'headlinePercent'
  | 'group'
  | 'signature'
  | 'link'
  | 'setting'
  | 'system';

export interface SpecStyle {
  readonly range: SpecRange;
  readonly style: StyleName;
}

export interface SpecTable {
  /** Workbook-wide table name, for structured references. */
  readonly name: string;
  /** Header row included. */
  readonly range: SpecRange;
  readonly style: string;
}

export type SpecValidation = {
  readonly range: SpecRange;
  readonly prompt?: SpecPrompt;
  readonly error?: SpecPrompt;
} & (
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'whole' | 'decimal' | 'textLength'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'custom'; readonly formula: string }
);

export interface SpecPrompt {
  readonly title: string;
  readonly message: string;
}

/** Fill and font colours applied where the formula (relative to the range's first cell) is true. */
export interface SpecConditionalFormat {
  readonly range: SpecRange;
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
}

export interface SpecLink {
  readonly row: number;
  readonly column: number;
  /** Target inside the workbook: sheet and A1 address. */
  readonly sheet: string;
  readonly cell: string;
  readonly tip: string;
}

export interface SpecPrint {
  readonly orientation: 'portrait' | 'landscape';
  /** Zero-based rows repeated on every page, inclusive. */
  readonly repeatRows?: readonly [number, number];
  readonly fitToWidth: boolean;
  /** What is printed; the whole sheet when left out. */
  readonly area?: SpecRange;
  /** Colours are for the screen only. */
  readonly withoutFills?: boolean;
}

export type SpecChartKind = 'stacked-bar' | 'percent-bar' | 'stacked-column';

/** A chart over cells of its own sheet. A sheet with charts has no tables. */
export interface SpecChart {
  readonly kind: SpecChartKind;
  readonly title: string;
  /** First row names the series, first column the categories. */
  readonly source: SpecRange;
  /** The cells it covers. */
  readonly position: SpecRange;
  /** `#RRGGBB` of each series, told apart in grey print too. */
  readonly colors: readonly string[];
}

/** A sheet as a value: built once in `sheets/`, drawn by `excel/` into the open workbook and by `files/` into .xlsx. */
export interface SheetSpec {
  /** At most 31 characters, none of \ / ? * [ ] :. */
  readonly name: string;
  /** What generated it (`task-ledger`, `overall-quarterly`); kept on the sheet so that only our own sheets are ever replaced. */
  readonly mark: string;
  readonly blocks: readonly SpecBlock[];
  /** Applied in order; a later style overrides. */
  readonly styles: readonly SpecStyle[];
  readonly merges: readonly SpecRange[];
  /** Widths in characters by zero-based column; 0 hides the column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Heights in points by zero-based row; absent rows fit themselves. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly tables: readonly SpecTable[];
  readonly validations: readonly SpecValidation[];
  readonly conditionalFormats: readonly SpecConditionalFormat[];
  readonly links: readonly SpecLink[];
  /** Rows and columns kept in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** When set, the sheet is protected and only these ranges can be edited. */
  readonly protection: { readonly unlocked: readonly SpecRange[] } | null;
  readonly print: SpecPrint;
  readonly tabColor: string | null;
  readonly charts?: readonly SpecChart[];
}
