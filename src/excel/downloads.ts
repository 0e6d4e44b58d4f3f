/** A file made here that the user is to get. */
export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** What the file says, for the last resort: text the user can copy. */
  readonly text?: string;
}

/**
 * How it reached the user: opened as a new workbook, handed to the browser as a download, or only as text for the
 * pane to show. Nothing is reported as delivered that was not at least handed over.
 */
export type Delivery =
  | { readonly way: 'opened' }
  | { readonly way: 'downloaded' }
  | { readonly way: 'text'; readonly text: string };

const WORKBOOK = /\.xlsx$/i;
const BASE64_CHUNK = 0x8000;
/** Long enough for any browser to have taken the file. */
const KEEP_URL_MILLISECONDS = 60_000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += BASE64_CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + BASE64_CHUNK));
  }
  return btoa(binary);
}

/** Gives a file to the user by the most robust way this Excel offers: new workbook, download, copyable text. */
export async function deliverFile(file: OutgoingFile): Promise<Delivery> {
  if (WORKBOOK.test(file.name) && (await openWorkbook(file.bytes))) return { way: 'opened' };
  if (startDownload(file)) return { way: 'downloaded' };
  return { way: 'text', text: file.text ?? '' };
}

/** Opens the bytes of an .xlsx as a new workbook; false when this Excel cannot or will not. */
export async function openWorkbook(bytes: Uint8Array): Promise<boolean> {
  if (typeof Excel === 'undefined' || typeof Excel.createWorkbook !== 'function') return false;
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return true;
  } catch {
    return false;
  }
}

function startDownload({ name, bytes, mimeType }: OutgoingFile): boolean {
  // The web view of Excel for Mac ignores downloads of blobs without a word.
  if (typeof Office !== 'undefined' && Office.context?.platform === Office.PlatformType?.Mac) return false;
  if (typeof document === 'undefined' || typeof URL.createObjectURL !== 'function') return false;
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeType }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.style.display = 'none';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_URL_MILLISECONDS);
  return true;
}
