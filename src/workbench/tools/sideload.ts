import { spawn, spawnSync } from 'node:child_process';

/** Microsoft's own tools, fetched when asked for: nothing else needs them. */
const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const DEBUGGING = 'office-addin-debugging@7.0.0';

const NO_EXCEL = [
  '这台机器没有 Excel（仅 Windows 和 macOS 有），无法旁加载。',
  '请在装有 Excel 的 Windows 或 Mac 上运行 npm run sideload，或用 npm start 打开不需要 Excel 的浏览器工作台。',
  'There is no Excel on this machine (Windows and macOS only), so nothing can be sideloaded.',
  'Run npm run sideload where Excel is installed, or npm start for the browser workbench, which needs none.',
].join('\n');

function npx(tool: string, ...args: string[]): number {
  const child = spawnSync('npx', ['--yes', tool, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return child.status ?? 1;
}

/** Trusts a local certificate, serves the pane on https://localhost:3000 and opens Excel with the manifest. */
function sideload(): void {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    console.error(NO_EXCEL);
    process.exitCode = 1;
    return;
  }
  if (npx(CERTIFICATES, 'install') !== 0) {
    process.exitCode = 1;
    return;
  }
  const server = spawn('npx', ['webpack', 'serve', '--mode', 'development', '--env', 'https'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.once('exit', () => server.kill());
  process.once('SIGINT', () => process.exit());
  if (npx(DEBUGGING, 'start', 'manifest.xml', 'desktop', '--app', 'excel') !== 0) {
    process.exit(1);
  }
}

sideload();
