import {
  acceptInPreview,
  chooseLead,
  importNotice,
  isStillCurrent,
  previewFiles,
  previewOpenWorkbook,
  previewWithMapping,
  type NoticePreview,
} from '../../src/app/importNotice';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { loadLedger, loadLedgerToEdit } from '../../src/app/ledgerStore';
import { AppProblem } from '../../src/app/problem';
import { writeCells } from '../../src/excel';
import { createDirectReader, writeXlsx } from '../../src/files';
import { SAMPLE_NOTICE_NAME, sampleNotice } from '../../src/workbench/sample';
import { sheetSpec } from '../excel/support/specs';
import { openSample } from '../support/host';

/** A notice whose column of leaders goes by a word no template has, and with a sheet that is no attachment. */
async function oddNotice(): Promise<NoticePreview> {
  const rows = [
    ['2027年度重点工作任务分解立项表'],
    ['编号', '工作板块', '工作任务', '区级负责同志', '责任单位'],
    [1, '城市更新', '改造老旧小区14个。', '贺川', '区投促局、区城管局'],
    [2, '城市更新', '新建口袋公园7处。', '林致远', '区城管局、区投促局'],
    [3, '城市更新', '打通断头路5条。', '林致远', '区促投局'],
  ];
  const notes = sheetSpec('填写说明', [['请各单位认真填写。']]);
  const bytes = await writeXlsx([sheetSpec('附件', rows), notes], { marked: false });
  return previewFiles([{ name: '通知.xlsx', bytes }], createDirectReader(), EMPTY_LEDGER);
}

const openCodes = ({ findings }: NoticePreview) =>
  findings.filter(({ handling }) => handling === 'open').map(({ finding }) => finding.code);

describe('columns put right by hand', () => {
  test('a column the reader did not know is read once it is assigned; nothing else changes', async () => {
    const before = await oddNotice();
    const attachment = before.sources[0]!.recognised[0]!;
    expect(attachment.missing).toEqual(['leaders']);
    expect(before.reading.tasks.map(({ leaders }) => leaders)).toEqual([[], [], []]);
    const after = previewWithMapping(
      before,
      attachment,
      { ...attachment.mapping, leaders: [3] },
      EMPTY_LEDGER,
    );
    expect(after.reading.tasks.map(({ leaders }) => leaders)).toEqual([['贺川'], ['林致远'], ['林致远']]);
    expect(after.reading.tasks.map(({ text }) => text)).toEqual(before.reading.tasks.map(({ text }) => text));
    expect(openCodes(after)).not.toContain('missing-column');
  });

  test('sheets that are no attachment are listed as such', async () => {
    const { sources } = await oddNotice();
    expect(sources.map(({ grid, recognised }) => [grid.name, recognised.length])).toEqual([
      ['附件', 1],
      ['填写说明', 0],
    ]);
  });
});

test('suggestions of one kind are accepted at once; the alias is in the directory that is written', async () => {
  const notice = await oddNotice();
  const slips = notice.findings.map(({ finding }) => finding).filter(({ code }) => code === 'unknown-unit');
  expect(slips.map(({ suggestion }) => suggestion)).toEqual(['区投促局']);
  const after = acceptInPreview(notice, slips, EMPTY_LEDGER);
  expect(openCodes(after)).not.toContain('unknown-unit');
  const names = after.reading.units.map(({ name }) => name);
  expect(names).not.toContain('区促投局');
  expect(after.reading.units.find(({ name }) => name === '区投促局')?.aliases).toContain('区促投局');
});

describe('in the workbook', () => {
  beforeEach(async () => void (await openSample(await sampleNotice(), SAMPLE_NOTICE_NAME)));

  test('a chosen lead is written, read back, and kept when the same notice is imported again', async () => {
    const preview = await previewOpenWorkbook(EMPTY_LEDGER);
    const inferred = preview.findings
      .map(({ finding }) => finding)
      .find(({ code }) => code === 'lead-inferred')!;
    const task = preview.reading.tasks.find(({ id }) => id === inferred.task)!;
    const other = task.coUnits[0]!;
    await importNotice(chooseLead(preview, inferred, [other], EMPTY_LEDGER), EMPTY_LEDGER);
    const { ledger } = await loadLedger();
    expect(ledger.tasks.find(({ id }) => id === task.id)).toMatchObject({
      leadUnits: [other],
      leadInferred: false,
    });
    const again = await previewOpenWorkbook(ledger);
    expect(again.changes).toMatchObject({ added: [], removed: [], changed: [] });
  });

  test('an edit made after the preview is noticed before anything is replaced', async () => {
    await importNotice(await previewOpenWorkbook(EMPTY_LEDGER), EMPTY_LEDGER);
    const preview = await previewOpenWorkbook((await loadLedger()).ledger);
    expect(isStillCurrent(preview, (await loadLedger()).ledger)).toBe(true);
    await writeCells([{ sheet: '任务台账', cell: 'D4', value: '改过的任务' }]);
    expect(isStillCurrent(preview, (await loadLedger()).ledger)).toBe(false);
  });

  test('while a row cannot be read the ledger is not given out to be written again', async () => {
    await importNotice(await previewOpenWorkbook(EMPTY_LEDGER), EMPTY_LEDGER);
    await expect(loadLedgerToEdit()).resolves.toMatchObject({ year: 2026 });
    await writeCells([{ sheet: '任务台账', cell: 'A4', value: '主-2' }]);
    const refused = await loadLedgerToEdit().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AppProblem);
    expect((refused as AppProblem).details).toEqual({
      kind: 'unreadable-rows',
      count: 1,
      sheet: '任务台账',
      cell: 'A5',
    });
  });

  test('writing an empty ledger twice leaves no row that cannot be read', async () => {
    await importNotice(await previewOpenWorkbook(EMPTY_LEDGER), EMPTY_LEDGER);
    const { ledger } = await loadLedger();
    await importNotice(await previewOpenWorkbook(ledger), ledger);
    expect((await loadLedger()).unreadable).toEqual([]);
  });
});
