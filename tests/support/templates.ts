import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { collectFiles, type Collection } from '../../src/app/collect';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { matchRows } from '../../src/domain/matching';
import { readNotice } from '../../src/domain/intake';
import { isPeriod, type Period } from '../../src/domain/model/period';
import type { SubmissionKind } from '../../src/domain/model/submission';
import { TemplateContents, type TemplateContent } from '../../src/domain/outputs/templates';
import { createDirectReader, readFileGrids, writeXlsx } from '../../src/files';
import { templateSheets } from '../../src/sheets/templates';
import { prepared } from './prepared';
import { preparedSample } from './sample';

/** The sample district's ledger with its plans and the reports of May, as the 督查室 has it before June is reported. */
export async function sampleLedger(): Promise<Ledger> {
  return { ...BEFORE_ALL, ...(await prepared('records', sampleRecords)) };
}

const BEFORE_ALL: Ledger = { ...EMPTY_LEDGER, year: 2026, planDueOn: '2026-02-25' };

type Records = Pick<Ledger, 'tasks' | 'directory' | 'plans' | 'reports' | 'submissions'>;

async function sampleRecords(): Promise<Records> {
  const [notice, ...files] = await preparedSample();
  const content = await readFileGrids(notice!.path, notice!.bytes);
  if (!content.ok) throw new Error('the sample notice cannot be read');
  const { tasks, units: directory } = readNotice(content.grids.map((grid) => ({ grid, file: notice!.path })));
  const earlier = files.filter(({ path }) => !path.includes('2026-04') && !path.includes('2026-06'));
  const { plans, reports, submissions } = await collect({ ...BEFORE_ALL, tasks, directory }, earlier);
  const options = { directory };
  return {
    tasks,
    directory,
    plans: matchRows(plans, tasks, options),
    reports: matchRows(reports, tasks, options),
    submissions,
  };
}

/** Collects files as the pane would; a folder named for a month says what it was received for. */
export function collect(
  ledger: Ledger,
  files: readonly { path: string; bytes: Uint8Array }[],
): Promise<Collection> {
  return collectFiles(
    files.map(({ path, bytes }) => ({
      path,
      name: path.split('/').at(-1)!,
      size: bytes.length,
      kind: path.startsWith('计划') ? 'plan' : 'report',
      receivedPeriod: path.split('/').find(isPeriod) ?? null,
      receivedOn: null,
      read: async () => bytes,
    })),
    {
      reader: createDirectReader(),
      directory: ledger.directory,
      planDueOn: ledger.planDueOn,
      year: ledger.year,
    },
  );
}

export function contentFor(
  ledger: Ledger,
  unit: string,
  kind: SubmissionKind,
  period: Period | null,
): TemplateContent {
  return new TemplateContents({ ...ledger, year: ledger.year! }).content(unit, kind, period);
}

export function templateFile(content: TemplateContent): Promise<Uint8Array> {
  return writeXlsx(templateSheets(content));
}

/** Types values into cells of the first sheet, changing nothing else of the file: what a person does in Excel. */
export function typed(bytes: Uint8Array, cells: Readonly<Record<string, string | number>>): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(parts[path]!);
  for (const [cell, value] of Object.entries(cells)) {
    const pattern = new RegExp(`<c r="${cell}"( s="\\d+")?(?: t="s")?(?:/>|>.*?</c>)`);
    if (!pattern.test(xml)) throw new Error(`no cell ${cell} to type into`);
    xml = xml.replace(pattern, (_, style: string = '') =>
      typeof value === 'number'
        ? `<c r="${cell}"${style}><v>${value}</v></c>`
        : `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`,
    );
  }
  return zipSync({ ...parts, [path]: strToU8(xml) });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** 2026-07-03 as Excel keeps it. */
export const JULY_3 = 46206;
const FEBRUARY_20 = 46073;

/** An honest answer to every row of 附件4 and of its form. */
export function reportAnswers(content: TemplateContent): Record<string, string | number> {
  const cells: Record<string, string | number> = {};
  content.rows.forEach(({ target }, index) => {
    const row = 8 + index;
    cells[`D${row}`] = `截至6月底${target}，第${index + 1}批点位于6月${index + 2}日验收。`;
    cells[`E${row}`] = '无';
    cells[`F${row}`] = `7月底前完成第${index + 2}批点位进场。`;
    cells[`G${row}`] = '是';
  });
  const foot = 8 + content.rows.length + content.spareRows + 1;
  return { ...cells, F6: JULY_3, [`B${foot}`]: '温晓', [`D${foot}`]: '0599-6120188', [`F${foot}`]: '方志远' };
}

/** An honest answer to every row of 附件3: what the sample's plans say. */
export function planAnswers(content: TemplateContent, ledger: Ledger): Record<string, string | number> {
  const cells: Record<string, string | number> = {};
  content.rows.forEach(({ data }, index) => {
    const plan = ledger.plans.find(({ task, unit }) => task === data.task && unit === content.unit)!;
    const row = 8 + index;
    plan.quarters.forEach((text, quarter) => (cells[`${'CDEF'[quarter]}${row}`] = text));
    cells[`G${row}`] = '方志远';
    cells[`H${row}`] = '罗小满';
  });
  const foot = 8 + content.rows.length + content.spareRows + 1;
  return {
    ...cells,
    H5: FEBRUARY_20,
    [`B${foot}`]: '温晓',
    [`D${foot}`]: '13800138000',
    [`H${foot}`]: '方志远',
  };
}
