import type { Steps } from '../domain/model/steps';
import type { Breath } from '../pace/breath';

/**
 * Excel on the web refuses requests and answers above 5 MB
 * (learn.microsoft.com, "Resource limits and performance optimization"); the rest is left for the envelope.
 */
export const PAYLOAD_BYTES = 4_500_000;

/** Beyond this a drawing is shared out: office.js takes some 20 ms to write a megabyte, and the pane waits. */
const COMFORTABLE_BYTES = 3_500_000;
/** A drawing may take one request more for every 5 MB, or part of them. */
const BYTES_PER_MORE_REQUEST = 5_000_000;

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

/** Rows with their sizes. One step per row. */
export interface MeasuredRows<Cell> {
  readonly rows: readonly (readonly Cell[])[];
  readonly sizes: readonly number[];
  readonly bytes: number;
}

export function* measureRows<Cell>(rows: readonly (readonly Cell[])[]): Steps<MeasuredRows<Cell>> {
  const sizes: number[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = rowBytes(row);
    sizes.push(size);
    bytes += size;
    yield;
  }
  return { rows, sizes, bytes };
}

/** Cuts rows into slices of at most `limit` bytes, the first of at most `room`. A row is never divided. */
export function sliceRows<Cell>(
  { rows, sizes }: MeasuredRows<Cell>,
  limit: number,
  room = limit,
): RowSlice<Cell>[] {
  const slices: RowSlice<Cell>[] = [];
  let start = 0;
  let bytes = 0;
  // Where not even a row fits, a whole request is begun.
  let left = room < (sizes[0] ?? 0) ? limit : room;
  for (const [index, size] of sizes.entries()) {
    if (bytes > 0 && bytes + size > left) {
      slices.push({ start, rows: rows.slice(start, index), bytes });
      start = index;
      bytes = 0;
      left = limit;
    }
    bytes += size;
  }
  if (start < rows.length) slices.push({ start, rows: rows.slice(start), bytes });
  return slices;
}

/** Room for what is not cells and for a last row that would not fit: shares are not cut to the byte. */
const SHARE_SLACK = 1.05;

function requestsFor(total: number, limit: number): number {
  const least = Math.max(1, Math.ceil(total / limit));
  const most = 1 + Math.ceil(total / BYTES_PER_MORE_REQUEST);
  return Math.max(least, Math.min(most, Math.ceil(total / COMFORTABLE_BYTES)));
}

/** Sends what is queued before it grows past what Excel accepts at once. */
export class PayloadGate {
  private queued = 0;
  private share: number;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly breath: Breath,
    private readonly limit = PAYLOAD_BYTES,
  ) {
    this.share = limit;
    this.beginBatch();
  }

  /**
   * Of `total` bytes to come, sends about as many with each request: office.js writes a request at once, and some
   * middling ones hold the pane up for less than a full one and a rest. What one request can take goes out in one.
   */
  shareOut(total: number): void {
    const requests = requestsFor(total, this.limit);
    this.share = requests === 1 ? this.limit : Math.min(this.limit, (total / requests) * SHARE_SLACK);
  }

  /** Cuts rows to fit what is queued already, then request by request. */
  slices<Cell>(measured: MeasuredRows<Cell>): RowSlice<Cell>[] {
    return sliceRows(measured, this.share, Math.max(0, this.share - this.queued));
  }

  /** The sheet to queue `bytes` more for; what is queued already goes out first when both would not fit. */
  async sheet(name: string, bytes: number): Promise<Excel.Worksheet> {
    if (this.queued > 0 && this.queued + bytes > this.share) await this.flush();
    this.queued += bytes;
    return this.context.workbook.worksheets.getItem(name);
  }

  /** Sends everything queued, in a task of its own: office.js writes it at once. */
  async flush(): Promise<void> {
    await this.breath.giveWay();
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
