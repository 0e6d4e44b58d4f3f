import { strFromU8, strToU8 } from 'fflate';
import { formatA1, lastColumn, lastRow, parseA1, quoteSheet } from '../store/address';
import type { Link } from '../store/cell';
import type { SheetStore } from '../store/sheet';
import type { WorkbookStore } from '../store/workbook';
import type { Parts } from './package-parts';
import {
  addContentType,
  addRelationship,
  decodeXml,
  elements,
  encodeXml,
  insertInSheet,
  partText,
  relationships,
  setPartText,
  targetPath,
  workbookPath,
} from './package-parts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUSTOM_XML_PROPS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Reads the hyperlinks of a worksheet part into its cells. */
export function readLinks(parts: Parts, path: string, sheet: SheetStore): void {
  const targets = new Map(relationships(parts, path).map(({ id, target }) => [id, target]));
  for (const { attributes } of elements(partText(parts, path), 'hyperlink')) {
    const area = parseA1(attributes['ref'] ?? '');
    if (!area) continue;
    const link: Link = {
      address: targets.get(attributes['id'] ?? '') ?? null,
      documentReference: attributes['location'] ?? null,
      screenTip: attributes['tooltip'] ?? null,
    };
    for (let row = area.row; row <= lastRow(area); row += 1) {
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        sheet.setLink(sheet.touch(row, column), link);
      }
    }
  }
}

/** Writes the cells' hyperlinks into a worksheet part, with relationships for addresses outside the workbook. */
export function writeLinks(parts: Parts, path: string, sheet: SheetStore): void {
  const links: string[] = [];
  sheet.rows.forEach((store, row) =>
    store.cells.forEach((cell, column) => {
      if (cell.link)
        links.push(
          linkElement(parts, path, cell.link, formatA1({ row, column, rowCount: 1, columnCount: 1 })),
        );
    }),
  );
  if (links.length > 0)
    insertElement(parts, path, 'hyperlinks', `<hyperlinks>${links.join('')}</hyperlinks>`);
}

function linkElement(parts: Parts, path: string, link: Link, ref: string): string {
  const id =
    link.address === null
      ? ''
      : ` r:id="${addRelationship(parts, path, {
          type: `${RELATIONSHIPS}/hyperlink`,
          target: link.address,
          external: true,
        })}"`;
  const location = link.documentReference === null ? '' : ` location="${encodeXml(link.documentReference)}"`;
  const tip = link.screenTip === null ? '' : ` tooltip="${encodeXml(link.screenTip)}"`;
  return `<hyperlink ref="${ref}"${id}${location}${tip}/>`;
}

/** Puts an element into a worksheet part and declares the prefix `r` where it is missing. */
export function insertElement(parts: Parts, path: string, name: string, element: string): void {
  const xml = insertInSheet(partText(parts, path), name, element);
  const declared = xml.includes('xmlns:r=')
    ? xml
    : xml.replace('<worksheet ', `<worksheet xmlns:r="${RELATIONSHIPS}" `);
  setPartText(parts, path, declared);
}

/** Reads a worksheet's custom properties, each kept in a part of its own. */
export function readSheetProperties(parts: Parts, path: string, sheet: SheetStore): void {
  const targets = new Map(relationships(parts, path).map(({ id, target }) => [id, targetPath(path, target)]));
  for (const { attributes } of elements(partText(parts, path), 'customPr')) {
    const bytes = parts.get(targets.get(attributes['id'] ?? '') ?? '');
    if (bytes)
      sheet.customProperties.set(attributes['name'] ?? '', new TextDecoder('utf-16le').decode(bytes));
  }
}

export function writeSheetProperties(parts: Parts, path: string, sheet: SheetStore): void {
  const written = [...sheet.customProperties].map(([name, value]) => {
    const part = freePath(parts, (n) => `xl/customProperty${n}.bin`);
    parts.set(part, utf16(value));
    addContentType(parts, part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty');
    const id = addRelationship(parts, path, {
      type: `${RELATIONSHIPS}/customProperty`,
      target: `../${part.slice('xl/'.length)}`,
      external: false,
    });
    return `<customPr name="${encodeXml(name)}" r:id="${id}"/>`;
  });
  if (written.length > 0) {
    insertElement(
      parts,
      path,
      'customProperties',
      `<customProperties>${written.join('')}</customProperties>`,
    );
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i += 1) {
    bytes[2 * i] = text.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

function freePath(parts: Parts, path: (n: number) => string): string {
  let n = 1;
  while (parts.has(path(n))) n += 1;
  return path(n);
}

/** Reads the custom XML parts that hang on the workbook. */
export function readCustomXml(parts: Parts, store: WorkbookStore): void {
  const workbook = workbookPath(parts);
  for (const { type, target } of relationships(parts, workbook)) {
    if (!type.endsWith('/customXml')) continue;
    const path = targetPath(workbook, target);
    const bytes = parts.get(path);
    if (!bytes) continue;
    store.customXmlParts.push({
      id: itemId(parts, path) ?? newGuid(store),
      xml: strFromU8(bytes).replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, ''),
    });
  }
}

function itemId(parts: Parts, path: string): string | null {
  const props = relationships(parts, path).find(({ type }) => type.endsWith('/customXmlProps'));
  if (!props) return null;
  const text = partText(parts, targetPath(path, props.target));
  return elements(text, 'datastoreItem')[0]?.attributes['itemID'] ?? null;
}

/** A new id of the shape Excel gives custom XML parts. */
export function newGuid(store: WorkbookStore): string {
  return `{${store.nextId().toString(16).toUpperCase().padStart(8, '0')}-0002-4000-8000-000000000000}`;
}

export function writeCustomXml(parts: Parts, store: WorkbookStore): void {
  store.customXmlParts.forEach(({ id, xml }, index) => {
    const number = index + 1;
    const path = `customXml/item${number}.xml`;
    const propsPath = `customXml/itemProps${number}.xml`;
    parts.set(path, strToU8(`${XML_DECLARATION}${xml}`));
    setPartText(
      parts,
      propsPath,
      `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${CUSTOM_XML_PROPS}"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    addContentType(parts, propsPath, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
    addRelationship(parts, path, {
      type: `${RELATIONSHIPS}/customXmlProps`,
      target: `itemProps${number}.xml`,
      external: false,
    });
    addRelationship(parts, workbookPath(parts), {
      type: `${RELATIONSHIPS}/customXml`,
      target: `../${path}`,
      external: false,
    });
  });
}

/** Reads the defined names people made; Excel's own (`_xlnm.`) belong to page set-up and filters. */
export function readNames(parts: Parts, store: WorkbookStore): void {
  for (const { attributes, inner } of elements(partText(parts, workbookPath(parts)), 'definedName')) {
    const name = attributes['name'] ?? '';
    if (name.startsWith('_xlnm.')) continue;
    const local = attributes['localSheetId'];
    store.names.push({
      name,
      formula: decodeXml(inner),
      sheet: local === undefined ? null : (store.sheets[Number(local)] ?? null),
      visible: attributes['hidden'] !== '1',
      comment: attributes['comment'] ?? '',
    });
  }
}

/** Writes the names after the ones the codec wrote for print titles and areas. */
export function writeNames(parts: Parts, store: WorkbookStore): void {
  if (store.names.length === 0) return;
  const path = workbookPath(parts);
  const written = store.names.map(({ name, formula, sheet, visible, comment }) => {
    const local = sheet ? ` localSheetId="${store.sheets.indexOf(sheet)}"` : '';
    const hidden = visible ? '' : ' hidden="1"';
    const remark = comment === '' ? '' : ` comment="${encodeXml(comment)}"`;
    return `<definedName name="${encodeXml(name)}"${remark}${local}${hidden}>${encodeXml(formula)}</definedName>`;
  });
  const xml = partText(parts, path);
  setPartText(
    parts,
    path,
    xml.includes('</definedNames>')
      ? xml.replace('</definedNames>', `${written.join('')}</definedNames>`)
      : xml.replace('</sheets>', `</sheets><definedNames>${written.join('')}</definedNames>`),
  );
}

/** The reference of a whole rectangle as names and print areas write it. */
export function absoluteReference(sheet: SheetStore, address: string): string {
  const absolute = address.replace(/([A-Z]+|\d+)/g, '$$$1');
  return `${quoteSheet(sheet.name)}!${absolute}`;
}
