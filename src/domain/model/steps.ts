/**
 * Work over many records that stops after each, so that whoever runs it can let others have their turn. It knows
 * neither a clock nor a thread; what it gives is the same at any pace.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** What steps come to, taken without a pause. Throws what a step throws. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Records that take microseconds each are worth a step only by the hundred. */
const RECORDS_PER_STEP = 100;

/** True for the index of a record to step before, where a step per record would cost more than the work. */
export function isStep(index: number): boolean {
  return index % RECORDS_PER_STEP === 0;
}
