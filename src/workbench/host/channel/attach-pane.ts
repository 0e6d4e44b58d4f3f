import type { Host } from '../host';
import { Endpoint } from './endpoint';

export interface PaneOptions {
  /** Page of the task pane, on the page's own origin. */
  readonly url: string;
  readonly title?: string;
  readonly onUnknown?: (what: string) => void;
}

/** A task pane running in the page. */
export interface Pane {
  readonly frame: HTMLIFrameElement;
  /** Runs a ribbon command's function in the pane; resolves when it says it is done. */
  readonly invokeCommand: (callback: string, buttonId?: string) => Promise<void>;
  /** Takes the pane away. */
  readonly detach: () => void;
}

/** The panes of this page, by the name of their conversation. */
const conversations = new Map<string, (message: string) => void>();

/**
 * Opens the add-in's page in an iframe whose office.js talks to this host.
 *
 * office.js trusts https hosts only, and a page of this machine served over https makes every browser warn. So the
 * host calls itself https, and the messages do not travel by the browser, which would compare origins: the frame is
 * of our own origin, so office.js finds our `postMessage` on its parent, and answers arrive as events in its window.
 */
export function attachPane(host: Host, container: HTMLElement, options: PaneOptions): Pane {
  takeOverPostMessage();
  const origin = `https://${window.location.host}`;
  const frame = document.createElement('iframe');
  const queue = new MessageChannel();
  queue.port1.onmessage = ({ data }) => deliver(frame, String(data), origin);
  const endpoint = new Endpoint(host, {
    origin,
    send: (message) => queue.port2.postMessage(message),
    ...(options.onUnknown ? { onUnknown: options.onUnknown } : {}),
  });
  const { baseFrameName: conversation } = JSON.parse(endpoint.windowName) as { baseFrameName: string };
  conversations.set(conversation, (message) => void endpoint.receive(message));
  // office.js reads the window's name while it loads, so it is set before the frame is inserted.
  frame.name = endpoint.windowName;
  frame.title = options.title ?? '';
  frame.src = options.url;
  container.append(frame);
  return {
    frame,
    invokeCommand: (callback, buttonId) => endpoint.invokeCommand(callback, buttonId),
    detach: () => {
      endpoint.close();
      conversations.delete(conversation);
      queue.port1.close();
      frame.remove();
    },
  };
}

/** Hands an answer or an event to office.js as if its parent had posted it. */
function deliver(frame: HTMLIFrameElement, data: string, origin: string): void {
  const target = frame.contentWindow as (Window & typeof globalThis) | null;
  target?.dispatchEvent(new target.MessageEvent('message', { data, origin, source: window }));
}

let takenOver = false;

/** Messages of office.js go to the endpoint of their conversation, all others on their way. */
function takeOverPostMessage(): void {
  if (takenOver) return;
  takenOver = true;
  const post = window.postMessage.bind(window) as (...message: unknown[]) => void;
  const receive = (data: unknown, ...rest: unknown[]): void => {
    const taker = typeof data === 'string' ? conversations.get(conversationOf(data)) : undefined;
    if (taker === undefined) post(data, ...rest);
    else queueMicrotask(() => taker(data as string));
  };
  window.postMessage = receive;
}

function conversationOf(data: string): string {
  try {
    return String((JSON.parse(data) as { _conversationId?: unknown })._conversationId);
  } catch {
    return '';
  }
}
