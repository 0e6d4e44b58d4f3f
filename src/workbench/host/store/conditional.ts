import type { Rect } from './address';
import { subtract } from './address';
import type { CellStyle } from './cell';
import type { SheetStore } from './sheet';

/**
 * A conditional format. `detail` is the rule as the file codec has it (type, operator, formulae …); references in
 * formulas are relative to the first rectangle's first cell.
 */
export interface ConditionalRule {
  readonly id: string;
  areas: readonly Rect[];
  type: string;
  detail: Readonly<Record<string, unknown>>;
  style: CellStyle;
  priority: number;
  stopIfTrue: boolean;
}

/** Takes every conditional format off a rectangle. */
export function clearConditionalRules(sheet: SheetStore, area: Rect): void {
  for (const rule of sheet.conditionalRules) rule.areas = rule.areas.flatMap((own) => subtract(own, area));
  sheet.conditionalRules = sheet.conditionalRules.filter((rule) => rule.areas.length > 0);
}
