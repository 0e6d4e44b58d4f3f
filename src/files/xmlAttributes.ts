const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text of an attribute or element with its predefined and numeric references resolved. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Value of an attribute in a tag's text; empty when absent. `name` may be a pattern such as `\\w+:id`. */
export function xmlAttribute(tag: string, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(tag);
  return unescapeXml(value?.[2] ?? value?.[3] ?? '');
}

const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Text as it stands inside an element. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, (character) => ESCAPES[character] ?? character);
}
