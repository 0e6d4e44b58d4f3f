import type { IsoDate } from '../domain/model/period';
import { punctuality, type Submission } from '../domain/model/submission';
import type { Ledger } from '../domain/model/ledger';
import { saveLedgerParts } from './ledgerStore';

function withReceived(submission: Submission, receivedOn: IsoDate | null): Submission {
  const known = { ...submission, receivedOn };
  const { status } = submission;
  return status === 'missing' || status === 'unreadable' ? known : { ...known, status: punctuality(known) };
}

/** The ledger with the day a file arrived; whether it is late follows. Without a day 填报时间 stands in again. */
export function receivedOnDay(ledger: Ledger, file: string, receivedOn: IsoDate | null): Ledger {
  return {
    ...ledger,
    submissions: ledger.submissions.map((submission) =>
      submission.file === file ? withReceived(submission, receivedOn) : submission,
    ),
  };
}

/** Writes the day a file arrived into 报送情况. Throws ExcelProblem when Excel refuses; nothing is written then. */
export async function saveReceivedDay(
  ledger: Ledger,
  file: string,
  receivedOn: IsoDate | null,
): Promise<Ledger> {
  const next = receivedOnDay(ledger, file, receivedOn);
  await saveLedgerParts(next, ['submissions']);
  return next;
}
