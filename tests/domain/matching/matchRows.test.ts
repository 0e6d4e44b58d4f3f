import fc from 'fast-check';
import { matchRows } from '../../../src/domain/matching';
import type { Report } from '../../../src/domain/model/submission';
import type { Task } from '../../../src/domain/model/task';
import { report, task } from '../checks/fixtures';

const LIFTS = task(12, '完成既有住宅加装电梯80部，惠及居民1200户。', ['区住建局']);
const ROADS = task(13, '实施望江路、柳湾路等13条农村公路提升工程。', ['区交通局', '区农业农村局']);
const MARKET = task(14, '改造提升农贸市场6处，建成智慧农贸示范点。', ['区商务局']);
const PARK = task(15, '加快柳湾湿地公园建设。', ['区园林中心']);
const PARK_AGAIN = task(3, '加快柳湾湿地公园建设。', ['区园林中心', '区水务局'], {}, 'livelihood');
const STREETS = task(16, '启动东坪片区青石路等2条市政道路建设。', ['临江城投']);
const STREETS_WEST = task(17, '启动西岭片区云杉路等2条市政道路建设。', ['临江城投']);
const OPEN = task(18, '启动望江公园建设。', ['区园林中心']);
const OPEN_LIVELIHOOD = task(4, '启动实施望江公园建设。', ['区园林中心'], {}, 'livelihood');
const TASKS: Task[] = [LIFTS, ROADS, MARKET, PARK, PARK_AGAIN, STREETS, STREETS_WEST, OPEN, OPEN_LIVELIHOOD];

function row(serial: string, text: string, unit: string): Report {
  return report(LIFTS, unit, '2026-06', { serial, text, task: null });
}

function matched(...rows: Report[]): (string | null)[] {
  return matchRows(rows, TASKS).map((each) => each.task);
}

describe('matchRows', () => {
  test('finds a task by its text whatever the unit numbered it', () => {
    expect(matched(row('1', LIFTS.text, '区住建局'))).toEqual(['主-12']);
  });

  test('layout, letter width and punctuation do not count', () => {
    expect(matched(row('2', ' 完成既有住宅加装电梯８０部,惠及居民 1200 户', '区住建局'))).toEqual(['主-12']);
  });

  test('a figure changed inside the text is still the same task', () => {
    expect(matched(row('5', '实施望江路、柳湾路等7条农村公路提升工程。', '区交通局'))).toEqual(['主-13']);
  });

  test('a reworded row is matched by what it shares with the task', () => {
    expect(matched(row('3', '年内改造提升6处农贸市场，打造智慧农贸示范点', '区商务局'))).toEqual(['主-14']);
  });

  test('a shortened row is matched', () => {
    expect(matched(row('3', '既有住宅加装电梯80部', '区住建局'))).toEqual(['主-12']);
  });

  test('parts of a task taken apart belong to it', () => {
    const rows = [row('13-1', '望江路提升工程', '区交通局'), row('13-2', '柳湾路农村公路提升', '区交通局')];
    expect(matched(...rows)).toEqual(['主-13', '主-13']);
  });

  test('a text in both attachments goes to the one that names the unit', () => {
    expect(matched(row('1', PARK.text, '区水务局'))).toEqual(['民-3']);
  });

  test('a unit named for both gets one row each, in order', () => {
    const rows = [row('1', PARK.text, '区园林中心'), row('2', PARK.text, '区园林中心')];
    expect(matched(...rows)).toEqual(['主-15', '民-3']);
  });

  test('a number with its attachment decides between equal texts', () => {
    expect(matched(row('民-3', PARK.text, '区园林中心'))).toEqual(['民-3']);
  });

  test('two tasks that differ in a word keep apart', () => {
    expect(matched(row('1', OPEN.text, '区园林中心'), row('2', OPEN_LIVELIHOOD.text, '区园林中心'))).toEqual([
      '主-18',
      '民-4',
    ]);
  });

  test('a row between two tasks is left for a person', () => {
    expect(matched(row('1', '启动片区2条市政道路建设', '临江城投'))).toEqual([null]);
  });

  test('a row that says two tasks at once is left for a person', () => {
    expect(matched(row('1', `${STREETS.text}${STREETS_WEST.text}`, '临江城投'))).toEqual([null]);
  });

  test('a bare number does not stand in for a text about something else', () => {
    expect(matched(row('12', '开展消防演练四次，走访沿街商铺。', '区住建局'))).toEqual([null]);
  });

  test('another task of a stranger is still recognised, so that it can be questioned', () => {
    expect(matched(row('9', MARKET.text, '区住建局'))).toEqual(['主-14']);
  });

  test('a row without text is matched by a full number only', () => {
    expect(matched(row('主-14', '', '区商务局'), row('14', '', '区商务局'))).toEqual(['主-14', null]);
  });

  test('a bare number counts where the file keeps the numbers of the ledger', () => {
    const rows = [
      row('12', LIFTS.text, '区住建局'),
      row('16', STREETS.text, '区住建局'),
      row('15', '', '区园林中心'),
    ];
    const sameFile = rows.map((each) => ({ ...each, unit: '区园林中心', origin: rows[0]!.origin }));
    expect(matchRows(sameFile, TASKS).map((each) => each.task)).toEqual(['主-12', '主-16', '主-15']);
  });

  test('keeps every row, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }))), (texts) => {
        const rows = texts.map(([serial, text]) => row(serial, text, '区住建局'));
        const result = matchRows(rows, TASKS);
        expect(result.map(({ serial, text }) => [serial, text])).toEqual(texts);
      }),
    );
  });
});
