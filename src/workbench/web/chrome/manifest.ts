/** What a ribbon button does: opens the pane at a page, or runs a function of the commands page. */
export type RibbonAction =
  { readonly kind: 'pane'; readonly page: string } | { readonly kind: 'function'; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the 32 px icon. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly name: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
  /** The pane shown where there is no ribbon. */
  readonly startPage: string;
  readonly commandsPage: string;
}

/**
 * Reads the add-in's tab from its manifest, in the manifest's own language.
 * @throws Error when the manifest lacks something the tab needs
 */
export function readRibbon(xml: string): RibbonTab {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  const resources = readResources(manifest);
  const resource = (named: Element): string => resources.get(named.getAttribute('resid') ?? '') ?? '';
  const tab = need(manifest, 'CustomTab');
  const readButton = (control: Element): RibbonButton => {
    const icon = all(control, 'Image').find((image) => image.getAttribute('size') === '32');
    return {
      id: control.getAttribute('id') ?? '',
      label: resource(need(control, 'Label')),
      tip: resource(need(control, 'Description')),
      icon: localPath(resources.get(icon?.getAttribute('resid') ?? '') ?? ''),
      action: readAction(need(control, 'Action'), resources),
    };
  };
  return {
    name: need(manifest, 'DisplayName').getAttribute('DefaultValue') ?? '',
    label: resource(child(tab, 'Label')),
    groups: all(tab, 'Group').map((group) => ({
      label: resource(child(group, 'Label')),
      buttons: all(group, 'Control').map(readButton),
    })),
    startPage: localPath(need(manifest, 'SourceLocation').getAttribute('DefaultValue') ?? ''),
    commandsPage: localPath(resource(need(manifest, 'FunctionFile'))),
  };
}

function readAction(action: Element, resources: ReadonlyMap<string, string>): RibbonAction {
  if (action.getAttribute('xsi:type') === 'ExecuteFunction') {
    return { kind: 'function', name: need(action, 'FunctionName').textContent ?? '' };
  }
  const page = resources.get(need(action, 'SourceLocation').getAttribute('resid') ?? '') ?? '';
  return { kind: 'pane', page: localPath(page) };
}

function readResources(manifest: Document): Map<string, string> {
  const named = ['Image', 'Url', 'String'].flatMap((tag) => all(manifest, tag));
  return new Map(
    named.map((item) => [item.getAttribute('id') ?? '', item.getAttribute('DefaultValue') ?? '']),
  );
}

/** The workbench serves the manifest's pages itself, whatever host the manifest names. */
function localPath(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return `${pathname}${search}${hash}`;
}

function all(owner: Document | Element, tag: string): Element[] {
  return [...owner.getElementsByTagName('*')].filter((candidate) => candidate.localName === tag);
}

function need(owner: Document | Element, tag: string): Element {
  const [first] = all(owner, tag);
  if (first === undefined) throw new Error(`manifest.xml: ${tag} is missing`);
  return first;
}

function child(owner: Element, tag: string): Element {
  const found = [...owner.children].find((candidate) => candidate.localName === tag);
  if (found === undefined) throw new Error(`manifest.xml: ${owner.localName} has no ${tag}`);
  return found;
}
