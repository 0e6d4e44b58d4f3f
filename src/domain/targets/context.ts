import { DOING_VERBS } from '../language/targetWords';
import type { Quantity, Scan } from './quantities';

/** A quantity with the words of its clause around it: what the rules look at. */
export interface QuantityContext {
  readonly quantity: Quantity;
  /** From the start of the clause to the quantity, its comparator excluded. */
  readonly before: string;
  /** From the quantity, its comparator included, to the end of the clause. */
  readonly after: string;
  /** The neighbours in the same clause. */
  readonly previous: Quantity | null;
  readonly next: Quantity | null;
  /** The words between the quantity and `next`; empty without one. */
  readonly between: string;
  /** Inside “…” or 《…》. */
  readonly quoted: boolean;
  /** The whole normalised text. */
  readonly text: string;
}

const CLAUSE_ENDS: ReadonlySet<number> = new Set(
  [...'，。；！？,;:：\n\r'].map((char) => char.charCodeAt(0)),
);
const QUOTES = /“[^”]*”|‘[^’]*’|《[^》]*》|「[^」]*」|"[^"]*"/g;

/** The contexts of all quantities of a scan, in order. */
export function contextsOf(scan: Scan): readonly QuantityContext[] {
  const { text, quantities } = scan;
  if (quantities.length === 0) return [];
  const ends = clauseEnds(scan);
  const quotes = quotedSpans(text);
  let clause = 0;
  return quantities.map((quantity, index) => {
    while ((ends[clause] ?? text.length) < quantity.start) clause++;
    const from = clause === 0 ? 0 : (ends[clause - 1] ?? 0) + 1;
    const to = Math.max(ends[clause] ?? text.length, quantity.end);
    const previous = quantities[index - 1];
    const next = quantities[index + 1];
    const nextInClause = next !== undefined && next.start < to ? next : null;
    return {
      quantity,
      before: text.slice(from, quantity.start),
      after: text.slice(quantity.end, to),
      previous: previous !== undefined && previous.start >= from ? previous : null,
      next: nextInClause,
      between: nextInClause ? text.slice(quantity.end, nextInClause.start) : '',
      quoted: quotes.some(([start, end]) => quantity.start > start && quantity.end < end),
      text,
    };
  });
}

/** Where clauses end; a comma inside a figure (3,000) is none. */
function clauseEnds({ text, quantities }: Scan): number[] {
  const ends: number[] = [];
  let index = 0;
  for (let at = 0; at < text.length; at++) {
    if (!CLAUSE_ENDS.has(text.charCodeAt(at))) continue;
    while (index < quantities.length && (quantities[index]?.end ?? 0) <= at) index++;
    const within = quantities[index];
    if (within === undefined || at < within.start) ends.push(at);
  }
  return ends;
}

function quotedSpans(text: string): readonly (readonly [number, number])[] {
  if (!/[“‘《「"]/.test(text)) return [];
  return [...text.matchAll(QUOTES)].map((match) => [match.index, match.index + match[0].length] as const);
}

const VERBS_BY_FIRST: ReadonlyMap<string, readonly string[]> = (() => {
  const index = new Map<string, string[]>();
  for (const verb of DOING_VERBS) index.set(verb.charAt(0), [...(index.get(verb.charAt(0)) ?? []), verb]);
  for (const verbs of index.values()) verbs.sort((a, b) => b.length - a.length);
  return index;
})();

/** The first doing verb at or after `from`, or null. Single-character verbs are left to `endsWithVerb`. */
export function findVerb(text: string, from = 0): { start: number; end: number } | null {
  for (let at = from; at < text.length; at++) {
    const verb = VERBS_BY_FIRST.get(text.charAt(at))?.find(
      (word) => word.length > 1 && text.startsWith(word, at),
    );
    if (verb !== undefined) return { start: at, end: at + verb.length };
  }
  return null;
}

/** True when the words end in a doing verb, particles aside: 新建成, 打造好, 再建. */
export function endsWithVerb(text: string): boolean {
  const trimmed = text.replace(/[\s了好成至少再又共]+$/u, '');
  return DOING_VERBS.some((verb) => trimmed.endsWith(verb));
}
