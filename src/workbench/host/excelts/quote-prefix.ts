import type { CellStyle } from '../store/cell';
import { without } from '../store/without';
import type { Parts } from './package-parts';
import { elements, encodeXml, partText, setPartText } from './package-parts';

/*
 * The codec does not know the leading apostrophe (`quotePrefix` of a cell format). It travels through it as a mark at
 * the start of the number format, put on before the codec reads and taken off after it has written.
 */
const MARK = '"~quote-prefix~"';
const STYLES = 'xl/styles.xml';
const FIRST_CUSTOM_FORMAT = 164;
const BUILT_IN: Readonly<Record<string, string>> = { '0': 'General', '49': '@' };

/** The style as the codec gets it. */
export function withMark(style: CellStyle): CellStyle {
  if (style.quotePrefix !== true) return style;
  return { ...without(style, 'quotePrefix'), numFmt: `${MARK}${style.numFmt ?? 'General'}` };
}

/** The style as the codec gave it. */
export function withoutMark(style: CellStyle): CellStyle {
  if (style.numFmt?.startsWith(MARK) !== true) return style;
  const numFmt = style.numFmt.slice(MARK.length);
  return { ...(numFmt === 'General' ? without(style, 'numFmt') : { ...style, numFmt }), quotePrefix: true };
}

/** Marks the formats of a package that has apostrophes, before the codec reads it; false when there are none. */
export function markParts(parts: Parts): boolean {
  const xml = partText(parts, STYLES);
  if (!/quotePrefix="(?:1|true)"/.test(xml)) return false;
  const codes = new Map(Object.entries(BUILT_IN));
  for (const { attributes } of elements(xml, 'numFmt')) {
    codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
  }
  const added: string[] = [];
  let next = Math.max(FIRST_CUSTOM_FORMAT, ...[...codes.keys()].map(Number)) + 1;
  const marked = xml.replace(/<xf\b[^>]*quotePrefix="(?:1|true)"[^>]*>/g, (xf) => {
    const code = codes.get(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? '0');
    if (code === undefined) return xf;
    added.push(`<numFmt numFmtId="${next}" formatCode="${encodeXml(MARK + code)}"/>`);
    next += 1;
    return xf.replace(/numFmtId="\d+"/, `numFmtId="${next - 1}" applyNumberFormat="1"`);
  });
  setPartText(
    parts,
    STYLES,
    withFormats(marked.replace(/(applyNumberFormat="\w+")([^>]*?) applyNumberFormat="\w+"/g, '$1$2'), added),
  );
  return true;
}

function withFormats(xml: string, added: readonly string[]): string {
  if (xml.includes('</numFmts>')) return xml.replace('</numFmts>', `${added.join('')}</numFmts>`);
  const formats = `<numFmts count="${added.length}">${added.join('')}</numFmts>`;
  return xml.replace(/<fonts\b/, `${formats}<fonts`);
}

/** Turns the marks of a package the codec has written into what they stand for. */
export function unmarkParts(parts: Parts): void {
  const xml = partText(parts, STYLES);
  const mark = encodeXml(MARK);
  if (!xml.includes(mark)) return;
  const ids = elements(xml, 'numFmt')
    .filter(({ attributes }) => (attributes['formatCode'] ?? '').startsWith(MARK))
    .map(({ attributes }) => attributes['numFmtId']);
  const marked = new RegExp(`<xf\\b(?=[^>]*\\bnumFmtId="(?:${ids.join('|')})")`, 'g');
  const clean = xml.replaceAll(mark, '').replace(marked, '<xf quotePrefix="1"');
  setPartText(parts, STYLES, clean);
}
