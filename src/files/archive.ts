import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { LIMITS } from './limits';
import { UnreadableFile } from './reading';

/** One file inside a zip archive, as its central directory describes it. */
export interface ArchiveEntry {
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ZIP64 = 0xffffffff;
const END_RECORD_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Parts larger than this are inflated in slices, so that a lie about their size is noticed on the way. */
const SLICE_FROM_BYTES = 256 * 1024;
const SLICE_BYTES = 64 * 1024;

/**
 * A zip archive that is read with suspicion: the sum of unpacked sizes, the packing ratio and every checksum are
 * held to `LIMITS`, whatever the archive claims about itself. The layout is APPNOTE.TXT 6.3.10, section 4.3.
 */
export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly view: DataView,
    private readonly entries: ReadonlyMap<string, ArchiveEntry>,
  ) {}

  /** Reads the central directory. Throws UnreadableFile when it is damaged or lists too much. */
  static open(bytes: Uint8Array): Archive {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = readDirectory(bytes, view);
    for (const entry of entries.values()) refuseBomb(entry);
    return new Archive(bytes, view, entries);
  }

  get paths(): string[] {
    return [...this.entries.keys()];
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** True when an entry needs a password. */
  get encrypted(): boolean {
    return [...this.entries.values()].some((entry) => entry.encrypted);
  }

  /** The unpacked bytes of one entry. Throws UnreadableFile when it is absent, damaged or larger than it claims. */
  read(path: string): Uint8Array {
    const entry = this.entries.get(path);
    if (!entry) throw damaged();
    if (entry.encrypted) throw new UnreadableFile({ kind: 'encrypted' });
    if (entry.size > LIMITS.partBytes) throw tooLarge('unpacked', LIMITS.partBytes);
    this.unpacked += entry.size;
    if (this.unpacked > LIMITS.unpackedBytes) throw tooLarge('unpacked', LIMITS.unpackedBytes);
    const data = unpack(entry, this.packed(entry));
    if (data.length !== entry.size || crc32(data) !== entry.crc) throw damaged();
    return data;
  }

  private packed(entry: ArchiveEntry): Uint8Array {
    const at = entry.headerOffset;
    const start = at + 30 + this.view.getUint16(at + 26, true) + this.view.getUint16(at + 28, true);
    if (start + entry.packedSize > this.bytes.length) throw damaged();
    return this.bytes.subarray(start, start + entry.packedSize);
  }
}

function damaged(): UnreadableFile {
  return new UnreadableFile({ kind: 'damaged' });
}

function tooLarge(what: 'unpacked' | 'ratio' | 'entries', limit: number): UnreadableFile {
  return new UnreadableFile({ kind: 'too-large', what, limit });
}

function refuseBomb(entry: ArchiveEntry): void {
  if (entry.size > LIMITS.ratioFloorBytes && entry.size > entry.packedSize * LIMITS.ratio) {
    throw tooLarge('ratio', LIMITS.ratio);
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, ArchiveEntry> {
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > LIMITS.entries) throw tooLarge('entries', LIMITS.entries);
  const entries = new Map<string, ArchiveEntry>();
  const names = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extra = at + 46 + nameLength;
    if (extra + extraLength > bytes.length) throw damaged();
    // some .NET writers separate folders with a backslash
    const name = bytes.subarray(at + 46, extra);
    const path = names.decode(name).replaceAll('\\', '/');
    const size = view.getUint32(at + 24, true);
    const packedSize = view.getUint32(at + 20, true);
    const headerOffset = view.getUint32(at + 42, true);
    const entry = {
      path,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      ...widened(view, extra, extraLength, { size, packedSize, headerOffset }),
    };
    refuseOtherName(bytes, view, entry.headerOffset, name);
    entries.set(path, entry);
    at = extra + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** A name is stored twice; where the two differ a part would silently go missing, such as the table of all texts. */
function refuseOtherName(bytes: Uint8Array, view: DataView, header: number, name: Uint8Array): void {
  if (header + 30 + name.length > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER)
    throw damaged();
  if (view.getUint16(header + 26, true) !== name.length) throw damaged();
  for (let index = 0; index < name.length; index++) {
    if (bytes[header + 30 + index] !== name[index]) throw damaged();
  }
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - END_RECORD_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
}

type Sizes = Pick<ArchiveEntry, 'size' | 'packedSize' | 'headerOffset'>;

/** The sizes with zip64's wider fields in place of those that did not fit (APPNOTE 4.5.3). */
function widened(view: DataView, extra: number, length: number, sizes: Sizes): Sizes {
  if (sizes.size !== ZIP64 && sizes.packedSize !== ZIP64 && sizes.headerOffset !== ZIP64) return sizes;
  const end = extra + length;
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const wide = (value: number): number => {
      if (value !== ZIP64) return value;
      if (field + 8 > end) throw damaged();
      const wider = Number(view.getBigUint64(field, true));
      field += 8;
      return wider;
    };
    // the order of the fields is fixed: size, packed size, offset
    const size = wide(sizes.size);
    const packedSize = wide(sizes.packedSize);
    return { size, packedSize, headerOffset: wide(sizes.headerOffset) };
  }
  throw damaged();
}

function unpack(entry: ArchiveEntry, packed: Uint8Array): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw damaged();
  try {
    return packed.length > SLICE_FROM_BYTES
      ? inflateSliced(packed, entry.size)
      : inflateWhole(packed, entry.size);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged();
  }
}

/** One byte more than claimed is offered: `out` is silently cut off where it is full. */
function inflateWhole(packed: Uint8Array, size: number): Uint8Array {
  return inflateSync(packed, { out: new Uint8Array(size + 1) });
}

function inflateSliced(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged();
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE_BYTES) {
    inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
  }
  return out.subarray(0, length);
}
