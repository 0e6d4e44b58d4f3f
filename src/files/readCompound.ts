import { UnreadableFile } from './reading';
import { readLegacy } from './readLegacy';
import type { WorkbookGrids } from './readXlsx';

/** Streams that give away what a compound file holds (MS-CFB); names are matched without their folder. */
const WORKBOOK_STREAMS = ['/Workbook', '/Book'];
const ENCRYPTED_STREAMS = ['/EncryptedPackage', '/EncryptionInfo'];
const WORD_STREAMS = ['/WordDocument'];
const PRESENTATION_STREAMS = ['/PowerPoint Document'];

/** Reads an old binary workbook (.xls, .et). Throws UnreadableFile for what merely shares its container. */
export async function readCompound(bytes: Uint8Array): Promise<WorkbookGrids> {
  const { CFB } = await import('@e965/xlsx');
  const container = CFB.read(bytes, { type: 'array' });
  const holds = (names: readonly string[]): boolean => names.some((name) => CFB.find(container, name));
  if (holds(ENCRYPTED_STREAMS)) throw new UnreadableFile({ kind: 'encrypted' });
  if (holds(WORKBOOK_STREAMS)) return readLegacy(bytes);
  if (holds(WORD_STREAMS)) throw new UnreadableFile({ kind: 'foreign', format: 'doc' });
  if (holds(PRESENTATION_STREAMS)) throw new UnreadableFile({ kind: 'foreign', format: 'presentation' });
  throw new UnreadableFile({ kind: 'unknown-format' });
}
