import type { DOMWindow } from 'jsdom';
import { JSDOM } from 'jsdom';
import type { HostOptions } from '../host';
import { Host } from '../host';
import { installOffice } from './office-window';

export interface HeadlessOptions extends HostOptions {
  /** An .xlsx file to open before office.js starts. */
  readonly workbook?: Uint8Array;
  readonly workbookName?: string;
}

/** The running host with its open workbook, and how to end it. */
export interface HeadlessHost {
  readonly host: Host;
  /** Opens an .xlsx file. @throws Error when the bytes are none */
  readonly open: (bytes: Uint8Array, name?: string) => Promise<void>;
  /** The workbook as an .xlsx file. */
  readonly save: () => Promise<Uint8Array>;
  readonly close: () => void;
}

/** What office.js puts on its window and add-in code finds as globals. */
const GLOBALS = ['Office', 'Excel', 'OfficeExtension'] as const;
const PAGE_GLOBALS = ['localStorage', 'sessionStorage'] as const;

/** A window office.js has been loaded into. */
type OfficePage = DOMWindow & { readonly Office: typeof Office };

/**
 * Starts the embedded Excel in this Node process: afterwards the globals `Office` and `Excel` work as they do in a
 * task pane, so that the add-in's own code runs unchanged.
 */
export async function bootHeadless(options: HeadlessOptions = {}): Promise<HeadlessHost> {
  const host = new Host(options);
  if (options.workbook) await host.open(options.workbook, options.workbookName);
  const page = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: 'https://localhost/taskpane.html',
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  const { window } = page;
  installOffice(window, host, { run: (code) => window.eval(code) });
  await (window as OfficePage).Office.onReady();
  const names = [...GLOBALS, ...PAGE_GLOBALS.filter((name) => !(name in globalThis))];
  for (const name of names) {
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: window[name] });
  }
  return {
    host,
    open: (bytes, name) => host.open(bytes, name),
    save: () => host.save(),
    close: () => {
      for (const name of names) Reflect.deleteProperty(globalThis, name);
      window.close();
    },
  };
}
