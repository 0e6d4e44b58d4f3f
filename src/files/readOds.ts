import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Grid } from '../domain/model/grid';
import type { Archive } from './archive';
import type { SheetVisibility } from './odsVisibility';
import { sheetVisibilities, withVisibility } from './odsVisibility';
import { UnreadableFile } from './reading';
import { readLegacy } from './readLegacy';
import type { WorkbookGrids } from './readXlsx';
import { guardXml } from './xmlGuard';

const UNNEEDED =
  /\.(png|jpe?g|gif|bmp|emf|wmf|svg|vml)$|(^|\/)(media|Pictures|Thumbnails|Configurations2|Object [^/]*)\//i;
const MANIFEST = 'META-INF/manifest.xml';

/**
 * Repeats beyond this are blank tails: programs fill a sheet's unused rows and columns with one repeated cell. The
 * parser would walk every one of them.
 */
const LONGEST_COLUMN_REPEAT = 1_000;
const LONGEST_ROW_REPEAT = 20_000;

/** Reads .ods (and .xlsb, which shares its reader). Throws UnreadableFile or whatever the parser throws on damage. */
export async function readOds(archive: Archive): Promise<WorkbookGrids> {
  refuseEncrypted(archive);
  const parts: Zippable = {};
  let visibilities = new Map<string, SheetVisibility>();
  for (const path of archive.paths) {
    if (path.endsWith('/') || UNNEEDED.test(path)) continue;
    const bytes = archive.read(path);
    if (/\.(xml|rels)$/i.test(path)) guardXml(bytes);
    if (path === 'content.xml') {
      const content = withShortRepeats(bytes);
      visibilities = sheetVisibilities(content);
      parts[path] = strToU8(content);
    } else {
      parts[path] = bytes;
    }
  }
  // optional in a package, yet the parser asks for it
  if (archive.has('content.xml')) parts['styles.xml'] ??= strToU8('<office:document-styles/>');
  const workbook = await readLegacy(zipSync(parts, { level: 0 }));
  const isHidden = (grid: Grid): boolean => visibilities.get(grid.name)?.hidden === true;
  return {
    grids: workbook.grids
      .filter((grid) => !isHidden(grid))
      .map((grid) => withVisibility(grid, visibilities.get(grid.name))),
    hiddenSheets: [...workbook.hiddenSheets, ...workbook.grids.filter(isHidden).map((grid) => grid.name)],
  };
}

/** OpenDocument 1.2 part 3, 3.4: an encrypted entry carries encryption-data in the manifest. */
function refuseEncrypted(archive: Archive): void {
  if (!archive.has(MANIFEST)) return;
  const manifest = new TextDecoder().decode(archive.read(MANIFEST));
  if (/<(\w+:)?encryption-data\b/.test(manifest)) throw new UnreadableFile({ kind: 'encrypted' });
}

function withShortRepeats(bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(bytes);
  return xml.replace(
    /number-(columns|rows)-repeated\s*=\s*["'](\d+)["']/g,
    (whole, axis: string, count: string) => {
      const longest = axis === 'rows' ? LONGEST_ROW_REPEAT : LONGEST_COLUMN_REPEAT;
      return Number(count) > longest ? `number-${axis}-repeated="1"` : whole;
    },
  );
}
