import type { Finding } from '../model/finding';
import type { TextRun } from '../model/grid';
import { createFinding } from '../findings';
import { isBlank, readSerial } from '../text';
import { hasListMark } from './category';
import { besidesForm, formLabelAt } from './form';
import type { Recognised } from './recognise';
import type { SheetView } from './sheetView';
import type { ColumnRole } from './vocabulary';
import { COLUMN_NAMES } from './vocabulary';

/** A cell's text with its runs, as one row of a table has it (a merged block speaks for all its rows). */
export interface CellReading {
  readonly text: string;
  readonly runs: readonly TextRun[] | null;
  readonly column: number;
  /** The text stands in this very row, not in a merged block from above. */
  readonly own: boolean;
}

/** Characters of （单位盖章） and the like beside a form's labels. */
const LONGEST_FORM_REMARK = 12;

const NOTHING: CellReading = { text: '', runs: null, column: -1, own: false };
const NOTE = /^(?:注|备注|说明|填表说明|填报说明|要求|合计|总计|小计)\s*(?:[:：]|[0-9一二三]?[.、]|$)/;

/** Reads the body of one recognised attachment cell by cell, by what its columns hold. */
export class BodyReader {
  private readonly mappedTo = new Map<number, ColumnRole>();
  private readonly headerRows: ReadonlySet<number>;

  constructor(
    readonly view: SheetView,
    readonly recognised: Recognised,
  ) {
    for (const [role, columns] of Object.entries(recognised.mapping)) {
      for (const column of columns) this.mappedTo.set(column, role as ColumnRole);
    }
    this.headerRows = new Set(recognised.headerRows);
  }

  /** What the row says in the columns of a role; several filled columns are joined line by line. */
  cell(row: number, role: ColumnRole): CellReading {
    const readings: CellReading[] = [];
    for (const column of this.recognised.mapping[role] ?? []) {
      const origin = this.view.originOf(row, column);
      if (this.headerRows.has(origin.row)) continue;
      // A block that begins under another head belongs to that head.
      const head = this.mappedTo.get(origin.column);
      if (origin.column !== column && head !== role && !areQuarters(head, role)) continue;
      const text = this.view.own(origin.row, origin.column);
      if (isBlank(text)) continue;
      if (readings.some((known) => known.column === origin.column)) continue;
      readings.push({
        text,
        runs: this.view.runsAt(origin.row, origin.column),
        column: origin.column,
        own: origin.row === row,
      });
    }
    if (readings.length <= 1)
      return readings[0] ?? { ...NOTHING, column: this.recognised.mapping[role]?.[0] ?? -1 };
    return joinCells(readings, role === 'task' || role === 'text' ? '：' : '\n');
  }

  /** True when the cell of a role is the lower part of a merged block. */
  covered(row: number, role: ColumnRole): boolean {
    const column = this.recognised.mapping[role]?.[0];
    if (column === undefined || !this.view.coveredFromAbove(row, column)) return false;
    return !this.headerRows.has(this.view.originOf(row, column).row);
  }

  filled(row: number): number[] {
    return this.view.filledColumns(row, this.recognised.firstColumn, this.recognised.lastColumn);
  }

  roleOf(column: number): ColumnRole | undefined {
    return this.mappedTo.get(column);
  }

  text(row: number): string {
    return this.filled(row)
      .map((column) => this.view.own(row, column).trim())
      .join(' ');
  }

  /** 填报人：… and the like, set under the table. */
  isFormRow(row: number): boolean {
    const first = this.filled(row)[0];
    return first !== undefined && formLabelAt(this.view.own(row, first).trim()) !== null;
  }

  /** True when a form row holds more than a form has beside its labels (盖章, a date): something was typed into it. */
  hasMoreThanForm(row: number): boolean {
    const others = besidesForm(this.filled(row).map((column) => this.view.own(row, column).trim()));
    return others.length > 1 || others.some((text) => text.length > LONGEST_FORM_REMARK);
  }

  /** 注：…, 合计: nothing of the table itself. */
  isNoteRow(row: number): boolean {
    const filled = this.filled(row);
    const first = filled[0];
    return first !== undefined && NOTE.test(this.view.own(row, first).trim());
  }

  /**
   * The heading a row across the table is: one text over most columns, a marked heading (一、…) standing alone, or a
   * Chinese numeral with nothing but the heading beside it. Null for rows of data.
   */
  bannerAt(row: number): string | null {
    const filled = this.filled(row);
    const first = filled[0];
    if (first === undefined || filled.length > 2) return null;
    const text = this.view.own(row, first).trim();
    if (filled.length === 1) return this.isHeading(row, first, text) ? text : null;
    const second = filled[1] ?? first;
    const chinese = /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]?$/.test(text);
    const beside = this.roleOf(second);
    const heading = this.view.own(row, second).trim();
    const names =
      beside === 'leaders' || beside === 'units' || beside === 'leadUnits' || beside === 'coUnits';
    return chinese &&
      this.roleOf(first) === 'serial' &&
      !names &&
      heading.length <= 60 &&
      !this.countsInChinese()
      ? heading
      : null;
  }

  private isHeading(row: number, column: number, text: string): boolean {
    const width = this.view.extentOf(row, column).lastColumn - column + 1;
    const columns = this.recognised.lastColumn - this.recognised.firstColumn + 1;
    if (text.length > 80 || isRowNumber(text)) return false;
    if (width >= 3 && width * 2 >= columns) return true;
    if (hasListMark(text) && text.length <= 40) return true;
    const role = this.roleOf(column);
    return (
      (role === 'serial' || role === undefined) &&
      column <= (this.recognised.mapping.task?.[0] ?? column) &&
      text.length <= 40
    );
  }

  private chineseSerials: boolean | null = null;

  /** True when the serial numbers themselves are written 一, 二, 三. */
  private countsInChinese(): boolean {
    if (this.chineseSerials === null) {
      const column = this.recognised.mapping.serial?.[0];
      const serials =
        column === undefined ? [] : this.recognised.bodyRows.map((row) => this.view.ownSquashed(row, column));
      this.chineseSerials = !serials.some((serial) => /^\d+[.、]?$/.test(serial));
    }
    return this.chineseSerials;
  }

  private numbersBelow: ReadonlyMap<number, number> | null = null;

  /** The first number written below a row: what the table counts on with. */
  nextNumber(row: number): number | null {
    if (this.numbersBelow === null) {
      const below = new Map<number, number>();
      let next: number | null = null;
      for (const bodyRow of [...this.recognised.bodyRows].reverse()) {
        if (next !== null) below.set(bodyRow, next);
        const serial = this.cell(bodyRow, 'serial');
        next = (serial.own ? readSerial(serial.text)?.no : null) ?? next;
      }
      this.numbersBelow = below;
    }
    return this.numbersBelow.get(row) ?? null;
  }

  /** Raised once per sheet: the template's columns this head lacks. */
  missingColumnFindings(): Finding[] {
    return this.recognised.missing.map((role) =>
      createFinding('missing-column', {
        details: { column: COLUMN_NAMES[role] ?? role, sheet: this.view.grid.name },
        where: this.view.sheetReference,
      }),
    );
  }

  /** Raised once per sheet: content a person would not see. */
  hiddenRowFindings(): Finding[] {
    const rows = this.recognised.bodyRows.filter(
      (row) => this.view.grid.hiddenRows.has(row) && this.filled(row).length > 0,
    );
    const first = rows[0];
    if (first === undefined) return [];
    return [
      createFinding('content-in-hidden-rows', {
        details: { rows: spans(rows.map((row) => this.view.grid.top + row + 1)) },
        where: this.view.reference(first, this.recognised.firstColumn),
        quote: this.text(first),
      }),
    ];
  }

  unread(row: number): Finding {
    const column = this.filled(row)[0] ?? this.recognised.firstColumn;
    const text = this.text(row);
    return createFinding('unread-row', {
      details: { text },
      where: this.view.reference(row, column),
      quote: text,
    });
  }
}

/** One cell merged over 一季度 and 二季度 speaks for both. */
function areQuarters(first: ColumnRole | undefined, second: ColumnRole): boolean {
  return first !== undefined && /^q[1-4]$/.test(first) && /^q[1-4]$/.test(second);
}

/** Several cells read as one: each on its own line, or a task's name and content with a colon between. */
export function joinCells(cells: readonly CellReading[], joint = '\n'): CellReading {
  const runs: TextRun[] = [];
  cells.forEach((cell, index) => {
    if (index > 0) runs.push({ text: joint, bold: false });
    runs.push(...(cell.runs ?? [{ text: cell.text, bold: false }]));
  });
  return {
    text: cells.map((cell) => cell.text).join(joint),
    runs: cells.some((cell) => cell.runs !== null) ? runs : null,
    column: cells[0]?.column ?? -1,
    own: cells.some((cell) => cell.own),
  };
}

/** 3, 4, 5, 9 as 3-5、9. */
function spans(numbers: readonly number[]): string {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i + 1] === (numbers[i] ?? 0) + 1) continue;
    parts.push(start === i ? String(numbers[i]) : `${numbers[start]}-${numbers[i]}`);
    start = i + 1;
  }
  return parts.join('、');
}

/** True for what numbers a row: 3、 or 主-3, while 重点任务3 may head several. */
function isRowNumber(text: string): boolean {
  const serial = readSerial(text);
  return serial !== null && serial.label.length <= 1;
}
