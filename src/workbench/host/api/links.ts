import { displayText } from '../excelts/engine';
import type { Link } from '../store/cell';
import type { SheetStore } from '../store/sheet';

/** A cell's link as `RangeHyperlink`, or null. */
export function linkOf(
  sheet: SheetStore,
  row: number,
  column: number,
): Readonly<Record<string, string>> | null {
  const cell = sheet.cell(row, column);
  if (!cell?.link) return null;
  const { address, documentReference, screenTip } = cell.link;
  return {
    ...(address === null ? {} : { address }),
    ...(documentReference === null ? {} : { documentReference }),
    ...(screenTip === null ? {} : { screenTip }),
    textToDisplay: displayText(cell.value, {}),
  };
}

/** A `RangeHyperlink` as cells keep it. */
export function readLink(given: Readonly<Record<string, unknown>>): Link {
  const text = (name: string): string | null => {
    const value = given[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    address: text('address'),
    documentReference: text('documentReference'),
    screenTip: text('screenTip'),
  };
}
