import type { TemplateContent } from '../../domain/outputs/templates';
import type { SheetSpec } from '../spec';
import { GUIDE_SHEET, GUIDE_TITLE, guideLines } from './wording.zh-CN';

const TEXT_WIDTH = 68;

/** 填报说明: the quick start beside the form. */
export function guideSheet({ kind, dueOn }: Pick<TemplateContent, 'kind' | 'dueOn'>): SheetSpec {
  const lines = guideLines(kind, dueOn);
  return {
    name: GUIDE_SHEET,
    mark: 'template-guide',
    blocks: [
      { row: 0, column: 0, cells: [[GUIDE_TITLE]] },
      { row: 1, column: 0, cells: lines.map((line, index) => [`${index + 1}. ${line}`]) },
    ],
    styles: [
      { range: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: 'title' },
      { range: { row: 1, column: 0, rowCount: lines.length, columnCount: 1 }, style: 'paragraph' },
    ],
    merges: [],
    columnWidths: new Map([[0, TEXT_WIDTH]]),
    rowHeights: new Map([[0, 36]]),
    tables: [],
    validations: [],
    conditionalFormats: [],
    links: [],
    freeze: null,
    protection: { unlocked: [] },
    print: { orientation: 'portrait', fitToWidth: true },
    tabColor: null,
  };
}
