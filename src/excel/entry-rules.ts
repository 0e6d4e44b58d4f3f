import type { SpecValidation } from '../sheets/spec';
import { setValidation } from './draw/decorate';
import { runExcel } from './errors';
import { rangeAddress } from './sheet-names';

/** The name Office.js gives each kind of rule. */
const TYPES: Readonly<Record<SpecValidation['kind'], Excel.DataValidationType>> = {
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  custom: 'Custom',
} as Record<SpecValidation['kind'], Excel.DataValidationType>;

/** The rules that no longer hold over the whole of their range: pasting puts others, or none, in their place. One sync. */
export async function lostRules(
  sheet: string,
  rules: readonly SpecValidation[],
): Promise<readonly SpecValidation[]> {
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const found = rules.map(({ range }) => {
      const { dataValidation } = worksheet.getRange(rangeAddress(range));
      dataValidation.load('type');
      return dataValidation;
    });
    await context.sync();
    return rules.filter((rule, index) => found[index]?.type !== TYPES[rule.kind]);
  });
}

/**
 * Puts rules back; cells and their values stay as they are. A sheet protected without a password is opened for it and
 * protected again as it was. Throws `sheet-protected` when it has a password. Two syncs.
 */
export async function restoreRules(sheet: string, rules: readonly SpecValidation[]): Promise<void> {
  if (rules.length === 0) return;
  await runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const { protection } = worksheet;
    protection.load('protected,options');
    await context.sync();
    const wasProtected = protection.protected;
    const { options } = protection;
    if (wasProtected) protection.unprotect();
    for (const rule of rules) {
      const range = worksheet.getRange(rangeAddress(rule.range));
      range.dataValidation.clear();
      setValidation(range, rule);
    }
    if (wasProtected) protection.protect(options);
    await context.sync();
  });
}
