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
