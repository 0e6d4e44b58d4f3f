/** True when `short` can be made from `long` by leaving characters out. */
export function isSubsequence(short: string, long: string): boolean {
  let found = 0;
  for (let i = 0; i < long.length && found < short.length; i++) {
    if (long[i] === short[found]) found++;
  }
  return found === short.length;
}

/** True when both hold the same characters in another order (投促 and 促投). */
export function isAnagram(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false;
  let rest = b;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at < 0) return false;
    rest = rest.slice(0, at) + rest.slice(at + 1);
  }
  return true;
}

/** True when the texts have one length and differ in exactly one place. */
export function differsInOneCharacter(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let differences = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) differences++;
  }
  return differences === 1;
}
