/**
 * How much reading submissions into grids costs over what the spreadsheet library needs to parse them alone, in the
 * same run: 1,000 small workbooks, each with its unit's twelve rows. Run: npx tsx tests/benchmark/collect.ts
 */
import { readXlsx } from 'hucre';
import { readFileGrids, writeXlsx } from '../../src/files';
import { blankSheet } from '../files/support/spec';

const FILES = 1_000;
const ROWS = 12;
const ROUNDS = 3;
const CEILING = 1.5;

async function workbook(unit: number): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, row) => [
    String(row + 1),
    `新建口袋公园${row + 3}处，提升绿道${unit % 40}公里，完成后向居民开放并建立日常养护制度。`,
    {
      runs: [
        { text: `第${unit}责任单位`, bold: true },
        { text: '、区城管局', bold: false },
      ],
    },
    `截至本月底累计完成${row}处，其余正在办理用地手续，预计下月完成${row + 1}处。`,
    '',
    '加快办理用地手续',
    '否',
  ]);
  return writeXlsx([
    blankSheet('任务落实情况', {
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [['临江区重点任务落实情况表'], [`填报单位：第${unit}责任单位`], ...rows],
        },
      ],
      styles: [{ range: { row: 0, column: 0, rowCount: ROWS + 2, columnCount: 7 }, style: 'text' }],
      merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 7 }],
    }),
  ]);
}

async function timed(
  work: (bytes: Uint8Array) => Promise<unknown>,
  files: readonly Uint8Array[],
): Promise<number> {
  const start = performance.now();
  for (const bytes of files) await work(bytes);
  return performance.now() - start;
}

async function main(): Promise<void> {
  const files = await Promise.all(Array.from({ length: FILES }, (_, unit) => workbook(unit)));
  const parse = (bytes: Uint8Array): Promise<unknown> => readXlsx(bytes, { readStyles: true });
  const read = (bytes: Uint8Array): Promise<unknown> => readFileGrids('月报.xlsx', bytes);
  await timed(parse, files.slice(0, 100));
  await timed(read, files.slice(0, 100));
  const rounds: { parsing: number; reading: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ parsing: await timed(parse, files), reading: await timed(read, files) });
  }
  const best = (pick: (round: (typeof rounds)[number]) => number): number => Math.min(...rounds.map(pick));
  const parsing = best((round) => round.parsing);
  const reading = best((round) => round.reading);
  console.log(`解析 ${FILES} 个工作簿 ${parsing.toFixed(0)} ms，读成表格 ${reading.toFixed(0)} ms`);
  console.log(`比值 ${(reading / parsing).toFixed(2)}（上限 ${CEILING}）`);
}

void main();
