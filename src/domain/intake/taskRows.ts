import { createFinding } from '../findings';
import type { Finding } from '../model/finding';
import type { CellReference, TaskSource } from '../model/task';
import { cleanText, isBlank, squash, readSerial } from '../text';
import type { CellReading } from './bodyRows';
import { BodyReader, joinCells } from './bodyRows';
import type { CategoryNames } from './category';
import type { Recognised } from './recognise';
import { SheetView } from './sheetView';
import { IMPRINT } from './vocabulary';

/** A row of 附件1 or 附件2 as read, before names are resolved and numbers settled. */
export interface TaskRow {
  readonly source: TaskSource;
  /** The number written; null when there is none. */
  readonly no: number | null;
  readonly serial: string;
  text: string;
  readonly category: string | null;
  leaders: CellReading;
  units: CellReading;
  leadUnits: CellReading;
  coUnits: CellReading;
  readonly reader: BodyReader;
  readonly row: number;
  readonly origin: CellReference;
}

export interface TaskRowsReading {
  readonly rows: TaskRow[];
  readonly findings: Finding[];
  readonly recognised: Recognised;
  readonly file: string | null;
  /** The group and the task open at the end, which the table's next page goes on with. */
  readonly category: string | null;
  readonly last: TaskRow | null;
}

const NAME_ROLES = ['leaders', 'units', 'leadUnits', 'coUnits'] as const;
const LONGEST_HEADING = 40;
const SENTENCE_END = /[。！!？?；;”）)…]$/;

/**
 * Reads the rows of one attachment in order. Every row with content becomes a task, joins one, or is a finding.
 * `before` is the table read last: an attachment without a title of its own goes on where that one ended.
 */
export function readTaskRows(
  recognised: Recognised,
  file: string | null,
  categories: CategoryNames,
  before: TaskRowsReading | null = null,
): TaskRowsReading {
  const reader = new BodyReader(new SheetView(recognised.grid, file), recognised);
  const goesOn =
    before !== null &&
    before.file === file &&
    before.recognised.kind === recognised.kind &&
    (recognised.title === null || recognised.title === before.recognised.title);
  const source = recognised.kind === 'livelihood' ? 'livelihood' : 'main';
  return new TaskRowsReader(reader, source, categories, goesOn ? before : null).read();
}

class TaskRowsReader {
  private readonly rows: TaskRow[] = [];
  private readonly findings: Finding[] = [];
  private category: string | null;
  private last: TaskRow | null;
  private readonly headerRows: ReadonlySet<number>;

  constructor(
    private readonly reader: BodyReader,
    private readonly source: TaskSource,
    private readonly categories: CategoryNames,
    before: TaskRowsReading | null,
  ) {
    this.category = before?.category ?? null;
    this.last = before?.last ?? null;
    this.headerRows = new Set(reader.recognised.headerRows);
  }

  read(): TaskRowsReading {
    for (const row of this.reader.recognised.bodyRows) {
      if (this.reader.filled(row).length > 0) this.readRow(row);
    }
    this.reportUnusedBanner();
    this.findings.unshift(...this.reader.missingColumnFindings(), ...this.reader.hiddenRowFindings());
    const { recognised, view } = this.reader;
    const { rows, findings, category, last } = this;
    return { rows, findings, recognised, file: view.file, category, last };
  }

  private readRow(row: number): void {
    const { reader } = this;
    if (reader.isFormRow(row) || reader.isNoteRow(row)) {
      this.findings.push(reader.unread(row));
      return;
    }
    const banner = reader.bannerAt(row);
    if (banner !== null) {
      this.readBanner(row, banner);
      return;
    }
    const column = reader.cell(row, 'category');
    if (!isBlank(column.text)) {
      this.reportUnusedBanner();
      this.category = this.categories.canonical(column.text);
    }
    const serial = reader.cell(row, 'serial');
    const text = reader.cell(row, 'task');
    if (this.joinsRowAbove(row, serial, text)) return;
    if (this.isHeadingAmongTasks(row, text)) {
      this.readBanner(row, text.text);
      return;
    }
    if (isBlank(text.text)) {
      if (this.bringsNamesOver(row, serial)) return;
      this.reportWithoutText(row, serial, text);
      return;
    }
    if (this.continuesSentence(row, serial, text)) return;
    this.last = this.taskRow(row, serial, text);
    this.rows.push(this.last);
  }

  private readBanner(row: number, banner: string): void {
    if (row > this.lastTaskRow()) {
      if (!IMPRINT.test(squash(banner))) this.findings.push(this.reader.unread(row));
      return;
    }
    this.reportUnusedBanner();
    this.unusedBanner = row;
    this.category = this.categories.canonical(banner);
  }

  /** A heading directly under a heading takes its place; the upper one is said, not dropped. */
  private reportUnusedBanner(): void {
    if (this.unusedBanner !== null) this.findings.push(this.reader.unread(this.unusedBanner));
    this.unusedBanner = null;
  }

  private unusedBanner: number | null = null;
  private lastTask: number | null = null;

  /** The last row with a task in it: a heading below it heads nothing. */
  private lastTaskRow(): number {
    this.lastTask ??=
      this.reader.recognised.bodyRows
        .filter((row) => this.reader.cell(row, 'task').own && this.reader.bannerAt(row) === null)
        .at(-1) ?? -1;
    return this.lastTask;
  }

  private taskRow(row: number, serial: CellReading, text: CellReading): TaskRow {
    this.unusedBanner = null;
    return {
      source: this.source,
      no: serial.own ? (readSerial(serial.text)?.no ?? null) : null,
      serial: serial.own ? cleanText(serial.text) : '',
      text: cleanText(text.text),
      category: this.category,
      leaders: this.reader.cell(row, 'leaders'),
      units: this.reader.cell(row, 'units'),
      leadUnits: this.reader.cell(row, 'leadUnits'),
      coUnits: this.reader.cell(row, 'coUnits'),
      reader: this.reader,
      row,
      origin: this.reader.view.reference(row, text.column),
    };
  }

  /** A heading written into the column of tasks: nothing beside it, no end of a sentence, and none open above. */
  private isHeadingAmongTasks(row: number, text: CellReading): boolean {
    const alone = text.own && this.reader.filled(row).length === 1;
    const open = this.last !== null && !SENTENCE_END.test(this.last.text);
    const short = cleanText(text.text).length <= LONGEST_HEADING && !SENTENCE_END.test(cleanText(text.text));
    return alone && short && !open && this.reader.nextNumber(row) !== null;
  }

  /** The end of a list of names that a page break cut off from its task. */
  private bringsNamesOver(row: number, serial: CellReading): boolean {
    const above = this.last;
    if (above === null || !isBlank(serial.text)) return false;
    if (!this.countsOn(row, above) && !this.isTopOfPage(row)) return false;
    const names = NAME_ROLES.filter((role) => this.reader.cell(row, role).own);
    if (names.length === 0 || this.reader.filled(row).some((column) => !this.isNameColumn(column)))
      return false;
    this.addNames(above, row, names);
    return true;
  }

  private isNameColumn(column: number): boolean {
    return NAME_ROLES.some((role) => role === this.reader.roleOf(column));
  }

  private addNames(above: TaskRow, row: number, names: readonly (typeof NAME_ROLES)[number][]): void {
    for (const role of names) {
      const cell = this.reader.cell(row, role);
      above[role] = isBlank(above[role].text) ? cell : joinCells([above[role], cell]);
    }
  }

  /** A task merged over several rows keeps its further units and leaders in the lower ones. */
  private joinsRowAbove(row: number, serial: CellReading, text: CellReading): boolean {
    const above = this.rows.at(-1);
    if (above === undefined || !this.reader.covered(row, 'task') || isBlank(text.text)) return false;
    if (serial.own && !isBlank(serial.text)) return false;
    this.addNames(
      above,
      row,
      NAME_ROLES.filter((role) => this.reader.cell(row, role).own),
    );
    return true;
  }

  /**
   * A text cut in two by a page break: no number, and nothing new beside it. Where the row above had ended its
   * sentence, the numbers decide: a number left out before the next row is this row's own.
   */
  private continuesSentence(row: number, serial: CellReading, text: CellReading): boolean {
    const above = this.last;
    if (above === null || !isBlank(serial.text)) return false;
    const names = NAME_ROLES.filter((role) => this.reader.cell(row, role).own);
    if (SENTENCE_END.test(above.text) && (names.length > 0 || !this.countsOn(row, above))) return false;
    if (names.length > 0 && !this.isTopOfPage(row)) return false;
    if (names.some((role) => !isBlank(above[role].text) && role === 'leaders')) return false;
    above.text = cleanText(above.text + text.text);
    this.addNames(above, row, names);
    this.findings.push(
      createFinding('missing-serial', {
        details: { text: cleanText(text.text) },
        where: this.reader.view.reference(row, text.column),
        quote: text.text,
      }),
    );
    return true;
  }

  private isTopOfPage(row: number): boolean {
    return this.headerRows.has(row - 1) || row === this.reader.recognised.bodyRows[0];
  }

  /** No number is missing for this row: the next one follows the task above. */
  private countsOn(row: number, above: TaskRow): boolean {
    return above.no !== null && this.reader.nextNumber(row) === above.no + 1;
  }

  private reportWithoutText(row: number, serial: CellReading, text: CellReading): void {
    if (serial.own && readSerial(serial.text) !== null) {
      this.findings.push(
        createFinding('blank-task', {
          details: { serial: cleanText(serial.text) },
          where: this.reader.view.reference(row, text.column < 0 ? serial.column : text.column),
          quote: this.reader.text(row),
        }),
      );
      return;
    }
    const onlyCategory = this.reader.filled(row).every((column) => this.reader.roleOf(column) === 'category');
    if (!onlyCategory) this.findings.push(this.reader.unread(row));
  }
}
