/** Caps held before and while a file is read; a submission of a few hundred rows is far below all of them. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 40 * 1024 * 1024,
  /** Bytes of one unpacked part, and of all parts that are read. */
  partBytes: 96 * 1024 * 1024,
  unpackedBytes: 192 * 1024 * 1024,
  /** Unpacked over packed; Office files reach about 40, deflate's own ceiling is 1032. */
  ratio: 250,
  /** Below this unpacked size the ratio says nothing: a short repetitive sheet packs very well. */
  ratioFloorBytes: 4 * 1024 * 1024,
  entries: 5_000,
  sheets: 200,
  /** Cells written in the XML of one sheet, and the area of one grid. */
  cells: 2_000_000,
  sharedStrings: 500_000,
  columnDefinitions: 1_000,
  merges: 50_000,
  /** Rows taken from formats that state repeats instead of rows. */
  rows: 200_000,
  /** Depth of elements in a Word document. */
  xmlDepth: 200,
} as const;
