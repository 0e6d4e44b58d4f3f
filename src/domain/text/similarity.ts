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
  return a !== b && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
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
