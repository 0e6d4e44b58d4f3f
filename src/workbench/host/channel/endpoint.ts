import type { Host } from '../host';
import type { HostEvent } from '../model/events';
import { EVENT_TYPES } from '../model/events';
import { appContext } from './app-context';

/** One message of office.js on the channel, as observed. */
interface ChannelMessage {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const CALL = 0;
const REGISTER = 1;
const UNREGISTER = 2;
const REQUEST = 0;
const RESPONSE = 1;

/** Methods of `executeMethod` by their dispatch id. */
const DISPATCH = {
  getSettings: 75,
  saveSettings: 76,
  openFile: 77,
  readFileSlice: 80,
  closeFile: 81,
  fileProperties: 86,
  richApi: 93,
  commandCompleted: 94,
} as const;
const OK = { Version: 1, Error: 0 };
const NOT_SUPPORTED = { Version: 1, Error: 5001 };
/** Category of Excel's events inside a `richApiMessage`. */
const EVENT_CATEGORY = 65_536;

export interface EndpointOptions {
  /** Origin the pane is served from; messages carry it. */
  readonly origin: string;
  /** Sends a message to the pane. */
  readonly send: (message: string) => void;
  /** A ribbon command said it was done. */
  readonly onCommandCompleted?: (command: string) => void;
  /** Something was asked that this end does not know. */
  readonly onUnknown?: (what: string) => void;
}

let conversations = 0;

/**
 * Our end of the message channel "Excel on the web" keeps with its add-ins. Knows no transport: whoever makes it
 * passes messages in and sends messages out.
 */
export class Endpoint {
  /** The `name` the pane's window must have before office.js loads. */
  readonly windowName: string;
  readonly #host: Host;
  readonly #options: EndpointOptions;
  readonly #listeners = new Map<string, ChannelMessage>();
  readonly #files = new Map<number, { bytes: Uint8Array; sliceSize: number }>();
  readonly #completions = new Map<string, () => void>();
  readonly #disconnect: () => void;
  #fileHandles = 0;
  #commands = 0;
  #eventIds = 0;

  constructor(host: Host, options: EndpointOptions) {
    this.#host = host;
    this.#options = options;
    // office.js caches settings per conversation: a fresh one for every load.
    conversations += 1;
    const conversation = `conversation-${conversations}`;
    this.windowName = JSON.stringify({
      baseFrameName: conversation,
      hostInfo: 'Excel|Web|16.00|zh-CN|workbench||disableLogging|0',
      xdmInfo: `${conversation}|${conversation}-addin|${options.origin}`,
      serializerVersion: '1',
      flights: '[]',
    });
    this.#disconnect = host.connect((events) => this.#sendEvents(events));
  }

  /** Ends the conversation: the pane is gone. */
  close(): void {
    this.#disconnect();
    this.#listeners.clear();
  }

  /** Takes one message of the pane; what is no request of office.js is ignored. */
  async receive(text: string): Promise<void> {
    const message = parse(text);
    if (message?._messageType !== REQUEST) return;
    if (message._actionType === REGISTER) {
      this.#listeners.set(message._actionName, message);
      this.#answer(message, { Error: 0 });
    } else if (message._actionType === UNREGISTER) {
      this.#listeners.delete(message._actionName);
      this.#answer(message, { Error: 0 });
    } else if (message._actionType === CALL) {
      this.#answer(message, await this.#call(message));
      this.#host.flush();
    }
  }

  /**
   * Runs a function the add-in associated with a ribbon button; resolves when it says it is done.
   * @param callback the `FunctionName` of the manifest
   */
  invokeCommand(callback: string, buttonId = callback): Promise<void> {
    this.#commands += 1;
    const id = `command-${this.#commands}`;
    const done = new Promise<void>((resolve) => this.#completions.set(id, resolve));
    this.#fire('appCommandInvoked', { 0: id, 1: callback, 2: JSON.stringify({ source: { id: buttonId } }) });
    return done;
  }

  async #call(message: ChannelMessage): Promise<unknown> {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(this.#host);
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return this.#execute(message._data as MethodCall);
      default:
        this.#options.onUnknown?.(message._actionName);
        return null;
    }
  }

  async #execute(call: MethodCall): Promise<unknown> {
    switch (call.DdaMethod.DispatchId) {
      case DISPATCH.richApi:
        return { ...OK, Data: [200, [], this.#host.process(String(call.ArrayData?.[4]))] };
      case DISPATCH.getSettings:
        return {
          ...OK,
          Settings: [...this.#host.documentSettings].map(([Name, Value]) => ({ Name, Value })),
        };
      case DISPATCH.saveSettings:
        return this.#saveSettings(call);
      case DISPATCH.openFile:
        return this.#openFile(call);
      case DISPATCH.readFileSlice:
        return this.#readSlice(call);
      case DISPATCH.closeFile:
        this.#files.delete(Number(call[2]));
        return OK;
      case DISPATCH.fileProperties:
        return { ...OK, 0: { 0: this.#host.workbook.name } };
      case DISPATCH.commandCompleted:
        return this.#commandCompleted(call);
      default:
        this.#options.onUnknown?.(`dispatch id ${call.DdaMethod.DispatchId}`);
        return NOT_SUPPORTED;
    }
  }

  #saveSettings(call: MethodCall): unknown {
    const settings = this.#host.documentSettings;
    settings.clear();
    for (const [name, value] of call.DdaSettingsMethod?.Properties ?? []) settings.set(name, value);
    return OK;
  }

  async #openFile(call: MethodCall): Promise<unknown> {
    this.#fileHandles += 1;
    const bytes = await this.#host.save();
    this.#files.set(this.#fileHandles, { bytes, sliceSize: Number(call[1]) });
    return { ...OK, 0: this.#fileHandles, 1: bytes.length };
  }

  #readSlice(call: MethodCall): unknown {
    const file = this.#files.get(Number(call[2]));
    if (!file) return NOT_SUPPORTED;
    const start = Number(call[3]) * file.sliceSize;
    const slice = Array.from(file.bytes.slice(start, start + file.sliceSize));
    return { ...OK, 0: slice, 1: slice.length };
  }

  #commandCompleted(call: MethodCall): unknown {
    const id = [call[0], call[1], ...(call.ArrayData ?? [])]
      .map(String)
      .find((key) => this.#completions.has(key));
    if (id !== undefined) {
      this.#completions.get(id)?.();
      this.#completions.delete(id);
      this.#options.onCommandCompleted?.(id);
    }
    return OK;
  }

  #sendEvents(events: readonly HostEvent[]): void {
    if (events.some(({ type }) => type === EVENT_TYPES.worksheetSelectionChanged)) {
      this.#fire('documentSelectionChanged', {});
    }
    this.#fire('richApiMessage', {
      ArrayData: events.map(({ type, target, message }) => {
        this.#eventIds += 1;
        return [EVENT_CATEGORY, type, target, JSON.stringify(message), this.#eventIds, false];
      }),
    });
  }

  #fire(name: string, data: unknown): void {
    const listener = this.#listeners.get(name);
    if (listener) this.#post(listener, data, 1);
  }

  #answer(message: ChannelMessage, data: unknown): void {
    this.#post(message, data, 0);
  }

  #post(message: ChannelMessage, data: unknown, responseType: 0 | 1): void {
    this.#options.send(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: message._actionName,
        _conversationId: message._conversationId,
        _correlationId: message._correlationId,
        _origin: this.#options.origin,
        _serializerVersion: 1,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
      }),
    );
  }
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, unknown])[] };
  readonly [position: number]: unknown;
}

function parse(text: string): ChannelMessage | null {
  try {
    return JSON.parse(text) as ChannelMessage;
  } catch {
    return null;
  }
}
