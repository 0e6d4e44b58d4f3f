/** A run of a bulletin's plain text: lines of words, or lines of cells. */
export type PreviewPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'cells'; readonly rows: readonly (readonly string[])[] };

/** Plain text set apart into words and tables, a table being lines with tabs. Joined again nothing is lost. */
export function previewParts(text: string): PreviewPart[] {
  const parts: PreviewPart[] = [];
  for (const line of text.split('\n')) {
    const last = parts.at(-1);
    const cells = line.split('\t');
    if (cells.length > 1) {
      if (last?.kind === 'cells') parts[parts.length - 1] = { kind: 'cells', rows: [...last.rows, cells] };
      else parts.push({ kind: 'cells', rows: [cells] });
    } else if (last?.kind === 'words') {
      parts[parts.length - 1] = { kind: 'words', text: `${last.text}\n${line}` };
    } else {
      parts.push({ kind: 'words', text: line });
    }
  }
  return parts;
}
