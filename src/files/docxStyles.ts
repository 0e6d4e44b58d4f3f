import type { XmlElement } from './xmlTree';
import { childOf, childrenOf } from './xmlTree';

interface Style {
  readonly basedOn: string | null;
  readonly bold: boolean | null;
  readonly font: string | null;
}

/** Resolves weight and face of a run through document defaults and styles (ISO 29500-1, 17.7.2 and 17.7.3). */
export class DocxStyles {
  private readonly styles = new Map<string, Style>();
  private readonly defaultParagraphStyle: string | null = null;
  private readonly defaults: Style;

  /** `root` is the parsed styles part; absent when the document has none. */
  constructor(root: XmlElement | undefined) {
    const runDefaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.defaults = { basedOn: null, bold: boldOf(runDefaults), font: fontOf(runDefaults) };
    for (const element of childrenOf(root, 'w:style')) {
      const id = element.attributes['w:styleId'];
      if (id === undefined) continue;
      const properties = childOf(element, 'w:rPr');
      this.styles.set(id, {
        basedOn: valueOf(childOf(element, 'w:basedOn')),
        bold: boldOf(properties),
        font: fontOf(properties),
      });
      if (element.attributes['w:type'] === 'paragraph' && isOn(element.attributes['w:default'] ?? '0')) {
        this.defaultParagraphStyle = id;
      }
    }
  }

  /**
   * Weight of a run. Its own setting is absolute; otherwise defaults that are bold win, and the table, paragraph and
   * character styles toggle one another.
   */
  isBold(runProperties: XmlElement | undefined, paragraph: XmlElement, tableStyle: string | null): boolean {
    const direct = boldOf(runProperties);
    if (direct !== null) return direct;
    if (this.defaults.bold) return true;
    const levels = [tableStyle, this.paragraphStyle(paragraph), valueOf(childOf(runProperties, 'w:rStyle'))];
    return levels.filter((style) => this.inherited(style, 'bold') === true).length % 2 === 1;
  }

  /** East Asian face of a run; null when nothing names one. */
  fontOf(runProperties: XmlElement | undefined, paragraph: XmlElement): string | null {
    return (
      fontOf(runProperties) ??
      this.inherited(valueOf(childOf(runProperties, 'w:rStyle')), 'font') ??
      this.inherited(this.paragraphStyle(paragraph), 'font') ??
      this.defaults.font
    );
  }

  private paragraphStyle(paragraph: XmlElement): string | null {
    return valueOf(childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')) ?? this.defaultParagraphStyle;
  }

  private inherited<Key extends 'bold' | 'font'>(id: string | null, key: Key): Style[Key] | null {
    const seen = new Set<string>();
    for (let current = id; current !== null && !seen.has(current);) {
      seen.add(current);
      const style = this.styles.get(current);
      if (!style) return null;
      if (style[key] !== null) return style[key];
      current = style.basedOn;
    }
    return null;
  }
}

function boldOf(runProperties: XmlElement | undefined): boolean | null {
  const bold = childOf(runProperties, 'w:b');
  return bold ? isOn(bold.attributes['w:val'] ?? '1') : null;
}

function fontOf(runProperties: XmlElement | undefined): string | null {
  const fonts = childOf(runProperties, 'w:rFonts')?.attributes;
  return fonts?.['w:eastAsia'] ?? null;
}

/** The `w:val` of an element; null without one. */
export function valueOf(element: XmlElement | undefined): string | null {
  return element?.attributes['w:val'] ?? null;
}

/** An on/off value (ISO 29500-1, 22.9.2.7). */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}
