import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ROOT } from './folders';

/** What is taken from webpack's configuration, so that both builds have the same pages with the same policy. */
interface WebpackConfig {
  readonly entry: Readonly<Record<string, string>>;
  readonly plugins: readonly { readonly userOptions?: PageOptions }[];
}

type PageOptions = Readonly<Record<string, unknown>> & {
  readonly filename: string;
  readonly template: string;
  readonly chunks: readonly string[];
};

const WORKER = 'worker';
const HELPERS = '@microsoft/office-js-helpers';

/** webpack makes a file of its own of a worker's URL; here the worker is an entry and the URL names what comes of it. */
const workerUrl: Plugin = {
  name: 'worker-url',
  setup({ onLoad }) {
    onLoad({ filter: /spawnReader\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace("'./worker.ts'", `'./${WORKER}.js'`);
      if (contents === source) throw new Error(`${path} no longer starts ./worker.ts`);
      return { contents, loader: 'ts' };
    });
  },
};

/** A CommonJS package that is imported when needed has no named exports here, as it has with webpack. */
const namedExports: Plugin = {
  name: 'named-exports',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: new RegExp(`^${HELPERS}$`) }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, namespace: 'named' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'named' }, () => ({
      contents: `import * as all from '${HELPERS}'; export const { Storage, StorageType } = all;`,
      resolveDir: ROOT,
    }));
  },
};

/**
 * Bundles the workbench into a folder in a third of the time webpack takes. That webpack's own build works is tested
 * apart, among the slow tests.
 */
export async function bundleWorkbench(out: string): Promise<void> {
  const configure = createRequire(__filename)(join(ROOT, 'webpack.config.js')) as (
    env: Readonly<Record<string, unknown>>,
  ) => WebpackConfig;
  const { entry, plugins } = configure({ workbench: true });
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { ...entry, [WORKER]: './src/files/worker.ts' },
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2021',
    jsx: 'automatic',
    minify: true,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.xml': 'text' },
    plugins: [workerUrl, namedExports],
    logLevel: 'silent',
  });
  const made = new Set(Object.keys(metafile.outputs).map((path) => path.split('/').at(-1)));
  for (const { userOptions } of plugins) if (userOptions) writePage(userOptions, out, made);
  cpSync(join(ROOT, 'assets'), join(out, 'assets'), { recursive: true });
  cpSync(join(ROOT, 'manifest.xml'), join(out, 'manifest.xml'));
}

/** Writes a page from its template with its scripts and styles in the head. */
function writePage(options: PageOptions, out: string, made: ReadonlySet<string | undefined>): void {
  const template = readFileSync(join(ROOT, options.template), 'utf8');
  const page = template.replace(/<%= htmlWebpackPlugin\.options\.(\w+) %>/g, (_, name: string) =>
    String(options[name]),
  );
  const tags = options.chunks.flatMap((chunk) => [
    ...(made.has(`${chunk}.css`) ? [`<link rel="stylesheet" href="${chunk}.css" />`] : []),
    `<script type="module" src="${chunk}.js"></script>`,
  ]);
  writeFileSync(join(out, options.filename), page.replace('</head>', `${tags.join('')}</head>`));
}
