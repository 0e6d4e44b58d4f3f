import { ExcelProblem } from './errors';
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

/** What is stored, read through its schema. */
export function readStored<T>({ xml: [xml] }: StoredState, schema: StateSchema<T>): LoadedState<T> {
  if (xml === undefined) return { value: null, problem: null };
  try {
    return { value: schema.parse(decodeStatePart(xml)), problem: null };
  } catch (cause) {
    return { value: null, problem: new ExcelProblem('state-unreadable', {}, null, cause) };
  }
}

/** The add-in's own data, to be stored in place of what was stored before. */
export interface StateWrite {
  readonly value: unknown;
  /** Also when what is stored cannot be read; it is then set aside in a part of its own, not lost. */
  readonly setAsideUnreadable?: boolean;
}

/** Parts that hold the add-in's own data; usually one or none. */
export interface StoredState {
  readonly ids: readonly string[];
  readonly xml: readonly string[];
}

/** Asks which parts there are; the answer comes with the next sync. */
export function askStateParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE);
  parts.load('items/id');
  return parts;
}

/** Asks what the parts hold, once it is known which there are. */
export function askStateXml(
  context: Excel.RequestContext,
  { items }: Excel.CustomXmlPartScopedCollection,
): OfficeExtension.ClientResult<string>[] {
  return items.map(({ id }) => context.workbook.customXmlParts.getItem(id).getXml());
}

/** Both answers. */
export function storedIn(
  { items }: Excel.CustomXmlPartScopedCollection,
  xml: readonly OfficeExtension.ClientResult<string>[],
): StoredState {
  return { ids: items.map(({ id }) => id), xml: xml.map(({ value }) => value) };
}

/** Throws `state-unreadable` when what is stored cannot be read (damaged, or of a newer version) and may not be set aside. */
export function requireReplaceable({ xml }: StoredState, { setAsideUnreadable }: StateWrite): void {
  if (setAsideUnreadable !== true && !xml.every(isReadable)) throw new ExcelProblem('state-unreadable');
}

/** Queues the storing; what could not be read is set aside. */
export function queueState(
  { workbook }: Excel.RequestContext,
  { ids, xml }: StoredState,
  { value }: StateWrite,
): void {
  const parts = workbook.customXmlParts;
  for (const stored of xml) if (!isReadable(stored)) parts.add(wrapUnreadable(stored));
  const [first, ...rest] = ids;
  if (first === undefined) parts.add(encodeStatePart(value));
  else parts.getItem(first).setXml(encodeStatePart(value));
  for (const id of rest) parts.getItem(id).delete();
}

/** Queues the putting back of what was stored before; `now` is what is there after something failed. */
export function queueStateBack(
  { workbook }: Excel.RequestContext,
  before: StoredState,
  now: StoredState,
): void {
  const parts = workbook.customXmlParts;
  for (const id of now.ids) if (!before.ids.includes(id)) parts.getItem(id).delete();
  before.ids.forEach((id, index) => {
    const xml = before.xml[index] ?? '';
    const place = now.ids.indexOf(id);
    if (place < 0) parts.add(xml);
    else if (now.xml[place] !== xml) parts.getItem(id).setXml(xml);
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
