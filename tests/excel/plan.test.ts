import { planSheets, type WorkbookState } from '../../src/excel/draw/plan';
import { ExcelProblem } from '../../src/excel/errors';
import { sheetSpec, tableSpec } from './support/specs';

const sheet = (id: string, name: string, mark: string | null) => ({
  id,
  name,
  visible: true,
  position: 0,
  mark,
});
const place = (header: string[]) => ({ row: 1, column: 0, rowCount: 4, columnCount: header.length, header });

const ledger = tableSpec('任务台账', 'tblTasks', ['编号', '任务'], [['主-1', '甲']]);
const state = (header: string[], mark: string | null = ledger.mark): WorkbookState => ({
  sheets: [sheet('S1', '任务台账', mark)],
  tables: [{ id: 'T1', name: 'tblTasks', sheetId: 'S1', place: place(header) }],
});
const planned = (found: WorkbookState) => planSheets([ledger], found, null)[0]!;

describe('what becomes of a sheet', () => {
  test('a ledger whose columns stay, grow or shrink at the end is rebuilt in place', () => {
    expect(planned(state(['编号', '任务'])).outcome).toBe('rebuilt');
    expect(planned(state(['编号', '任务', '进度'])).outcome).toBe('rebuilt');
    expect(planned(state(['编号'])).outcome).toBe('rebuilt');
  });

  test('a ledger whose columns changed places is replaced: a reference would silently count another column', () => {
    expect(planned(state(['任务', '编号'])).outcome).toBe('replaced');
  });

  test('a ledger a person renamed keeps its name', () => {
    const found = state(['编号', '任务']);
    const renamed = { ...found, sheets: [sheet('S1', '2021台账', ledger.mark)] };
    expect(planned(renamed)).toMatchObject({ outcome: 'rebuilt', name: '2021台账', nameTaken: false });
  });

  test('a table of that name on a sheet that is not ours stops everything', () => {
    expect(() => planned(state(['编号', '任务'], null))).toThrow(ExcelProblem);
  });

  test('a foreign sheet keeps its name and ours gets another', () => {
    const found = { sheets: [sheet('S1', '任务台账', null)], tables: [] };
    expect(planned(found)).toMatchObject({
      outcome: 'created',
      name: '任务台账 (2)',
      nameTaken: true,
      old: null,
    });
  });

  test('a kept bulletin fits a sheet name and avoids the names taken', () => {
    const name = '关于全区重点工作任务二季度完成情况及民生实事推进情况的通报';
    const bulletin = sheetSpec(name, [['甲']]);
    const found = { sheets: [sheet('S1', name, bulletin.mark)], tables: [] };
    const [first] = planSheets([bulletin], found, '06-30');
    expect(first!.keptAs!.length).toBeLessThanOrEqual(31);
    expect(first!.keptAs).toMatch(/06-30旧$/);
    const again = { sheets: [...found.sheets, sheet('S2', first!.keptAs!, 'kept')], tables: [] };
    expect(planSheets([bulletin], again, '06-30')[0]!.keptAs).toMatch(/ \(2\)$/);
  });
});
