import { ApiObject } from '../interpreter/api-object';
import { invalidArgument, itemNotFound } from '../interpreter/errors';
import type { Workspace } from '../model/workspace';
import type { Rect } from '../store/address';
import { formatA1, MAX_COLUMNS, MAX_ROWS, requireA1, parseA1, lastColumn, lastRow } from '../store/address';
import type { PageSetup, SheetStore } from '../store/sheet';
import { columnLetters } from '../../../domain/model/grid';
import { Range } from './range';
import { CELLS, isRange } from './targets';

const POINTS_PER_INCH = 72;
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
type Margin = (typeof MARGINS)[number];
const DEFAULT_MARGINS: Readonly<Record<Margin, number>> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};
const PER_UNIT: Readonly<Record<string, number>> = {
  Points: 1 / POINTS_PER_INCH,
  Inches: 1,
  Centimeters: 1 / 2.54,
};

/** `Excel.PageLayout`; margins are points here and inches in files. */
export class PageLayout extends ApiObject {
  static readonly type = 'PageLayout';
  static readonly scalars = [
    'blackAndWhite',
    'bottomMargin',
    'centerHorizontally',
    'centerVertically',
    'draftMode',
    'firstPageNumber',
    'footerMargin',
    'headerMargin',
    'leftMargin',
    'orientation',
    'paperSize',
    'printComments',
    'printErrors',
    'printGridlines',
    'printHeadings',
    'printOrder',
    'rightMargin',
    'topMargin',
    'zoom',
  ];
  readonly #workspace: Workspace;
  readonly #sheet: SheetStore;

  constructor(workspace: Workspace, sheet: SheetStore) {
    super();
    this.#workspace = workspace;
    this.#sheet = sheet;
  }

  get orientation(): string {
    return this.#setup['orientation'] === 'landscape' ? 'Landscape' : 'Portrait';
  }
  set orientation(value: unknown) {
    this.#set('orientation', String(value).toLowerCase());
  }
  get paperSize(): string | null {
    const number = this.#setup['paperSize'] ?? PAPERS['A4'];
    return Object.keys(PAPERS).find((name) => PAPERS[name] === number) ?? null;
  }
  set paperSize(value: unknown) {
    const number = PAPERS[String(value)];
    if (number === undefined) throw invalidArgument(`The paper "${String(value)}" is not known here.`);
    this.#set('paperSize', number);
  }
  get zoom(): unknown {
    const { fitToPage, fitToWidth, fitToHeight, scale } = this.#setup;
    if (fitToPage !== true) return { scale: scale ?? 100 };
    return {
      ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
      ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
    };
  }
  set zoom(value: unknown) {
    const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Readonly<
      Record<string, unknown>
    >;
    if (typeof scale === 'number') {
      if (scale < 10 || scale > 400) throw invalidArgument();
      Object.assign(this.#setup, { fitToPage: false, scale });
    } else {
      Object.assign(this.#setup, {
        fitToPage: true,
        fitToWidth: horizontalFitToPages ?? 0,
        fitToHeight: verticalFitToPages ?? 0,
      });
    }
    this.#workspace.touch('structure');
  }
  get blackAndWhite(): boolean {
    return this.#setup['blackAndWhite'] === true;
  }
  set blackAndWhite(value: boolean) {
    this.#set('blackAndWhite', value);
  }
  get centerHorizontally(): boolean {
    return this.#setup['horizontalCentered'] === true;
  }
  set centerHorizontally(value: boolean) {
    this.#set('horizontalCentered', value);
  }
  get centerVertically(): boolean {
    return this.#setup['verticalCentered'] === true;
  }
  set centerVertically(value: boolean) {
    this.#set('verticalCentered', value);
  }
  get draftMode(): boolean {
    return this.#setup['draft'] === true;
  }
  set draftMode(value: boolean) {
    this.#set('draft', value);
  }
  get printGridlines(): boolean {
    return this.#setup['showGridLines'] === true;
  }
  set printGridlines(value: boolean) {
    this.#set('showGridLines', value);
  }
  get printHeadings(): boolean {
    return this.#setup['showRowColHeaders'] === true;
  }
  set printHeadings(value: boolean) {
    this.#set('showRowColHeaders', value);
  }
  get printOrder(): string {
    return this.#setup['pageOrder'] === 'overThenDown' ? 'OverThenDown' : 'DownThenOver';
  }
  set printOrder(value: unknown) {
    this.#set('pageOrder', value === 'OverThenDown' ? 'overThenDown' : 'downThenOver');
  }
  get printComments(): string {
    return 'NoComments';
  }
  get printErrors(): string {
    return 'AsDisplayed';
  }
  get firstPageNumber(): unknown {
    return this.#setup['firstPageNumber'] ?? '';
  }
  set firstPageNumber(value: unknown) {
    this.#set('firstPageNumber', value === '' ? undefined : Number(value));
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.#sheet);
  }
  get leftMargin(): number {
    return this.#margin('left');
  }
  set leftMargin(value: unknown) {
    this.#setMargin('left', value);
  }
  get rightMargin(): number {
    return this.#margin('right');
  }
  set rightMargin(value: unknown) {
    this.#setMargin('right', value);
  }
  get topMargin(): number {
    return this.#margin('top');
  }
  set topMargin(value: unknown) {
    this.#setMargin('top', value);
  }
  get bottomMargin(): number {
    return this.#margin('bottom');
  }
  set bottomMargin(value: unknown) {
    this.#setMargin('bottom', value);
  }
  get headerMargin(): number {
    return this.#margin('header');
  }
  set headerMargin(value: unknown) {
    this.#setMargin('header', value);
  }
  get footerMargin(): number {
    return this.#margin('footer');
  }
  set footerMargin(value: unknown) {
    this.#setMargin('footer', value);
  }

  setPrintMargins(unit: string, margins: unknown): void {
    const factor = PER_UNIT[unit];
    if (factor === undefined) throw invalidArgument();
    for (const [name, size] of Object.entries((margins ?? {}) as Readonly<Record<string, unknown>>)) {
      if (!MARGINS.includes(name as Margin)) throw invalidArgument();
      if (typeof size === 'number') this.#storeMargin(name as Margin, size * factor);
    }
  }
  setPrintTitleRows(rows: unknown): void {
    const area = areaOf(rows);
    this.#set('printTitlesRow', `${area.row + 1}:${lastRow(area) + 1}`);
  }
  setPrintTitleColumns(columns: unknown): void {
    const area = areaOf(columns);
    this.#set('printTitlesColumn', `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`);
  }
  setPrintArea(area: unknown): void {
    this.#set('printArea', formatA1(areaOf(area)));
  }
  getPrintTitleRows(): Range {
    const area = parseA1(String(this.#setup['printTitlesRow'] ?? ''));
    if (!area) throw itemNotFound('The print title');
    return this.#range({ ...area, column: 0, columnCount: MAX_COLUMNS });
  }
  getPrintTitleColumns(): Range {
    const area = parseA1(String(this.#setup['printTitlesColumn'] ?? ''));
    if (!area) throw itemNotFound('The print title');
    return this.#range({ ...area, row: 0, rowCount: MAX_ROWS });
  }
  getPrintArea(): Range {
    const area = parseA1(String(this.#setup['printArea'] ?? ''));
    if (!area) throw itemNotFound('The print area');
    return this.#range(area);
  }

  get #setup(): PageSetup {
    return this.#sheet.pageSetup;
  }
  #set(name: string, value: unknown): void {
    this.#setup[name] = value;
    this.#workspace.touch('structure');
  }
  #margin(name: Margin): number {
    const margins = (this.#setup['margins'] ?? {}) as Partial<Record<Margin, number>>;
    return (margins[name] ?? DEFAULT_MARGINS[name]) * POINTS_PER_INCH;
  }
  #setMargin(name: Margin, points: unknown): void {
    if (typeof points !== 'number' || points < 0) throw invalidArgument();
    this.#storeMargin(name, points / POINTS_PER_INCH);
  }
  #storeMargin(name: Margin, inches: number): void {
    this.#setup['margins'] = { ...DEFAULT_MARGINS, ...(this.#setup['margins'] as object), [name]: inches };
    this.#workspace.touch('structure');
  }
  #range(area: Rect): Range {
    return new Range(this.#workspace, this.#sheet, area);
  }
}

function areaOf(value: unknown): Rect {
  return isRange(value) ? value[CELLS].area : requireA1(String(value).replaceAll('$', ''));
}

const SECTIONS = ['left', 'center', 'right'] as const;
type Section = (typeof SECTIONS)[number];
const CODES: Readonly<Record<Section, string>> = { left: '&L', center: '&C', right: '&R' };

/** `pageLayout.headersFooters`: the default header and footer of all pages. */
export class HeaderFooterGroup extends ApiObject {
  static readonly type = 'HeaderFooterGroup';
  static readonly scalars = ['state', 'useSheetMargins', 'useSheetScale'];
  readonly #sheet: SheetStore;

  constructor(sheet: SheetStore) {
    super();
    this.#sheet = sheet;
  }
  get state(): string {
    return 'Default';
  }
  get useSheetMargins(): boolean {
    return true;
  }
  get useSheetScale(): boolean {
    return true;
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.#sheet);
  }
}

/** `Excel.HeaderFooter`: each part a text with Excel's codes (`&P`, `&N`). */
export class HeaderFooter extends ApiObject {
  static readonly type = 'HeaderFooter';
  static readonly scalars = [
    'centerFooter',
    'centerHeader',
    'leftFooter',
    'leftHeader',
    'rightFooter',
    'rightHeader',
  ];
  readonly #sheet: SheetStore;

  constructor(sheet: SheetStore) {
    super();
    this.#sheet = sheet;
  }
  get leftHeader(): string {
    return this.#read('oddHeader', 'left');
  }
  set leftHeader(value: unknown) {
    this.#write('oddHeader', 'left', value);
  }
  get centerHeader(): string {
    return this.#read('oddHeader', 'center');
  }
  set centerHeader(value: unknown) {
    this.#write('oddHeader', 'center', value);
  }
  get rightHeader(): string {
    return this.#read('oddHeader', 'right');
  }
  set rightHeader(value: unknown) {
    this.#write('oddHeader', 'right', value);
  }
  get leftFooter(): string {
    return this.#read('oddFooter', 'left');
  }
  set leftFooter(value: unknown) {
    this.#write('oddFooter', 'left', value);
  }
  get centerFooter(): string {
    return this.#read('oddFooter', 'center');
  }
  set centerFooter(value: unknown) {
    this.#write('oddFooter', 'center', value);
  }
  get rightFooter(): string {
    return this.#read('oddFooter', 'right');
  }
  set rightFooter(value: unknown) {
    this.#write('oddFooter', 'right', value);
  }

  #read(line: string, section: Section): string {
    return partsOf(String(this.#sheet.headerFooter[line] ?? ''))[section];
  }
  #write(line: string, section: Section, value: unknown): void {
    const parts = { ...partsOf(String(this.#sheet.headerFooter[line] ?? '')), [section]: String(value) };
    this.#sheet.headerFooter[line] = SECTIONS.map((name) =>
      parts[name] === '' ? '' : `${CODES[name]}${parts[name]}`,
    ).join('');
  }
}

/** `&L…&C…&R…` taken apart; a text without a mark stands in the centre. */
function partsOf(text: string): Record<Section, string> {
  const parts: Record<Section, string> = { left: '', center: '', right: '' };
  const marked = /^&[LCR]/.test(text) ? text : text === '' ? '' : `&C${text}`;
  for (const [, mark, part = ''] of marked.matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) {
    parts[mark === 'L' ? 'left' : mark === 'C' ? 'center' : 'right'] = part;
  }
  return parts;
}
