import type { TemplateContent } from '../../domain/outputs/templates';
import type { SheetSpec } from '../spec';
import { templateSheet } from './formSheet';
import { guideSheet } from './guideSheet';

export { templateSheet, templateValidations } from './formSheet';
export { guideSheet } from './guideSheet';

/** The sheets of one unit's workbook: the form, and six lines on how to fill it in. */
export function templateSheets(content: TemplateContent): SheetSpec[] {
  return [templateSheet(content), guideSheet(content)];
}
