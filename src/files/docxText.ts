import type { DocxStyles } from './docxStyles';
import { isOn } from './docxStyles';
import type { FileRun } from './runs';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf } from './xmlTree';

/** Containers that stand between a paragraph and its runs, or a cell and its paragraphs, and show what they hold. */
const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
]);

/** Marks people insert as symbols of a picture font; code points of Wingdings and Wingdings 2. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'Wingdings FC': '√',
  'Wingdings FB': '×',
  'Wingdings FE': '☑',
  'Wingdings FD': '☒',
  'Wingdings A8': '□',
  'Wingdings 2 50': '√',
  'Wingdings 2 4F': '×',
  'Wingdings 2 52': '☑',
  'Wingdings 2 51': '☒',
  'Wingdings 2 A3': '□',
};

/** The runs of a paragraph as it reads: insertions in, deletions, hidden text and field codes out. */
export function paragraphRuns(
  paragraph: XmlElement,
  styles: DocxStyles,
  tableStyle: string | null,
): FileRun[] {
  return runsInside(paragraph).flatMap((run) => {
    const properties = childOf(run, 'w:rPr');
    if (isHidden(properties)) return [];
    const text = runText(run);
    if (text === '') return [];
    const bold = styles.isBold(properties, paragraph, tableStyle);
    return [{ text, bold, font: styles.fontOf(properties, paragraph) }];
  });
}

/** Paragraphs and tables of a body or cell, through the containers that merely wrap them. */
export function blocksOf(container: XmlElement): XmlElement[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child];
    return TRANSPARENT.has(child.name) ? blocksOf(child) : [];
  });
}

/** Rows of a table or cells of a row, through the containers that merely wrap them. */
export function tableParts(container: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === name) return [child];
    return TRANSPARENT.has(child.name) ? tableParts(child, name) : [];
  });
}

function runsInside(container: XmlElement): XmlElement[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === 'w:r') return [child];
    return TRANSPARENT.has(child.name) ? runsInside(child) : [];
  });
}

function isHidden(properties: XmlElement | undefined): boolean {
  const vanish = childOf(properties, 'w:vanish');
  return vanish !== undefined && isOn(vanish.attributes['w:val'] ?? '1');
}

function runText(run: XmlElement): string {
  return childrenOf(run).map(pieceText).join('');
}

function pieceText(piece: XmlElement): string {
  switch (piece.name) {
    case 'w:t':
      return piece.children.filter((child) => typeof child === 'string').join('');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolText(piece.attributes);
    default:
      return '';
  }
}

function symbolText(attributes: XmlElement['attributes']): string {
  const code = parseInt(attributes['w:char'] ?? '', 16);
  if (Number.isNaN(code) || code > 0xffff) return '';
  // picture fonts sit in the private use area from F000
  const local = code >= 0xf000 ? code - 0xf000 : code;
  const known = SYMBOLS[`${attributes['w:font'] ?? ''} ${local.toString(16).toUpperCase()}`];
  return known ?? String.fromCharCode(code);
}
