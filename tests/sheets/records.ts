import fc from 'fast-check';
import type { Finding } from '../../src/domain/model/finding';
import type { HandledFinding } from '../../src/domain/model/handling';
import type { Plan, Report, Submission } from '../../src/domain/model/submission';
import type { QuantifiedTarget } from '../../src/domain/model/target';
import type { Task } from '../../src/domain/model/task';
import type { Unit } from '../../src/domain/model/unit';

const CHINESE = [
  '区发改局',
  '甲、乙',
  '=1+1',
  '',
  ' ',
  '\n',
  '\r\n',
  '“353”',
  '20亿元',
  '2021-06',
  '007',
  '是',
  '，；',
  '-',
];

/** Texts as submissions hold them, the odd ones included. */
export const anyText = fc.oneof(
  fc.constantFrom(...CHINESE),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.constantFrom(...CHINESE), { maxLength: 4 }).map((parts) => parts.join('')),
);

const visibleText = anyText.map((text) => `甲${text}`);
const optional = fc.option(anyText, { nil: null });
const anyTexts = fc.array(anyText, { maxLength: 3 });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => {
    return `${year}-${String(month).padStart(2, '0')}`;
  });
const reference = fc.record({ file: optional, sheet: optional, cell: optional });
const address = fc.constantFrom('A1', 'D8', 'AB120');

const target: fc.Arbitrary<QuantifiedTarget> = fc.record({
  value: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
  measure: anyText,
  comparator: fc.constantFrom('=', '>=', '<=', '~'),
  subject: anyText,
  text: anyText,
  start: fc.nat(200),
  end: fc.nat(200),
});

export const anyTask: fc.Arbitrary<Task> = fc.record({
  id: visibleText,
  source: fc.constantFrom('main', 'livelihood'),
  no: fc.nat(500),
  category: optional,
  text: anyText,
  leaders: anyTexts,
  leadUnits: anyTexts,
  leadInferred: fc.boolean(),
  coUnits: anyTexts,
  unitsOpenEnded: fc.boolean(),
  targets: fc.array(target, { maxLength: 2 }),
  origin: reference,
});

export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  serial: anyText,
  text: anyText,
  task: optional,
  unit: visibleText,
  origin: reference,
  cells: fc.record({ q1: address, text: address }, { requiredKeys: [] }),
  quarters: fc.tuple(anyText, anyText, anyText, anyText),
  responsible: anyText,
  supervisor: anyText,
  remark: anyText,
});

export const anyReport: fc.Arbitrary<Report> = fc.record({
  serial: anyText,
  text: anyText,
  task: optional,
  unit: anyText,
  origin: reference,
  cells: fc.record({ progress: address, completion: address }, { requiredKeys: [] }),
  period,
  target: anyText,
  progress: anyText,
  problem: anyText,
  next: anyText,
  completion: anyText,
  done: fc.option(fc.boolean(), { nil: null }),
});

export const anySubmission: fc.Arbitrary<Submission> = fc.record({
  unit: anyText,
  kind: fc.constantFrom('plan', 'report'),
  period: fc.option(period, { nil: null }),
  status: fc.constantFrom('on-time', 'late', 'missing', 'unreadable'),
  file: optional,
  filledOn: fc.option(day, { nil: null }),
  receivedOn: fc.option(day, { nil: null }),
  dueOn: fc.option(day, { nil: null }),
  form: fc.option(
    fc.record({ unit: anyText, date: anyText, reporter: anyText, phone: anyText, signature: anyText }),
    { nil: null },
  ),
  sheet: optional,
  formCells: fc.record({ unit: address, phone: address }, { requiredKeys: [] }),
  rowCount: fc.nat(400),
});

export const anyUnit: fc.Arbitrary<Unit> = fc.record({
  name: visibleText,
  aliases: anyTexts,
  kind: fc.constantFrom('department', 'subdistrict', 'company', 'party', 'other', 'group'),
  reports: fc.boolean(),
});

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  code: fc.constantFrom('target-lowered', 'progress-blank'),
  severity: fc.constantFrom('error', 'warning', 'info'),
  unit: optional,
  task: optional,
  where: reference,
  quote: optional,
  details: fc.record({ planned: anyText, reported: anyText }),
  suggestion: optional,
  evidence: fc.array(reference, { maxLength: 2 }),
  period: fc.option(period, { nil: null }),
});

export const anyHandledFinding: fc.Arbitrary<HandledFinding> = fc.record({
  finding: anyFinding,
  handling: fc.constantFrom('open', 'accepted', 'ignored'),
  reason: anyText,
});
