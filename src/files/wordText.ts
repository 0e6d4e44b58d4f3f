/** Text as XML can hold it: characters without a place there are dropped, tabs become a space. */
export function safeWordText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[\t\r]/g, ' ');
}

/** Width of a text in Chinese characters; Latin letters and digits take half of one. */
export function widthInCharacters(text: string): number {
  return [...text].reduce((width, character) => width + (character < '\u2000' ? 0.5 : 1), 0);
}
