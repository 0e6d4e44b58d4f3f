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

/** Opens the add-in's page in an iframe whose office.js talks to this host. */
export function attachPane(host: Host, container: HTMLElement, options: PaneOptions): Pane {
  const { origin } = window.location;
  const frame = document.createElement('iframe');
  const endpoint = new Endpoint(host, {
    origin,
    send: (message) => frame.contentWindow?.postMessage(message, origin),
    ...(options.onUnknown ? { onUnknown: options.onUnknown } : {}),
  });
  const receive = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
    void endpoint.receive(event.data);
  };
  window.addEventListener('message', receive);
  // office.js reads the window's name while it loads, so it is set before the frame is inserted.
  frame.name = endpoint.windowName;
  frame.title = options.title ?? '';
  frame.src = options.url;
  container.append(frame);
  return {
    frame,
    invokeCommand: (callback, buttonId) => endpoint.invokeCommand(callback, buttonId),
    detach: () => {
      window.removeEventListener('message', receive);
      frame.remove();
    },
  };
}
