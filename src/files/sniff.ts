import type { ForeignFormat } from './reading';
import { decodeText, looksLikeText, startsWith } from './text';

/** What the first bytes say a file is; containers (zip, cfb) are told apart by their contents later. */
export type Sniffed =
  | { readonly kind: 'zip' }
  | { readonly kind: 'cfb' }
  | { readonly kind: 'biff' }
  | { readonly kind: 'foreign'; readonly format: ForeignFormat }
  | { readonly kind: 'html'; readonly text: string }
  | { readonly kind: 'spreadsheet-xml'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown' };

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly sniffed: Sniffed }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], sniffed: { kind: 'zip' } },
  { bytes: [0x50, 0x4b, 0x05, 0x06], sniffed: { kind: 'zip' } },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], sniffed: { kind: 'cfb' } },
  // BIFF2 to BIFF4 worksheets, and BIFF5/8 streams saved without their container
  { bytes: [0x09, 0x00, 0x04, 0x00], sniffed: { kind: 'biff' } },
  { bytes: [0x09, 0x02, 0x06, 0x00], sniffed: { kind: 'biff' } },
  { bytes: [0x09, 0x04, 0x06, 0x00], sniffed: { kind: 'biff' } },
  { bytes: [0x09, 0x08, 0x08, 0x00], sniffed: { kind: 'biff' } },
  { bytes: [0x09, 0x08, 0x10, 0x00], sniffed: { kind: 'biff' } },
  { bytes: ascii('%PDF'), sniffed: { kind: 'foreign', format: 'pdf' } },
  { bytes: ascii('{\\rtf'), sniffed: { kind: 'foreign', format: 'rtf' } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sniffed: { kind: 'foreign', format: 'image' } },
  { bytes: [0xff, 0xd8, 0xff], sniffed: { kind: 'foreign', format: 'image' } },
  { bytes: ascii('GIF8'), sniffed: { kind: 'foreign', format: 'image' } },
  { bytes: [0x49, 0x49, 0x2a, 0x00], sniffed: { kind: 'foreign', format: 'image' } },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], sniffed: { kind: 'foreign', format: 'image' } },
  { bytes: ascii('RIFF'), sniffed: { kind: 'foreign', format: 'image' } },
  { bytes: ascii('Rar!'), sniffed: { kind: 'foreign', format: 'archive' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], sniffed: { kind: 'foreign', format: 'archive' } },
  { bytes: [0x1f, 0x8b], sniffed: { kind: 'foreign', format: 'archive' } },
  { bytes: ascii('[InternetShortcut]'), sniffed: { kind: 'foreign', format: 'web-shortcut' } },
  { bytes: [0x4d, 0x5a, 0x90], sniffed: { kind: 'foreign', format: 'program' } },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], sniffed: { kind: 'foreign', format: 'program' } },
];

/** How far into a file an opening tag is looked for. */
const HEAD_CHARACTERS = 4096;

/** Tells what a file is from its bytes. */
export function sniff(bytes: Uint8Array): Sniffed {
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes));
  if (known) return known.sniffed;
  const text = decodeText(bytes);
  if (!looksLikeText(text)) return { kind: 'unknown' };
  const head = text.slice(0, HEAD_CHARACTERS);
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(head) && /<(\w+:)?Workbook[\s>]/.test(head)) {
    return { kind: 'spreadsheet-xml', text };
  }
  if (/^\s*(From:|MIME-Version:)/i.test(head)) return { kind: 'foreign', format: 'mhtml' };
  if (
    /^\s*(<\?xml[^>]*>\s*)?(<!--|<!doctype html|<(html|head|body|table|meta|div|style|tr)[\s>])/i.test(head)
  ) {
    return { kind: 'html', text };
  }
  return { kind: 'text', text };
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
