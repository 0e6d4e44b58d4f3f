import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** A file for an archive; `path` uses forward slashes. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The earliest time a zip entry can carry: archives of the same files are the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);
/** Formats that are archives themselves are stored as they are. */
const PACKED_ALREADY = /\.(xlsx|docx|zip|png|jpe?g)$/i;

/**
 * Packs files into one zip, in the given order, names in UTF-8 and marked as such, so that Chinese names survive.
 * Deterministic. Throws RangeError for a duplicate path or one that leaves the archive's folder.
 */
export function zipFiles(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, bytes } of entries) {
    if (path === '' || path.startsWith('/') || path.split('/').some((part) => part === '..' || part === '')) {
      throw new RangeError(`not a path inside an archive: ${path}`);
    }
    if (path in files) throw new RangeError(`duplicate path in archive: ${path}`);
    files[path] = [bytes, { level: PACKED_ALREADY.test(path) ? 0 : 6, mtime: FIXED_TIME }];
  }
  return zipSync(files);
}
