import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DOMWindow } from 'jsdom';
import type { Host } from '../host';
import { Endpoint } from '../host';

export interface OfficeWindowOptions {
  /** Runs a script in the window's own realm. */
  readonly run: (code: string, file: string) => void;
  readonly onUnknown?: (what: string) => void;
}

/** Where the page pretends to load office.js from; its companions are asked for beside it. */
const OFFICE_PATH = '/office/';
const ENTRY = 'office.debug.js';

const dist = dirname(
  createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'),
);
const scripts = new Map<string, string>();

/** office.js asks for file names in any case; the package's are lower case. */
function officeScript(name: string): string {
  const file = name.toLowerCase();
  const known = scripts.get(file) ?? readFileSync(join(dist, file), 'utf8');
  scripts.set(file, known);
  return known;
}

/**
 * Loads Microsoft's unmodified office.js into a jsdom window and joins it to the host: the window is a task pane of
 * "Excel on the web" whose parent is our endpoint.
 */
export function installOffice(window: DOMWindow, host: Host, options: OfficeWindowOptions): Endpoint {
  const { origin } = window.location;
  const parent = {
    postMessage: (message: string) => {
      void endpoint.receive(message);
    },
  };
  const endpoint = new Endpoint(host, {
    origin,
    send: (data) => {
      setTimeout(() => deliver(window, parent, data), 0);
    },
    ...(options.onUnknown ? { onUnknown: options.onUnknown } : {}),
  });
  preparePage(window, endpoint, parent);
  answerScripts(window, options.run);
  const tag = window.document.createElement('script');
  tag.setAttribute('type', 'x-office');
  tag.setAttribute('src', `${origin}${OFFICE_PATH}${ENTRY}`);
  window.Node.prototype.appendChild.call(window.document.head, tag);
  options.run(officeScript(ENTRY), ENTRY);
  return endpoint;
}

function deliver(window: DOMWindow, parent: object, data: string): void {
  // A window that was closed meanwhile has no document any more.
  if (!window.document) return;
  const source = parent as MessageEventSource;
  window.dispatchEvent(new window.MessageEvent('message', { data, origin: window.location.origin, source }));
}

function preparePage(window: DOMWindow, endpoint: Endpoint, parent: object): void {
  // jsdom lacks this standard property, which office.js reads.
  if (!('domain' in window.document)) {
    Object.defineProperty(window.document, 'domain', { value: window.location.hostname });
  }
  window.name = endpoint.windowName;
  Object.assign(window, { opener: parent });
}

/** Serves the scripts office.js adds to the page from the npm package. */
function answerScripts(window: DOMWindow, run: OfficeWindowOptions['run']): void {
  const { head } = window.document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    const source = node instanceof window.HTMLScriptElement ? node.src : '';
    const at = source.indexOf(OFFICE_PATH);
    if (at < 0) return append(node);
    const file = source.slice(at + OFFICE_PATH.length).replace(/[?#].*$/, '');
    queueMicrotask(() => {
      run(officeScript(file), file);
      node.dispatchEvent(new window.Event('load'));
    });
    return node;
  };
}
