/** Namespace of the custom XML part that holds the add-in's own data. */
export const STATE_NAMESPACE = 'urn:duchaban:ledger:state';
/** Namespace of parts that could not be read and were set aside. */
export const KEPT_NAMESPACE = 'urn:duchaban:ledger:state:kept';
/** Version of the envelope, not of the data inside. */
const VERSION = 1;

const ELEMENT = /<(?:[\w.-]+:)?state\b([^>]*)>([\s\S]*)<\/(?:[\w.-]+:)?state>/;
const VERSION_ATTRIBUTE = /\bversion\s*=\s*["'](\d+)["']/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** JSON text without the two characters XML cannot carry at all; JSON already escapes the other ones. */
function xmlSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\uFFFE\uFFFF\u007F]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function unescapeXml(text: string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part) =>
      part.startsWith('<![CDATA[') ? part.slice(9, -3) : part.replace(/&(#?\w+);/g, decodeEntity),
    )
    .join('');
}

function decodeEntity(whole: string, name: string): string {
  if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
  return ENTITIES[name] ?? whole;
}

/** The part's XML for a value that JSON can carry. */
export function encodeStatePart(value: unknown): string {
  return `<state xmlns="${STATE_NAMESPACE}" version="${VERSION}">${escapeXml(xmlSafeJson(value))}</state>`;
}

/** The value in a part's XML. Throws SyntaxError for damage, RangeError for an envelope newer than this add-in. */
export function decodeStatePart(xml: string): unknown {
  const match = ELEMENT.exec(xml);
  if (match === null) throw new SyntaxError('no state element');
  const [, attributes = '', content = ''] = match;
  const version = Number(VERSION_ATTRIBUTE.exec(attributes)?.[1] ?? NaN);
  if (!(version <= VERSION)) throw new RangeError(`state envelope version ${version}`);
  return JSON.parse(unescapeXml(content));
}

/** A damaged part's XML inside a sound one, word for word. */
export function wrapUnreadable(xml: string): string {
  return `<kept xmlns="${KEPT_NAMESPACE}">${escapeXml(xml)}</kept>`;
}
