import type { SpotCheckOptions } from '../../domain/outputs/spotcheck';
import { SPOTCHECK } from './wording.zh-CN';

/** The options as they are typed; the share in percent. */
export interface SpotCheckFields {
  readonly count: string;
  readonly share: string;
  readonly perUnit: string;
  readonly seed: string;
}

export interface SpotCheckReading {
  /** Null while a field cannot be read. */
  readonly options: SpotCheckOptions | null;
  readonly problems: Partial<Record<keyof SpotCheckFields, string>>;
}

/** Options as fields show them. */
export function fieldsOf({ count, randomShare, perUnit, seed }: SpotCheckOptions): SpotCheckFields {
  return {
    count: String(count),
    share: String(Math.round(randomShare * 100)),
    perUnit: String(perUnit),
    seed,
  };
}

function numberIn(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,6}(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

/** What was typed as options, or what is wrong with which field; full-width digits are read too. */
export function readSpotCheckFields(fields: SpotCheckFields): SpotCheckReading {
  const [count, share, perUnit] = [fields.count, fields.share, fields.perUnit].map(numberIn) as [
    number,
    number,
    number,
  ];
  const seed = fields.seed.trim();
  const whole = (value: number) => Number.isInteger(value) && value >= 1;
  const problems: SpotCheckReading['problems'] = {
    ...(!whole(count) && { count: SPOTCHECK.wholeNumber }),
    ...(!(share >= 0 && share <= 100) && { share: SPOTCHECK.shareRange }),
    ...(!whole(perUnit) && { perUnit: SPOTCHECK.wholeNumber }),
    ...(seed === '' && { seed: SPOTCHECK.seedNeeded }),
  };
  const ok = Object.keys(problems).length === 0;
  return { options: ok ? { count, randomShare: share / 100, perUnit, seed } : null, problems };
}
