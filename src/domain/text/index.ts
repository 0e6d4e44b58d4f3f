export { cleanLines, cleanText, comparable, isBlank, squash, widenPunctuation } from './clean';
export { differsInOneCharacter, isAnagram, isSubsequence } from './similarity';
export { COMPOUND_SURNAMES, looksLikeName, SURNAMES } from './surnames';
