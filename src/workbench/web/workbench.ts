import { cellAddress } from '../../domain/model/grid';
import type { Host, ModelChange } from '../host';
import type { Rect } from '../host/store/address';
import { AddinFrames } from './addin-frames';
import { FormulaBar } from './chrome/formula-bar';
import type { RibbonButton, RibbonTab } from './chrome/manifest';
import { ribbon } from './chrome/ribbon';
import { sheetTabs } from './chrome/sheet-tabs';
import { StatusBar } from './chrome/status-bar';
import { element } from './dom';
import { download, pickFile } from './files';
import { GridView } from './grid/grid-view';
import { TaskPane } from './pane';
import { editText, Session } from './session';
import { WORDING } from './wording.zh-CN';

/** How often the counters in the status bar are read. */
const TRAFFIC_MS = 400;

/** The page: ribbon, formula bar, grid, sheet tabs, task pane and status bar around one workbook. */
export class Workbench {
  readonly root: HTMLElement;
  readonly #session: Session;
  readonly #grid: GridView;
  readonly #bar: FormulaBar;
  readonly #status = new StatusBar();
  readonly #frames: AddinFrames;
  readonly #pane: TaskPane;
  readonly #tabs = element('div', { class: 'sheet-tabs', attributes: { role: 'tablist' } });
  readonly #title = element('span', { class: 'file' });

  constructor(
    private readonly host: Host,
    private readonly tab: RibbonTab,
    private readonly sample: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>,
  ) {
    this.#session = new Session(host);
    this.#grid = new GridView(this.#session, {
      shown: () => this.#showActive(),
      failed: (message) => this.#status.fail(message),
      save: () => void this.#save(),
      open: () => void this.#open(),
    });
    this.#bar = new FormulaBar({
      goTo: (area) => this.#goTo(area),
      failed: (message) => this.#status.fail(message),
      typed: (text) => this.#grid.editor.mirror(text),
      commit: () => {
        this.#grid.commit();
        this.#grid.editor.focus();
      },
      cancel: () => {
        this.#grid.cancel();
        this.#grid.editor.focus();
      },
    });
    this.#frames = new AddinFrames(host, (what) => console.warn(`office.js: ${what}`));
    this.#pane = new TaskPane(tab.name, this.#frames.attach);
    this.root = element('div', { class: 'app' }, [
      element('div', { class: 'title' }, [
        element('span', { class: 'product', text: WORDING.product }),
        this.#title,
      ]),
      ribbon(tab, {
        open: () => void this.#open(),
        save: () => void this.#save(),
        sample: () => void this.loadSample(),
        press: (button) => this.#press(button),
      }),
      this.#bar.root,
      this.#grid.root,
      this.#pane.root,
      this.#tabs,
      this.#status.root,
    ]);
    host.onModelChange((change) => this.#changed(change));
    this.#status.traffic(this.#frames.traffic);
    setInterval(() => this.#status.traffic(this.#frames.traffic), TRAFFIC_MS);
  }

  /** Shows the first workbook and the pane's start page. */
  async start(): Promise<void> {
    await this.loadSample();
    this.#pane.open(this.tab.startPage);
    this.#grid.editor.focus();
  }

  async loadSample(): Promise<void> {
    this.#status.show(WORDING.loading);
    const { name, bytes } = await this.sample();
    await this.#show(name, bytes);
  }

  async #open(): Promise<void> {
    const file = await pickFile();
    if (file !== null) await this.#show(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  async #show(name: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.host.open(bytes, name);
    } catch {
      this.#status.fail(WORDING.cannotOpen(name));
      return;
    }
    this.host.resetCounters();
    this.#frames.forget();
    this.#pane.reload();
    this.#status.show(WORDING.ready);
  }

  async #save(): Promise<void> {
    download(this.#session.book.name, await this.host.save());
  }

  #press(button: RibbonButton): void {
    if (!this.#grid.commit()) return;
    if (button.action.kind === 'pane') this.#pane.open(button.action.page);
    else void this.#runFunction(button.action.name, button.id);
  }

  async #runFunction(name: string, button: string): Promise<void> {
    try {
      await this.#frames.runFunction(this.tab.commandsPage, name, button);
    } catch {
      this.#status.fail(WORDING.commandFailed);
    }
  }

  #goTo(area: Rect): void {
    this.#grid.select({ active: { row: area.row, column: area.column }, area });
    this.#grid.editor.focus();
  }

  #changed(change: ModelChange): void {
    this.host.workspace.settle();
    if (change.structure) this.#showBook();
    this.#grid.follow();
    this.#grid.refresh();
    this.#showActive();
  }

  #showBook(): void {
    const { book } = this.#session;
    this.#title.textContent = book.name;
    document.title = `${book.name} · ${WORDING.product}`;
    this.#tabs.replaceChildren(...sheetTabs(book, (sheet) => this.#grid.activate(sheet)));
  }

  #showActive(): void {
    const { sheet, selection, editor } = this.#grid;
    const { row, column } = selection.active;
    this.#bar.show(cellAddress(row, column), editor.editing ? editor.text : editText(sheet, row, column));
    this.#status.show(editor.editing ? WORDING.editing : WORDING.ready);
    this.#status.select(sheet, selection);
  }
}
