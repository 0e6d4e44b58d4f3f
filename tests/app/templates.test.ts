import type { Collection } from '../../src/app/collect';
import { evaluate } from '../../src/domain/checks/evaluate';
import type { Ledger } from '../../src/domain/model/ledger';
import type { Finding } from '../../src/domain/model/finding';
import type { TemplateContent } from '../../src/domain/outputs/templates';
import { freshHost, inExcel, openSample } from '../support/host';
import {
  collect,
  contentFor,
  planAnswers,
  reportAnswers,
  sampleLedger,
  templateFile,
  typed,
} from '../support/templates';

const UNIT = '区住建局';
let ledger: Ledger;
let content: TemplateContent;
let filledIn: Uint8Array;

beforeAll(async () => {
  ledger = await sampleLedger();
  content = contentFor(ledger, UNIT, 'report', '2026-06');
  filledIn = typed(await templateFile(content), reportAnswers(content));
}, 60_000);

function received(bytes: Uint8Array, name = `${UNIT}.xlsx`): Promise<Collection> {
  return collect(ledger, [{ path: `月报/2026-06/${name}`, bytes }]);
}

/** Codes with the kind of change, as a person reads the list. */
function told(findings: readonly Finding[]): string[] {
  return findings.map(({ code, details }) => ('change' in details ? `${code}: ${details.change}` : code));
}

describe('a template that comes back as it was issued', () => {
  test('is read by its identity: unit, month and every task, and nothing is found', async () => {
    const { submissions, reports, findings } = await received(filledIn, '新建文件(2).xlsx');
    expect(findings).toEqual([]);
    expect(submissions).toMatchObject([
      { unit: UNIT, period: '2026-06', filledOn: '2026-07-03', status: 'on-time' },
    ]);
    expect(reports.map(({ task }) => task)).toEqual(content.rows.map(({ data }) => data.task));
    expect(reports.map(({ target }) => target)).toEqual(content.rows.map(({ target }) => target));
  });

  test('without a folder that says the month, the template says it', async () => {
    const { reports } = await collect(ledger, [{ path: '月报/回收.xlsx', bytes: filledIn }]);
    expect(new Set(reports.map(({ period }) => period))).toEqual(new Set(['2026-06']));
  });

  test('passes the check without a false error', async () => {
    const { reports, submissions } = await received(filledIn);
    const checked = evaluate(
      {
        ...ledger,
        reports: [...ledger.reports, ...reports],
        submissions: [...ledger.submissions, ...submissions],
      },
      '2026-06',
    );
    const own = checked.findings
      .map(({ finding }) => finding)
      .filter(({ unit, period, severity }) => unit === UNIT && period === '2026-06' && severity === 'error');
    expect(own).toEqual([]);
  });

  test('a plan likewise, with a task taken apart on the spare rows', async () => {
    const plan = contentFor({ ...ledger, plans: [] }, UNIT, 'plan', null);
    const first = plan.rows[0]!.data.task;
    const spare = 8 + plan.rows.length;
    const parts = {
      [`A${spare}`]: `${first}-1`,
      [`B${spare}`]: '老厂房结构加固',
      [`C${spare}`]: '完成检测',
      [`D${spare}`]: '进场施工',
      [`E${spare}`]: '完成主体',
      [`F${spare}`]: '通过验收',
      [`G${spare}`]: '方志远',
      [`H${spare}`]: '罗小满',
    };
    const bytes = typed(await templateFile(plan), { ...planAnswers(plan, ledger), ...parts });
    const { plans, findings } = await collect({ ...ledger, plans: [] }, [{ path: '计划/回收.xlsx', bytes }]);
    expect(findings).toEqual([]);
    expect(plans.map(({ task }) => task)).toEqual([...plan.rows.map(({ data }) => data.task), first]);
    const issued = contentFor({ ...ledger, plans }, UNIT, 'report', '2026-06');
    expect(issued.rows.slice(0, 2)).toMatchObject([
      { serial: first, target: plans[0]!.quarters[1] },
      { serial: `${first}-1`, text: '老厂房结构加固', target: '进场施工' },
    ]);
  });
});

/** What was typed, wherever it ended up: in the rows, or quoted by a finding. */
function survives({ reports, findings }: Collection): void {
  const kept = [...reports.map(({ progress }) => progress), ...findings.map(({ quote }) => quote ?? '')].join(
    '\n',
  );
  for (const [cell, text] of Object.entries(reportAnswers(content))) {
    if (cell.startsWith('D') && content.rows[Number(cell.slice(1)) - 8]) expect(kept).toContain(text);
  }
}

async function alteredBy(
  change: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void,
): Promise<Collection> {
  const host = await openSample(filledIn);
  await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem('附件4');
    sheet.protection.unprotect();
    change(sheet, context.workbook);
  });
  const bytes = await host.save();
  freshHost();
  return received(bytes);
}

describe('an altered template gives exactly the right finding, and what was typed survives', () => {
  test('saved by another program: none', async () => {
    const collection = await alteredBy(() => undefined);
    expect(told(collection.findings)).toEqual([]);
    survives(collection);
  });

  test.each<[string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void, string[]]>([
    [
      'a row inserted',
      (sheet) => sheet.getRange('10:10').insert('Down'),
      ['template-altered: rows-inserted'],
    ],
    [
      'rows moved',
      (sheet) => {
        sheet.getRange('A40:I40').copyFrom('A8:I8');
        sheet.getRange('A8:I8').copyFrom('A11:I11');
        sheet.getRange('A11:I11').copyFrom('A40:I40');
        sheet.getRange('40:40').delete('Up');
      },
      ['template-altered: rows-moved'],
    ],
    [
      'a locked text edited',
      (sheet) => (sheet.getRange('B9').values = [['改造老旧小区4个']]),
      ['template-altered: locked-text'],
    ],
    [
      'a serial edited',
      (sheet) => (sheet.getRange('A9').values = [['2']]),
      ['template-altered: locked-text'],
    ],
    [
      'the title edited',
      (sheet) => (sheet.getRange('A4').values = [['2026年工作落实情况表']]),
      ['template-altered: locked-text'],
    ],
    ['a column inserted', (sheet) => sheet.getRange('D:D').insert('Right'), ['template-altered: columns']],
    ['cells merged', (sheet) => sheet.getRange('E9:E10').merge(), ['template-altered: merged']],
    [
      'the head reworded',
      (sheet) => (sheet.getRange('D7').values = [['目前工作开展']]),
      ['template-altered: header'],
    ],
    ['the sheet copied', (sheet) => void sheet.copy('End'), ['template-altered: sheet-copied']],
    [
      'the hidden identity damaged',
      (sheet) => (sheet.getRange('A1').values = [['督查填报模板 0 {}']]),
      ['template-altered: identity'],
    ],
    [
      'rules pasted over',
      (sheet) => sheet.getRange('G9').dataValidation.clear(),
      ['template-altered: validation'],
    ],
  ])('%s', async (_, change, expected) => {
    const collection = await alteredBy(change);
    expect(told(collection.findings)).toEqual(expected);
    survives(collection);
    expect(collection.reports.length).toBe(content.rows.length);
  });

  test('a row deleted: named, the others are read', async () => {
    const collection = await alteredBy((sheet) => sheet.getRange('9:9').delete('Up'));
    expect(told(collection.findings)).toEqual(['template-altered: rows-deleted']);
    expect(collection.findings[0]!.details).toMatchObject({ what: content.rows[1]!.serial });
    expect(collection.reports).toHaveLength(content.rows.length - 1);
  });

  test('a copied sheet filled in differently is quoted, not mixed in', async () => {
    const collection = await alteredBy((sheet) => {
      const copy = sheet.copy('End');
      copy.getRange('D8').values = [['短']];
    });
    expect(told(collection.findings)).toEqual(['template-altered: sheet-copied', 'unread-row']);
    expect(collection.findings[1]!.quote).toContain('短');
    expect(collection.reports).toHaveLength(content.rows.length);
  });

  test('another unit sends it as its own', async () => {
    const collection = await alteredBy((sheet) => (sheet.getRange('A6').values = [['填报单位：区商务局']]));
    expect(told(collection.findings)).toEqual(['template-other-unit']);
    survives(collection);
    expect(told((await received(filledIn, '区商务局.xlsx')).findings)).toEqual(['template-other-unit']);
  });

  test('last year’s template, and last month’s', async () => {
    const old = { ...ledger, year: 2025 };
    const report = contentFor(old, UNIT, 'report', '2025-06');
    const answers = reportAnswers(content);
    expect(told((await received(typed(await templateFile(report), answers))).findings)).toEqual([
      'wrong-period',
    ]);
    const may = contentFor(ledger, UNIT, 'report', '2026-05');
    expect(told((await received(typed(await templateFile(may), answers))).findings)).toEqual([
      'wrong-period',
    ]);
    const plan = contentFor(old, UNIT, 'plan', null);
    const bytes = typed(await templateFile(plan), planAnswers(plan, ledger));
    const collection = await collect(ledger, [{ path: `计划/${UNIT}.xlsx`, bytes }]);
    expect(told(collection.findings)).toEqual(['template-outdated']);
    expect(collection.plans).toHaveLength(plan.rows.length);
  });

  test('saved as a spreadsheet of another format: none, and nothing is lost', async () => {
    const { read, write } = await import('@e965/xlsx');
    const bytes = new Uint8Array(write(read(filledIn), { bookType: 'ods', type: 'array' }) as ArrayBuffer);
    const collection = await received(bytes, `${UNIT}.ods`);
    expect(told(collection.findings)).toEqual([]);
    survives(collection);
    expect(collection.reports.map(({ task }) => task)).toEqual(content.rows.map(({ data }) => data.task));
  });
});
