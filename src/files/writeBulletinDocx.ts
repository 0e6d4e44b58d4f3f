import { balancedLines, partsText } from '../domain/outputs/bulletin';
import type { BulletinAttachment, BulletinBlock, OfficialDocument, TextPart } from '../domain/model/bulletin';
import type { Docx } from './bulletinTable';
import { run, tableBlocks } from './bulletinTable';
import type { OfficialFont } from './officialLayout';
import { characters, FONTS, PAGE_LAYOUT, SIZES, TITLE_CHARACTERS, TITLE_PITCH } from './officialLayout';
import { addressLine, attachmentLabel, attachmentListLabel, chineseDate, issueNumber } from './wording.zh-CN';
import { offTheGrid } from './wordGrid';
import { safeWordText, widthInCharacters } from './wordText';

const BODY_LINE = { line: PAGE_LAYOUT.linePitch, lineRule: 'exact' } as const;
const INDENT = { firstLine: characters(2), firstLineChars: 200 };

/**
 * Draws a bulletin, or any other official document, as a Word document in official format (GB/T 9704-2012): title,
 * addressee, main text, tables, list of attachments, signature and date, attachments on pages of their own, page
 * numbers on the outside. Figures are written as `domain/bulletin` reads them, never composed here. Fonts are named, not embedded.
 */
export async function writeBulletinDocx(bulletin: OfficialDocument): Promise<Uint8Array> {
  const docx = await import('docx');
  const signed = bulletin.issuer !== null || bulletin.issuedOn !== null;
  const closes = signed || bulletin.attachments.length > 0;
  const children = [
    ...titleBlocks(docx, bulletin.title, bulletin.number),
    ...(bulletin.addressee === undefined ? [] : [paragraph(docx, addressLine(bulletin.addressee))]),
    ...bulletin.blocks.flatMap((block, index) =>
      blockElements(docx, block, closes && index === bulletin.blocks.length - 1),
    ),
    ...attachmentList(docx, bulletin.attachments, signed),
    ...signature(docx, bulletin.issuer, bulletin.issuedOn),
    ...bulletin.attachments.flatMap((attachment, index) =>
      attachmentBlocks(docx, attachment, bulletin.attachments.length === 1 ? null : index + 1),
    ),
  ];
  const document = new docx.Document({
    title: safeWordText(bulletin.title),
    creator: safeWordText(bulletin.issuer ?? ''),
    styles: {
      default: {
        document: {
          run: { font: FONTS.body, size: SIZES.three, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        },
      },
    },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE_LAYOUT.width, height: PAGE_LAYOUT.height },
            margin: {
              top: PAGE_LAYOUT.top,
              bottom: PAGE_LAYOUT.bottom,
              left: PAGE_LAYOUT.left,
              right: PAGE_LAYOUT.right,
              header: PAGE_LAYOUT.footer,
              footer: PAGE_LAYOUT.footer,
              gutter: 0,
            },
          },
          grid: { type: 'lines', linePitch: PAGE_LAYOUT.linePitch },
        },
        footers: { default: pageNumber(docx, 'right'), even: pageNumber(docx, 'left') },
        children: children as InstanceType<Docx['Paragraph']>[],
      },
    ],
  });
  const buffer = await docx.Packer.toArrayBuffer(document);
  return offTheGrid(new Uint8Array(buffer), PAGE_LAYOUT.linePitch);
}

interface ParagraphLook {
  readonly font?: OfficialFont;
  readonly size?: number;
  readonly alignment?: 'left' | 'center' | 'right' | 'both';
  readonly indent?: {
    firstLine?: number;
    firstLineChars?: number;
    right?: number;
    left?: number;
    hanging?: number;
  };
  readonly pitch?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

function paragraph(docx: Docx, text: string, look: ParagraphLook = {}): object {
  return new docx.Paragraph({
    alignment: look.alignment ?? 'left',
    spacing: look.pitch === undefined ? BODY_LINE : { line: look.pitch, lineRule: 'exact' },
    widowControl: false,
    ...(look.indent ? { indent: look.indent } : {}),
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(look.pageBreakBefore ? { pageBreakBefore: true } : {}),
    children: [run(docx, text, { font: look.font ?? FONTS.body, size: look.size ?? SIZES.three })],
  });
}

/** A main title of one or more lines, the issue below it, and a blank line (7.3.1). */
function titleBlocks(docx: Docx, title: string, number: number | null): object[] {
  return [
    ...titleLines(docx, title),
    ...(number === null
      ? []
      : [paragraph(docx, issueNumber(number), { font: FONTS.subheading, alignment: 'center' })]),
    paragraph(docx, ''),
  ];
}

function titleLines(docx: Docx, title: string): object[] {
  return title
    .split('\n')
    .flatMap((line) => balancedLines(line, TITLE_CHARACTERS))
    .map((line) =>
      paragraph(docx, line, { font: FONTS.title, size: SIZES.two, alignment: 'center', pitch: TITLE_PITCH }),
    );
}

/**
 * A block's paragraphs or table. `keepNext` keeps the last words of the text on the page of what closes it: no signature
 * stands alone (7.3.5.5). A table goes without its caption where the page's own `title` says the same.
 */
function blockElements(docx: Docx, block: BulletinBlock, keepNext = false, title = ''): object[] {
  switch (block.kind) {
    case 'heading': {
      const font = block.level === 1 ? FONTS.heading : FONTS.subheading;
      return [paragraph(docx, block.text, { font, indent: INDENT, alignment: 'both', keepNext: true })];
    }
    case 'paragraph':
      return [
        paragraph(docx, partsText(block.parts), {
          indent: INDENT,
          alignment: 'both',
          keepNext: keepNext || announces(block.parts),
        }),
      ];
    case 'note':
      return [
        paragraph(docx, block.text, {
          font: FONTS.subheading,
          size: SIZES.smallFour,
          pitch: 360,
          alignment: 'both',
        }),
      ];
    case 'table':
      return [
        ...tableBlocks(docx, block.caption === title ? { ...block, caption: '' } : block),
        spacer(docx),
      ];
  }
}

/** True for a line that announces what follows (滞后任务有6项：): it stays with it. */
function announces(parts: readonly TextPart[]): boolean {
  return partsText(parts).endsWith('：');
}

/** Keeps what follows a table off its lower edge. */
function spacer(docx: Docx): object {
  return paragraph(docx, '', { size: SIZES.five, pitch: 200 });
}

/** The list of attachments, one line below the text (7.3.4): names without closing punctuation, aligned. */
function attachmentList(docx: Docx, attachments: readonly BulletinAttachment[], keepNext: boolean): object[] {
  if (attachments.length === 0) return [];
  const label = attachmentListLabel();
  const lines = attachments.map(({ title }, index) => {
    const name = attachments.length === 1 ? title : `${index + 1}. ${title}`;
    const text = index === 0 ? label + name : name;
    const lead = widthInCharacters(label);
    const hanging = attachments.length === 1 ? 0 : 1;
    const left = characters(2 + lead + hanging);
    return paragraph(docx, text, {
      indent: { left, hanging: characters(index === 0 ? lead + hanging : hanging) },
      keepNext: keepNext || index < attachments.length - 1,
    });
  });
  return [paragraph(docx, '', { keepNext: true }), ...lines];
}

/**
 * Signature and date at the right (7.3.5.2): the signature two characters from the edge, the date's first character
 * two further in than the signature's; a date longer than the signature takes the two characters instead. Both are
 * placed from the left, so that the width of a font's digits does not move them against each other.
 */
function signature(docx: Docx, issuer: string | null, issuedOn: string | null): object[] {
  const date = issuedOn === null ? null : chineseDate(issuedOn);
  if (issuer === null && date === null) return [];
  const issuerWidth = widthInCharacters(issuer ?? '');
  const dateWidth = widthInCharacters(date ?? '');
  const issuerStart =
    dateWidth > issuerWidth
      ? PAGE_LAYOUT.textWidth - characters(4 + dateWidth)
      : PAGE_LAYOUT.textWidth - characters(2 + issuerWidth);
  const line = (text: string, start: number, keepNext: boolean): object =>
    paragraph(docx, text, { indent: { left: Math.max(0, start) }, keepNext });
  return [
    paragraph(docx, '', { keepNext: true }),
    ...(issuer === null ? [] : [line(issuer, issuerStart, date !== null)]),
    ...(date === null ? [] : [line(date, issuerStart + characters(2), false)]),
  ];
}

/** An attachment starts a page: 附件 at the upper left, its title on the third line (7.3.6). */
function attachmentBlocks(docx: Docx, attachment: BulletinAttachment, number: number | null): object[] {
  return [
    paragraph(docx, attachmentLabel(number), { font: FONTS.heading, pageBreakBefore: true }),
    paragraph(docx, ''),
    ...titleLines(docx, attachment.title),
    paragraph(docx, ''),
    ...attachment.blocks.flatMap((block) => blockElements(docx, block, false, attachment.title)),
  ];
}

/** — 1 — in 4号 宋体, one character in from the outer edge (7.5). */
function pageNumber(docx: Docx, side: 'left' | 'right'): InstanceType<Docx['Footer']> {
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: side,
        indent: { [side]: characters(1, SIZES.four) },
        children: [
          new docx.TextRun({
            font: FONTS.pageNumber,
            size: SIZES.four,
            children: ['— ', docx.PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}
