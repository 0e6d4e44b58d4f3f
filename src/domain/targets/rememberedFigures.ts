import { readFigures } from './readFigures';
import type { StatedFigure } from './readFigures';

/** Reads the figures a text states; the same text always gives the same. */
export type ReadFigures = (text: string) => readonly StatedFigure[];

/** Reads as `readFigures` does, but each text only once: for work that meets the same texts again and again. */
export function rememberedFigures(): ReadFigures {
  const known = new Map<string, readonly StatedFigure[]>();
  return (text) => {
    let figures = known.get(text);
    if (figures === undefined) known.set(text, (figures = readFigures(text)));
    return figures;
  };
}
