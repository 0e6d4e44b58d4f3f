import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

interface Snippet {
  readonly says: string;
  readonly file: string;
  readonly code: string;
}

const ROOT = join(__dirname, '../..');
const ARROW = 'boundaries/dependencies';

const importing = (target: string) => `import { thing } from '${target}';\nexport const use = () => thing;\n`;

/** Each plants one violation; the rule named must reject it. */
const VIOLATIONS: readonly (Snippet & { readonly rule: string })[] = [
  {
    says: 'the domain imports a sheet description',
    file: 'src/domain/planted.ts',
    code: importing('../sheets/spec'),
    rule: ARROW,
  },
  {
    says: 'the domain reaches outwards through a re-export in a sub-folder',
    file: 'src/domain/model/planted.ts',
    code: "export { SheetSpec } from '../../sheets/spec';\n",
    rule: ARROW,
  },
  {
    says: 'the domain loads an outer layer lazily',
    file: 'src/domain/model/planted.ts',
    code: "export const load = () => import('../../sheets/spec');\n",
    rule: ARROW,
  },
  {
    says: 'the domain takes only a type from an outer layer',
    file: 'src/domain/planted.ts',
    code: "import type { SheetSpec } from '../sheets/spec';\nexport type Mine = SheetSpec;\n",
    rule: ARROW,
  },
  {
    says: 'the domain uses an npm package',
    file: 'src/domain/planted.ts',
    code: importing('fflate'),
    rule: 'no-restricted-imports',
  },
  {
    says: 'the domain reads a Node module',
    file: 'src/domain/planted.ts',
    code: importing('node:fs'),
    rule: 'no-restricted-imports',
  },
  {
    says: 'the domain asks for the time',
    file: 'src/domain/planted.ts',
    code: 'export const now = () => new Date();\n',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'the domain touches the page',
    file: 'src/domain/planted.ts',
    code: 'export const title = () => document.title;\n',
    rule: 'no-restricted-globals',
  },
  {
    says: 'a file format reader names an Excel type',
    file: 'src/files/planted.ts',
    code: 'export const rows = (range: Excel.Range) => range;\n',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a use case calls Excel directly',
    file: 'src/app/planted.ts',
    code: 'export const run = () => Excel.run(async () => undefined);\n',
    rule: 'no-restricted-globals',
  },
  {
    says: 'a page of the pane calls Excel directly',
    file: 'src/taskpane/planted.tsx',
    code: 'export const run = () => Excel.run(async () => undefined);\n',
    rule: 'no-restricted-globals',
  },
  {
    says: 'a promise to do something later',
    file: 'src/app/planted.ts',
    code: '// TODO: later\nexport const one = 1;\n',
    rule: 'no-warning-comments',
  },
  {
    says: 'a default export',
    file: 'src/sheets/planted.ts',
    code: 'export default function sheet() {}\n',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a file past 400 lines',
    file: 'src/sheets/planted.ts',
    code: Array.from({ length: 401 }, (_, line) => `export const line${line} = ${line};`).join('\n'),
    rule: 'max-lines',
  },
  {
    says: 'a file in no layer',
    file: 'src/planted.ts',
    code: 'export const one = 1;\n',
    rule: 'boundaries/no-unknown-files',
  },
  {
    says: 'a claim that something is there, which nobody checks',
    file: 'src/domain/planted.ts',
    code: 'export const first = (texts: readonly string[]) => texts[0]!.length;\n',
    rule: '@typescript-eslint/no-non-null-assertion',
  },
  {
    says: 'a function with too many ways through it',
    file: 'src/app/planted.ts',
    code: `export function which(text: string) {\n${Array.from({ length: 20 }, (_, at) => `  if (text === '${at}') return ${at};\n`).join('')}  return null;\n}\n`,
    rule: 'complexity',
  },
  {
    says: 'a sync inside a loop',
    file: 'src/excel/planted.ts',
    code: 'export async function all(context: Excel.RequestContext) {\n  for (const i of [1, 2]) {\n    await context.sync();\n    void i;\n  }\n}\n',
    rule: 'office-addins/no-context-sync-in-loop',
  },
  {
    says: 'a property read before it was loaded',
    file: 'src/excel/planted.ts',
    code: 'export async function first(context: Excel.RequestContext) {\n  const range = context.workbook.getSelectedRange();\n  await context.sync();\n  return range.address;\n}\n',
    rule: 'office-addins/load-object-before-read',
  },
];

/** Ordinary code of each layer; nothing may be reported. */
const HONEST: readonly Snippet[] = [
  {
    says: 'a sheet builder imports the domain',
    file: 'src/sheets/planted.ts',
    code: "import type { Grid } from '../domain/model/grid';\nexport type Mine = Grid;\n",
  },
  {
    says: 'the excel layer imports sheets and uses Excel',
    file: 'src/excel/planted.ts',
    code: "import type { SheetSpec } from '../sheets/spec';\nexport const run = (spec: SheetSpec) => Excel.run(async () => spec);\n",
  },
  {
    says: 'a date of the record, not of the clock',
    file: 'src/domain/planted.ts',
    code: 'export const day = (y: number) => new Date(Date.UTC(y, 0, 1));\n',
  },
  {
    says: 'a file reader uses its package',
    file: 'src/files/planted.ts',
    code: "import { unzipSync } from 'fflate';\nexport const open = unzipSync;\n",
  },
];

function lint(snippets: readonly Snippet[]): string[][] {
  const child = spawnSync(process.execPath, [join(__dirname, 'lint-snippets.mjs')], {
    cwd: ROOT,
    input: JSON.stringify(snippets),
    encoding: 'utf8',
  });
  if (child.status !== 0) {
    throw new Error(child.stderr);
  }
  return JSON.parse(child.stdout) as string[][];
}

/** Arrows that must not exist, named here again so that the configuration cannot loosen unnoticed. */
const FORBIDDEN_ARROWS: readonly (readonly [from: string, to: string])[] = [
  ['domain', 'sheets'],
  ['domain', 'files'],
  ['domain', 'excel'],
  ['sheets', 'files'],
  ['sheets', 'excel'],
  ['sheets', 'app'],
  ['excel', 'files'],
  ['files', 'excel'],
  ['excel', 'app'],
  ['files', 'app'],
  ['app', 'taskpane'],
  ['app', 'workbench/host'],
  ['taskpane', 'workbench/host'],
  ['commands', 'workbench/host'],
  ['commands', 'taskpane'],
  ['workbench/host', 'app'],
  ['workbench/host', 'excel'],
];

/** Any module of a layer, as a target that really exists: an import that resolves to nothing proves nothing. */
function moduleOf(layer: string): string {
  const folder = join(ROOT, 'src', layer);
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    /\.tsx?$/.test(name),
  );
  if (file === undefined) {
    throw new Error(`src/${layer} has no module to point at`);
  }
  return join(folder, file).replace(/\.tsx?$/, '');
}

function arrow([from, to]: readonly [string, string]): Snippet {
  const target = relative(join(ROOT, 'src', from), moduleOf(to)).replaceAll('\\', '/');
  return { says: `${from} -> ${to}`, file: `src/${from}/planted.ts`, code: importing(target) };
}

describe('the lint rules hold the architecture', () => {
  const arrows = FORBIDDEN_ARROWS.map((pair) => ({ ...arrow(pair), rule: ARROW }));
  const rejected = [...VIOLATIONS, ...arrows];
  const reported = lint([...rejected, ...HONEST]);

  test.each(rejected.map((snippet, index) => ({ ...snippet, index })))(
    'rejects: $says',
    ({ index, rule }) => {
      expect(reported[index]).toContain(rule);
    },
  );

  test.each(HONEST.map((snippet, index) => ({ ...snippet, index: index + rejected.length })))(
    'accepts: $says',
    ({ index }) => {
      expect(reported[index]).toEqual([]);
    },
  );
});
