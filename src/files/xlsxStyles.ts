import { CHINESE_FORMATS } from './displayText';

/**
 * Adds to a styles part the codes of zh-CN's built-in number formats it uses by number only (ECMA-376 18.8.30), so
 * that a parser which knows only the English ones can show them. The bytes come back untouched when none is used.
 */
export function spellOutChineseFormats(bytes: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  const used = new Set(
    [...xml.matchAll(/<(?:\w+:)?xf\b[^>]*?\snumFmtId="(\d+)"/g)].map(([, id]) => Number(id)),
  );
  const missing = [...used].filter(
    (id) => CHINESE_FORMATS.has(id) && !xml.includes(`numFmt numFmtId="${id}"`),
  );
  if (missing.length === 0) return bytes;
  const opening = /<(\w+:)?styleSheet\b[^>]*>/.exec(xml);
  if (!opening) return bytes;
  const prefix = opening[1] ?? '';
  const formats = missing.map((id) => {
    const code = (CHINESE_FORMATS.get(id) ?? '').replaceAll('"', '&quot;');
    return `<${prefix}numFmt numFmtId="${id}" formatCode="${code}"/>`;
  });
  const end = opening.index + opening[0].length;
  const block = `<${prefix}numFmts>${formats.join('')}</${prefix}numFmts>`;
  return new TextEncoder().encode(xml.slice(0, end) + block + xml.slice(end));
}
