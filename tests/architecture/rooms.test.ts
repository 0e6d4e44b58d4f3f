import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const ROOMS =
  'model text findings calendar language units targets intake matching achievement progress checks outputs'.split(
    ' ',
  );

/** The rules broken by a tree of files, by name. */
function broken(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  try {
    cpSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), code);
    }
    const cruise = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const options = ['src', '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json'];
    const run = spawnSync(process.execPath, [cruise, ...options], { cwd: folder, encoding: 'utf8' });
    const { summary } = JSON.parse(run.stdout) as {
      summary: { violations: { rule: { name: string } }[] };
    };
    return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const thing = 'export interface Thing { readonly name: string }\nexport const thing: Thing = { name: "" };\n';

test('the domain has the rooms of the design and no other', () => {
  const folders = readdirSync(join(ROOT, 'src/domain'), { withFileTypes: true });
  expect(folders.map(({ name }) => name).sort()).toEqual([...ROOMS].sort());
});

test('docs/ARCHITECTURE.md has a sentence on each room, in their order', () => {
  const text = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');
  const named = [...text.matchAll(/^\| `([a-z]+)\/` +\| (.+?) +\|$/gm)];
  expect(named.map(([, room]) => room)).toEqual(ROOMS);
  for (const [, , sentence] of named) expect(sentence).toMatch(/\w.{20,}\.$/);
});

test('a room may use any before it', () => {
  const last = ROOMS.slice(0, -1).map((room, at) => `import { thing as t${at} } from '../${room}/thing';\n`);
  const files = Object.fromEntries(ROOMS.slice(0, -1).map((room) => [`src/domain/${room}/thing.ts`, thing]));
  const use = `export const all = [${ROOMS.slice(0, -1).map((_, at) => `t${at}`)}];\n`;
  expect(broken({ ...files, 'src/domain/outputs/thing.ts': last.join('') + use })).toEqual([]);
});

test('none may use one after it', () => {
  const files = Object.fromEntries(
    ROOMS.slice(0, -1).map((room, at) => [
      `src/domain/${room}/up.ts`,
      `import { thing } from '../${ROOMS[at + 1]}/thing';\nexport const use = thing;\n`,
    ]),
  );
  const things = Object.fromEntries(ROOMS.map((room) => [`src/domain/${room}/thing.ts`, thing]));
  const expected = ROOMS.slice(0, -1).map((room) => `${room}-looks-up`);
  expect(broken({ ...files, ...things })).toEqual(expected.sort());
});

test.each([
  [
    'a type taken from a room above',
    {
      'src/domain/units/up.ts': "import type { Thing } from '../checks/thing';\nexport type Mine = Thing;\n",
      'src/domain/checks/thing.ts': thing,
    },
    ['units-looks-up'],
  ],
  [
    'two files of a room that need each other, one for a type only',
    {
      'src/domain/units/a.ts':
        "import { b } from './b';\nexport interface A { readonly b: string }\nexport const a: A = { b };\n",
      'src/domain/units/b.ts': "import type { A } from './a';\nexport const b = '';\nexport type B = A;\n",
    },
    ['no-circle'],
  ],
  [
    'a room nobody gave a place',
    {
      'src/domain/utils/thing.ts': thing,
      'src/domain/text/use.ts': "export { thing } from '../utils/thing';\n",
    },
    ['no-room-without-a-place'],
  ],
])('%s is refused', (_, files, expected) => {
  expect(broken(files)).toEqual(expected);
});
