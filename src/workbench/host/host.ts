import { Range } from './api/range';
import { Workbook } from './api/workbook';
import type { ServiceState } from './channel/services';
import { createService } from './channel/services';
import { loadWorkbook } from './excelts/load';
import { saveWorkbook } from './excelts/save';
import { Interpreter } from './interpreter/interpreter';
import type { RequestBody, ResponseBody } from './interpreter/protocol';
import { ActionType } from './interpreter/protocol';
import type { HostEvent } from './model/events';
import type { RequirementSets } from './model/requirement-sets';
import { FULL_REQUIREMENT_SETS } from './model/requirement-sets';
import type { UserEditResult } from './model/user-edit';
import { userEdit } from './model/user-edit';
import type { ChangeSource, ModelChange } from './model/workspace';
import { Workspace } from './model/workspace';
import type { Rect } from './store/address';
import type { SheetStore } from './store/sheet';
import { WorkbookStore } from './store/workbook';

export interface HostOptions {
  /** Requirement sets the host reports; `ExcelApi` also bounds what it answers. */
  readonly requirementSets?: RequirementSets;
  /** The clock, for dates typed without a year. */
  readonly today?: () => Date;
}

/** What went over the channel since the last reset. */
export interface Counters {
  /** Requests, without those in which `Excel.run` merely gives back the ranges it kept. */
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Who takes the events the workbook sends out: the endpoint of a pane. */
export type EventSink = (events: readonly HostEvent[]) => void;

/**
 * The embedded Excel: one open workbook, the requests of one add-in, the hands of one user. Knows no transport; a
 * channel endpoint passes requests in and takes events out.
 */
export class Host {
  readonly requirementSets: RequirementSets;
  readonly services: ServiceState = { runtimeState: 'Visible', startState: 'Inactive', ribbonUpdates: [] };
  /** Settings of the older, whole-document kind (`Office.context.document.settings`). */
  readonly documentSettings = new Map<string, unknown>();
  readonly #workspace: Workspace;
  readonly #listeners = new Set<(change: ModelChange) => void>();
  #interpreter: Interpreter;
  #counters = { syncs: 0, requestBytes: 0, responseBytes: 0 };
  readonly #sinks = new Set<EventSink>();

  constructor(options: HostOptions = {}) {
    this.requirementSets = options.requirementSets ?? FULL_REQUIREMENT_SETS;
    const today = options.today ?? (() => new Date());
    const store = new WorkbookStore();
    store.addSheet('Sheet1');
    this.#workspace = new Workspace(store, this.requirementSets['ExcelApi'] ?? '1.1', today);
    this.#workspace.keepRange = (sheet, area) => this.#keepRange(sheet, area);
    this.#interpreter = this.#newInterpreter();
  }

  /** The workbook behind the object model, for the grid and for tests; change it through the methods here. */
  get workbook(): WorkbookStore {
    return this.#workspace.store;
  }

  /** What the model's operations share; the grid's read access goes through `view`. */
  get workspace(): Workspace {
    return this.#workspace;
  }

  /** Answers one request of office.js. */
  process(requestJson: string): string {
    this.#workspace.source = 'Local';
    this.#workspace.trigger = 'ThisLocalAddin';
    const body = JSON.parse(requestJson) as RequestBody;
    const response: ResponseBody = this.#interpreter.process(body);
    const responseJson = JSON.stringify(response);
    this.#counters.syncs += Number(!isCleanUp(body));
    this.#counters.requestBytes += byteLength(requestJson);
    this.#counters.responseBytes += byteLength(responseJson);
    return responseJson;
  }

  get counters(): Counters {
    return { ...this.#counters };
  }

  resetCounters(): void {
    this.#counters = { syncs: 0, requestBytes: 0, responseBytes: 0 };
  }

  /** References to ranges the add-in keeps; one that never releases them shows here. */
  get keptReferences(): number {
    return this.#interpreter.keptCount;
  }

  /** Workbooks the add-in opened through `Excel.createWorkbook`, as base64 files. */
  get createdWorkbooks(): readonly string[] {
    return this.#workspace.createdWorkbooks;
  }

  /** Sends events to one more pane; returns how to stop it. */
  connect(sink: EventSink): () => void {
    this.#sinks.add(sink);
    return () => this.#sinks.delete(sink);
  }

  /** Sends out what events are waiting and tells the grid what changed; called after every request and edit. */
  flush(): void {
    const events = this.#workspace.events.take();
    if (events.length > 0) for (const sink of this.#sinks) sink(events);
    const change = this.#workspace.takeChange();
    if (change) for (const listener of this.#listeners) listener(change);
  }

  /** Calls back after changes of content, structure or selection; returns how to stop it. */
  onModelChange(listener: (change: ModelChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Opens an .xlsx file in place of the present workbook.
   * @throws Error when the bytes are no readable .xlsx file; the present workbook then stays.
   */
  async open(bytes: Uint8Array, name = '工作簿1.xlsx'): Promise<void> {
    const store = await loadWorkbook(bytes);
    store.name = name;
    this.#replace(store);
  }

  /** Starts over with an empty workbook. */
  newWorkbook(): void {
    const store = new WorkbookStore();
    store.addSheet('Sheet1');
    this.#replace(store);
  }

  /** The workbook as an .xlsx file, calculated. */
  async save(): Promise<Uint8Array> {
    this.#workspace.calculate();
    return saveWorkbook(this.#workspace.store);
  }

  /**
   * A person types into a cell: validation and protection apply as in Excel, listeners hear of it.
   * @param source `Remote` for a co-author's edit
   */
  userEdit(
    sheet: string,
    row: number,
    column: number,
    text: string,
    source: ChangeSource = 'Local',
  ): UserEditResult {
    this.#workspace.source = source;
    this.#workspace.trigger = 'Unknown';
    try {
      return userEdit(this.#workspace, this.#sheet(sheet), { row, column }, text);
    } finally {
      this.#workspace.source = 'Local';
      this.flush();
    }
  }

  /** A person selects cells; their sheet comes to the front. */
  userSelect(sheet: string, area: Rect): void {
    this.#workspace.select(this.#sheet(sheet), area);
    this.flush();
  }

  /** A person clicks a sheet's tab. */
  userActivate(sheet: string): void {
    this.#workspace.activate(this.#sheet(sheet));
    this.flush();
  }

  #sheet(key: string): SheetStore {
    const sheet = this.#workspace.store.findSheet(key);
    if (!sheet) throw new Error(`There is no worksheet "${key}".`);
    return sheet;
  }

  #replace(store: WorkbookStore): void {
    this.#workspace.replaceStore(store);
    this.#interpreter = this.#newInterpreter();
    this.flush();
  }

  #newInterpreter(): Interpreter {
    const interpreter: Interpreter = new Interpreter({
      root: new Workbook(this.#workspace, (id) => interpreter.kept(id)),
      service: (name) => createService(name, this.services),
      register: (object, event, change) => this.#workspace.events.register(object, event, change),
      isTracked: (object) => object instanceof Range,
    });
    return interpreter;
  }

  #keepRange(sheet: SheetStore, area: Rect): string {
    return this.#interpreter.keep(new Range(this.#workspace, sheet, area));
  }
}

/** Whether a request does nothing but release references, as `Excel.run` does after its batch. */
function isCleanUp({ Actions }: RequestBody): boolean {
  return (
    Actions.length > 0 &&
    Actions.every(
      ({ ActionType: type, Name }) =>
        type === ActionType.Trace || type === ActionType.Instantiate || Name === '_RemoveReference',
    ) &&
    Actions.some(({ Name }) => Name === '_RemoveReference')
  );
}

/** Bytes of a text in UTF-8, without encoding it. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7ff) bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}
