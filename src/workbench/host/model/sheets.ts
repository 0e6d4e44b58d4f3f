import { ApiError, invalidArgument, itemAlreadyExists } from '../interpreter/errors';
import { quoteSheet, WHOLE_SHEET } from '../store/address';
import type { Cell } from '../store/cell';
import type { RowStore, SheetStore } from '../store/sheet';
import { WORKBOOK_TARGET } from './events';
import { mapReferences } from './formula-references';
import type { Workspace } from './workspace';

const LONGEST_NAME = 31;

/** @throws ApiError when Excel would refuse the name, or another sheet has it. */
export function requireSheetName(workspace: Workspace, name: string, own: SheetStore | null): string {
  const bad = name === '' || name.length > LONGEST_NAME || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (bad) throw invalidArgument(`"${name}" is no name for a worksheet.`);
  const lower = name.toLowerCase();
  const taken = workspace.store.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === lower);
  if (taken) throw itemAlreadyExists();
  return name;
}

export function addSheet(workspace: Workspace, name: string | undefined): SheetStore {
  const given = name === undefined || name === '' ? freeName(workspace) : name;
  const sheet = workspace.store.addSheet(requireSheetName(workspace, given, null));
  sheetAdded(workspace, sheet);
  return sheet;
}

function sheetAdded(workspace: Workspace, sheet: SheetStore): void {
  workspace.touch('structure');
  workspace.events.emit('worksheetAdded', [WORKBOOK_TARGET], () => ({
    source: workspace.source,
    worksheetId: sheet.id,
  }));
}

function freeName(workspace: Workspace): string {
  for (let n = workspace.store.sheets.length + 1; ; n += 1) {
    if (!workspace.store.findSheet(`Sheet${n}`)) return `Sheet${n}`;
  }
}

/** Renames a sheet; formulas, names and rules that point to it follow. */
export function renameSheet(workspace: Workspace, sheet: SheetStore, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  sheet.name = requireSheetName(workspace, name, sheet);
  const mentioned = mentions(before);
  const follow = (formula: string): string =>
    !mentioned(formula)
      ? formula
      : mapReferences(formula, (reference) =>
          reference.sheet?.toLowerCase() === before.toLowerCase()
            ? { ...reference, prefix: `${quoteSheet(name)}!`, sheet: name }
            : reference,
        );
  eachFormula(workspace, follow);
  workspace.touch('structure');
}

/** Whether a formula can refer to the sheet at all: far cheaper than taking it apart. */
function mentions(name: string): (formula: string) => boolean {
  const written = name.replaceAll("'", "''").toLowerCase();
  return (formula) => formula.toLowerCase().includes(written);
}

/** Rewrites every formula of the workbook: cells, names, validation, conditional formats, links inside. */
function eachFormula(workspace: Workspace, follow: (formula: string) => string): void {
  for (const sheet of workspace.store.sheets) {
    if (sheet.formulaCount > 0 || sheet.hasLinks)
      sheet.eachCell(WHOLE_SHEET, (cell) => followCell(cell, follow));
    sheet.validations = sheet.validations.map(({ areas, rule }) => ({
      areas,
      rule: rule.formula1.startsWith('"')
        ? rule
        : { ...rule, formula1: follow(rule.formula1), formula2: follow(rule.formula2) },
    }));
    for (const rule of sheet.conditionalRules) {
      const formulae = rule.detail['formulae'];
      if (Array.isArray(formulae))
        rule.detail = { ...rule.detail, formulae: formulae.map((f) => follow(String(f))) };
    }
  }
  for (const name of workspace.store.names) name.formula = follow(name.formula);
}

function followCell(cell: Cell, follow: (formula: string) => string): void {
  if (cell.formula !== null) cell.formula = follow(cell.formula);
  const target = cell.link?.documentReference;
  if (cell.link && target) cell.link = { ...cell.link, documentReference: follow(target) };
}

/** @throws ApiError when it is the last visible sheet, as in Excel. */
export function deleteSheet(workspace: Workspace, sheet: SheetStore): void {
  const { store } = workspace;
  requireOtherVisible(workspace, sheet);
  const wasActive = store.activeSheet === sheet;
  store.sheets = store.sheets.filter((other) => other !== sheet);
  store.names = store.names.filter((name) => name.sheet !== sheet);
  const gone = sheet.name.toLowerCase();
  const mentioned = mentions(sheet.name);
  eachFormula(workspace, (formula) =>
    !mentioned(formula)
      ? formula
      : mapReferences(formula, (reference) => (reference.sheet?.toLowerCase() === gone ? null : reference)),
  );
  store.stale = true;
  workspace.touch('structure');
  workspace.events.emit('worksheetDeleted', [WORKBOOK_TARGET], () => ({
    source: workspace.source,
    worksheetId: sheet.id,
  }));
  const next = store.activeSheet;
  if (wasActive) {
    workspace.events.emit('worksheetActivated', [next.id, WORKBOOK_TARGET], () => ({ worksheetId: next.id }));
  }
}

/** @throws ApiError when nothing visible would be left. */
export function requireOtherVisible(workspace: Workspace, sheet: SheetStore): void {
  if (workspace.store.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) return;
  throw new ApiError('InvalidOperation', 'A workbook needs at least one visible worksheet.');
}

export function moveSheet(workspace: Workspace, sheet: SheetStore, position: number): void {
  const { sheets } = workspace.store;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  workspace.touch('structure');
}

/** A copy of a sheet, put at a position; its tables get names of their own. */
export function copySheet(workspace: Workspace, source: SheetStore, position: number): SheetStore {
  const { store } = workspace;
  let n = 2;
  const base = source.name.slice(0, LONGEST_NAME - 5);
  while (store.findSheet(`${base} (${n})`)) n += 1;
  const copy = store.addSheet(`${base} (${n})`);
  copyContent(workspace, source, copy);
  moveSheet(workspace, copy, Math.min(position, store.sheets.length - 1));
  store.stale = true;
  sheetAdded(workspace, copy);
  return copy;
}

function copyContent(workspace: Workspace, source: SheetStore, copy: SheetStore): void {
  source.rows.forEach((row, index) => {
    const cells = row.cells.map((cell) => ({ ...cell }));
    const store: RowStore = { ...row, cells };
    copy.rows[index] = store;
  });
  for (const [index, column] of source.columns) copy.columns.set(index, { ...column });
  for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
  copy.merges = [...source.merges];
  copy.validations = [...source.validations];
  copy.conditionalRules = source.conditionalRules.map((rule) => ({ ...rule, id: `${rule.id}-${copy.id}` }));
  copy.tables = source.tables.map((table) => {
    const id = workspace.store.nextId();
    return { ...table, id: String(id), name: `${table.name}_${id}` };
  });
  Object.assign(copy, {
    visibility: source.visibility,
    tabColor: source.tabColor,
    showGridlines: source.showGridlines,
    showHeadings: source.showHeadings,
    zoom: source.zoom,
    freeze: source.freeze,
    protection: source.protection,
    pageSetup: { ...source.pageSetup },
    headerFooter: { ...source.headerFooter },
    defaultStyle: source.defaultStyle,
    autoFilter: source.autoFilter,
    formulaCount: source.formulaCount,
    hasLinks: source.hasLinks,
  });
}
