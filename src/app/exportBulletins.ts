import { previewText } from '../domain/outputs/bulletin';
import type { Bulletin } from '../domain/model/bulletin';
import type { Period } from '../domain/model/period';
import type { OutgoingFile } from '../excel';
import { writeBulletinDocx, zipFiles } from '../files';
import { EXPORT_WORDS } from './wording.zh-CN';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = 'application/zip';

/** Bulletins as one file to hand over: a Word document, or a zip of several. */
export async function exportBulletins(bulletins: readonly Bulletin[], period: Period): Promise<OutgoingFile> {
  const documents = await Promise.all(
    bulletins.map(async (bulletin) => ({
      path: `${bulletin.name}.docx`,
      bytes: await writeBulletinDocx(bulletin),
    })),
  );
  const text = bulletins.map(previewText).join('\n\n');
  const [only] = documents;
  if (only && documents.length === 1) return { name: only.path, bytes: only.bytes, mimeType: DOCX, text };
  return { name: EXPORT_WORDS.bulletins(period), bytes: zipFiles(documents), mimeType: ZIP, text };
}
