/** Sheets the ribbon commands lead to; the names are those of the ledger. */
export const FINDINGS_SHEET = '问题清单';
export const LEDGER_SHEET = '任务台账';
