import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Archive } from './archive';
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
  for (const path of archive.paths) {
    if (path.endsWith('/') || UNNEEDED.test(path)) continue;
    const bytes = archive.read(path);
    if (/\.(xml|rels)$/i.test(path)) guardXml(bytes);
    parts[path] = path === 'content.xml' ? withShortRepeats(bytes) : bytes;
  }
  return readLegacy(zipSync(parts, { level: 0 }));
}

/** OpenDocument 1.2 part 3, 3.4: an encrypted entry carries encryption-data in the manifest. */
function refuseEncrypted(archive: Archive): void {
  if (!archive.has(MANIFEST)) return;
  const manifest = new TextDecoder().decode(archive.read(MANIFEST));
  if (/<(\w+:)?encryption-data\b/.test(manifest)) throw new UnreadableFile({ kind: 'encrypted' });
}

function withShortRepeats(bytes: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  const shortened = xml.replace(
    /number-(columns|rows)-repeated\s*=\s*["'](\d+)["']/g,
    (whole, axis: string, count: string) => {
      const longest = axis === 'rows' ? LONGEST_ROW_REPEAT : LONGEST_COLUMN_REPEAT;
      return Number(count) > longest ? `number-${axis}-repeated="1"` : whole;
    },
  );
  return new TextEncoder().encode(shortened);
}
