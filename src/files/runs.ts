import type { TextRun } from '../domain/model/grid';

/** A run as a file states it: weight and face. */
export interface FileRun {
  readonly text: string;
  readonly bold: boolean;
  /** Name of the East Asian (or only) font; null when unknown. */
  readonly font: string | null;
}

/** Faces that are bold by design; 加黑 in a notice is often done by changing 仿宋 to one of these. */
const HEAVY_FACES = /黑体|SimHei|Heiti|^Hei$/i;

/**
 * The runs of one cell by weight: neighbours of one weight are joined, blanks take their neighbour's weight. Where
 * no run is bold but some stand in a heavy face among lighter ones, those count as bold.
 */
export function weightedRuns(runs: readonly FileRun[]): TextRun[] {
  const filled = runs.filter((run) => run.text !== '');
  const visible = filled.filter((run) => run.text.trim() !== '');
  const byFace =
    !visible.some((run) => run.bold) &&
    visible.some(isHeavy) &&
    visible.some((run) => run.font && !isHeavy(run));
  const joined: { text: string; bold: boolean }[] = [];
  for (const run of filled) {
    const bold = byFace ? isHeavy(run) : run.bold;
    const last = joined.at(-1);
    if (last && (last.bold === bold || run.text.trim() === '')) last.text += run.text;
    else joined.push({ text: run.text, bold });
  }
  return joined;
}

function isHeavy(run: FileRun): boolean {
  return run.font !== null && HEAVY_FACES.test(run.font);
}
