import { SaxesParser } from 'saxes';
import { LIMITS } from './limits';
import { UnreadableFile } from './reading';

/** An element of a parsed document; names keep their usual prefix (`w:p`), children their order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * Parses well-formed XML into a tree. Document types are not interpreted (and refused beforehand), so no entity
 * expands. Throws on malformed XML, UnreadableFile when nested beyond any document.
 */
export function parseXmlTree(bytes: Uint8Array): XmlElement {
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (open.length > LIMITS.xmlDepth) {
      throw new UnreadableFile({ kind: 'too-large', what: 'nesting', limit: LIMITS.xmlDepth });
    }
    const element = { name: tag.name, attributes: tag.attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)!.children.push(text);
  });
  parser.on('cdata', (text) => {
    open.at(-1)!.children.push(text);
  });
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  const top = root.children.find((child): child is XmlElement => typeof child !== 'string');
  if (!top) throw new UnreadableFile({ kind: 'damaged' });
  return top;
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** All child elements of a name, or all of them. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}
