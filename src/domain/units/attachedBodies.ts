import { comparable } from '../text';
import { isTailOfEnding, unitEnding } from './unitEndings';
import { LEVEL } from './unitVocabulary';

/** 区发展改革局（区金融事业发展中心）: the body and those attached to it in the bracket at its end. */
export interface WithAttached {
  readonly body: string;
  readonly attached: readonly string[];
}

const TAIL_BRACKET = /^(.+?)[（([【]([^（()）[\]【】]+)[）)\]】]$/;

/**
 * A name taken apart into the body and what is attached to it in brackets; null when the bracket holds anything else:
 * a place, another word for the body, a note. An attached body owes nothing of its own.
 */
export function withAttached(name: string): WithAttached | null {
  const [, body = '', inner = ''] = TAIL_BRACKET.exec(name) ?? [];
  if (body === '' || unitEnding(body) === null) return null;
  const attached = inner.split(/[、，,；;/]/).filter((each) => each !== '');
  return attached.length > 0 && attached.every(isBody) ? { body, attached } : null;
}

/** The body that `name` is attached to in `written`; null when it is not. */
export function attachedTo(written: string, name: string): string | null {
  const found = withAttached(comparable(written));
  return found !== null && found.attached.includes(comparable(name)) ? found.body : null;
}

/** A whole name: an ending and at least two letters of its own before it, its level aside. */
function isBody(text: string): boolean {
  const found = unitEnding(text);
  if (found === null || isTailOfEnding(text)) return false;
  const own = text.length - found.ending.length - (LEVEL.exec(text)?.[0].length ?? 0);
  return own >= (LEVEL.test(text) ? 1 : 2);
}
