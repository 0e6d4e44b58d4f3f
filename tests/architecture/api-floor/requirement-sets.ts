import ts from 'typescript';

/** A requirement set at a version, as `[Api set: ExcelApi 1.9]` names it; no version means any. */
export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

/**
 * Sets every host that meets the manifest's Excel floor has besides ExcelApi: Excel 2021 and later on Windows and Mac,
 * Excel on the web (Microsoft's table "Office client application availability for requirement sets").
 */
const IMPLIED: readonly ApiSet[] = [
  { name: 'AddinCommands', version: '1.1' },
  { name: 'BindingEvents', version: '' },
  { name: 'CompressedFile', version: '' },
  { name: 'DialogApi', version: '1.1' },
  { name: 'DocumentEvents', version: '' },
  { name: 'File', version: '' },
  { name: 'Settings', version: '' },
];

const EXCEL_TAG = /\[\s*Api set:\s*([^\]]*)\]/g;
const COMMON_TAG = /\*\*Requirement sets?\*\*:((?:[\s*-]*\{@link[^}]*\})+)/;
const COMMON_LINK = /\|\s*([A-Za-z]+)\s*(\d+\.\d+)?\s*\}/g;

export function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split('.').map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split('.').map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}

/** True when `set` at its version is part of `floor`. */
export function within(set: ApiSet, floor: readonly ApiSet[]): boolean {
  return floor.some(
    (have) => have.name === set.name && compareVersions(set.version || '0', have.version || '99') <= 0,
  );
}

/** The manifest's own sets with those every such host has. */
export function withImplied(manifest: readonly ApiSet[]): ApiSet[] {
  return [...manifest, ...IMPLIED];
}

function excelSets(text: string): ApiSet[] {
  const sets: ApiSet[] = [];
  for (const [, tag = ''] of text.matchAll(EXCEL_TAG)) {
    if (/^(?:Word|PowerPoint|OneNote|Visio|Mailbox)/.test(tag.trim())) {
      continue;
    }
    // "ExcelApi 1.1 for get, 1.8 for set" repeats the number without the name
    const named = [...tag.matchAll(/(ExcelApi(?:Online|Desktop)?)?\s*\b(\d+\.\d+)/g)];
    let name = 'ExcelApi';
    for (const [, stated, version = ''] of named) {
      name = stated ?? name;
      sets.push({ name, version });
    }
  }
  return sets;
}

function commonSets(text: string): ApiSet[] {
  const list = COMMON_TAG.exec(text)?.[1] ?? '';
  return [...list.matchAll(COMMON_LINK)]
    .map(([, name = '', version = '']) => ({ name, version }))
    .filter(({ name }) => name !== 'Not');
}

function commentOf(declaration: ts.Node): string {
  const owner =
    ts.isVariableDeclaration(declaration) && declaration.parent?.parent
      ? declaration.parent.parent
      : declaration;
  const source = owner.getSourceFile().text;
  return (ts.getLeadingCommentRanges(source, owner.getFullStart()) ?? [])
    .map((range) => source.slice(range.pos, range.end))
    .filter((comment) => comment.startsWith('/**'))
    .slice(-1)
    .join('');
}

/** True for what Microsoft's type package declares. */
export function isOfficeDeclaration(declaration: ts.Node): boolean {
  return /[\\/]@types[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName);
}

/**
 * Sets a declaration needs. For Excel: the highest its tag names, all of them needed; for the common API: alternatives.
 * A member without a tag of its own is as old as the type that holds it.
 */
export function setsOf(declaration: ts.Node): { readonly all: ApiSet[]; readonly any: ApiSet[] } {
  const text = commentOf(declaration);
  const all = excelSets(text);
  const any = commonSets(text);
  if (all.length > 0 || any.length > 0) {
    return { all, any };
  }
  const holder = declaration.parent;
  const isMember =
    holder !== undefined && (ts.isClassDeclaration(holder) || ts.isInterfaceDeclaration(holder));
  return isMember || (holder !== undefined && ts.isEnumDeclaration(holder))
    ? setsOf(holder)
    : { all: [], any: [] };
}

/** The set a declaration needs that `have` does not hold; null when it is covered. */
export function missingSet(declaration: ts.Node, have: readonly ApiSet[]): ApiSet | null {
  const { all, any } = setsOf(declaration);
  const above = all.find((set) => !within(set, have));
  if (above !== undefined) {
    return above;
  }
  return any.length > 0 && !any.some((set) => within(set, have)) ? (any[0] ?? null) : null;
}
