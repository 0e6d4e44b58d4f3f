import { LEDGER_NAMES } from '../sheets/wording.zh-CN';

/**
 * Ribbon command: shows the sheet that lists the findings, or the ledger while there are none.
 * A workbook that has neither is left as it is.
 */
export async function showFindings(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const candidates = [LEDGER_NAMES.findings, LEDGER_NAMES.tasks].map((name) =>
        context.workbook.worksheets.getItemOrNullObject(name),
      );
      await context.sync();
      candidates.find((sheet) => !sheet.isNullObject)?.activate();
      await context.sync();
    });
  } finally {
    event.completed();
  }
}
