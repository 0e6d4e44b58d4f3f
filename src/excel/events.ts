import { runExcel } from './errors';
import { quietly } from './quiet';

/** A change in a table or on a sheet. */
export interface WorkbookChange {
  readonly sheetId: string;
  /** Null for a change outside any table. */
  readonly tableId: string | null;
  /** A1 address of the changed cells. */
  readonly address: string;
  /** `Remote`: a co-author's change, seen here. */
  readonly source: 'Local' | 'Remote';
  readonly kind: string;
}

export interface SelectionChange {
  readonly sheetId: string;
  readonly address: string;
}

/** Ends a subscription. */
export type Unsubscribe = () => Promise<void>;

/** Calls back on every change inside any table of the workbook. */
export async function onTableChanged(handler: (change: WorkbookChange) => void): Promise<Unsubscribe> {
  return runExcel(async (context) => {
    const registration = context.workbook.tables.onChanged.add(async (event) => {
      handler({
        sheetId: event.worksheetId,
        tableId: event.tableId,
        address: event.address,
        source: sourceOf(event.source),
        kind: event.changeType,
      });
    });
    await context.sync();
    return removerOf(registration);
  });
}

/** Calls back on every change of cells on any sheet of the workbook. */
export async function onSheetChanged(handler: (change: WorkbookChange) => void): Promise<Unsubscribe> {
  return runExcel(async (context) => {
    const registration = context.workbook.worksheets.onChanged.add(async (event) => {
      handler({
        sheetId: event.worksheetId,
        tableId: null,
        address: event.address,
        source: sourceOf(event.source),
        kind: event.changeType,
      });
    });
    await context.sync();
    return removerOf(registration);
  });
}

/** Calls back when the user selects other cells, on any sheet. */
export async function onSelectionChanged(handler: (change: SelectionChange) => void): Promise<Unsubscribe> {
  return runExcel(async (context) => {
    const registration = context.workbook.worksheets.onSelectionChanged.add(async (event) => {
      handler({ sheetId: event.worksheetId, address: event.address });
    });
    await context.sync();
    return removerOf(registration);
  });
}

function sourceOf(source: string): 'Local' | 'Remote' {
  return source === 'Remote' ? 'Remote' : 'Local';
}

function removerOf<Event>(registration: OfficeExtension.EventHandlerResult<Event>): Unsubscribe {
  return async () => {
    // A registration can be removed only through the context it was made in.
    await Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
  };
}

/** Runs work with this add-in's events off: for several writes of its own that it must not answer itself. */
export async function withoutEvents<T>(work: () => Promise<T>): Promise<T> {
  return runExcel((context) =>
    quietly(context, async (endQuiet) => {
      await context.sync();
      const result = await work();
      endQuiet();
      await context.sync();
      return result;
    }),
  );
}
