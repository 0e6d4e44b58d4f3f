import { runInContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-jsdom';
import type { Host } from '../../src/workbench/host';
import { Host as EmbeddedHost, requirementSets } from '../../src/workbench/host';
import { installOffice } from '../../src/workbench/headless/office-window';

/** What jsdom leaves out of its window and the code under test expects of any browser. */
const MISSING = [
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
  'ReadableStream',
  'TransformStream',
  'WritableStream',
  'CompressionStream',
  'DecompressionStream',
  'Blob',
  'Response',
] as const;

/** One realm's bytes for all: `instanceof Uint8Array` holds for what Node's own modules return. */
const SHARED = ['Uint8Array', 'ArrayBuffer'] as const;

/** The globals a test file finds. */
type OfficeGlobals = typeof globalThis & { excelHost: Host };

type EnvironmentConfig = ConstructorParameters<typeof TestEnvironment>[0];

/** office.js trusts messages of https pages only. */
function onHttps(config: EnvironmentConfig): EnvironmentConfig {
  const { projectConfig } = config;
  const testEnvironmentOptions = {
    url: 'https://localhost/taskpane.html',
    ...projectConfig.testEnvironmentOptions,
  };
  return { ...config, projectConfig: { ...projectConfig, testEnvironmentOptions } };
}

/**
 * A jsdom window with Microsoft's unmodified office.js joined to an embedded host, which tests find as the global
 * `excelHost`. A docblock `@jest-environment-options {"excelApi":"1.14"}` lowers the requirement set.
 */
export default class OfficeEnvironment extends TestEnvironment {
  readonly #excelApi: string | undefined;

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    super(onHttps(config), context);
    const option = config.projectConfig.testEnvironmentOptions['excelApi'];
    this.#excelApi = typeof option === 'string' ? option : undefined;
  }

  override async setup(): Promise<void> {
    await super.setup();
    const window = this.dom?.window;
    const context = this.getVmContext();
    if (!window || !context) throw new Error('jsdom has no window.');
    const host = new EmbeddedHost(this.#excelApi ? { requirementSets: requirementSets(this.#excelApi) } : {});
    const globals = this.global as unknown as OfficeGlobals;
    const provided = [...MISSING.filter((name) => !(name in globals)), ...SHARED];
    for (const name of provided) Reflect.set(globals, name, Reflect.get(globalThis, name));
    globals.excelHost = host;
    installOffice(window, host, { run: (code, filename) => runInContext(code, context, { filename }) });
    await Reflect.get(globals, 'Office').onReady();
  }
}
