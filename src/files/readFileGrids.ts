import { Archive } from './archive';
import { LIMITS } from './limits';
import { readOds } from './readOds';
import { failedReading, UnreadableFile } from './reading';
import type { FileFormat, FileReading } from './reading';
import { readCompound } from './readCompound';
import { readCsv } from './readCsv';
import { readLegacy } from './readLegacy';
import { readXlsx } from './readXlsx';
import type { WorkbookGrids } from './readXlsx';
import { sniff } from './sniff';

/**
 * Reads a submission or notice of any supported format into grids. The bytes decide, not the extension: an .xls
 * renamed .xlsx, HTML posing as .xls or GBK text reads like any other. Never throws: what cannot be read comes back
 * as one problem, worded by `fileProblemText`.
 */
export async function readFileGrids(name: string, bytes: Uint8Array): Promise<FileReading> {
  try {
    if (bytes.length === 0) return failedReading({ kind: 'empty' });
    if (bytes.length > LIMITS.fileBytes) {
      return failedReading({ kind: 'too-large', what: 'file', limit: LIMITS.fileBytes });
    }
    const reading = await readBySignature(name, bytes);
    return reading.ok && reading.grids.length === 0 ? withoutContent(reading) : reading;
  } catch (error) {
    return failedReading(error instanceof UnreadableFile ? error.problem : { kind: 'damaged' });
  }
}

type GoodReading = Extract<FileReading, { ok: true }>;

async function readBySignature(name: string, bytes: Uint8Array): Promise<FileReading> {
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'zip':
      return readArchive(Archive.open(bytes));
    case 'cfb':
      return workbookReading(formatOfCompound(name), await readCompound(bytes));
    case 'biff':
      return workbookReading(formatOfCompound(name), await readLegacy(bytes));
    case 'html':
      return workbookReading('html', await readLegacy(sniffed.text));
    case 'spreadsheet-xml':
      return workbookReading('xml', await readSpreadsheetXml(sniffed.text));
    case 'text': {
      const grid = await readCsv(sniffed.text);
      return workbookReading('csv', { grids: grid ? [grid] : [], hiddenSheets: [] });
    }
    case 'foreign':
      return failedReading({ kind: 'foreign', format: sniffed.format });
    case 'unknown':
      return failedReading({ kind: 'unknown-format' });
  }
}

async function readArchive(archive: Archive): Promise<FileReading> {
  const kind = kindOfArchive(archive.paths);
  if (archive.encrypted && kind !== null) return failedReading({ kind: 'encrypted' });
  switch (kind) {
    case 'xlsx':
      return workbookReading('xlsx', await readXlsx(archive));
    case 'xlsb':
    case 'ods':
      return workbookReading(kind, await readOds(archive));
    case 'docx': {
      const { readDocx } = await import('./readDocx');
      return { ok: true, format: 'docx', hiddenSheets: [], ...readDocx(archive) };
    }
    case 'ofd':
    case 'presentation':
      return failedReading({ kind: 'foreign', format: kind });
    case null:
      return failedReading({ kind: 'foreign', format: 'archive' });
  }
}

/** The part that gives each zip-based format away. */
const TELLTALE_PARTS = [
  { kind: 'xlsx', part: /^xl\/workbook[^/]*\.xml$/i },
  { kind: 'xlsb', part: /^xl\/workbook[^/]*\.bin$/i },
  { kind: 'docx', part: /^word\/document[^/]*\.xml$/i },
  { kind: 'presentation', part: /^ppt\/presentation\.xml$/i },
  { kind: 'ofd', part: /^OFD\.xml$/i },
  { kind: 'ods', part: /^content\.xml$/i },
  { kind: 'xlsx', part: /(^|\/)workbook\.xml$/i },
] as const;

function kindOfArchive(paths: readonly string[]): (typeof TELLTALE_PARTS)[number]['kind'] | null {
  return TELLTALE_PARTS.find(({ part }) => paths.some((path) => part.test(path)))?.kind ?? null;
}

function formatOfCompound(name: string): FileFormat {
  return /\.ett?$/i.test(name) ? 'et' : 'xls';
}

function workbookReading(format: FileFormat, { grids, hiddenSheets }: WorkbookGrids): FileReading {
  return { ok: true, format, grids, hiddenSheets };
}

function readSpreadsheetXml(text: string): Promise<WorkbookGrids> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFile({ kind: 'unsafe-xml' });
  return readLegacy(text);
}

/** A Word notice may be words alone; a workbook without a visible cell is reported. */
function withoutContent(reading: GoodReading): FileReading {
  if (reading.text) return reading;
  if (reading.hiddenSheets.length > 0) {
    return failedReading({ kind: 'only-hidden-sheets', sheets: reading.hiddenSheets });
  }
  return failedReading({ kind: 'no-content' });
}
