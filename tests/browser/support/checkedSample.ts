import { join } from 'node:path';
import { checkPeriod } from '../../../src/app/checkPeriod';
import { collectSubmissions } from '../../../src/app/collectSubmissions';
import { importNotice, previewOpenWorkbook } from '../../../src/app/importNotice';
import { EMPTY_LEDGER } from '../../../src/domain/model/ledger';
import type { Period } from '../../../src/domain/model/period';
import { createDirectReader } from '../../../src/files';
import { bootHeadless } from '../../../src/workbench/headless/boot';
import { incomingFiles } from '../../../src/workbench/headless/folders';
import { prepared } from '../../support/prepared';
import { PaneDriver } from './pane';
import { folderOf, sampleByPath } from './sample';
import { eventually, WorkbenchPage } from './workbench';

const NOTICE = '附件1';
const FILE = '督查台账.xlsx';

/** The sample district's workbook with everything collected and a month checked, as an .xlsx file. */
async function checkedWorkbook(period: Period): Promise<Uint8Array> {
  const sample = await sampleByPath();
  const folder = folderOf(sample);
  const host = await bootHeadless();
  const reader = createDirectReader();
  try {
    const [notice] = Object.entries(sample).filter(([path]) => !path.includes('/'));
    await host.open(notice![1], notice![0]);
    const imported = await importNotice(await previewOpenWorkbook(EMPTY_LEDGER), EMPTY_LEDGER);
    const files = [
      ...incomingFiles(join(folder, '计划'), 'plan'),
      ...incomingFiles(join(folder, '月报'), 'report'),
    ];
    const { ledger } = await collectSubmissions(files, imported, { reader });
    await checkPeriod(ledger, period);
    return await host.save();
  } finally {
    reader.dispose();
    host.close();
  }
}

/** The workbench with the checked sample district open and the pane at its findings; made once in a test run. */
export async function openCheckedSample(
  period: Period,
): Promise<{ readonly workbench: WorkbenchPage; readonly pane: PaneDriver }> {
  const encoded = await prepared(`checked-${period}`, async () =>
    Buffer.from(await checkedWorkbook(period)).toString('base64'),
  );
  const workbench = await WorkbenchPage.open();
  await workbench.openFile(join(folderOf({ [FILE]: Buffer.from(encoded, 'base64') }), FILE));
  await eventually(async () => (await workbench.sheetNames()).length > 2, true);
  expect((await workbench.sheetNames())[0]).toBe(NOTICE);
  await workbench.press('打开工作面板');
  const pane = await PaneDriver.of(workbench);
  await pane.tab('核查');
  await pane.frame.selectOption('main select >> nth=0', period);
  return { workbench, pane };
}
