const LONGEST = 31;

/** Text as a sheet or file may be named: characters neither takes become a dash. */
export function plainName(text: string): string {
  return text.replace(/[\\/?*[\]:<>|"'\u0000-\u001f]/g, '-').trim();
}

/** A sheet name of two parts, the first cut when both are longer than Excel takes. */
export function sheetNameOf(first: string, second: string): string {
  const end = plainName(second);
  return `${plainName(first).slice(0, LONGEST - end.length)}${end}`;
}
