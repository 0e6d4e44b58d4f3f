export { cleanLines, cleanText, isBlank, squash, widenPunctuation } from './clean';
export { answerKey, comparable, searchKey } from './keys';
export { chineseNumeralValue } from './numerals';
export { isPartSerial, partSerial, readSerial, readTaskSerial } from './serial';
export type { Serial } from './serial';
export { differsInOneCharacter, isAnagram, isSubsequence } from './similarity';
export { COMPOUND_SURNAMES, SURNAMES, looksLikeName } from './surnames';
