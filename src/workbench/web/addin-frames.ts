import type { Host } from '../host';
import { attachPane, type Pane } from '../host';
import type { Traffic } from './chrome/status-bar';
import { element } from './dom';
import type { AttachFrame } from './pane';

/** Time after which a commands page that has not answered is taken to be broken. */
const COMMAND_TIMEOUT_MS = 20_000;

/** The frames of the add-in in this page, and what they cost. */
export class AddinFrames {
  #commands: Pane | null = null;

  constructor(
    private readonly host: Host,
    private readonly unknown: (what: string) => void,
  ) {}

  /** What office.js has sent and received since the workbook was opened. */
  get traffic(): Traffic {
    const { syncs, requestBytes, responseBytes } = this.host.counters;
    return { syncs, sent: requestBytes, received: responseBytes };
  }

  readonly attach: AttachFrame = (container, page) =>
    attachPane(this.host, container, { url: page, title: page, onUnknown: this.unknown });

  /**
   * Runs a function of the commands page, which stays loaded, unseen, from the first press on.
   * @throws Error when the function does not report back
   */
  async runFunction(page: string, name: string, button: string): Promise<void> {
    const frame = this.#commands ?? (await this.#loadCommands(page));
    this.#commands = frame;
    await inTime(frame.invokeCommand(name, button), name);
  }

  /** Drops the commands page: it knew another workbook. */
  forget(): void {
    this.#commands?.detach();
    this.#commands = null;
  }

  async #loadCommands(page: string): Promise<Pane> {
    const box = element('div', { class: 'commands' });
    document.body.append(box);
    const pane = attachPane(this.host, box, { url: page, title: page, onUnknown: this.unknown });
    await inTime(officeReady(pane.frame), page);
    return {
      ...pane,
      detach: () => {
        pane.detach();
        box.remove();
      },
    };
  }
}

/** Resolves when office.js in the frame is ready, which is when it hears of ribbon commands. */
async function officeReady(frame: HTMLIFrameElement): Promise<void> {
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const { Office } = frame.contentWindow as unknown as { Office: { onReady: () => Promise<unknown> } };
  await Office.onReady();
}

function inTime<T>(promise: Promise<T>, name: string): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(name)), COMMAND_TIMEOUT_MS);
  });
  return Promise.race([promise, late]);
}
