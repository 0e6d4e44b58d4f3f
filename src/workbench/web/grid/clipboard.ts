/** Cells as spreadsheets put them on the clipboard: tabs, line breaks, quotes around cells that hold either. */
export function toTsv(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads clipboard text back into rows of cells; every row gets as many cells as the longest. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (at <= body.length) {
    const cell = readCell(body, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end + 1;
    if (body[cell.end] === '\n') rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
}

/** One cell from `start`; `end` is the tab, line break or end of text after it. */
function readCell(body: string, start: number): { readonly text: string; readonly end: number } {
  const closing = body[start] === '"' ? closingQuote(body, start + 1) : -1;
  if (closing >= 0) {
    return { text: body.slice(start + 1, closing).replaceAll('""', '"'), end: closing + 1 };
  }
  let end = start;
  while (end < body.length && body[end] !== '\t' && body[end] !== '\n') end += 1;
  return { text: body.slice(start, end), end };
}

/** The quote that ends a cell: followed by a tab, a line break or the end. A lone quote is plain text. */
function closingQuote(body: string, from: number): number {
  for (let at = from; at < body.length; at += 1) {
    if (body[at] !== '"') continue;
    if (body[at + 1] === '"') at += 1;
    else return at + 1 === body.length || body[at + 1] === '\t' || body[at + 1] === '\n' ? at : -1;
  }
  return -1;
}
