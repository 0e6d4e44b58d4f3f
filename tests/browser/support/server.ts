import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { prepared } from '../../support/prepared';
import { bundleWorkbench } from './bundle';
import { BUILD_FOLDER, FONT_FOLDER, OFFICE_FOLDER } from './folders';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Fonts the pages ask for; a bare machine has none of them and no Chinese glyphs at all. */
const STOOD_IN = ['Microsoft YaHei', 'Segoe UI', 'SimSun', '宋体', '黑体', '仿宋', '仿宋_GB2312', 'Calibri'];
const FONT_SHEET = '/fonts/under-test.css';

/** No build changes while it is served, and a pane that is opened again need not compile its scripts again. */
const KEPT = 'max-age=3600';

export interface Site {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The workbench bundled for browser tests, once in a test run. */
function bundled(): Promise<string> {
  return prepared('site', async () => {
    await bundleWorkbench(BUILD_FOLDER);
    return BUILD_FOLDER;
  });
}

/** Serves a built workbench, office.js and a Chinese font on a free port of this machine. */
export async function serveWorkbench(given?: string): Promise<Site> {
  const build = given ?? (await bundled());
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://localhost').pathname, build, response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function answer(pathname: string, build: string, response: ServerResponse): void {
  if (pathname === FONT_SHEET) {
    response.setHeader('Cache-Control', KEPT);
    return send(response, '.css', fontSheet());
  }
  const file = fileOf(pathname, build);
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
  } else if (extname(file) === '.html') {
    const sheet = `<link rel="stylesheet" href="${FONT_SHEET}">`;
    send(response, '.html', readFileSync(file, 'utf8').replace('</head>', `${sheet}</head>`));
  } else {
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', KEPT);
    createReadStream(file).pipe(response);
  }
}

function fileOf(pathname: string, build: string): string {
  const path = normalize(decodeURIComponent(pathname));
  if (path.startsWith('/office/')) return join(OFFICE_FOLDER, path.slice('/office/'.length).toLowerCase());
  if (path.startsWith('/fonts/')) return join(FONT_FOLDER, path.slice('/fonts/'.length));
  return join(build, path);
}

/** The font package's own sheet once per family that the pages ask for. */
function fontSheet(): string {
  const sheet = readFileSync(join(FONT_FOLDER, 'wght.css'), 'utf8').replaceAll('url(./', 'url(/fonts/');
  return STOOD_IN.map((family) => sheet.replaceAll("'Noto Sans SC Variable'", `'${family}'`)).join('\n');
}

function send(response: ServerResponse, extension: string, text: string): void {
  response.setHeader('Content-Type', TYPES[extension] ?? 'text/plain');
  response.end(text);
}
