import type { Steps } from '../../src/domain/steps';

/** What steps come to, taken without a pause. */
export function finished<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same work, done in one go. */
export function inOneGo<Given extends unknown[], Result>(
  work: (...given: Given) => Steps<Result>,
): (...given: Given) => Result {
  return (...given) => finished(work(...given));
}
