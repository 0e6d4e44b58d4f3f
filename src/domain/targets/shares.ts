import { isCountedInWholes } from '../language';
import type { FigurePurpose } from './comparableFigures';
import type { StatedFigure } from './readFigures';

/** The one share of the annual target a text states (占年度目标的25%); null when it states none or several. */
export function statedShare(
  figures: readonly StatedFigure[],
  purpose: FigurePurpose = 'achieved',
): StatedFigure | null {
  const shares = figures.filter(
    ({ mode, role }) => mode === 'share-of-annual' && (purpose === 'planned' || role !== 'planned'),
  );
  return shares.length === 1 ? (shares[0] ?? null) : null;
}

/** What a share of an annual target comes to. */
export interface ShareAmount {
  /** Taken at its word, in whole things where the measure is one of those. */
  readonly value: number;
  /** The least and the most it may stand for: 43.3% has been rounded. */
  readonly least: number;
  readonly most: number;
}

/** The amount behind a share of `annual`, with the room its rounding leaves. */
export function amountOfShare(
  share: StatedFigure,
  annual: { readonly value: number; readonly measure: string },
): ShareAmount {
  const half = 0.5 / 10 ** decimalsOf(share.text);
  const of = (percent: number) => Number(((annual.value * percent) / 100).toPrecision(12));
  const value = of(share.value);
  const exact = Number.isInteger(value) && share.value >= 100;
  const least = exact ? value : of(share.value - half);
  const most = exact ? value : of(share.value + half);
  if (!isCountedInWholes(annual.measure)) return { value, least, most };
  const whole = Math.round(value);
  return { value: whole, least: Math.min(whole, Math.ceil(least)), most: Math.max(whole, Math.floor(most)) };
}

function decimalsOf(text: string): number {
  return /[.．点]([\d０-９零一二三四五六七八九]+)/.exec(text)?.[1]?.length ?? 0;
}
