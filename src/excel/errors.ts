import type { ProblemCode, ProblemPlace } from './wording.zh-CN';
import { problemMessage } from './wording.zh-CN';

/** Everything this layer throws: a stable code, where it happened, and a Chinese sentence for the user. */
export class ExcelProblem extends Error {
  override readonly name = 'ExcelProblem';

  constructor(
    readonly code: ProblemCode,
    readonly place: ProblemPlace = {},
    /** Excel's own error code, when the problem came from Excel. */
    readonly hostCode: string | null = null,
    cause?: unknown,
  ) {
    super(problemMessage(code, place, hostCode), { cause });
  }
}

/** Excel's error codes and what each means here; wording of Excel's own messages changes with its language. */
const BY_HOST_CODE: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: 'cell-editing',
  AccessDenied: 'access-denied',
  ItemNotFound: 'item-not-found',
  InvalidReference: 'item-not-found',
  InvalidObjectPath: 'item-not-found',
  ItemAlreadyExists: 'name-taken',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  OperationCellsExceedLimit: 'payload-too-large',
  RangeExceedsLimit: 'payload-too-large',
  ApiNotFound: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  UnsupportedFeature: 'not-supported',
  UnsupportedSheet: 'not-supported',
  Conflict: 'busy',
  RequestAborted: 'busy',
  ActivityLimitReached: 'busy',
  HostRestartNeeded: 'connection',
  ConnectionFailure: 'connection',
  InactiveWorkbook: 'connection',
};

/** Members that change the workbook's structure: denied there, it is the workbook that is protected. */
const STRUCTURE_MEMBERS = [
  'WorksheetCollection.',
  'Worksheet.delete',
  'Worksheet.name',
  'Worksheet.position',
  'Worksheet.copy',
];

interface HostError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function isHostError(error: unknown): error is HostError {
  return (
    typeof error === 'object' && error !== null && typeof (error as { code?: unknown }).code === 'string'
  );
}

/** Excel's own code of an error; null for anything that did not come from Excel. */
export function hostCodeOf(error: unknown): string | null {
  if (error instanceof ExcelProblem) return error.hostCode;
  return isHostError(error) ? error.code : null;
}

/** The member that failed, such as `Range.getCellProperties`; empty when Excel does not say. */
export function hostLocationOf(error: unknown): string {
  return (isHostError(error) && error.debugInfo?.errorLocation) || '';
}

/** Any error as an ExcelProblem, told apart by Excel's code, never by its text. */
export function toProblem(error: unknown, place: ProblemPlace = {}): ExcelProblem {
  if (error instanceof ExcelProblem) return error;
  if (!isHostError(error)) return new ExcelProblem('unknown', place, null, error);
  const code = BY_HOST_CODE[error.code] ?? 'unknown';
  if (code !== 'access-denied') return new ExcelProblem(code, place, error.code, error);
  const location = hostLocationOf(error);
  const structural = STRUCTURE_MEMBERS.some((member) => location.startsWith(member));
  return new ExcelProblem(structural ? 'workbook-protected' : 'sheet-protected', place, error.code, error);
}

/**
 * Runs one piece of work against Excel; whatever fails comes out as an ExcelProblem. A context of its own rather than
 * `Excel.run`, which keeps a reference to every range and sends one more request to release them: work here never
 * uses a range after the sync that follows it.
 */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  place: ProblemPlace = {},
): Promise<T> {
  if (typeof Excel === 'undefined') throw new ExcelProblem('no-office', place);
  try {
    return await work(new Excel.RequestContext());
  } catch (error) {
    throw toProblem(error, place);
  }
}
