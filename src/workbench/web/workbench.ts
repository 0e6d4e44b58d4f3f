import { cellAddress } from '../../domain/model/grid';
import type { Rect } from '../host/store/address';
import { FormulaBar } from './chrome/formula-bar';
import type { RibbonButton, RibbonTab } from './chrome/manifest';
import { ribbon } from './chrome/ribbon';
import { sheetTabs } from './chrome/sheet-tabs';
import { StatusBar } from './chrome/status-bar';
import { element } from './dom';
import { download, pickFile } from './files';
import { GridView } from './grid/grid-view';
import type { ExcelHost } from './excel-host';
import { TaskPane } from './pane';
import { editText, Session } from './session';
import { WORDING } from './wording.zh-CN';

/** The page: ribbon, formula bar, grid, sheet tabs, task pane and status bar around one workbook. */
export class Workbench {
  readonly root: HTMLElement;
  readonly #session: Session;
  readonly #grid: GridView;
  readonly #bar: FormulaBar;
  readonly #status = new StatusBar();
  readonly #pane: TaskPane;
  readonly #tabs = element('div', { class: 'sheet-tabs', attributes: { role: 'tablist' } });
  readonly #title = element('span', { class: 'file' });

  constructor(
    private readonly host: ExcelHost,
    private readonly tab: RibbonTab,
    private readonly sample: () => Promise<{ readonly name: string; readonly bytes: Uint8Array }>,
  ) {
    this.#session = new Session(host.workspace, () => this.host.afterEdit());
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
    this.#pane = new TaskPane(tab.name, host.attachPane);
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
    host.onChange = () => this.#changed();
    host.onTraffic = (traffic) => this.#status.traffic(traffic);
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
      await this.host.open(name, bytes);
    } catch {
      this.#status.fail(WORDING.cannotOpen(name));
      return;
    }
    this.#pane.reload();
    this.#status.show(WORDING.ready);
    this.#changed();
  }

  async #save(): Promise<void> {
    download(this.#session.book.name, await this.host.save());
  }

  #press(button: RibbonButton): void {
    if (!this.#grid.commit()) return;
    if (button.action.kind === 'pane') this.#pane.open(button.action.page);
    else this.host.runFunction(this.tab.commandsPage, button.action.name, button.id);
  }

  #goTo(area: Rect): void {
    this.#grid.select({ active: { row: area.row, column: area.column }, area });
    this.#grid.editor.focus();
  }

  #changed(): void {
    this.host.workspace.settle();
    const { book } = this.#session;
    this.#title.textContent = book.name;
    document.title = `${book.name} · ${WORDING.product}`;
    this.#tabs.replaceChildren(
      ...sheetTabs(book, (sheet) => {
        if (!this.#grid.commit()) return;
        this.#session.activate(sheet);
        this.#grid.editor.focus();
      }),
    );
    this.#grid.follow();
    this.#grid.refresh();
    this.#showActive();
  }

  #showActive(): void {
    const { sheet, selection, editor } = this.#grid;
    const { row, column } = selection.active;
    this.#bar.show(cellAddress(row, column), editor.editing ? editor.text : editText(sheet, row, column));
    this.#status.show(editor.editing ? WORDING.editing : WORDING.ready);
    this.#status.select(sheet, selection);
  }
}
