import { ExcelProblem, runExcel } from './errors';
import { decodeStatePart, encodeStatePart, STATE_NAMESPACE, wrapUnreadable } from './state-part';

/** Anything that checks a value and returns it typed, or throws: a zod schema, for one. */
export interface StateSchema<T> {
  parse(value: unknown): T;
}

export interface LoadedState<T> {
  /** The state; null when there is none, or none that can be read. */
  readonly value: T | null;
  /** `state-unreadable` when there is a state that cannot be read; it stays in the workbook as it is. */
  readonly problem: ExcelProblem | null;
}

/** Reads the add-in's own data from the workbook. Two syncs. */
export async function loadState<T>(schema: StateSchema<T>): Promise<LoadedState<T>> {
  const xml = await runExcel(async (context) => (await stateParts(context)).xml[0] ?? null);
  if (xml === null) return { value: null, problem: null };
  try {
    return { value: schema.parse(decodeStatePart(xml)), problem: null };
  } catch (cause) {
    return { value: null, problem: new ExcelProblem('state-unreadable', {}, null, cause) };
  }
}

export interface SaveStateOptions {
  /** Also when what is stored cannot be read; it is then set aside in a part of its own, not lost. */
  readonly setAsideUnreadable?: boolean;
}

/**
 * Stores the add-in's own data in the workbook in place of what was stored before. Three syncs.
 * Throws `state-unreadable` when what is stored cannot be read (damaged, or written by a newer version).
 */
export async function saveState(value: unknown, options: SaveStateOptions = {}): Promise<void> {
  await runExcel(async (context) => {
    const { ids, xml } = await stateParts(context);
    const parts = context.workbook.customXmlParts;
    for (const stored of xml) {
      if (isReadable(stored)) continue;
      if (options.setAsideUnreadable !== true) throw new ExcelProblem('state-unreadable');
      parts.add(wrapUnreadable(stored));
    }
    const [first, ...rest] = ids;
    if (first === undefined) parts.add(encodeStatePart(value));
    else parts.getItem(first).setXml(encodeStatePart(value));
    for (const id of rest) parts.getItem(id).delete();
    await context.sync();
  });
}

function isReadable(xml: string): boolean {
  try {
    decodeStatePart(xml);
    return true;
  } catch {
    return false;
  }
}

async function stateParts(context: Excel.RequestContext): Promise<{ ids: string[]; xml: string[] }> {
  const found = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  found.load('items/id');
  await context.sync();
  const ids = found.items.map(({ id }) => id);
  if (ids.length === 0) return { ids, xml: [] };
  const xml = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  await context.sync();
  return { ids, xml: xml.map(({ value }) => value) };
}
