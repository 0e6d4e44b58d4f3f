import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { estimateRowHeights } from '../sheets/rowHeights';
import type { SheetSpec, SpecCell } from '../sheets/spec';
import { writeXlsx } from './writeXlsx';
import { safeText } from './xlsxCells';
import { escapeXml } from './xmlAttributes';

/** A workbook written once, with numbered places where its texts go. */
interface Plate {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The parts that hold places, as text. */
  readonly texts: Readonly<Record<string, string>>;
}

const FIXED_TIME = new Date(1980, 0, 1);
/** Private-use characters no form has; the space makes the library keep white space at the ends of a text. */
const PLACE = / \uE000(\d+)\uE001/g;
const placeOf = (index: number): string => ` \uE000${index}\uE001`;

/**
 * Writes many workbooks that differ in their texts only: the first of a shape is written in full, the others are
 * copies of it with their own texts and row heights. What comes out reads the same as from `writeXlsx`.
 */
export class WorkbookPress {
  private readonly plates = new Map<string, Promise<Plate>>();

  /** @throws RangeError as `writeXlsx` does */
  async print(specs: readonly SheetSpec[]): Promise<Uint8Array> {
    const texts: string[] = [];
    const blank = specs.map((spec) => withPlaces(spec, texts));
    const shape = JSON.stringify(blank, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    let plate = this.plates.get(shape);
    if (!plate) this.plates.set(shape, (plate = makePlate(blank)));
    return filled(await plate, specs, texts);
  }
}

/** The spec with a place for each of its texts, which are added to `texts`. */
function withPlaces(spec: SheetSpec, texts: string[]): SheetSpec {
  // a table's part repeats its head, so the head belongs to the shape
  const heads = new Set(spec.tables.map(({ range }) => range.row));
  const place = (text: string): string => placeOf(texts.push(safeText(text)) - 1);
  const blank = (cell: SpecCell): SpecCell => {
    if (typeof cell === 'string') return cell === '' ? null : place(cell);
    if (cell === null || typeof cell !== 'object' || !('formula' in cell)) return cell;
    return typeof cell.value === 'string' ? { ...cell, value: place(cell.value) } : cell;
  };
  return {
    ...spec,
    blocks: spec.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((cells, index) => (heads.has(block.row + index) ? cells : cells.map(blank))),
    })),
  };
}

async function makePlate(blank: readonly SheetSpec[]): Promise<Plate> {
  const parts = unzipSync(await writeXlsx(blank));
  const texts: Record<string, string> = {};
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/.test(path)) continue;
    texts[path] = strFromU8(bytes);
  }
  return { parts, texts };
}

function filled(
  { parts, texts: places }: Plate,
  specs: readonly SheetSpec[],
  texts: readonly string[],
): Uint8Array {
  const zip: Zippable = {};
  for (const [path, bytes] of Object.entries(parts)) zip[path] = [bytes, { mtime: FIXED_TIME }];
  for (const [path, xml] of Object.entries(places)) {
    const sheet = /sheet(\d+)\.xml$/.exec(path)?.[1];
    const spec = sheet === undefined ? undefined : specs[Number(sheet) - 1];
    const own = xml.replace(PLACE, (_, index: string) => escapeXml(texts[Number(index)] ?? ''));
    zip[path] = [strToU8(spec ? withHeights(own, spec) : own), { mtime: FIXED_TIME }];
  }
  return zipSync(zip, { level: 6 });
}

/** The heights the places were given stand for no text; those of the rows that fit themselves follow the own texts. */
function withHeights(xml: string, spec: SheetSpec): string {
  const heights = estimateRowHeights(spec);
  return xml.replace(/<row r="(\d+)" ht="[^"]*"/g, (row, number: string) => {
    const height = heights.get(Number(number) - 1);
    return height === undefined ? row : `<row r="${number}" ht="${height}"`;
  });
}
