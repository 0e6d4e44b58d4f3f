import type { Submission } from '../domain/model/submission';
import { collectFiles, type Collection, type CollectOptions, type IncomingFile } from './collect';
import { keepDecisions } from './findings';
import type { Ledger } from './ledger';
import { saveLedger } from './ledgerStore';
import { AppProblem } from './problem';

function slotOf({ unit, kind, period }: Pick<Submission, 'unit' | 'kind' | 'period'>): string {
  return `${kind} ${period ?? ''} ${unit}`;
}

/**
 * The ledger with what was collected. A resubmission takes the place of the same unit's earlier one for the same
 * period, rows and findings alike; everything else stays.
 */
export function mergeCollection(ledger: Ledger, collection: Collection): Ledger {
  const slots = new Set(collection.submissions.map(slotOf));
  const replaced = ledger.submissions.filter((submission) => slots.has(slotOf(submission)));
  const replacedFiles = new Set(replaced.flatMap(({ file }) => (file === null ? [] : [file])));
  const readFiles = new Set(collection.outcomes.map(({ path }) => path));
  const kept = (file: string | null) => file === null || !(replacedFiles.has(file) || readFiles.has(file));
  return {
    ...ledger,
    plans: [...ledger.plans.filter(({ origin }) => kept(origin.file)), ...collection.plans],
    reports: [...ledger.reports.filter(({ origin }) => kept(origin.file)), ...collection.reports],
    submissions: [
      ...ledger.submissions.filter(({ file, ...rest }) => kept(file) && !slots.has(slotOf(rest))),
      ...collection.submissions,
    ],
    findings: keepDecisions(
      [
        ...ledger.findings.map(({ finding }) => finding).filter(({ where }) => kept(where.file)),
        ...collection.findings,
      ],
      ledger.findings,
    ),
  };
}

/**
 * 收报: reads returned workbooks and puts them into the ledger. Throws AppProblem `no-ledger` before the notice was
 * imported, ExcelProblem when Excel refuses to write; nothing is written then.
 */
export async function collectSubmissions(
  files: readonly IncomingFile[],
  ledger: Ledger,
  options: Omit<CollectOptions, 'directory' | 'planDueOn'>,
): Promise<{ ledger: Ledger; collection: Collection }> {
  if (ledger.tasks.length === 0) throw new AppProblem({ kind: 'no-ledger' });
  const { directory, planDueOn } = ledger;
  const collection = await collectFiles(files, { ...options, directory, planDueOn });
  const next = mergeCollection(ledger, collection);
  await saveLedger(next);
  return { ledger: next, collection };
}
