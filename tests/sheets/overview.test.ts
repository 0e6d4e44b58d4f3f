import { overview } from '../../src/domain/outputs/bulletin';
import { overviewSheets } from '../../src/sheets/overview';
import type { SheetSpec, SpecCell } from '../../src/sheets/spec';
import { writeXlsx } from '../../src/files';
import { input, livelihoodIn, status, task } from '../domain/outputs/bulletin/district';
import { unzipSync, strFromU8 } from 'fflate';

const shown = (cell: SpecCell | undefined) =>
  typeof cell === 'object' && cell !== null && 'formula' in cell ? cell.value : cell;

/** What a chart names: its first row and column. */
function named(spec: SheetSpec, index: number): { series: unknown[]; categories: unknown[] } {
  const { source } = spec.charts![index]!;
  const rows = spec.blocks[0]!.cells;
  const row = (at: number) => rows[at]!.slice(source.column, source.column + source.columnCount).map(shown);
  return {
    series: row(source.row).slice(1),
    categories: Array.from({ length: source.rowCount - 1 }, (_, at) => shown(rows[source.row + 1 + at]![0])),
  };
}

const STATES = ['已完成', '正常推进', '滞后', '严重滞后', '待核实', '未报进展'];

describe('总览 as sheets', () => {
  const tasks = Array.from({ length: 30 }, (_, index) =>
    task(index + 1, { category: `第${index % 3}类`, leadUnits: [`区第${index % 20}局`] }),
  );
  const one = input({ tasks, statuses: tasks.map((each) => status(each, 'on-track')) });
  const [main, units] = overviewSheets(overview(one, [{ period: '2024-05', statuses: [] }]), '2024-07-05');

  test('each chart stands over the cells of its own table', () => {
    expect(named(main!, 0)).toEqual({ series: STATES, categories: ['5月', '6月'] });
    expect(named(main!, 1)).toEqual({ series: STATES, categories: ['第0类', '第1类', '第2类'] });
    const { series, categories } = named(units!, 0);
    expect(series).toEqual(STATES);
    expect(categories).toHaveLength(15);
    expect(categories[0]).toBe('区第0局');
  });

  test('no chart covers a cell with something in it', () => {
    for (const spec of [main!, units!]) {
      for (const { position } of spec.charts!) {
        for (let row = position.row; row < position.row + position.rowCount; row++)
          expect(spec.blocks[0]!.cells[row]!.every((cell) => cell === null)).toBe(true);
      }
    }
  });

  test('one month alone has no trend to draw, and that is said', () => {
    const [sheet] = overviewSheets(overview(livelihoodIn('behind'), []), null);
    expect(sheet!.charts!.map(({ kind }) => kind)).toEqual(['percent-bar']);
    expect(JSON.stringify(sheet!.blocks)).toContain('次月起显示');
  });

  test('an empty ledger has neither categories nor units', () => {
    const sheets = overviewSheets(overview(input({}), []), null);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]!.charts).toEqual([]);
  });

  test('charts are written into a file too', async () => {
    const parts = unzipSync(await writeXlsx([main!, units!]));
    const charts = Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path));
    expect(charts).toHaveLength(3);
    expect(charts.map((path) => strFromU8(parts[path]!)).join('')).toContain('各月末任务进展');
  });
});
