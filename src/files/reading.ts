import type { Grid } from '../domain/model/grid';

/** What a file's bytes turned out to be, whatever its extension says. */
export type FileFormat = 'xlsx' | 'xlsb' | 'xls' | 'et' | 'ods' | 'csv' | 'html' | 'xml' | 'docx';

/** Formats that are recognised only to tell the user what to do about them. */
export type ForeignFormat =
  'doc' | 'rtf' | 'pdf' | 'ofd' | 'image' | 'presentation' | 'archive' | 'mhtml' | 'web-shortcut' | 'program';

/** What was too large, for the limits in `limits.ts`. */
export type LimitedThing =
  | 'file'
  | 'unpacked'
  | 'ratio'
  | 'entries'
  | 'sheets'
  | 'cells'
  | 'strings'
  | 'columns'
  | 'nesting'
  | 'merges';

/** Why a file could not be read; the wording is made from it in `wording.zh-CN.ts`. */
export type FileProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'foreign'; readonly format: ForeignFormat }
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'too-large'; readonly what: LimitedThing; readonly limit: number }
  | { readonly kind: 'unsafe-xml' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'no-content' }
  | { readonly kind: 'only-hidden-sheets'; readonly sheets: readonly string[] }
  | { readonly kind: 'too-slow'; readonly seconds: number }
  | { readonly kind: 'cancelled' }
  /** The reading worker could not be started: blocked by the host, or its script did not load. */
  | { readonly kind: 'no-worker' };

/** What reading one file gave: its visible sheets or tables, or one reason why not. */
export type FileReading =
  | {
      readonly ok: true;
      readonly format: FileFormat;
      readonly grids: readonly Grid[];
      /** Names of sheets that were left out because they are hidden. */
      readonly hiddenSheets: readonly string[];
      /** The paragraphs outside tables, one a line (Word files only). */
      readonly text?: string;
    }
  | {
      readonly ok: false;
      readonly code: 'unreadable-file' | 'password-protected';
      readonly reason: FileProblem;
    };

/** Thrown inside `files/` to leave a reader with its reason; never leaves `readFileGrids`. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.kind);
    this.name = 'UnreadableFile';
  }
}

/** The failed reading that stands for a problem. */
export function failedReading(problem: FileProblem): FileReading {
  const code = problem.kind === 'encrypted' ? 'password-protected' : 'unreadable-file';
  return { ok: false, code, reason: problem };
}
