import { newGuid } from '../excelts/extras';
import { ApiCollection, ApiObject, ITEMS } from '../interpreter/api-object';
import { invalidArgument, itemNotFound } from '../interpreter/errors';
import type { Workspace } from '../model/workspace';
import type { CustomXmlStore } from '../store/workbook';

/** `Excel.CustomXmlPart`. */
export class CustomXmlPart extends ApiObject {
  static readonly type = 'CustomXmlPart';
  static readonly scalars = ['id', 'namespaceUri'];
  readonly #workspace: Workspace;
  readonly #part: CustomXmlStore;

  constructor(workspace: Workspace, part: CustomXmlStore) {
    super();
    this.#workspace = workspace;
    this.#part = part;
  }
  get id(): string {
    return this.#part.id;
  }
  get namespaceUri(): string {
    return namespaceOf(this.#part.xml);
  }
  getXml(): string {
    return this.#part.xml;
  }
  setXml(xml: string): void {
    this.#part.xml = requireXml(xml);
  }
  delete(): void {
    const { store } = this.#workspace;
    store.customXmlParts = store.customXmlParts.filter((part) => part !== this.#part);
  }
}

function rootTag(xml: string): string {
  const body = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '').trim();
  return /^<[^!/?][^>]*>/.exec(body)?.[0] ?? '';
}

/** The namespace of the root element, prefixed or default; empty when it has none. */
function namespaceOf(xml: string): string {
  const tag = rootTag(xml);
  const prefix = /^<([\w.-]+):/.exec(tag)?.[1];
  const declared = new RegExp(`xmlns${prefix === undefined ? '' : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`);
  return declared.exec(tag)?.[1] ?? '';
}

/** @throws ApiError when the text has no root element that is closed again */
function requireXml(xml: unknown): string {
  const text = String(xml);
  const tag = rootTag(text);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1];
  const closed = name !== undefined && (tag.endsWith('/>') || text.trimEnd().endsWith(`</${name}>`));
  if (!closed) throw invalidArgument('The text is no well-formed XML.');
  return text;
}

/** `workbook.customXmlParts` and its scoped subsets. */
export class CustomXmlPartCollection extends ApiCollection<CustomXmlPart> {
  static readonly type: string = 'CustomXmlPartCollection';
  static readonly scalars: readonly string[] = [];
  readonly #workspace: Workspace;
  readonly #namespace: string | null;

  constructor(workspace: Workspace, namespace: string | null) {
    super();
    this.#workspace = workspace;
    this.#namespace = namespace;
  }
  get [ITEMS](): readonly CustomXmlPart[] {
    return this.#workspace.store.customXmlParts
      .filter((part) => this.#namespace === null || namespaceOf(part.xml) === this.#namespace)
      .map((part) => new CustomXmlPart(this.#workspace, part));
  }
  add(xml: string): CustomXmlPart {
    const { store } = this.#workspace;
    const part: CustomXmlStore = { id: newGuid(store), xml: requireXml(xml) };
    store.customXmlParts.push(part);
    return new CustomXmlPart(this.#workspace, part);
  }
  getByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.#workspace, namespace);
  }
  getItem(id: string): CustomXmlPart {
    const part = this[ITEMS].find((item) => item.id === id);
    if (!part) throw itemNotFound('The custom XML part');
    return part;
  }
}

/** The parts of one namespace. */
export class CustomXmlPartScopedCollection extends CustomXmlPartCollection {
  static override readonly type = 'CustomXmlPartScopedCollection';

  /** The one part there is; it is an error when there are several or none. */
  getOnlyItem(): CustomXmlPart {
    const [part, second] = this[ITEMS];
    if (!part || second) throw itemNotFound('A single custom XML part');
    return part;
  }
}
