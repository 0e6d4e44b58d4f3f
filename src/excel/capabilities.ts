/** Requirement sets above the manifest's floor (ExcelApi 1.13) that this layer makes use of. */
export type ExcelApiVersion = '1.14' | '1.15' | '1.16' | '1.17' | '1.18';

/** Excel builds that report ExcelApi 1.18 but ignore rich-text runs (OfficeDev/office-js issue 6131). */
const BROKEN_TEXT_RUNS = /^16\.0\.18526\./;

let textRunsFailed = false;

/** True when the running Excel offers the requirement set. */
export function supports(version: ExcelApiVersion): boolean {
  return typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** True when rich-text runs can be read and written: reported, not known broken, and not failed before. */
export function textRunsWork(): boolean {
  if (textRunsFailed || !supports('1.18')) return false;
  return !BROKEN_TEXT_RUNS.test(Office.context.diagnostics?.version ?? '');
}

/** Remembers for this session that a build which claims rich-text runs failed on them. */
export function noteTextRunsFailed(): void {
  textRunsFailed = true;
}

/** Forgets what was learned about this Excel: for a test that changes the host's version. */
export function forgetCapabilities(): void {
  textRunsFailed = false;
}
