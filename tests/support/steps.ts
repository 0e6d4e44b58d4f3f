import { inOneGo, type Steps } from '../../src/domain/model/steps';

/** The same work, done in one go. */
export function atOnce<Given extends unknown[], Result>(
  work: (...given: Given) => Steps<Result>,
): (...given: Given) => Result {
  return (...given) => inOneGo(work(...given));
}
