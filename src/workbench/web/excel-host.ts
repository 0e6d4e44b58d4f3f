import { loadWorkbook } from '../host/excelts/load';
import { saveWorkbook } from '../host/excelts/save';
import { Workspace } from '../host/model/workspace';
import { WorkbookStore } from '../host/store/workbook';
import type { Traffic } from './chrome/status-bar';
import type { AttachFrame } from './pane';

const EXCEL_API = '1.18';

/** The embedded Excel behind the page: a workbook, and the frames of the add-in that talk to it. */
export class ExcelHost {
  readonly workspace = new Workspace(newWorkbook(), EXCEL_API, () => new Date());
  onChange: () => void = () => undefined;
  onTraffic: (traffic: Traffic) => void = () => undefined;

  /** @throws Error when the bytes are no readable .xlsx workbook; the open one stays. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const store = await loadWorkbook(bytes);
    store.name = name;
    this.workspace.replaceStore(store);
  }

  save(): Promise<Uint8Array> {
    return saveWorkbook(this.workspace.store);
  }

  afterEdit(): void {
    this.onChange();
  }

  readonly attachPane: AttachFrame = (container, page) => {
    const frame = document.createElement('iframe');
    frame.src = page;
    container.append(frame);
    return { detach: () => frame.remove() };
  };

  runFunction(page: string, name: string, button: string): void {
    void [page, name, button];
  }
}

function newWorkbook(): WorkbookStore {
  const store = new WorkbookStore();
  store.addSheet('Sheet1');
  return store;
}
