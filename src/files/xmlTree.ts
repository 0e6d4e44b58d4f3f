import { SaxesParser } from 'saxes';
import { LIMITS } from './limits';
import { UnreadableFile } from './reading';

/** An element of a parsed document; names keep their usual prefix (`w:p`), children their order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Parses well-formed XML into a tree. Document types are not interpreted (and refused beforehand), so no entity
 * expands. Throws on malformed XML, UnreadableFile when nested beyond any document.
 */
export function parseXmlTree(bytes: Uint8Array): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const parents: OpenElement[] = [];
  let current = root;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (parents.length >= LIMITS.xmlDepth) {
      throw new UnreadableFile({ kind: 'too-large', what: 'nesting', limit: LIMITS.xmlDepth });
    }
    const element: OpenElement = { name: tag.name, attributes: tag.attributes, children: [] };
    current.children.push(element);
    parents.push(current);
    current = element;
  });
  parser.on('closetag', () => {
    current = parents.pop() ?? root;
  });
  parser.on('text', (text) => {
    current.children.push(text);
  });
  parser.on('cdata', (text) => {
    current.children.push(text);
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
