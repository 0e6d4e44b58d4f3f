/** Excel's own limit. */
export const LONGEST_SHEET_NAME = 31;

/** What Excel has against a sheet name, for a developer's eyes; null when it takes it. */
export function sheetNameProblem(name: string): string | null {
  if (name.trim() === '') return 'is empty';
  if (name.length > LONGEST_SHEET_NAME) return `is longer than ${LONGEST_SHEET_NAME} characters`;
  if (/[\\/?*[\]:]/.test(name)) return 'holds one of \\ / ? * [ ] :';
  if (name.startsWith("'") || name.endsWith("'")) return 'starts or ends with an apostrophe';
  return /^history$/i.test(name) ? 'is reserved by Excel' : null;
}
