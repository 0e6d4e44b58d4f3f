import type { Bulletin, BulletinBlock } from '../../model/bulletin';
import { cellText, partsText } from './figure';
import { PREVIEW } from './terms.zh-CN';

function blockLines(block: BulletinBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return [block.text];
    case 'paragraph':
      return [PREVIEW.indent + partsText(block.parts)];
    case 'table': {
      const rows = [...block.rows, ...(block.totalRow ? [block.totalRow] : [])];
      const line = (cells: readonly string[]) =>
        cells.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\t');
      return [
        PREVIEW.caption(block.caption),
        line(block.columns.map(({ title }) => title)),
        ...rows.map((cells) => line(cells.map(cellText))),
      ];
    }
  }
}

/**
 * A bulletin as plain text: title, number, main text with its tables (cells set apart by tabs), list of attachments,
 * signature. What the pane shows before building, and what is handed over where no file can be.
 */
export function previewText(bulletin: Bulletin): string {
  const { title, number, blocks, attachments, issuer, issuedOn } = bulletin;
  return [
    title,
    ...(number === null ? [] : [PREVIEW.number(number)]),
    '',
    ...blocks.flatMap(blockLines),
    ...(attachments.length > 0 ? ['', PREVIEW.attachments(attachments.map((one) => one.title))] : []),
    ...(issuer || issuedOn ? ['', [issuer, issuedOn].filter(Boolean).join('  ')] : []),
  ].join('\n');
}
