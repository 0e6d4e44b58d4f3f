import { strFromU8, unzipSync } from 'fflate';
import type { Ledger } from '../../src/domain/model/ledger';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { loadLedger, saveLedger } from '../../src/app/ledgerStore';
import { buildProblemTracking, trackProblems } from '../../src/app/problemTracking';
import { remind } from '../../src/app/reminders';
import { drawReturnSlip, exportReturnSlip, returnSlips, returnSlipsZip } from '../../src/app/returnSlips';
import { buildScoring } from '../../src/app/scoring';
import { evaluate } from '../../src/domain/checks/evaluate';
import { settingEntries, settingsFrom } from '../../src/app/settings';
import { DEFAULT_LEDGER_SETTINGS } from '../../src/domain/model/settings';
import { readFileGrids } from '../../src/files';
import { plan, report, submission, task, unit } from '../domain/checks/fixtures';
import { freshHost, inExcel } from '../support/host';

const PARKS = task(1, '新建口袋公园6处。', ['区城管局']);
const PIPES = task(2, '改造老旧管网18公里。', ['区水务局']);
const LIFTS = task(3, '完成既有住宅加装电梯80部。', ['区住建局']);
const QUARTERS = ['完成设计', '完成招标', '完成主体施工', '全部完工'] as const;

/** 区水务局 left 完成情况 blank in June, 区住建局 sent nothing, 区城管局 is honest. */
function district(extra: Partial<Ledger> = {}): Ledger {
  return {
    ...EMPTY_LEDGER,
    year: 2026,
    tasks: [PARKS, PIPES, LIFTS],
    directory: ['区城管局', '区水务局', '区住建局'].map((name) => unit(name)),
    plans: [
      plan(PARKS, '区城管局', [...QUARTERS]),
      plan(PIPES, '区水务局', [...QUARTERS]),
      plan(LIFTS, '区住建局', [...QUARTERS]),
    ],
    reports: [
      report(PARKS, '区城管局', '2026-05', { target: '完成招标' }),
      report(PIPES, '区水务局', '2026-05', {
        target: '完成招标',
        problem: '因管线权属不清，迁改方案未定',
        done: false,
      }),
      report(LIFTS, '区住建局', '2026-05', { target: '完成招标' }),
      report(PARKS, '区城管局', '2026-06', { target: '完成招标', progress: '6月9日开标，中标单位已进场' }),
      report(PIPES, '区水务局', '2026-06', {
        ...{ target: '完成招标', progress: '', problem: '管线权属仍不清，迁改方案未定', done: false },
      }),
    ],
    submissions: [
      ...['区城管局', '区水务局', '区住建局'].flatMap((name) => [
        submission(name, null),
        submission(name, '2026-05'),
      ]),
      submission('区城管局', '2026-06'),
      submission('区水务局', '2026-06'),
    ],
    settings: { ...DEFAULT_LEDGER_SETTINGS, issuer: '临江区督查室' },
    ...extra,
  };
}

beforeEach(() => {
  freshHost();
});

const sheetNames = () =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

describe('退回单', () => {
  test('the zip holds one Word file for every unit with findings and none for the others', async () => {
    const file = await returnSlipsZip(district(), '2026-06', '2026-07-10');
    expect(file!.name).toBe('退回单2026-06.zip');
    expect(Object.keys(unzipSync(file!.bytes))).toEqual(['退回单2026-06-区水务局.docx']);
  });

  test('the Word file opens and reads as the slip', async () => {
    const [slip] = returnSlips(district(), '2026-06', '2026-07-10');
    const { name, bytes } = await exportReturnSlip(slip!);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    expect(xml).toContain('区水务局：');
    expect(xml).toContain('【请更正】完成情况没有填写。');
    const reading = await readFileGrids(name, bytes);
    if (!reading.ok) throw new Error('unreadable');
    const rows = reading.grids[0]!.texts;
    const header = rows.findIndex(([first]) => first === '序号');
    expect(rows[header]).toEqual(['序号', '任务位置', '填报原文', '核查情况及处理要求', '更正说明']);
    expect(rows[header + 1]!.slice(0, 3)).toEqual(['1', '主-2\n附件4 D6', '（空白）']);
    expect(reading.text).toContain('临江区督查室\n2026年7月10日');
  });

  test('a finding a person set aside is on no slip', async () => {
    const checked = evaluate(district(), '2026-06');
    const findings = checked.findings.map((handled) => ({ ...handled, handling: 'ignored' as const }));
    expect(await returnSlipsZip({ ...checked, findings }, '2026-06', '2026-07-10')).toBeNull();
  });

  test('units whose names no file can tell apart keep a file each', async () => {
    const names = ['区/水务局', '区:水务局'];
    const ledger = district({
      tasks: names.map((name, index) => task(index + 1, `任务${index + 1}：修建泵站。`, [name])),
      directory: names.map((name) => unit(name)),
      plans: [],
      reports: names.map((name, index) =>
        report(task(index + 1, `任务${index + 1}：修建泵站。`, [name]), name, '2026-06', { progress: '' }),
      ),
      submissions: names.map((name) => submission(name, '2026-06')),
    });
    const file = await returnSlipsZip(ledger, '2026-06', '2026-07-10');
    expect(Object.keys(unzipSync(file!.bytes))).toHaveLength(2);
  });

  test('the working days of 参数 set the deadline', () => {
    const settings = { ...DEFAULT_LEDGER_SETTINGS, returns: { slipWorkingDays: 5 } };
    const [slip] = returnSlips(district({ settings }), '2026-06', '2026-07-10');
    expect(slip!.due.dueOn).toBe('2026-07-17');
  });

  test('drawn again it keeps the sheet replies were written into', async () => {
    const [slip] = returnSlips(district(), '2026-06', '2026-07-10');
    await drawReturnSlip(slip!);
    await drawReturnSlip(slip!);
    const names = await sheetNames();
    expect(names.filter((name) => name.startsWith('退回单-区水务局-6月'))).toHaveLength(2);
  });
});

describe('催报', () => {
  test('names who has not reported before anything was checked', () => {
    const { missing, text } = remind(district(), '2026-06', '2026-07-10');
    expect(missing.map(({ unit: name, daysOverdue }) => [name, daysOverdue])).toEqual([['区住建局', 3]]);
    expect(text).toContain('区住建局');
  });

  test('agrees with 报送情况 once checked, and leaves out whom a person excused', () => {
    const checked = evaluate(district(), '2026-06');
    const missing = checked.submissions.filter(
      ({ status, period }) => status === 'missing' && period === '2026-06',
    );
    expect(remind(checked, '2026-06', '2026-07-10').missing.map((one) => one.unit)).toEqual(
      missing.map((one) => one.unit),
    );
    const findings = checked.findings.map((handled) =>
      handled.finding.code === 'unit-not-submitted' ? { ...handled, handling: 'ignored' as const } : handled,
    );
    expect(remind({ ...checked, findings }, '2026-06', '2026-07-10').missing).toEqual([]);
  });
});

describe('督查评分', () => {
  test('is drawn over the ledger, twice over without leftovers, and says what the domain says', async () => {
    await saveLedger(district());
    const { scores, ledger } = await buildScoring(district(), '2026-06');
    expect(scores.map(({ unit: name, rank }) => [name, rank])).toEqual([
      ['区城管局', 1],
      ['区水务局', 2],
      ['区住建局', 3],
    ]);
    expect(scores.at(-1)!.score).toBe(90);
    await buildScoring(ledger, '2026-06');
    const names = await sheetNames();
    expect(names.filter((name) => name === '督查评分' || name.startsWith('扣分明细'))).toHaveLength(2);
    const shown = await inExcel(async (context) => {
      const range = context.workbook.worksheets.getItem('督查评分').getRange('A4:C6');
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(shown).toEqual(scores.map(({ rank, unit: name, score }) => [rank, name, score]));
  });

  test('the ledger it rests on is the one in the workbook', async () => {
    const { ledger } = await buildScoring(district(), '2026-06');
    expect((await loadLedger()).ledger.findings).toHaveLength(ledger.findings.length);
  });

  test('needs a ledger', async () => {
    await expect(buildScoring(EMPTY_LEDGER, '2026-06')).rejects.toMatchObject({
      details: { kind: 'no-ledger' },
    });
  });
});

describe('问题跟踪', () => {
  test('follows what units reported and draws it for the meeting', async () => {
    const ledger = district();
    expect(trackProblems(ledger, '2026-06')).toMatchObject([
      { unit: '区水务局', state: 'continuing', months: 2, firstReported: '2026-05' },
    ]);
    await saveLedger(ledger);
    await buildProblemTracking(ledger, '2026-06');
    expect(await sheetNames()).toContain('问题跟踪');
  });

  test('needs a ledger', async () => {
    await expect(buildProblemTracking(EMPTY_LEDGER, '2026-06')).rejects.toMatchObject({
      details: { kind: 'no-ledger' },
    });
  });
});

describe('参数', () => {
  test('points, switch and working days survive the table; nonsense keeps the default', () => {
    const settings = {
      ...DEFAULT_LEDGER_SETTINGS,
      returns: { slipWorkingDays: 5 },
      scoring: { ...DEFAULT_LEDGER_SETTINGS.scoring, pointsLate: 2.5, countOpenWarnings: true },
    };
    expect(settingsFrom(settingEntries(settings))).toEqual(settings);
    const entries = settingEntries(settings).map((entry) =>
      entry.key === 'pointsLate' || entry.key === 'countOpenWarnings' ? { ...entry, value: '很多' } : entry,
    );
    expect(settingsFrom(entries).scoring).toEqual(DEFAULT_LEDGER_SETTINGS.scoring);
  });
});
