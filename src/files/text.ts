const UTF16_LE = [0xff, 0xfe];
const UTF16_BE = [0xfe, 0xff];
/** Share of replacement and control characters above which bytes are not taken for text. */
const NOISE_ALLOWED = 0.002;

/**
 * Decodes text of unknown encoding: a UTF-16 mark is believed, then strict UTF-8, then GB 18030 (which covers GBK and
 * GB 2312, what older Chinese systems export).
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, UTF16_LE)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, UTF16_BE)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** True when decoded bytes read as text: hardly any control, private-use or replacement character. */
export function looksLikeText(text: string): boolean {
  let noise = 0;
  for (let at = 0; at < text.length; at++) if (isNoise(text.charCodeAt(at))) noise++;
  return text.trim() !== '' && noise <= text.length * NOISE_ALLOWED;
}

function isNoise(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return (code >= 0x7f && code < 0xa0) || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff);
}

/** True when bytes start with a signature. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
