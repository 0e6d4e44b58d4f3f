import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import type { Ledger } from '../../../src/domain/model/ledger';
import type { TemplateContent } from '../../../src/domain/outputs/templates';
import { readFileGrids } from '../../../src/files';
import { selfCheckLine } from '../../../src/domain/outputs/templates/wording.zh-CN';
import {
  collect,
  contentFor,
  reportAnswers,
  sampleLedger,
  templateFile,
  typed,
} from '../../support/templates';

const present = spawnSync('soffice', ['--version']).status === 0;
if (!present) console.warn('LibreOffice is not installed: templates are not opened and saved with it.');

const FORMATS = { xlsx: 'xlsx:Calc MS Excel 2007 XML', xls: 'xls:MS Excel 97', ods: 'ods' } as const;
let ledger: Ledger;
let content: TemplateContent;
let bytes: Uint8Array;
let folder: string;

beforeAll(async () => {
  ledger = await sampleLedger();
  content = contentFor(ledger, '区商务局', 'report', '2026-06');
  bytes = await templateFile(content);
  folder = mkdtempSync(join(tmpdir(), 'templates-'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file opened by LibreOffice and saved in a format. */
function saved(file: Uint8Array, format: keyof typeof FORMATS): Uint8Array {
  writeFileSync(join(folder, 'in.xlsx'), file);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const target = ['--convert-to', FORMATS[format], '--outdir', join(folder, 'out')];
  execFileSync('soffice', [profile, '--headless', ...target, join(folder, 'in.xlsx')], { stdio: 'ignore' });
  return new Uint8Array(readFileSync(join(folder, 'out', `in.${format}`)));
}

/** Without the values kept beside formulas, so that nothing but a calculation can fill them in. */
function uncalculated(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path]!).replace(/<\/f><v>[^<]*<\/v>/g, '</f>');
  return zipSync({ ...parts, [path]: strToU8(xml) });
}

async function selfCheck(file: Uint8Array): Promise<string | undefined> {
  const reading = await readFileGrids('a.xlsx', file);
  if (!reading.ok) throw new Error('cannot be read');
  return reading.grids[0]!.texts.flat().find((text) => text.startsWith('自查'));
}

(present ? describe : describe.skip)('LibreOffice', () => {
  test('keeps validation, prompts, protection and conditional formats', async () => {
    const before = (await readXlsx(bytes, { readStyles: true })).sheets[0]!;
    const after = (await readXlsx(saved(bytes, 'xlsx'), { readStyles: true })).sheets[0]!;
    const rules = ({ dataValidations = [] }: typeof before) =>
      dataValidations
        .map(({ type, range, inputTitle, inputMessage, errorMessage }) => ({
          ...{ type, range, inputTitle, inputMessage, errorMessage },
        }))
        .sort((a, b) => (a.range < b.range ? -1 : 1));
    expect(rules(after)).toEqual(rules(before));
    expect(after.protection?.sheet).toBe(true);
    expect(after.conditionalRules).toHaveLength(before.conditionalRules!.length);
    const locks = (sheet: typeof before, cell: string) => sheet.cells?.get(cell)?.style?.protection?.locked;
    // B8 is the task, D8 its 完成情况, A18 a spare row
    expect([locks(after, '7,1'), locks(after, '7,3')]).toEqual([locks(before, '7,1'), false]);
    expect(after.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToPage: true });
  }, 120_000);

  test('calculates the 自查 line as the domain counts the gaps', async () => {
    const answers = reportAnswers(content);
    const states: [Record<string, string | number>, number][] = [
      [{}, content.rows.length * 2 + 4],
      [answers, 0],
      [{ ...answers, G8: '否' }, 1],
      [{ ...answers, G8: '否', E8: '用地手续未批', F9: ' ' }, 0],
      [{ ...answers, G8: '否', E8: '', F8: '', D9: '' }, 3],
      [{ ...answers, [`A${8 + content.rows.length}`]: `${content.rows[0]!.serial}-1` }, 4],
    ];
    for (const [cells, gaps] of states) {
      expect(await selfCheck(saved(uncalculated(typed(bytes, cells)), 'xlsx'))).toBe(selfCheckLine(gaps));
    }
  }, 240_000);

  test.each(['xlsx', 'xls', 'ods'] as const)(
    'saved as .%s the template is still known and complete',
    async (format) => {
      // the reader of .ods remarks on number formats it does not use
      const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const file = saved(typed(bytes, reportAnswers(content)), format);
      const { reports, findings, submissions } = await collect(ledger, [
        { path: `月报/2026-06/回收.${format}`, bytes: file },
      ]);
      silenced.mockRestore();
      expect(findings).toEqual([]);
      expect(submissions).toMatchObject([{ unit: '区商务局', filledOn: '2026-07-03' }]);
      expect(reports.map(({ task, progress }) => [task, progress])).toEqual(
        content.rows.map(({ data }, index) => [data.task, reportAnswers(content)[`D${8 + index}`]]),
      );
    },
    120_000,
  );
});
