import { readFigures } from '../targets';
import type { StatedFigure } from '../targets';

/** Marks of a running total where the figure itself carries none: 截至6月底，已建成9所. */
const RUNNING_TOTAL =
  /截至|截止|累计|累积|共计|总计|目前已|至今|今年以来|年初以来|1\s*[-—~至到]\s*\d{1,2}\s*月/;

/** The figures of one text, sorted by what they can be compared as. */
export interface TextFigures {
  readonly all: readonly StatedFigure[];
  /** Running totals by unit of measure, where the text has exactly one in that unit. Shares are not among them. */
  readonly totals: ReadonlyMap<string, StatedFigure>;
  /** As `totals`, with figures that do not say whether they are running totals or this period's own. */
  readonly amounts: ReadonlyMap<string, StatedFigure>;
  /** 占年度目标的25%: the only one, else null. */
  readonly share: StatedFigure | null;
}

const NONE: TextFigures = { all: [], totals: new Map(), amounts: new Map(), share: null };
const ANY_FIGURE = /[\d０-９零一二两三四五六七八九十百千万]/;

/** Reads the figures of texts, each text once. */
export class FigureReader {
  private readonly known = new Map<string, TextFigures>();

  read(text: string): TextFigures {
    if (!ANY_FIGURE.test(text)) return NONE;
    let figures = this.known.get(text);
    if (!figures) {
      figures = sortFigures(text);
      this.known.set(text, figures);
    }
    return figures;
  }
}

function sortFigures(text: string): TextFigures {
  const all = readFigures(text);
  if (all.length === 0) return NONE;
  const counted = all.filter((figure) => figure.unit !== '%' && figure.mode !== 'share-of-annual');
  const stated = counted.filter((figure) => figure.mode === 'cumulative');
  const plain = counted.filter((figure) => figure.mode === 'plain');
  const totals = stated.length > 0 || !RUNNING_TOTAL.test(text) ? stated : plain;
  const shares = all.filter((figure) => figure.mode === 'share-of-annual');
  return {
    all,
    totals: onlyOnes(totals),
    amounts: onlyOnes(stated.length > 0 ? stated : plain),
    share: shares.length === 1 ? shares[0]! : null,
  };
}

/** Figures that are alone in their unit: two in one unit count different things, and nobody can tell which is which. */
function onlyOnes(figures: readonly StatedFigure[]): Map<string, StatedFigure> {
  const byUnit = new Map<string, StatedFigure>();
  const repeated = new Set<string>();
  for (const figure of figures) {
    if (byUnit.has(figure.unit)) repeated.add(figure.unit);
    byUnit.set(figure.unit, figure);
  }
  for (const unit of repeated) byUnit.delete(unit);
  return byUnit;
}

/** A figure as people write it: 1.5万人, 24部, 40%. */
export function figureText(value: number, unit: string): string {
  if (unit === '%') return `${trim(value)}%`;
  if (value >= 1e8 && Number.isInteger(value / 1e6)) return `${trim(value / 1e8)}亿${unit}`;
  if (value >= 1e4 && Number.isInteger(value / 100)) return `${trim(value / 1e4)}万${unit}`;
  return `${trim(value)}${unit}`;
}

function trim(value: number): string {
  return String(Number(value.toFixed(4)));
}
