import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions, UsageError } from '../../src/workbench/headless/options';

let base: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'cycle-options-'));
  writeFileSync(join(base, '通知.xlsx'), 'x');
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const COMPLETE = ['--notice', '通知.xlsx', '--period', '2026-06', '--out', '结果'];

function refusal(argv: readonly string[]): string {
  try {
    readOptions(argv, base);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('was accepted');
}

test('relative paths are taken from the folder the command was called in', () => {
  const options = readOptions(COMPLETE, base);
  expect(options.notices).toEqual([join(base, '通知.xlsx')]);
  expect(options.out).toBe(join(base, '结果'));
  expect(options.plans).toBeNull();
  expect(options.period).toBe('2026-06');
});

test('several notices are all kept', () => {
  expect(readOptions([...COMPLETE, '--notice', '通知.xlsx'], base).notices).toHaveLength(2);
});

test.each([
  ['an unknown option', [...COMPLETE, '--perod', '2026-06'], '--perod'],
  ['a notice that is not there', ['--notice', '没有.xlsx', '--period', '2026-06', '--out', 'x'], '没有.xlsx'],
  ['a folder given as the notice', ['--notice', '.', '--period', '2026-06', '--out', 'x'], '--notice'],
  ['a missing period', ['--notice', '通知.xlsx', '--out', 'x'], '--period'],
  ['a period that is no month', ['--notice', '通知.xlsx', '--period', '2026-13', '--out', 'x'], '2026-13'],
  ['a missing output folder', ['--notice', '通知.xlsx', '--period', '2026-06'], '--out'],
  [
    'a file in the place of the output folder',
    ['--notice', '通知.xlsx', '--period', '2026-06', '--out', '通知.xlsx'],
    '通知.xlsx',
  ],
  ['a plans folder that is not there', [...COMPLETE, '--plans', '计划'], '计划'],
  ['an option without its value', [...COMPLETE, '--plans'], '--plans'],
])('%s is refused in one sentence that names it', (_, argv, named) => {
  const message = refusal(argv);
  expect(message).toContain(named);
  expect(message).toMatch(/[\u4e00-\u9fff]/);
  expect(message).not.toContain('\n');
});
