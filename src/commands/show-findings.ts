import { activateFirst } from '../excel';
import { LEDGER_NAMES } from '../sheets/wording.zh-CN';

/**
 * Ribbon command: shows the sheet that lists the findings, or the ledger while there are none.
 * A workbook that has neither is left as it is.
 */
export async function showFindings(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await activateFirst([LEDGER_NAMES.findings, LEDGER_NAMES.tasks]);
  } finally {
    event.completed();
  }
}
