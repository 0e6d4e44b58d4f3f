import { strToU8, zipSync } from 'fflate';
import type { FileReading } from '../../../src/files';
import { fileProblemText, readFileGrids } from '../../../src/files';
import type { Grid } from '../../../src/domain/model/grid';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A hand-made .xlsx of one sheet, so that a test sees exactly the XML it is about. */
export function rawXlsx(parts: {
  /** Inside `worksheet`. */
  sheet: string;
  /** Inside `styleSheet`. */
  styles?: string;
  /** Inside `sst`. */
  strings?: string;
  extra?: Record<string, string | Uint8Array>;
}): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="附件4" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}">${parts.sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEET}">${parts.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SHEET}">${parts.strings ?? ''}</sst>`,
    ...parts.extra,
  };
  return packed(files);
}

/** A hand-made .docx; `body` stands inside `w:body`, `styles` inside `w:styles`. */
export function rawDocx(body: string, styles = ''): Uint8Array {
  return packed({
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${styles}</w:styles>`,
  });
}

/** Text files packed into a zip. */
export function packed(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** The grids of a file that must be readable. */
export async function gridsOf(bytes: Uint8Array, name = '月报.xlsx'): Promise<readonly Grid[]> {
  return good(await readFileGrids(name, bytes)).grids;
}

/** A reading that must have succeeded. */
export function good(reading: FileReading): Extract<FileReading, { ok: true }> {
  if (!reading.ok) throw new Error(fileProblemText(reading.reason));
  return reading;
}

/** The runs of a cell as `[text, bold]` pairs. */
export function runsAt(grid: Grid, row: number, column: number): [string, boolean][] | null {
  const runs = grid.runs.get(row * grid.values[0]!.length + column);
  return runs ? runs.map(({ text, bold }) => [text, bold]) : null;
}
