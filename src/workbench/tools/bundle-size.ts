import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the pane may load before its first screen, gzipped; the design's budget. */
const BUDGET = 250 * 1024;
const DIST = join(process.cwd(), 'dist');

/** Bundles the page names itself; office.js comes from its own origin and does not count. */
function firstScripts(html: string): string[] {
  return [...html.matchAll(/<script[^>]+src="?([^\s">]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((source) => !source.includes('office.js'));
}

function report(): void {
  const page = join(DIST, 'taskpane.html');
  if (!existsSync(page)) {
    console.error('dist/taskpane.html is missing: run npm run build first.');
    process.exitCode = 2;
    return;
  }
  let total = 0;
  for (const script of firstScripts(readFileSync(page, 'utf8'))) {
    const size = gzipSync(readFileSync(join(DIST, script)), { level: 9 }).length;
    total += size;
    console.log(`${script}  ${(size / 1024).toFixed(1)} KB`);
  }
  console.log(
    `task pane before its first screen: ${(total / 1024).toFixed(1)} of ${BUDGET / 1024} KB gzipped`,
  );
  process.exitCode = total > BUDGET ? 1 : 0;
}

report();
