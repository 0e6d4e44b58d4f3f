import { LIMITS } from './limits';
import type { LimitedThing } from './reading';
import { UnreadableFile } from './reading';

const LESS_THAN = 0x3c;
const BANG = 0x21;
const COLON = 0x3a;
const CAPITAL_D = 0x44;
const CAPITAL_E = 0x45;
const LONGEST_PREFIX = 8;

/** Elements of a worksheet or string table that are counted before a parser sees them, with their caps. */
const COUNTED: readonly { readonly name: string; readonly what: LimitedThing; readonly limit: number }[] = [
  { name: 'c', what: 'cells', limit: LIMITS.cells },
  { name: 'row', what: 'cells', limit: LIMITS.cells },
  { name: 'col', what: 'columns', limit: LIMITS.columnDefinitions },
  { name: 'mergeCell', what: 'merges', limit: LIMITS.merges },
  { name: 'si', what: 'strings', limit: LIMITS.sharedStrings },
];
const COUNTED_NAMES = COUNTED.map(({ name }) => new TextEncoder().encode(name));

/**
 * Looks through the bytes of one XML part before it is parsed. A document type is refused (no Office writer makes
 * one; entities expand from it), and so are counts of elements that no submission has.
 * @throws UnreadableFile
 */
export function guardXml(bytes: Uint8Array): void {
  const counts = new Uint32Array(COUNTED.length);
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
    const next = bytes[at + 1];
    if (next === BANG && (bytes[at + 2] === CAPITAL_D || bytes[at + 2] === CAPITAL_E)) {
      throw new UnreadableFile({ kind: 'unsafe-xml' });
    }
    const counted = countedElement(bytes, at + 1);
    if (counted >= 0) counts[counted] = (counts[counted] ?? 0) + 1;
  }
  COUNTED.forEach(({ what, limit }, index) => {
    if ((counts[index] ?? 0) > limit) throw new UnreadableFile({ kind: 'too-large', what, limit });
  });
}

/** Which of COUNTED starts at a tag's name, with or without a namespace prefix; -1 for none. */
function countedElement(bytes: Uint8Array, start: number): number {
  const direct = nameAt(bytes, start);
  if (direct >= 0) return direct;
  for (let at = start; at < start + LONGEST_PREFIX && isNameByte(bytes[at]); at++) {
    if (bytes[at] === COLON) return nameAt(bytes, at + 1);
  }
  return -1;
}

function nameAt(bytes: Uint8Array, start: number): number {
  let index = -1;
  for (const name of COUNTED_NAMES) {
    index++;
    let matched = 0;
    while (matched < name.length && bytes[start + matched] === name[matched]) matched++;
    if (matched === name.length && !isNameByte(bytes[start + matched])) return index;
  }
  return -1;
}

/** Letters, digits and the colon; enough to tell `<c ` from `<cols>` and `<x:c `. */
function isNameByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x3a);
}
