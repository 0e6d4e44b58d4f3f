import { readXlsx } from 'hucre';
import { WorkbookPress, writeXlsx } from '../../src/files';
import type { SheetSpec } from '../../src/sheets/spec';
import { blankSheet, fullForm } from './support/spec';

async function contents(bytes: Uint8Array) {
  const { sheets, properties, ...rest } = await readXlsx(bytes, { readStyles: true });
  return { sheets, names: rest.namedRanges };
}

function withTexts(texts: readonly string[]): SheetSpec {
  return blankSheet('表', {
    blocks: [{ row: 0, column: 0, cells: texts.map((text) => [text, { formula: 'A1', value: text }]) }],
    columnWidths: new Map([[0, 12]]),
    styles: [{ range: { row: 0, column: 0, rowCount: texts.length, columnCount: 1 }, style: 'text' }],
  });
}

const LONG = '改造老旧小区管网，'.repeat(20);

test.each<[string, readonly string[]]>([
  ['plain texts', ['甲', '乙']],
  ['markup and quotes', ['<b>&"\'', ']]>&amp;']],
  ['white space at the ends and line breaks', [' 前后 ', '两\n行']],
  ['what looks like a formula, an error or an escape', ['=1+1', '#N/A']],
  ['an escape and a replacement pattern', ['_x0041_', '$& $1']],
  ['a text of several lines in height', [LONG, '乙']],
])('a copy with its own texts reads as if written in full: %s', async (_, texts) => {
  const press = new WorkbookPress();
  await press.print([withTexts(['别的', '文字'])]);
  const copy = await contents(await press.print([withTexts(texts)]));
  const full = await contents(await writeXlsx([withTexts(texts)]));
  const values = (read: typeof copy) => read.sheets.map(({ rows }) => rows);
  expect(values(copy)).toEqual(values(full));
  const heights = (read: typeof copy) =>
    [...(read.sheets[0]!.rowDefs ?? [])].map(([row, { height }]) => [row, height]);
  expect(heights(copy)).toEqual(heights(full));
});

test('forms of another shape are not copied from the same plate', async () => {
  const press = new WorkbookPress();
  await press.print([withTexts(['甲', '乙'])]);
  const three = await contents(await press.print([withTexts(['甲', '乙', '丙'])]));
  expect(three.sheets[0]!.rows).toHaveLength(3);
});

test('rules, styles, protection and print set-up come along', async () => {
  const press = new WorkbookPress();
  await press.print([fullForm()]);
  const copy = await contents(await press.print([fullForm()]));
  const full = await contents(await writeXlsx([fullForm()]));
  for (const part of [
    'dataValidations',
    'conditionalRules',
    'protection',
    'merges',
    'pageSetup',
    'tables',
  ] as const) {
    expect(copy.sheets[0]![part]).toEqual(full.sheets[0]![part]);
  }
});
