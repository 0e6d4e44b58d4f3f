import {
  createFinding,
  FINDING_CODES,
  findingMessage,
  NOWHERE,
  RULES,
} from '../../../../src/domain/findings';
import type { Finding, FindingCode, FindingDetails } from '../../../../src/domain/model/finding';
import {
  returnSlips,
  slipDocument,
  slipIntroduction,
  slipName,
  slipTitle,
  questionOf,
} from '../../../../src/domain/outputs/slips';
import type { SlipInput } from '../../../../src/domain/outputs/slips';
import { submission } from '../../checks/fixtures';

const FILE = '月报/2026-06/区住建局.xlsx';
const PLAN = '计划/区住建局.xlsx';

const at = (cell: string, file = FILE) => ({ file, sheet: '附件4', cell });

const lowered = createFinding('target-lowered', {
  ...{ unit: '区住建局', task: '主-12', period: '2026-06', where: at('C9'), quote: '加装电梯40部' },
  details: { planned: '60部', reported: '40部' },
  suggestion: '累计加装电梯60部',
  evidence: [{ file: PLAN, sheet: '附件3', cell: 'D9' }],
});
const vague = createFinding('progress-vague', {
  ...{ unit: '区住建局', task: '民-3', period: '2026-06', where: at('D6'), quote: '高度重视，有序推进。' },
  details: { progress: '高度重视，有序推进。' },
});
const planBlank = createFinding('quarter-target-blank', {
  ...{ unit: '区住建局', task: '主-12', where: at('E9', PLAN), quote: '', details: { quarter: 3 } },
});
const late = createFinding('late-submission', {
  ...{ unit: '区住建局', period: '2026-06', where: { ...NOWHERE, file: FILE } },
  details: { filledOn: '2026-07-09', dueOn: '2026-07-07' },
});

function slips(findings: readonly Finding[], extra: Partial<SlipInput> = {}) {
  return returnSlips({
    findings,
    submissions: [submission('区住建局', '2026-06'), submission('区住建局', null)],
    period: '2026-06',
    issuer: '临江区督查室',
    issuedOn: '2026-07-10',
    workingDays: 3,
    unitOf: (name) => name,
    ...extra,
  });
}

describe('a return slip', () => {
  test('asks to correct errors first, then to verify warnings, each with its cell and its words', () => {
    const [slip] = slips([vague, lowered]);
    expect(slip).toMatchObject({ unit: '区住建局', corrections: 1, verifications: 1 });
    const [file] = slip!.files;
    expect(file!.name).toBe('区住建局.xlsx');
    expect(file!.entries.map(({ request, place, quote }) => [request, place, quote])).toEqual([
      ['correct', '附件4 C9', '加装电梯40部'],
      ['verify', '附件4 D6', '高度重视，有序推进。'],
    ]);
  });

  test('says what was expected, in the ready words, and where that stands', () => {
    const [entry] = slips([lowered])[0]!.files[0]!.entries;
    expect(entry!.expected).toBe('建议改为：累计加装电梯60部（对照：落实计划表 D9）');
  });

  test('groups by file, the report before the plan, and numbers through', () => {
    const [slip] = slips([planBlank, lowered]);
    expect(slip!.files.map(({ kind }) => kind)).toEqual(['report', 'plan']);
    const tables = slipDocument(slip!).blocks.filter((block) => block.kind === 'table');
    expect(tables.map((table) => table.rows.map(([number]) => number))).toEqual([[1], [2]]);
  });

  test('shows an empty cell as empty, not as nothing', () => {
    expect(slips([planBlank])[0]!.files[0]!.entries[0]!.quote).toBe('（空白）');
  });

  test('counts the deadline in working days and says so', () => {
    // 2026-07-10 is a Friday
    const [slip] = slips([lowered]);
    expect(slip!.due).toEqual({ dueOn: '2026-07-15', known: true });
    expect(slipIntroduction(slip!)).toContain('请于2026年7月15日前（含当日，3个工作日内）');
    expect(JSON.stringify(slipDocument(slip!))).not.toContain('放假安排尚未收录');
  });

  test('marks a deadline of a year without a calendar', () => {
    const [slip] = slips([lowered], { issuedOn: '2061-07-11' });
    expect(slip!.due.known).toBe(false);
    expect(JSON.stringify(slipDocument(slip!))).toContain('该年度放假安排尚未收录');
  });

  test('that is about the plan alone does not claim that a report was received', () => {
    const [slip] = slips([planBlank]);
    expect(slipTitle(slip!)).toBe('落实计划表退回单');
    expect(slipIntroduction(slip!)).toContain('你单位报送的落实计划表收悉');
    expect(slipIntroduction(slip!)).not.toContain('6月落实情况表');
  });

  test('about plans leaves reports out', () => {
    const [slip] = slips([planBlank, lowered], { period: null });
    expect(slip!.files.map(({ kind }) => kind)).toEqual(['plan']);
    expect(slipName(slip!)).toBe('退回单（落实计划）-区住建局');
  });
});

test('a slip of questions alone sends nothing back', () => {
  const [slip] = slips([vague]);
  expect(slipTitle(slip!)).toBe('2026年6月落实情况表核实单');
  expect(slipName(slip!)).toBe('核实单2026-06-区住建局');
  expect(JSON.stringify(slipDocument(slip!))).not.toContain('退回');
});

describe('who gets a slip', () => {
  test('one unit one slip, whatever names its files bear; none without findings', () => {
    const other = { ...vague, unit: '住建局' };
    const found = slips([lowered, other, { ...vague, unit: '区民政局' }], {
      unitOf: (name) => (name === '住建局' ? '区住建局' : name),
    });
    expect(found.map(({ unit }) => unit)).toEqual(['区住建局', '区民政局']);
    expect(slips([])).toEqual([]);
  });

  test('nobody for another month, for mere information, or for what no correction can undo', () => {
    const alias = createFinding('unit-alias', {
      ...{ unit: '区住建局', period: '2026-06', where: at('A2') },
      details: { name: '住建局', canonical: '区住建局' },
    });
    const missing = createFinding('unit-not-submitted', {
      ...{ unit: '区民政局', period: '2026-06', details: { unit: '区民政局', period: '2026-06' } },
    });
    expect(slips([{ ...lowered, period: '2026-05' }, alias, missing, late])).toEqual([]);
  });

  test('a finding of reading that names no month is known by its file', () => {
    const column = createFinding('missing-column', {
      ...{ unit: '区住建局', where: at('A3'), details: { column: '存在问题', sheet: '附件4' } },
    });
    expect(slips([column])[0]!.files[0]!.kind).toBe('report');
    expect(slips([{ ...column, where: { ...column.where, file: '月报/2026-05/区住建局.xlsx' } }])).toEqual(
      [],
    );
  });
});

/** Details of any code: what a code reads that is not given here is some text. */
const ANY_DETAILS = new Proxy<Record<string, unknown>>(
  { quarter: 2, year: 2061, period: '2026-05', field: 'phone', similar: null },
  { get: (known, key) => known[String(key)] ?? '某处' },
);

describe('wording of what is only a question', () => {
  const codes = FINDING_CODES.filter((code) => RULES[code].severity !== 'info');

  test.each(codes)('%s as a warning asks and accuses of nothing', (code: FindingCode) => {
    const finding = createFinding(code, {
      ...{ unit: '甲', task: '主-1', period: '2026-06', where: at('D6'), quote: '原文', severity: 'warning' },
      details: ANY_DETAILS as unknown as FindingDetails[typeof code],
    });
    const { matter, remedy } = questionOf(finding);
    expect(matter).toMatch(/？/);
    expect(matter + remedy).not.toMatch(/虚报|造假|隐瞒|敷衍|应付|责令|通报批评/);
    expect(remedy).not.toBe('');
  });

  test('an error is stated as it was found', () => {
    expect(slips([lowered])[0]!.files[0]!.entries[0]!.matter).toBe(findingMessage(lowered));
  });
});
