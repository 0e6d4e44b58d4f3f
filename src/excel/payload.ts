import type { Steps } from '../domain/steps';

/**
 * Excel on the web refuses requests and answers above 5 MB
 * (learn.microsoft.com, "Resource limits and performance optimization"); the rest is left for the envelope.
 */
export const PAYLOAD_BYTES = 4_500_000;

/** Bytes of a cell in a request's JSON: UTF-8, with what JSON escapes. */
export function cellBytes(cell: unknown): number {
  if (typeof cell !== 'string') return String(cell).length + 1;
  let bytes = 3;
  for (let i = 0; i < cell.length; i++) bytes += unitBytes(cell.charCodeAt(i));
  return bytes;
}

function unitBytes(unit: number): number {
  if (unit === 0x22 || unit === 0x5c || unit === 0x0a) return 2;
  if (unit < 0x20) return 6;
  if (unit < 0x80) return 1;
  if (unit >= 0xd800 && unit <= 0xdfff) return 2;
  return unit < 0x800 ? 2 : 3;
}

function rowBytes(row: readonly unknown[]): number {
  return row.reduce<number>((sum, cell) => sum + cellBytes(cell), 2);
}

export interface RowSlice<Cell> {
  readonly start: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly bytes: number;
}

/**
 * Cuts rows into as few slices of at most `limit` bytes as they need, about equally large: office.js writes a whole
 * slice at once, and two middling ones hold the pane up for less than a full one and a rest. A row is never divided.
 * One step per row.
 */
export function* sliceRows<Cell>(
  rows: readonly (readonly Cell[])[],
  limit = PAYLOAD_BYTES,
): Steps<RowSlice<Cell>[]> {
  const sizes: number[] = [];
  let total = 0;
  for (const row of rows) {
    const size = rowBytes(row);
    sizes.push(size);
    total += size;
    yield;
  }
  const share = total / Math.ceil(total / limit);
  const slices: RowSlice<Cell>[] = [];
  let start = 0;
  let bytes = 0;
  for (const [index, size] of sizes.entries()) {
    if (bytes > 0 && (bytes >= share || bytes + size > limit)) {
      slices.push({ start, rows: rows.slice(start, index), bytes });
      start = index;
      bytes = 0;
    }
    bytes += size;
  }
  if (start < rows.length) slices.push({ start, rows: rows.slice(start), bytes });
  return slices;
}

/** Sends what is queued before it grows past what Excel accepts at once. */
export class PayloadGate {
  private queued = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly limit = PAYLOAD_BYTES,
  ) {
    this.beginBatch();
  }

  /** The sheet to queue `bytes` more for; what is queued already goes out first when both would not fit. */
  async sheet(name: string, bytes: number): Promise<Excel.Worksheet> {
    if (this.queued > 0 && this.queued + bytes > this.limit) await this.flush();
    this.queued += bytes;
    return this.context.workbook.worksheets.getItem(name);
  }

  /** Sends everything queued. */
  async flush(): Promise<void> {
    await this.context.sync();
    this.queued = 0;
    this.beginBatch();
  }

  /** Both suspensions end with the sync. */
  private beginBatch(): void {
    this.context.application.suspendApiCalculationUntilNextSync();
    this.context.application.suspendScreenUpdatingUntilNextSync();
  }
}
