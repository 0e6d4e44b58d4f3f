import type { Rect } from '../store/address';
import { formatA1, parseA1 } from '../store/address';
import type { Validation, ValidationRule, ValidationType } from '../store/validation';
import { NO_RULE } from '../store/validation';
import type { XmlElement } from './package-parts';
import { decodeXml, elements, encodeXml } from './package-parts';

/** Reads the data validations of a worksheet part, those kept in extensions (lists on other sheets) included. */
export function readValidations(sheetXml: string): Validation[] {
  return elements(sheetXml, 'dataValidation').flatMap((element) => {
    const areas = areasOf(element);
    return areas.length > 0 ? [{ areas, rule: ruleOf(element) }] : [];
  });
}

function areasOf({ attributes, inner }: XmlElement): Rect[] {
  const sqref = attributes['sqref'] ?? decodeXml(elements(inner, 'sqref')[0]?.inner ?? '');
  return sqref.split(/\s+/).flatMap((address) => parseA1(address) ?? []);
}

function ruleOf({ attributes, inner }: XmlElement): ValidationRule {
  const isTrue = (name: string): boolean => attributes[name] === '1' || attributes[name] === 'true';
  return {
    type: (attributes['type'] ?? 'none') === 'none' ? 'any' : (attributes['type'] as ValidationType),
    operator: attributes['operator'] ?? 'between',
    formula1: formulaOf(inner, 'formula1'),
    formula2: formulaOf(inner, 'formula2'),
    ignoreBlanks: isTrue('allowBlank'),
    inCellDropDown: !isTrue('showDropDown'),
    showPrompt: isTrue('showInputMessage'),
    promptTitle: attributes['promptTitle'] ?? '',
    prompt: attributes['prompt'] ?? '',
    showAlert: isTrue('showErrorMessage'),
    alertStyle: (attributes['errorStyle'] ?? 'stop') as ValidationRule['alertStyle'],
    alertTitle: attributes['errorTitle'] ?? '',
    alert: attributes['error'] ?? '',
  };
}

function formulaOf(inner: string, name: string): string {
  const text = elements(inner, name)[0]?.inner ?? '';
  const nested = elements(text, 'f')[0];
  return decodeXml(nested ? nested.inner : text);
}

/** The `dataValidations` element of a worksheet part, empty when there is nothing to write. */
export function writeValidations(validations: readonly Validation[]): string {
  const written = validations.filter(({ rule }) => rule !== NO_RULE);
  if (written.length === 0) return '';
  const rules = written.map(writeRule).join('');
  return `<dataValidations count="${written.length}">${rules}</dataValidations>`;
}

function writeRule({ areas, rule }: Validation): string {
  const flag = (name: string, on: boolean): string => (on ? ` ${name}="1"` : '');
  const text = (name: string, value: string, usual = ''): string =>
    value === usual ? '' : ` ${name}="${encodeXml(value)}"`;
  const attributes = [
    text('type', rule.type === 'any' ? 'none' : rule.type, 'none'),
    text('errorStyle', rule.alertStyle, 'stop'),
    text('operator', rule.operator, 'between'),
    flag('allowBlank', rule.ignoreBlanks),
    flag('showDropDown', !rule.inCellDropDown),
    flag('showInputMessage', rule.showPrompt),
    flag('showErrorMessage', rule.showAlert),
    text('errorTitle', rule.alertTitle),
    text('error', rule.alert),
    text('promptTitle', rule.promptTitle),
    text('prompt', rule.prompt),
    ` sqref="${areas.map(formatA1).join(' ')}"`,
  ].join('');
  const formulas = [rule.formula1, rule.formula2].map((formula, index) =>
    formula === '' ? '' : `<formula${index + 1}>${encodeXml(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation${attributes}>${formulas.join('')}</dataValidation>`;
}
