import type { SheetStore } from '../../host/store/sheet';
import type { WorkbookStore } from '../../host/store/workbook';
import { element } from '../dom';

/** The tabs of the visible sheets. */
export function sheetTabs(book: WorkbookStore, activate: (sheet: SheetStore) => void): HTMLElement[] {
  return book.sheets
    .filter((sheet) => sheet.visibility === 'Visible')
    .map((sheet) => {
      const active = sheet === book.activeSheet;
      const tab = element('button', {
        class: active ? 'sheet on' : 'sheet',
        text: sheet.name,
        attributes: { role: 'tab', 'aria-selected': String(active), 'data-sheet': sheet.name },
        onClick: () => activate(sheet),
      });
      if (sheet.tabColor !== '') tab.style.setProperty('--tab', sheet.tabColor);
      return tab;
    });
}
