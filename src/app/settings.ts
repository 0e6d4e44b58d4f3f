import {
  DEFAULT_SETTINGS,
  FINDING_CODES,
  findingExplanation,
  findingTitle,
  RULES,
  type CheckSettings,
} from '../domain/checks';
import type { FindingCode } from '../domain/model/finding';
import { DEFAULT_PROGRESS_SETTINGS, type ProgressSettings } from '../domain/progress';
import type { SettingEntry } from '../sheets/ledger';
import { SETTING_WORDS } from './wording.zh-CN';

/** What people set in 参数. */
export interface LedgerSettings {
  readonly checks: CheckSettings;
  readonly progress: ProgressSettings;
  /** 发文单位 of the bulletins; empty until someone fills it in. */
  readonly issuer: string;
}

export const DEFAULT_LEDGER_SETTINGS: LedgerSettings = {
  checks: DEFAULT_SETTINGS,
  progress: DEFAULT_PROGRESS_SETTINGS,
  issuer: '',
};

/** Keys as the 参数 table shows them in 代码. */
const RULE_PREFIX = 'rule:';
const ISSUER_KEY = 'issuer';

type NumberKey = Exclude<keyof typeof SETTING_WORDS, 'issuer' | 'rule'>;

/** The numeric settings by key; thresholds of checks and of progress share one table. */
function numbersOf({ checks, progress }: LedgerSettings): Readonly<Record<NumberKey, number>> {
  return { ...progress, ...checks.thresholds };
}

/** The settings as the lines of 参数. */
export function settingEntries(settings: LedgerSettings): SettingEntry[] {
  const switches = FINDING_CODES.filter((code) => RULES[code].switchable).map((code) => ({
    key: RULE_PREFIX + code,
    label: SETTING_WORDS.rule.label(findingTitle(code)),
    value: !settings.checks.off.has(code),
    note: findingExplanation(code),
  }));
  return [
    { key: ISSUER_KEY, value: settings.issuer, ...SETTING_WORDS.issuer },
    ...(Object.entries(numbersOf(settings)) as [NumberKey, number][]).map(([key, value]) => ({
      key,
      value,
      ...SETTING_WORDS[key],
    })),
    ...switches,
  ];
}

/** The defaults, with the numbers people entered in their place. */
function withEntered<Values extends object>(defaults: Values, entered: ReadonlyMap<string, unknown>): Values {
  const usable = Object.keys(defaults).filter((key) => {
    const value = entered.get(key);
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
  });
  return { ...defaults, ...Object.fromEntries(usable.map((key) => [key, entered.get(key)])) };
}

/** The lines of 参数 back as settings; what is missing or not a number keeps its default. */
export function settingsFrom(entries: readonly SettingEntry[]): LedgerSettings {
  const values = new Map<string, unknown>(entries.map(({ key, value }) => [key, value]));
  const issuer = values.get(ISSUER_KEY);
  const off = FINDING_CODES.filter(
    (code: FindingCode) => RULES[code].switchable && values.get(RULE_PREFIX + code) === false,
  );
  return {
    checks: { off: new Set(off), thresholds: withEntered(DEFAULT_SETTINGS.thresholds, values) },
    progress: withEntered(DEFAULT_PROGRESS_SETTINGS, values),
    issuer: typeof issuer === 'string' ? issuer : '',
  };
}
