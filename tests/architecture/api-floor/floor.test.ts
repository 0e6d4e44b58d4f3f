import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createProgram, findBreaches } from './analyse';
import type { ApiSet } from './requirement-sets';

const ROOT = join(__dirname, '../../..');
const FOLDERS = ['excel', 'app', 'taskpane', 'commands'].map((name) => join(ROOT, 'src', name));

/** The sets the manifest asks for; what is not in them may be missing where the add-in runs. */
function manifestFloor(): ApiSet[] {
  const xml = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
  return [...xml.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name = '', version = '']) => ({
    name,
    version,
  }));
}

const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
);

test('no Office.js member above the manifest floor is used outside an isSetSupported guard', () => {
  const floor = manifestFloor();
  expect(floor).toEqual([{ name: 'ExcelApi', version: '1.13' }]);
  const breaches = findBreaches(createProgram(files), files, floor);
  const readable = breaches.map(
    ({ file, line, member, needs }) =>
      `${relative(ROOT, file)}:${line} ${member} needs ${needs ?? 'a readable path'}`,
  );
  expect(readable).toEqual([]);
});
