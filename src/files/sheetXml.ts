import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { SHEET_MARK_PROPERTY } from '../sheets/mark';

/** What a sheet's part gets beyond what the library writes. */
export interface SheetExtras {
  /** Kept as a custom property of the worksheet (ISO 29500-1, 18.3.1.22). */
  readonly mark: string | null;
  /** Range whose digits are meant as text, so that Excel shows no green corners; null for none. */
  readonly textRange: string | null;
  /** Zero-based rows whose height was set on purpose; the others keep fitting themselves when edited. */
  readonly fixedRows: ReadonlySet<number>;
  /** Print black on white (CT_PageSetup, blackAndWhite). */
  readonly withoutFills: boolean;
}

const FIXED_TIME = new Date(1980, 0, 1);
const MARK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
const MARK_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty';
const MARK_ID = 'rIdMark';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Elements that must follow customProperties and ignoredErrors in a worksheet (CT_Worksheet). */
const FOLLOWERS =
  /<(smartTags|drawing|legacyDrawing|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Adds the extras of each sheet to a workbook just written; sheet parts are `sheet1.xml`, `sheet2.xml` … in order. */
export function withSheetExtras(workbook: Uint8Array, extras: readonly SheetExtras[]): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(workbook);
  extras.forEach((extra, index) => {
    const number = index + 1;
    edit(parts, `xl/worksheets/sheet${number}.xml`, (xml) => {
      const at = xml.search(FOLLOWERS);
      if (at < 0) throw new Error('a worksheet part without an end');
      const extended = xml.slice(0, at) + extraElements(extra) + xml.slice(at);
      const page = extra.withoutFills
        ? extended.replace('<pageSetup ', '<pageSetup blackAndWhite="1" ')
        : extended;
      return withFittingRows(page, extra.fixedRows);
    });
    if (extra.mark === null) return;
    edit(parts, `xl/worksheets/_rels/sheet${number}.xml.rels`, (xml) =>
      (xml || EMPTY_RELATIONSHIPS).replace(
        '</Relationships>',
        `<Relationship Id="${MARK_ID}" Type="${MARK_RELATION}" Target="../mark${number}.bin"/></Relationships>`,
      ),
    );
    parts[`xl/mark${number}.bin`] = utf16(extra.mark);
  });
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(/<Override\b/, `<Default Extension="bin" ContentType="${MARK_TYPE}"/><Override`),
  );
  return zipSync(withFixedTime(parts), { level: 6 });
}

/** The library marks every height it is given as the user's own; without the mark a row fits itself again. */
function withFittingRows(xml: string, fixedRows: ReadonlySet<number>): string {
  return xml.replace(
    /<row r="(\d+)"([^>]*?) customHeight="(?:1|true)"/g,
    (row, number: string, attributes: string) =>
      fixedRows.has(Number(number) - 1) ? row : `<row r="${number}"${attributes}`,
  );
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  parts[path] = strToU8(change(part ? strFromU8(part) : ''));
}

function extraElements({ mark: value, textRange }: SheetExtras): string {
  const mark =
    value === null
      ? ''
      : `<customProperties><customPr name="${SHEET_MARK_PROPERTY}" r:id="${MARK_ID}"/></customProperties>`;
  if (textRange === null) return mark;
  return `${mark}<ignoredErrors><ignoredError sqref="${textRange}" numberStoredAsText="1"/></ignoredErrors>`;
}

/** Excel keeps the text of a custom property in UTF-16, little endian, without a mark. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at * 2] = code & 0xff;
    bytes[at * 2 + 1] = code >> 8;
  }
  return bytes;
}

function withFixedTime(parts: Record<string, Uint8Array>): Zippable {
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path, [bytes, { mtime: FIXED_TIME }]]),
  );
}
