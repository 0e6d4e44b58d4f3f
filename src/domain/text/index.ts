export { cleanLines, cleanText, comparable, isBlank, squash, widenPunctuation } from './clean';
export { readChineseNumeral } from './numerals';
export { differsInOneCharacter, isAnagram, isSubsequence } from './similarity';
export { COMPOUND_SURNAMES, looksLikeName, SURNAMES } from './surnames';
