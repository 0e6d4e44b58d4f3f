import { followFilling, readFilling, repairRules, writeEntry, writeFilledOn } from '../../src/app/filling';
import type { Ledger } from '../../src/domain/model/ledger';
import type { FillingState, TemplateContent } from '../../src/domain/outputs/templates';
import { freshHost, inExcel, openSample, traffic } from '../support/host';
import { collect, contentFor, reportAnswers, sampleLedger, templateFile, typed } from '../support/templates';

const UNIT = '区住建局';
let ledger: Ledger;
let content: TemplateContent;
let blank: Uint8Array;

beforeAll(async () => {
  ledger = await sampleLedger();
  content = contentFor(ledger, UNIT, 'report', '2026-06');
  blank = await templateFile(content);
}, 60_000);

async function state(): Promise<FillingState> {
  const read = await readFilling();
  if (!read) throw new Error('no template in the workbook');
  return read;
}

function edit(cell: string, value: string | number): Promise<unknown> {
  return inExcel((context) => {
    context.workbook.worksheets.getItem('附件4').getRange(cell).values = [[value]];
  });
}

test('a workbook without a template is none', async () => {
  freshHost();
  expect(await readFilling()).toBeNull();
});

test('a fresh template greets its unit and lists what is due, task by task', async () => {
  await openSample(blank);
  const { identity, tasks, gaps, progress, ready, changes } = await state();
  expect(identity).toMatchObject({ unit: UNIT, period: '2026-06', dueOn: '2026-07-07' });
  expect(tasks.map(({ serial }) => serial)).toEqual(content.rows.map(({ serial }) => serial));
  expect(tasks[0]).toMatchObject({
    target: content.rows[0]!.target,
    reference: content.rows[0]!.data.previous!.progress,
    missing: ['progress', 'completion'],
    entries: { progress: { value: '', cell: 'D8' } },
  });
  expect(gaps[0]).toMatchObject({ in: 'form', field: 'date', cell: 'F6' });
  expect([progress, ready, changes]).toEqual([{ done: 0, total: content.rows.length }, false, []]);
  expect((await traffic(async () => void (await readFilling()))).syncs).toBeLessThanOrEqual(3);
});

test('from empty to ready through the pane, and 督查室 then finds the same nothing', async () => {
  const host = await openSample(blank);
  const start = await state();
  for (const [cell, value] of Object.entries(reportAnswers(content))) {
    if (typeof value === 'string') await writeEntry(start, cell, value);
  }
  await writeFilledOn(start, '2026-07-03');
  const { ready, gaps, progress, findings } = await state();
  expect(gaps).toEqual([]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([ready, progress.done]).toEqual([true, content.rows.length]);
  const bytes = await host.save();
  const { findings: atTheOffice, submissions } = await collect(ledger, [
    { path: '月报/2026-06/a.xlsx', bytes },
  ]);
  expect(atTheOffice).toEqual([]);
  expect(submissions).toMatchObject([{ unit: UNIT, filledOn: '2026-07-03' }]);
}, 60_000);

describe('the rules are the 督查室’s own', () => {
  const codesAt = (read: FillingState, index: number): string[] =>
    read.tasks[index]!.findings.map(({ code }) => code);

  beforeEach(async () => {
    await openSample(typed(blank, reportAnswers(content)));
  });

  test.each<[string, string, string]>([
    ['nothing but set phrases', '高度重视，有序推进。', 'progress-vague'],
    ['a running total that fell', '截至6月底累计完成1个。', 'progress-decreased'],
  ])('%s', async (_, text, code) => {
    const index = content.rows.findIndex(({ data }) =>
      /累计完成[2-9]\d*个/.test(data.previous?.progress ?? ''),
    );
    await edit(`D${8 + index}`, text);
    expect(codesAt(await state(), index)).toContain(code);
  });

  test('是 below the quarter’s target, by the accepted plan', async () => {
    const index = content.rows.findIndex(({ target }) => /累计完成\d+个/.test(target));
    await edit(`D${8 + index}`, '截至6月底累计完成5个，其余正在招标。');
    const read = await state();
    expect(codesAt(read, index)).toContain('yes-but-below');
    expect(read.ready).toBe(false);
  });

  test('last month’s text handed in again', async () => {
    const index = content.rows.findIndex(({ data }) => data.previous?.completion === '否');
    await edit(`D${8 + index}`, content.rows[index]!.data.previous!.progress);
    expect(codesAt(await state(), index)).toContain('progress-copied');
  });

  test('否 asks for an account of it', async () => {
    await edit('G9', '否');
    const read = await state();
    expect(read.tasks[1]!.missing).toEqual(['problem']);
    expect(codesAt(read, 1)).toContain('problem-missing');
    expect(read.gaps[0]).toMatchObject({ cell: 'E9' });
  });

  test('a number nobody can call', async () => {
    const foot = 8 + content.rows.length + content.spareRows + 1;
    await edit(`D${foot}`, '12345');
    expect((await state()).findings.map(({ code }) => code)).toContain('invalid-phone');
  });
});

test('edits made in the cells are followed', async () => {
  await openSample(blank);
  const states: (FillingState | null)[] = [];
  const stop = await followFilling(
    (read) => states.push(read),
    () => undefined,
  );
  await edit('D8', '截至6月底累计完成6个。');
  await edit('G8', '是');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await stop();
  expect(states.at(-1)!.tasks[0]!.missing).toEqual([]);
});

test('rules a paste destroyed are put back, and what was typed stays', async () => {
  await openSample(typed(blank, reportAnswers(content)));
  expect(await repairRules(await state())).toBe(0);
  await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem('附件4');
    sheet.protection.unprotect();
    sheet.getRange('G9:G10').dataValidation.clear();
    sheet.protection.protect({ allowFormatRows: true });
  });
  expect(await repairRules(await state())).toBe(1);
  expect(await repairRules(await state())).toBe(0);
  const [type, locked, value] = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('附件4');
    const cell = sheet.getRange('G9');
    cell.load('values');
    cell.dataValidation.load('type');
    sheet.protection.load('protected');
    await context.sync();
    return [cell.dataValidation.type, sheet.protection.protected, cell.values[0]![0] as string];
  });
  expect([type, locked, value]).toEqual(['List', true, '是']);
});
