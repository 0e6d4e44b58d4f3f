import { comparable } from '../text';
import type { SheetView } from './sheetView';
import type { ColumnRole, TableFamily } from './vocabulary';
import { ANNUAL_TARGET, HEADER_WORDS, YES_OR_NO } from './vocabulary';

/** Columns of a table by what they hold; a role may own several columns (a merged head over an inserted column). */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, readonly number[]>>>;

/** A head of one or more rows, read for one family of tables. */
export interface HeaderBlock {
  readonly family: TableFamily;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly mapping: ColumnMapping;
  /** Header words in column order, normalised. */
  readonly words: readonly string[];
  /** The word each role goes by here. */
  readonly wordOf: Readonly<Partial<Record<ColumnRole, string>>>;
  /** Everything the head says, brackets included: it may explain how the lead is marked. */
  readonly fullText: string;
  readonly score: number;
}

interface Classified {
  readonly role: ColumnRole;
  /** Smaller is surer: 0 for a listed word, 1 for a pattern. */
  readonly rank: number;
}

const LONGEST_HEADER_WORD = 22;
const words = new Map<TableFamily, ReadonlyMap<string, ColumnRole>>(
  (['notice', 'plan', 'report'] as const).map((family) => [
    family,
    new Map(
      HEADER_WORDS[family].flatMap((entry) =>
        entry.words.split(/\s+/).map((word) => [normaliseHeader(word), entry.role] as const),
      ),
    ),
  ]),
);

/** A header word as it is compared: no spaces, brackets or punctuation, half-width. */
export function normaliseHeader(text: string): string {
  return comparable(text)
    .replace(/[（(【[][^）)】\]]*[）)】\]]?/g, '')
    .replace(/[\p{P}\p{S}]/gu, '');
}

/** What a header cell stands for in a family of tables; null when it is no known header word. */
export function classifyHeader(text: string, family: TableFamily): Classified | null {
  if (text.length > 60) return null;
  const word = normaliseHeader(text);
  if (word === '' || word.length > LONGEST_HEADER_WORD) return null;
  if (family === 'report' && YES_OR_NO.test(text)) return { role: 'completion', rank: 0 };
  const listed = words.get(family)?.get(word);
  if (listed !== undefined) return { role: listed, rank: 0 };
  for (const entry of HEADER_WORDS[family]) {
    if (entry.patterns?.some((pattern) => pattern.test(word))) return { role: entry.role, rank: 1 };
  }
  return null;
}

/** Looks up header words with a memory: the same few words are asked for on every row. */
export class HeaderReader {
  private readonly known: Readonly<Record<TableFamily, Map<string, Classified | null>>> = {
    notice: new Map(),
    plan: new Map(),
    report: new Map(),
  };

  constructor(private readonly view: SheetView) {}

  classify(row: number, column: number, family: TableFamily): Classified | null {
    const text = this.view.ownSquashed(row, column);
    if (text === '' || text.length > 60) return null;
    const known = this.known[family];
    let found = known.get(text);
    if (found === undefined) {
      found = classifyHeader(text, family);
      known.set(text, found);
    }
    return found;
  }

  /** The best reading of a head that begins at `row`, within the columns given; null when there is none. */
  headerAt(row: number, firstColumn: number, lastColumn: number): HeaderBlock | null {
    let best: HeaderBlock | null = null;
    for (const family of ['notice', 'plan', 'report'] as const) {
      const block = this.headerOfFamily(row, firstColumn, lastColumn, family);
      if (block !== null && (best === null || block.score > best.score)) best = block;
    }
    return best;
  }

  private headerOfFamily(row: number, first: number, last: number, family: TableFamily): HeaderBlock | null {
    if (!this.isHeaderRow(row, first, last, family)) return null;
    let lastRow = row;
    while (
      lastRow + 1 < this.view.rowCount &&
      lastRow - row < 3 &&
      this.isSubHeader(lastRow + 1, first, last, family)
    )
      lastRow++;
    const block = this.readBlock(row, lastRow, first, last, family);
    return isTable(block) ? block : null;
  }

  /** Most filled cells are header words, of at least three kinds (or two with the task among them). */
  private isHeaderRow(row: number, first: number, last: number, family: TableFamily): boolean {
    const filled = this.view.filledColumns(row, first, last);
    if (filled.length < 2 || filled.length > 60) return false;
    const roles = new Set<ColumnRole>();
    let known = 0;
    for (const column of filled) {
      const found = this.classify(row, column, family);
      if (found !== null) {
        known++;
        roles.add(found.role);
      }
    }
    if (known < filled.length * 0.6) return false;
    return roles.size >= 3 || (roles.size === 2 && (roles.has('task') || roles.has('text')));
  }

  /** A further header row: nothing but header words, each under a head that spans it or under no head. */
  private isSubHeader(row: number, first: number, last: number, family: TableFamily): boolean {
    const filled = this.view.filledColumns(row, first, last);
    if (filled.length === 0 || filled.length > last - first) return false;
    const allWords = filled.every((column) => {
      const found = this.classify(row, column, family);
      return found !== null && found.role !== 'serial' && !this.view.coveredFromAbove(row, column);
    });
    return (
      allWords &&
      !this.repeatsAbove(row, filled) &&
      filled.every((column) => this.isUnderSpan(row, column, last))
    );
  }

  private isUnderSpan(row: number, column: number, last: number): boolean {
    const above = this.view.originOf(row - 1, column);
    if (this.view.ownSquashed(above.row, above.column) === '') return true;
    const reach = this.view.extentOf(row - 1, column).lastColumn;
    const wider = reach - above.column > this.view.extentOf(row, column).lastColumn - column;
    // Without merges a spanning head still leaves the cells beside it empty.
    return wider || (reach === column && column < last && this.view.ownSquashed(row - 1, column + 1) === '');
  }

  private repeatsAbove(row: number, filled: readonly number[]): boolean {
    return filled.every(
      (column) => this.view.ownSquashed(row - 1, column) === this.view.ownSquashed(row, column),
    );
  }

  private readBlock(
    firstRow: number,
    lastRow: number,
    first: number,
    last: number,
    family: TableFamily,
  ): HeaderBlock {
    const claims = new Map<ColumnRole, Claim[]>();
    const headerWords: string[] = [];
    const wordOf: Partial<Record<ColumnRole, string>> = {};
    let fullText = '';
    for (let column = first; column <= last; column++) {
      const claim = this.claimOf(firstRow, lastRow, column, family);
      if (claim.own !== '') {
        headerWords.push(normaliseHeader(claim.own));
        fullText += `${claim.own}\n`;
      }
      if (claim.found === null) continue;
      if (claim.own !== '') wordOf[claim.found.role] ??= normaliseHeader(claim.own);
      const list = claims.get(claim.found.role) ?? [];
      const aside = claim.found.role === 'text' && ANNUAL_TARGET.test(normaliseHeader(claim.own));
      list.push({ column, rank: claim.found.rank + (claim.own === '' || aside ? 2 : 0) });
      claims.set(claim.found.role, list);
    }
    return {
      family,
      firstRow,
      lastRow,
      firstColumn: first,
      lastColumn: last,
      ...settled(claims),
      words: headerWords,
      wordOf,
      fullText,
    };
  }

  /** The deepest header cell over a column, and what it stands for; a merged head also claims the columns beside it. */
  private claimOf(
    firstRow: number,
    lastRow: number,
    column: number,
    family: TableFamily,
  ): { own: string; found: Classified | null } {
    let own = '';
    let found: Classified | null = null;
    for (let row = firstRow; row <= lastRow; row++) {
      const origin = this.view.originOf(row, column);
      const text = this.view.ownSquashed(origin.row, origin.column);
      if (text === '' || origin.row < firstRow) continue;
      const classified = this.classify(origin.row, origin.column, family);
      // 一季度 split into 目标 and 措施 stays 一季度: the quarter says more than the word under it.
      if (classified !== null && (found === null || !/^q\d$/.test(found.role))) found = classified;
      if (origin.column === column) own = text;
    }
    return { own, found };
  }
}

/** The head's own column and those directly beside it that it is merged over. */
function ownColumns(
  list: readonly { column: number; rank: number }[],
  head: { column: number; rank: number },
): number[] {
  const columns = [head.column];
  for (const item of list) {
    if (item.column > head.column && item.rank >= 2) columns.push(item.column);
  }
  return columns;
}

/** What a table of each family must at least show to be taken for one. */
function isTable(block: HeaderBlock): boolean {
  const has = (role: ColumnRole): boolean => block.mapping[role] !== undefined;
  switch (block.family) {
    case 'notice':
      return has('task') && (has('leaders') || has('units') || has('leadUnits') || has('coUnits'));
    case 'plan':
      return has('text') && [has('q1'), has('q2'), has('q3'), has('q4')].filter(Boolean).length >= 2;
    case 'report':
      return (
        has('text') &&
        (has('progress') || has('completion')) &&
        (has('target') || has('problem') || has('next') || has('completion') || has('serial'))
      );
  }
}

/** A column that says it has a role; the lower the rank the surer. */
interface Claim {
  readonly column: number;
  readonly rank: number;
}

/** Which columns get each role, and how much the head looks like one altogether. */
function settled(claims: ReadonlyMap<ColumnRole, readonly Claim[]>): Pick<HeaderBlock, 'mapping' | 'score'> {
  const mapping: Partial<Record<ColumnRole, readonly number[]>> = {};
  let score = 0;
  for (const [role, list] of claims) {
    const head = list.reduce((best, item) => (item.rank < best.rank ? item : best));
    mapping[role] = ownColumns(list, head);
    if (role !== 'other' && role !== 'serial') score += head.rank === 0 ? 2 : 1;
  }
  for (const role of ['task', 'text'] as const) {
    const columns = claims.get(role);
    // 项目名称 beside 主要内容: both say what the task is.
    if (columns === undefined) continue;
    const named = columns.filter((item) => item.rank < 2);
    mapping[role] = (role === 'task' || named.length === 0 ? columns : named).map((item) => item.column);
  }
  return { mapping, score };
}
