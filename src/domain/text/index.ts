export { cleanLines, cleanText, comparable, isBlank, squash, widenPunctuation } from './clean';
export { chineseNumeralValue } from './numerals';
export { readSerial } from './serial';
export type { Serial } from './serial';
export { differsInOneCharacter, isAnagram, isSubsequence } from './similarity';
export { COMPOUND_SURNAMES, SURNAMES, looksLikeName } from './surnames';
