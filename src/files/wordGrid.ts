import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const DOCUMENT = 'word/document.xml';
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * Takes paragraphs with a line height of their own off the document grid. Word does so by itself for exact heights
 * (ISO 29500-1, 17.6.5), others stretch titles and table rows to whole grid lines. The library that wrote the
 * document has no such setting for paragraphs.
 */
export function offTheGrid(document: Uint8Array, gridPitch: number): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(document);
  const body = parts[DOCUMENT];
  if (body === undefined) throw new Error('a Word file without its document part');
  const xml = strFromU8(body).replace(/<w:spacing\b[^>]*\sw:line="(\d+)"[^>]*\/>/g, (spacing, pitch) =>
    Number(pitch) === gridPitch ? spacing : `<w:snapToGrid w:val="false"/>${spacing}`,
  );
  const edited: Zippable = {};
  for (const [path, bytes] of Object.entries({ ...parts, [DOCUMENT]: strToU8(xml) })) {
    edited[path] = [bytes, { mtime: FIXED_TIME }];
  }
  return zipSync(edited, { level: 6 });
}
