import { eventsDelivered, freshHost, inExcel, traffic } from '../../support/host';

type Process = (requestJson: string) => string;

let original: Process | null = null;

/** An empty workbook, and no refusal left over from the test before. */
export function freshWorkbook(): void {
  failOn(null);
  freshHost();
}

/** A sheet as a person would have made it: cells typed from `corner` on, and perhaps a table around them. */
export async function addSheet(
  name: string,
  cells: readonly (readonly (string | number | boolean | null)[])[],
  table: string | null = null,
  corner = 'A1',
): Promise<void> {
  await inExcel((context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRange(corner).getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1);
    range.values = cells as (string | number)[][];
    if (table !== null) sheet.tables.add(range, true).name = table;
  });
}

/** Queues what `ask` wants, synchronises once and gives what it then reads. */
export async function read<T>(ask: (context: Excel.RequestContext) => () => T): Promise<T> {
  return Excel.run(async (context) => {
    const collect = ask(context);
    await context.sync();
    return collect();
  });
}

/** How many requests an action sends. */
export async function syncsOf(action: () => Promise<unknown>): Promise<number> {
  return (await traffic(action)).syncs;
}

/** A person, or a co-author, types into a cell. */
export function typeInCell(
  sheet: string,
  address: string,
  text: string,
  source: 'Local' | 'Remote' = 'Local',
): void {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  excelHost.userEdit(sheet, Number(row) - 1, letter.charCodeAt(0) - 65, text, source);
}

export { eventsDelivered as waitForEvents };

interface WireAction {
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
}

interface WirePath {
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
}

/**
 * From now on the host refuses a member as Excel would: what was queued before it in the same request is carried out,
 * it and the rest is not. `member` is `Parent.Member` as on the wire (`Tables.Add`, `.Resize` for any parent);
 * `times` how often; `after` another member that must have come before in the same request. null ends it.
 */
export function failOn(member: string | null, times = 1, after: string | null = null): void {
  original ??= excelHost.process.bind(excelHost);
  const pass = original;
  let left = times;
  excelHost.process = (requestJson) => {
    if (member === null || left <= 0) return pass(requestJson);
    const body = JSON.parse(requestJson) as { Actions: WireAction[]; ObjectPaths: Record<string, WirePath> };
    const is = (action: WireAction, name: string) => matches(action, body.ObjectPaths, name);
    const from = after === null ? 0 : body.Actions.findIndex((action) => is(action, after));
    const index =
      from < 0 ? -1 : body.Actions.findIndex((action, place) => place >= from && is(action, member));
    if (index < 0) return pass(requestJson);
    left -= 1;
    const done = JSON.parse(
      pass(JSON.stringify({ ...body, Actions: body.Actions.slice(0, index) })),
    ) as object;
    const error = {
      Code: 'GeneralException',
      Message: '',
      Location: publicName(member),
      ActionIndex: index,
      HttpStatusCode: 500,
    };
    return JSON.stringify({ ...done, Error: error });
  };
}

/** `Range.GetCell` on the wire is `Range.getCell` in what Excel tells of an error. */
function publicName(member: string): string {
  return member.replace(/\.(\w)/, (_, letter: string) => `.${letter.toLowerCase()}`);
}

function matches(action: WireAction, paths: Record<string, WirePath>, member: string): boolean {
  const [parent = '', name = ''] = member.split('.');
  const path = paths[action.ObjectPathId];
  const isInstantiate = action.ActionType === 1;
  if ((isInstantiate ? path?.Name : action.Name) !== name) return false;
  if (action.ActionType === 2) return false;
  const owner = isInstantiate ? paths[path?.ParentObjectPathId ?? -1] : path;
  return parent === '' || owner?.Name === parent || JSON.stringify(action).includes(parent);
}

/** Everything a person could see or miss in the workbook, as plain data to compare. */
export function snapshot(): unknown {
  return excelHost.workbook.sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    marks: Object.fromEntries(sheet.customProperties),
    merges: sheet.merges,
    tables: sheet.tables.map(({ id, name, area, style }) => ({ id, name, area, style })),
    cells: sheet.rows.flatMap((row, rowIndex) =>
      row.cells.flatMap((cell, column) =>
        cell.value === null && cell.formula === null
          ? []
          : [
              {
                at: `${rowIndex},${column}`,
                value: cell.formula === null ? cell.value : null,
                formula: cell.formula,
                style: cell.style,
              },
            ],
      ),
    ),
    active: excelHost.workbook.activeSheet === sheet,
  }));
}
