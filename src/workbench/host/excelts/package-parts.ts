import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an .xlsx package by path; the codec's gaps are filled here, as text. */
export type Parts = Map<string, Uint8Array>;

const CONTENT_TYPES = '[Content_Types].xml';

export function openParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** @param level how hard to compress; 0 for a package only passed on */
export function closeParts(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level, mtime: new Date('2020-01-01T00:00:00') });
}

export function partText(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  return bytes ? strFromU8(bytes) : '';
}

export function setPartText(parts: Parts, path: string, text: string): void {
  parts.set(path, strToU8(text));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string, dec: string, name: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (dec) return String.fromCodePoint(Number(dec));
      return ENTITIES[name] ?? whole;
    },
  );
}

/** Text for an element or a double-quoted attribute; what XML cannot carry is dropped. */
export function encodeXml(text: string): string {
  return [...text]
    .filter((letter) => letter >= ' ' || '\t\n\r'.includes(letter))
    .join('')
    .replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'))
    .replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);
}

export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between the tags, undecoded. */
  readonly inner: string;
}

/** The elements of a name, whatever namespace prefix they carry; not nested in themselves. */
export function elements(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(
    `<(?:[\\w.-]+:)?${name}(\\s[^<>]*?)?(?:/>|>([\\s\\S]*?)</(?:[\\w.-]+:)?${name}\\s*>)`,
    'g',
  );
  return [...xml.matchAll(pattern)].map((match) => ({
    attributes: attributesOf(match[1] ?? ''),
    inner: match[2] ?? '',
  }));
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name.replace(/^\w+:/, '')] = decodeXml(double ?? single ?? '');
  }
  return attributes;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Path of the relationships part that belongs to a part. */
export function relsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function relationships(parts: Parts, part: string): Relationship[] {
  return elements(partText(parts, relsPath(part)), 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type'] ?? '',
    target: attributes['Target'] ?? '',
    external: attributes['TargetMode'] === 'External',
  }));
}

/** A relationship's target as a path inside the package. */
export function targetPath(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** Adds a relationship to a part and returns its id. */
export function addRelationship(parts: Parts, part: string, link: Omit<Relationship, 'id'>): string {
  const path = relsPath(part);
  const known = relationships(parts, part).map(({ id }) => id);
  let number = known.length + 1;
  while (known.includes(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const mode = link.external ? ' TargetMode="External"' : '';
  const element = `<Relationship Id="${id}" Type="${link.type}" Target="${encodeXml(link.target)}"${mode}/>`;
  const text = partText(parts, path);
  setPartText(
    parts,
    path,
    text.includes('<Relationship ')
      ? text.replace('</Relationships>', `${element}</Relationships>`)
      : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${element}</Relationships>`,
  );
  return id;
}

export function addContentType(parts: Parts, path: string, type: string): void {
  const override = `<Override PartName="/${path}" ContentType="${type}"/>`;
  setPartText(
    parts,
    CONTENT_TYPES,
    partText(parts, CONTENT_TYPES).replace('</Types>', `${override}</Types>`),
  );
}

/** Path of each worksheet's part, in the order of the workbook's sheets. */
export function sheetPaths(parts: Parts): { name: string; path: string }[] {
  const workbook = workbookPath(parts);
  const targets = new Map(relationships(parts, workbook).map(({ id, target }) => [id, target]));
  return elements(partText(parts, workbook), 'sheet').map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    path: targetPath(workbook, targets.get(attributes['id'] ?? '') ?? ''),
  }));
}

export function workbookPath(parts: Parts): string {
  const main = relationships(parts, '').find(({ type }) => type.endsWith('/officeDocument'));
  return main ? targetPath('', main.target) : 'xl/workbook.xml';
}

/** The elements of a worksheet in the order the schema asks for (ECMA-376 part 1, 18.3.1.99). */
const SHEET_ORDER = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges',
  'scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr',
  'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter',
  'rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing',
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
]
  .join(' ')
  .split(' ');

/** Puts an element into a worksheet where the schema wants it. */
export function insertInSheet(sheetXml: string, name: string, element: string): string {
  const following = SHEET_ORDER.slice(SHEET_ORDER.indexOf(name) + 1);
  const start = Math.max(0, sheetXml.indexOf('</sheetData>'), sheetXml.indexOf('<sheetData/>'));
  const next = new RegExp(`<(?:${following.join('|')})[\\s/>]|</worksheet>`).exec(sheetXml.slice(start));
  const at = start + (next?.index ?? 0);
  return sheetXml.slice(0, at) + element + sheetXml.slice(at);
}
