/**
 * Checks .xlsx files against the schemas of ECMA-376: `npx tsx tests/accuracy/ooxml.ts [FILE…]`. Without files it
 * checks what the embedded host saves. Needs the schemas in ../shared/xsd/ooxml and xmllint; says so where they are
 * missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { bootHeadless } from '../../src/workbench/headless/boot';

const SCHEMAS = resolve(__dirname, '../../../shared/xsd/ooxml');
const PARTS: readonly { readonly pattern: RegExp; readonly schema: string }[] = [
  {
    pattern: /^xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+|tables\/[^/]+)\.xml$/,
    schema: 'sml.xsd',
  },
  { pattern: /^xl\/charts\/chart\d+\.xml$/, schema: 'dml-chart.xsd' },
  { pattern: /^xl\/drawings\/drawing\d+\.xml$/, schema: 'dml-spreadsheetDrawing.xsd' },
];
/** The schemas do not know that any text may keep its spaces, which XML itself allows and Excel writes. */
const ALLOWED = /namespace\}space'/;

function faultsOf(part: string, bytes: Uint8Array, schema: string, folder: string): string[] {
  const file = join(folder, 'part.xml');
  writeFileSync(file, bytes);
  const { stderr } = spawnSync('xmllint', ['--noout', '--schema', join(SCHEMAS, schema), file], {
    encoding: 'utf8',
  });
  return stderr
    .split('\n')
    .filter((line) => line.includes('validity error') && !ALLOWED.test(line))
    .map((line) => `${part}: ${line.slice(line.indexOf('element'))}`);
}

function check(name: string, bytes: Uint8Array, folder: string): number {
  const faults = Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    const kind = PARTS.find(({ pattern }) => pattern.test(part));
    return kind ? faultsOf(part, content, kind.schema, folder) : [];
  });
  console.log(`${name}: ${faults.length === 0 ? 'valid' : `${faults.length} faults`}`);
  for (const fault of faults) console.log(`  ${fault}`);
  return faults.length;
}

/** A workbook with one of everything the host can draw. */
async function sample(): Promise<Uint8Array> {
  const { save, close } = await bootHeadless();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C1').merge();
    sheet.getRange('A2:C4').values = [
      ['编号', '数', '完成'],
      ['主-1', 3, '是'],
      ['主-2', 5, '否'],
    ];
    sheet.tables.add('A2:C4', true).name = '台账';
    sheet.getRange('E1').formulas = [['=SUM(台账[数])']];
    sheet.getRange('E2').values = [["'=1+1"]];
    sheet.getRange('E3').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: '回到开头' };
    sheet.getRange('C3:C4').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
    const { custom } = sheet.getRange('B3:B4').conditionalFormats.add('Custom');
    custom.rule.formula = '=$B3>4';
    custom.format.fill.color = '#FFC7CE';
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A2:B4'), 'Columns');
    chart.title.text = '进度';
    sheet.freezePanes.freezeRows(2);
    sheet.pageLayout.setPrintTitleRows('1:2');
    sheet.customProperties.add('mark', 'sample');
    context.workbook.customXmlParts.add('<state xmlns="urn:sample"/>');
    sheet.protection.protect();
    await context.sync();
  });
  const bytes = await save();
  close();
  return bytes;
}

async function main(): Promise<void> {
  if (!existsSync(SCHEMAS)) return console.log('skipped: ../shared/xsd/ooxml is not there');
  if (spawnSync('xmllint', ['--version']).error) return console.log('skipped: xmllint is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
  const files = process.argv.slice(2);
  let faults = 0;
  if (files.length === 0) faults += check('saved by the host', await sample(), folder);
  for (const file of files) faults += check(file, new Uint8Array(readFileSync(file)), folder);
  rmSync(folder, { recursive: true });
  process.exitCode = faults === 0 ? 0 : 1;
}

void main();
