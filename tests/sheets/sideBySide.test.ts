import type { SideBySide, TaskRows, UnitRow } from '../../src/domain/outputs/sidebyside';
import { periodOf, type Period } from '../../src/domain/model/period';
import { sideBySideSheet } from '../../src/sheets/sidebyside';
import { task } from '../domain/checks/fixtures';
import { calculate } from './calculate';

const LIFTS = task(1, '完成既有住宅加装电梯80部，建立长效维护机制。', ['区住建局', '望江街道办事处']);
const PARKS = task(2, '新建口袋公园6处。', ['区城管局', '望江街道办事处']);
const MONTHS: Period[] = ['2026-05', '2026-06'];

function row(unit: string, extra: Partial<UnitRow> = {}): UnitRow {
  return {
    unit,
    role: 'co',
    decides: false,
    quarterTarget: '累计完成40部',
    months: MONTHS.map((period, index) => ({
      period,
      reported: true,
      achieved: 20 + 20 * index,
      done: null,
    })),
    progress: 'on-track',
    timeliness: 'green',
    expected: 40,
    estimated: false,
    measure: '部',
    monthsBehind: 0,
    monthsStill: 0,
    hints: [],
    ...extra,
  };
}

function rows(of: typeof LIFTS, units: UnitRow[], extra: Partial<TaskRows> = {}): TaskRows {
  return { task: of, groups: [], units, attention: false, ...extra };
}

function data(tasks: TaskRows[], extra: Partial<SideBySide> = {}): SideBySide {
  return { period: '2026-06', months: MONTHS, tasks, unnamed: [], ...extra };
}

const draw = (of: SideBySide) => sideBySideSheet(of, 3);
const cells = (of: SideBySide) => draw(of).blocks[0]!.cells;
const lineOf = (of: SideBySide, unit: string) => cells(of).find((line) => line[1] === unit)!;

describe('牵头配合对照 as a sheet', () => {
  test('a task in its own full words over its units, the figures under their months', () => {
    const one = data([rows(LIFTS, [row('区住建局', { role: 'lead' }), row('望江街道办事处')])]);
    const at = cells(one).findIndex((line) => line[1] === LIFTS.text);
    expect(cells(one)[at]![0]).toMatchObject({ value: '主-1' });
    expect(cells(one)[at + 1]).toEqual([
      ...['主-1', '区住建局', '牵头', '累计完成40部', 20, 40, 40, '部', '正常推进', '正常', null, null, null],
    ]);
    const header = cells(one).find((line) => line[0] === '任务编号')!;
    expect(header.slice(4, 6)).toEqual(['5月末\n累计', '6月末\n累计']);
  });

  test('tasks somebody should look at come first, each part as the ledger has them', () => {
    const one = data([
      rows(PARKS, [row('区城管局')]),
      rows(LIFTS, [row('区住建局', { progress: 'behind' })], { attention: true }),
    ]);
    const headings = cells(one)
      .map(([first]) => first)
      .filter((cell) => typeof cell === 'string' && cell.includes('任务（'));
    expect(headings).toEqual(['需要关注的任务（1项）', '其他任务（1项）']);
    const units = cells(one).map((line) => line[1]);
    expect(units.indexOf('区住建局')).toBeLessThan(units.indexOf('区城管局'));
  });

  test('without a figure a month shows the unit’s own answer, or that it did not report', () => {
    const month = (done: boolean | null, reported = true) => ({ achieved: null, done, reported });
    const months = [month(true), month(false), month(null), month(null, false)].map((entry, index) => ({
      ...entry,
      period: periodOf(2026, 3 + index),
    }));
    const one = data([rows(LIFTS, [row('区住建局', { months, expected: null, measure: null })])], {
      months: months.map(({ period }) => period),
    });
    expect(lineOf(one, '区住建局').slice(4, 9)).toEqual(['是', '否', '—', '未报', '—']);
  });

  test('an interpolated target says 约; large figures are shown in 万, exactly', () => {
    const months = MONTHS.map((period) => ({ period, reported: true, achieved: 1_645_300, done: null }));
    const one = data([
      rows(LIFTS, [
        row('区住建局', { months, expected: 1_700_000, measure: '平方米' }),
        row('望江街道办事处', { expected: 27, estimated: true }),
      ]),
    ]);
    expect(lineOf(one, '区住建局').slice(4, 8)).toEqual([164.53, 164.53, 170, '万平方米']);
    expect(lineOf(one, '望江街道办事处').slice(6, 8)).toEqual(['约27', '部']);
  });

  test('a hint is a question or a bare fact, never an accusation', () => {
    const details = { unit: '望江街道办事处', figure: '45部', otherUnit: '区住建局', otherFigure: '42部' };
    const one = data([
      rows(LIFTS, [
        row('望江街道办事处', {
          monthsBehind: 3,
          monthsStill: 4,
          hints: [{ kind: 'co-behind' }, { kind: 'figures-differ', details }, { kind: 'not-named' }],
        }),
      ]),
    ]);
    const [run, hints] = lineOf(one, '望江街道办事处').slice(10) as string[];
    expect(run).toBe('连续滞后3个月\n累计4个月未变');
    expect(hints!.split('\n')).toHaveLength(3);
    expect(hints).toContain('本单位填报45部，区住建局填报42部，统计口径是否一致？');
    for (const line of hints!.split('\n')) expect(line).toMatch(/？$/);
    expect(hints).not.toMatch(/虚报|瞒报|造假|不实|错误/);
  });

  test('how many cells ask something is counted from the column itself', () => {
    const asking = row('望江街道办事处', { hints: [{ kind: 'co-behind' }] });
    const one = data([
      rows(LIFTS, [row('区住建局'), asking], { attention: true }),
      rows(PARKS, [row('区城管局'), row('柳溪街道办事处')]),
    ]);
    const line = calculate([draw(one)]).find(({ formula }) => formula.includes('COUNTIF'))!;
    expect(line.actual).toBe('多家单位承担的任务 2 项，共 4 家次　需要关注 1 项　待核实 1 处');
    expect(line.actual).toBe(line.expected);
  });

  test('states are coloured where they stand', () => {
    const { conditionalFormats, blocks } = draw(
      data([rows(LIFTS, [row('区住建局'), row('望江街道办事处', { progress: 'behind' })])]),
    );
    const behind = conditionalFormats.find(({ formula }) => formula.includes('"滞后"'))!;
    const { row: first, rowCount, column } = behind.range;
    const states = blocks[0]!.cells.slice(first, first + rowCount).map((line) => line[column]);
    expect(states.filter((state) => state === '滞后')).toHaveLength(1);
    expect(first + rowCount).toBe(blocks[0]!.cells.length);
  });

  test('collective names and tasks left out for them are named', () => {
    const one = data([rows(LIFTS, [row('区住建局')], { groups: ['各街道办事处'] })], { unnamed: [PARKS] });
    const shown = cells(one).flat().join('\n');
    expect(shown).toContain('（另列有各街道办事处）');
    expect(shown).toContain('未列入：主-2。');
  });

  test('prints on landscape A4 with its header on every page, twelve months included; says so when there is nothing', () => {
    const months = Array.from({ length: 12 }, (_, month) => periodOf(2026, month + 1));
    const year = draw(data([rows(LIFTS, [row('区住建局')])], { months }));
    const header = year.blocks[0]!.cells.findIndex((line) => line[0] === '任务编号');
    expect(year.print).toEqual({ orientation: 'landscape', fitToWidth: true, repeatRows: [header, header] });
    expect(year.freeze).toEqual({ rows: header + 1, columns: 0 });
    const width = [...year.columnWidths.values()].reduce((sum, one) => sum + one, 0);
    expect(width).toBeLessThanOrEqual(190);
    expect(cells(data([])).flat()).toContain('台账中没有由两家以上单位承担的任务。');
  });
});
