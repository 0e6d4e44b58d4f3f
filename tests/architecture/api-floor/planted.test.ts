import { join } from 'node:path';
import { createProgram, findBreaches } from './analyse';

interface Snippet {
  readonly says: string;
  readonly code: string;
}

const FLOOR = [{ name: 'ExcelApi', version: '1.13' }];
const FOLDER = join(__dirname, '../../../src/excel');
const GUARD = "Office.context.requirements.isSetSupported('ExcelApi', '1.18')";

/** Wraps a body so that `context`, `sheet`, `range` and `sheets` are at hand. */
const body = (code: string) => `export async function planted(context: Excel.RequestContext) {
  const sheets = context.workbook.worksheets;
  const sheet = sheets.getActiveWorksheet();
  const range = sheet.getRange();
  void [sheets, sheet, range];
  ${code}
}
`;

/** Each uses something above ExcelApi 1.13 that nothing guards. */
const FLAGGED: readonly (Snippet & { readonly needs: string | null })[] = [
  { says: 'a property', code: body('return sheet.notes;'), needs: 'ExcelApi 1.18' },
  { says: 'a method call', code: body("sheet.notes.add('A1', 'x');"), needs: 'ExcelApi 1.18' },
  { says: 'an optional chain', code: body('return sheet?.notes;'), needs: 'ExcelApi 1.18' },
  { says: 'an element access', code: body("return sheet['notes'];"), needs: 'ExcelApi 1.18' },
  { says: 'destructuring', code: body('const { notes } = sheet; return notes;'), needs: 'ExcelApi 1.18' },
  {
    says: 'renamed destructuring',
    code: body('const { notes: all } = sheet; return all;'),
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a key of an option object',
    code: body('return range.getCellProperties({ textRuns: true });'),
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a shorthand key of an option object',
    code: body('const textRuns = true; return range.getCellProperties({ textRuns });'),
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a key of an option object kept in a variable',
    code: body(
      'const o: Excel.CellPropertiesLoadOptions = { textRuns: true }; return range.getCellProperties(o);',
    ),
    needs: 'ExcelApi 1.18',
  },
  { says: 'a load string', code: body("sheet.load('name,showDataTypeIcons');"), needs: 'ExcelApi 1.19' },
  {
    says: 'a load string through a collection',
    code: body("sheets.load('items/name,items/showDataTypeIcons');"),
    needs: 'ExcelApi 1.19',
  },
  {
    says: 'a load string that leaves out items',
    code: body("sheets.load('showDataTypeIcons');"),
    needs: 'ExcelApi 1.19',
  },
  { says: 'a load array', code: body("sheet.load(['name', 'showDataTypeIcons']);"), needs: 'ExcelApi 1.19' },
  { says: 'a load object', code: body('sheet.load({ showDataTypeIcons: true });'), needs: 'ExcelApi 1.19' },
  {
    says: 'a select in a load object',
    code: body("sheets.load({ select: 'name,showDataTypeIcons' });"),
    needs: 'ExcelApi 1.19',
  },
  {
    says: 'a load through the context',
    code: body("context.load(sheet, 'showDataTypeIcons');"),
    needs: 'ExcelApi 1.19',
  },
  {
    says: 'a load string kept in a constant',
    code: body("const wanted = 'showDataTypeIcons'; sheet.load(wanted);"),
    needs: 'ExcelApi 1.19',
  },
  {
    says: 'a load string chosen by a condition',
    code: body("sheet.load(sheets ? 'name' : 'showDataTypeIcons');"),
    needs: 'ExcelApi 1.19',
  },
  { says: 'a load string that cannot be read', code: body('sheet.load(String(sheets));'), needs: null },
  { says: 'a load path that names nothing', code: body("sheet.load('naem');"), needs: null },
  {
    says: 'a set that only Excel on the web has',
    code: body('return context.workbook.linkedWorkbooks;'),
    needs: 'ExcelApiOnline 1.1',
  },
  {
    says: 'a common API in a set the manifest does not ask for',
    code: 'export const show = () => Office.addin.showAsTaskpane();\n',
    needs: 'SharedRuntime 1.1',
  },
  {
    says: 'a guard for too low a version',
    code: body(
      "if (Office.context.requirements.isSetSupported('ExcelApi', '1.14')) return sheet.notes; return null;",
    ),
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a guard for another set',
    code: body(
      "if (Office.context.requirements.isSetSupported('WordApi', '1.18')) return sheet.notes; return null;",
    ),
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a use in the branch where the set is missing',
    code: body(`if (${GUARD}) { return null; } else { return sheet.notes; }`),
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a use after the guard',
    code: body(`if (${GUARD}) { range.clear(); } return sheet.notes;`),
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a guard that is only one of two ways in',
    code: body(`if (${GUARD} || sheets) { return sheet.notes; } return null;`),
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a function of our own that is merely called isSetSupported',
    code: `const isSetSupported = (name: string, version: string) => name !== version;\n${body(
      "if (isSetSupported('ExcelApi', '1.18')) return sheet.notes; return null;",
    )}`,
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a helper that answers true without asking',
    code: `const modern = (eager: boolean) => { if (eager) return true; return ${GUARD}; };\n${body(
      'if (modern(true)) return sheet.notes; return null;',
    )}`,
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a helper function that is also called without a guard',
    code: `${body(`if (${GUARD}) return read(sheet); return read(sheet);`)}function read(sheet: Excel.Worksheet) { return sheet.notes; }\n`,
    needs: 'ExcelApi 1.18',
  },
  {
    says: 'a variable that can change after the check',
    code: body(`let modern = ${GUARD}; modern = true; if (modern) return sheet.notes; return null;`),
    needs: 'ExcelApi 1.18',
  },
];

/** Each is in order: at the floor, guarded, or not Office.js at all. */
const HONEST: readonly Snippet[] = [
  {
    says: 'members at the floor',
    code: body("sheet.load('name,visibility'); range.getMergedAreasOrNullObject();"),
  },
  {
    says: 'nested paths at the floor',
    code: body("range.load('values,format/fill/color,format/font/bold');"),
  },
  {
    says: 'a load of everything',
    code: body('range.load({ $all: true, format: { fill: { color: true } } });'),
  },
  { says: 'inside the guard', code: body(`if (${GUARD}) { return sheet.notes; } return null;`) },
  { says: 'after an early return', code: body(`if (!${GUARD}) return null; return sheet.notes;`) },
  { says: 'behind &&', code: body(`return ${GUARD} && sheet.notes;`) },
  { says: 'in a conditional', code: body(`return ${GUARD} ? sheet.notes : null;`) },
  { says: 'with a second condition', code: body(`if (sheets && ${GUARD}) return sheet.notes; return null;`) },
  {
    says: 'by a constant',
    code: body(`const modern = ${GUARD}; if (modern) return sheet.notes; return null;`),
  },
  {
    says: 'in a closure made inside the guard',
    code: body(`if (${GUARD}) return [1].map(() => sheet.notes); return null;`),
  },
  {
    says: 'by a helper that passes the version on',
    code: `const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);\n${body(
      "if (supports('1.18')) return sheet.notes; return null;",
    )}`,
  },
  {
    says: 'by a helper of a helper with an early exit',
    code: `const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
let failed = false;
function notesWork() { if (failed || !supports('1.18')) return false; return sheets > 0; }
let sheets = 1;
export const fail = () => { failed = true; sheets += 1; };
${body('if (notesWork()) return sheet.notes; return null;')}`,
  },
  {
    says: 'in a function that is only called inside the guard',
    code: `${body(`if (${GUARD}) return read(sheet); return null;`)}function read(sheet: Excel.Worksheet) { return sheet.notes; }\n`,
  },
  {
    says: 'a higher guard for a lower set',
    code: body(`if (${GUARD}) { return sheet.onProtectionChanged; } return null;`),
  },
  {
    says: 'our own types with the same names',
    code: 'interface Mine { notes: string; textRuns: boolean; load(paths: string): void }\nexport const use = (mine: Mine) => { mine.load("showDataTypeIcons"); const own: Mine = { ...mine, textRuns: true, notes: "" }; return own.notes; };\n',
  },
  {
    says: 'a type that is only named',
    code: 'export type Notes = Excel.NoteCollection;\n',
  },
  {
    says: 'settings, which every such host has',
    code: 'export const read = () => Office.context.document.settings;\n',
  },
];

const planted = new Map(
  [...FLAGGED, ...HONEST].map(({ code }, index) => [join(FOLDER, `planted-${index}.ts`), code] as const),
);
const files = [...planted.keys()];
const program = createProgram(files, planted);

test('every planted snippet compiles', () => {
  const errors = files.flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)));
  // reading a member through a wrong path is not an error to the compiler
  expect(errors.map(({ file, messageText }) => [file?.fileName, messageText])).toEqual([]);
});

describe('members above the floor', () => {
  test.each(FLAGGED.map((snippet, index) => ({ ...snippet, index })))('flags $says', ({ index, needs }) => {
    const breaches = findBreaches(program, [files[index] ?? ''], FLOOR);
    expect(breaches.map((breach) => breach.needs)).toContain(needs);
  });

  test.each(HONEST.map((snippet, index) => ({ ...snippet, index: index + FLAGGED.length })))(
    'lets pass: $says',
    ({ index }) => {
      expect(findBreaches(program, [files[index] ?? ''], FLOOR)).toEqual([]);
    },
  );
});
