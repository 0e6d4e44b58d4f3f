import type { UnitKind } from '../model/unit';
import { UNIT_ENDINGS } from './unitVocabulary';

const MOST_REMEMBERED = 4000;

/** The same few hundred names are asked about again and again. */
export function remembered<Result>(work: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined || known.has(name)) return found as Result;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const result = work(name);
    known.set(name, result);
    return result;
  };
}

const ENDINGS: readonly { ending: string; kind: UnitKind }[] = UNIT_ENDINGS.flatMap(({ kind, endings }) =>
  endings.split(/\s+/).map((ending) => ({ ending, kind })),
).sort((a, b) => b.ending.length - a.ending.length);

/** The ending a unit's name has; null when it ends like no unit. */
export const unitEnding = remembered((name: string): { ending: string; kind: UnitKind } | null => {
  const bare = name.replace(/[（(][^（()）]*[）)]$/, '');
  return (
    ENDINGS.find(({ ending }) => bare.endsWith(ending) && bare.length > ending.length) ??
    ENDINGS.find(({ ending }) => ending.length >= 3 && bare === ending) ??
    null
  );
});

/** True for the end of an ending (办事处 of 街道办事处): no name begins with it. */
export function isTailOfEnding(piece: string): boolean {
  return ENDINGS.some(({ ending }) => ending.endsWith(piece));
}
