import fc from 'fast-check';
import { Assignments, matchRows } from '../../../src/domain/matching';
import { RowMatcher } from '../../../src/domain/matching/matchRows';
import { TaskIndex } from '../../../src/domain/matching/taskIndex';
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

describe('how a row was matched', () => {
  const matcher = new RowMatcher(new TaskIndex(TASKS), new Assignments(TASKS, []));
  const match = (serial: string, text: string, unit: string) => {
    const [only] = matcher.matchAll([row(serial, text, unit)]);
    return [only?.kind, only?.task?.id ?? null, only?.candidates.map(({ id }) => id)];
  };
  const both = [STREETS, STREETS_WEST].map(({ id }) => id);

  test.each<[string, [string, string, string], unknown[]]>([
    ['by its text', ['1', LIFTS.text, '区住建局'], ['exact', '主-12', ['主-12']]],
    [
      'by all but a figure',
      ['1', LIFTS.text.replace('80', '75'), '区住建局'],
      ['figures-differ', '主-12', ['主-12']],
    ],
    [
      'by most of its wording',
      ['1', '改造提升农贸市场，建成智慧示范点', '区商务局'],
      ['similar', '主-14', ['主-14']],
    ],
    ['by a part of it', ['12-1', '既有住宅加装电梯', '区住建局'], ['similar', '主-12', ['主-12']]],
    ['by its number alone', ['主-14', '', '区商务局'], ['number', '主-14', ['主-14']]],
    ['between two', ['1', '启动片区2条市政道路建设', '临江城投'], ['ambiguous', null, both]],
    ['not at all', ['3', '开展消防演练四次，走访沿街商铺。', '区住建局'], ['none', null, []]],
    ['not by a blank row without a number', ['', '', '区住建局'], ['none', null, []]],
    ['not by a few letters', ['3', '建成', '区水务局'], ['none', null, []]],
  ])('%s', (_, [serial, text, unit], expected) => {
    expect(match(serial, text, unit)).toEqual(expected);
  });

  describe('of two alike', () => {
    const belts = [
      task(21, '打造东坪乡村振兴示范带', ['东坪镇']),
      task(22, '打造西岭乡村振兴示范带', ['西岭镇']),
    ];
    const alike = new RowMatcher(new TaskIndex(belts), new Assignments(belts, []));
    const found = (serial: string, unit: string) =>
      alike.matchAll([row(serial, '推进乡村振兴示范带打造', unit)])[0]?.task?.id ?? null;

    test.each([
      ['the unit’s own is meant', '1', '西岭镇', '主-22'],
      ['the one whose full number stands beside it is meant', '主-22', '区财政局', '主-22'],
      ['the one of whose number it is a part is meant', '22-1', '区财政局', '主-22'],
      ['a bare number does not decide', '22', '区财政局', null],
      ['the number of the other attachment does not decide', '民-22', '区财政局', null],
      ['nothing decides', '1', '区财政局', null],
    ])('%s', (_, serial, unit, expected) => {
      expect(found(serial, unit)).toBe(expected);
    });
  });

  test('of tasks alike but for figures the one with most of the row’s figures', () => {
    const [few, many] = [
      task(31, '新建泊位300个，其中公共50个', ['区城管局']),
      task(32, '新建泊位800个，其中公共90个', ['区城管局']),
    ];
    const alike = new RowMatcher(new TaskIndex([few, many]), new Assignments([few, many], []));
    const [found] = alike.matchAll([row('1', '新建泊位810个，其中公共90个', '区城管局')]);
    expect(found).toMatchObject({ kind: 'figures-differ', task: { id: '主-32' } });
  });

  test('hardly any wording left: asked about where number and unit agree and no other row has the task', () => {
    const ledger = [row('12', LIFTS.text, '区商务局'), row('13', ROADS.text, '区商务局')];
    const reworded = row('14', '智慧菜场示范', '区商务局');
    const inOneFile = (...rows: Report[]) =>
      matcher.matchAll(rows.map((each) => ({ ...each, origin: rows[0]!.origin }))).at(-1);
    expect(inOneFile(...ledger, reworded)).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ id: '主-14' }],
    });
    expect(inOneFile(...ledger, row('14', MARKET.text, '区商务局'), reworded)?.kind).toBe('none');
    expect(inOneFile(...ledger, { ...reworded, unit: '区审计局' })?.kind).toBe('none');
    expect(inOneFile(ledger[0]!, reworded)?.kind).toBe('none');
  });

  test('a text that says several tasks names them all, one that is near them only perhaps', () => {
    const said = matcher.saidBy(`${STREETS.text}${STREETS_WEST.text}${LIFTS.text}`).map(({ id }) => id);
    expect(said.sort()).toEqual(['主-12', '主-16', '主-17']);
    expect(matcher.saidBy('加装电梯').map(({ id }) => id)).toEqual([]);
    expect(matcher.perhapsMeantBy('启动片区2条市政道路建设').map(({ id }) => id)).toEqual(both);
    expect(matcher.perhapsMeantBy('开展消防演练四次')).toEqual([]);
  });
});

describe('likeness of wording', () => {
  const index = new TaskIndex([LIFTS, MARKET]);

  test('is whole for the same text, and counts each side for itself', () => {
    const [same] = index.similar('完成既有住宅加装电梯80部惠及居民1200户');
    expect(same).toMatchObject({ task: LIFTS, overall: 1, ofRow: 1, ofTask: 1 });
    const [part] = index.similar('加装电梯');
    expect(part?.ofRow).toBe(1);
    expect(part?.ofTask).toBeLessThan(0.4);
    expect(part?.overall).toBeLessThan(part?.ofRow ?? 0);
  });

  test('the most alike stands first, what shares nothing does not stand at all', () => {
    const mixed = index.similar('改造提升农贸市场6处居民').map(({ task: { id } }) => id);
    expect(mixed).toEqual(['主-14', '主-12']);
    expect(index.similar('')).toEqual([]);
    expect(index.similar('消防演练')).toEqual([]);
    expect(index.exact('消防演练')).toEqual([]);
  });

  test('wording that every task has counts less than wording only one has', () => {
    const [a, b, c] = [
      task(41, '加快公园建设', []),
      task(42, '加快道路建设', []),
      task(43, '加快学校建设', []),
    ];
    const found = new TaskIndex([a, b, c]).similar('加快学校整治');
    expect(found[0]?.task.id).toBe('主-43');
    expect(found[0]!.ofRow - found[1]!.ofRow).toBeGreaterThan(found[1]!.ofRow);
  });
});
