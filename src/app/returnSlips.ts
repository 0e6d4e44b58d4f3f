import { Assignments } from '../domain/matching';
import type { IsoDate, Period } from '../domain/model/period';
import {
  returnSlips as composeSlips,
  slipDocument,
  slipIntroduction,
  slipName,
} from '../domain/outputs/slips';
import type { ReturnSlip } from '../domain/outputs/slips';
import { drawSheets, type OutgoingFile } from '../excel';
import { writeBulletinDocx, zipFiles } from '../files';
import { plainName } from '../sheets/form/sheetName';
import { returnSlipSheet } from '../sheets/slips';
import { evaluate } from '../domain/checks/evaluate';
import { standingFindings } from '../domain/findings/standing';
import type { Ledger } from '../domain/model/ledger';
import { EXPORT_WORDS } from './wording.zh-CN';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = 'application/zip';

/**
 * The 退回单 of every unit that has something to correct or to verify, by what the ledger holds now. Pure.
 * @param period the month reported on, plans included; null for plans alone
 * @param issuedOn the day the units' working days count from
 */
export function returnSlips(ledger: Ledger, period: Period | null, issuedOn: IsoDate): ReturnSlip[] {
  const current = evaluate(ledger, period ?? ledger.checkedPeriod ?? issuedOn.slice(0, 7));
  const assignments = new Assignments(ledger.tasks, ledger.directory);
  return composeSlips({
    findings: standingFindings(current.findings),
    submissions: current.submissions,
    period,
    issuer: ledger.settings.issuer || null,
    issuedOn,
    workingDays: Math.max(1, Math.round(ledger.settings.returns.slipWorkingDays)),
    unitOf: (name) => assignments.canonical(name),
  });
}

/** One unit's 退回单 as a Word file to hand over. */
export async function exportReturnSlip(slip: ReturnSlip): Promise<OutgoingFile> {
  const bytes = await writeBulletinDocx(slipDocument(slip));
  return { name: `${plainName(slipName(slip))}.docx`, bytes, mimeType: DOCX, text: slipText(slip) };
}

/** All units' 退回单 of a period as one zip of Word files; null when no unit has anything to correct or to verify. */
export async function returnSlipsZip(
  ledger: Ledger,
  period: Period | null,
  issuedOn: IsoDate,
): Promise<OutgoingFile | null> {
  const slips = returnSlips(ledger, period, issuedOn);
  if (slips.length === 0) return null;
  const taken = new Set<string>();
  const entries = [];
  for (const slip of slips) {
    const { name, bytes } = await exportReturnSlip(slip);
    entries.push({ path: freeName(name, taken), bytes });
  }
  return {
    name: EXPORT_WORDS.slips(period),
    bytes: zipFiles(entries),
    mimeType: ZIP,
    text: slips.map(slipText).join('\n\n'),
  };
}

/**
 * Draws one unit's 退回单 into the open workbook and shows it. One drawn before for the same unit and month is kept
 * under its name and the day: replies may have been written into it. Throws ExcelProblem; nothing is drawn then.
 */
export async function drawReturnSlip(slip: ReturnSlip): Promise<void> {
  const sheet = returnSlipSheet(slip);
  await drawSheets([sheet], { activate: sheet.name, keepOld: slip.issuedOn.slice(5) });
}

/** What a host that lets no file out can show. */
function slipText(slip: ReturnSlip): string {
  return `${slip.unit}：\n${slipIntroduction(slip)}`;
}

/** Names differing only in what a file name cannot hold get a number. */
function freeName(name: string, taken: Set<string>): string {
  const stem = name.replace(/\.docx$/, '');
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem}(${number}).docx`;
  taken.add(free.toLowerCase());
  return free;
}
