import { DEFAULT_SETTINGS } from '../domain/checks';
import { FINDING_CODES, findingExplanation, findingTitle, RULES } from '../domain/findings';
import type { FindingCode } from '../domain/model/finding';
import type { CellValue } from '../domain/model/grid';
import { DEFAULT_PROGRESS_SETTINGS } from '../domain/progress';
import { DEFAULT_SCORING_SETTINGS } from '../domain/outputs/scoring';
import type { Steps } from '../domain/model/steps';
import { readSettings, type LedgerReading, type RejectedRow, type SettingEntry } from '../sheets/ledger';
import { COLUMN } from '../sheets/wording.zh-CN';
import { SETTING_WORDS } from './wording.zh-CN';
import { DEFAULT_LEDGER_SETTINGS, type LedgerSettings } from '../domain/model/settings';

/** Keys as the 参数 table shows them in 代码. */
const RULE_PREFIX = 'rule:';
const ISSUER_KEY = 'issuer';

type ValueKey = Exclude<keyof typeof SETTING_WORDS, 'issuer' | 'rule'>;

/** The settings people give a value, by key; those of all areas share one table. */
function valuesOf({
  checks,
  progress,
  returns,
  scoring,
}: LedgerSettings): Readonly<Record<ValueKey, number | boolean>> {
  return { ...progress, ...checks.thresholds, ...returns, ...scoring };
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
    ...(Object.entries(valuesOf(settings)) as [ValueKey, number | boolean][]).map(([key, value]) => ({
      key,
      value,
      ...SETTING_WORDS[key],
    })),
    ...switches,
  ];
}

/** True for what can stand in a default's place: another switch, another text, or a number that is not negative. */
function isUsable(value: unknown, standard: unknown): boolean {
  if (typeof standard !== 'number') return typeof value === typeof standard;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** The defaults, with what people entered in their place. */
function withEntered<Values extends object>(defaults: Values, entered: ReadonlyMap<string, unknown>): Values {
  const usable = Object.entries(defaults).filter(([key, standard]) => isUsable(entered.get(key), standard));
  return { ...defaults, ...Object.fromEntries(usable.map(([key]) => [key, entered.get(key)])) };
}

/**
 * The lines of 参数 as people left them. A value of the wrong kind (two weeks where a number belongs) is a row that
 * cannot be read, not the default: it is shown and stays on the sheet.
 */
export function* readUsableSettings(
  header: readonly CellValue[],
  rows: readonly (readonly CellValue[])[],
): Steps<LedgerReading<SettingEntry>> {
  const standards = new Map(settingEntries(DEFAULT_LEDGER_SETTINGS).map(({ key, value }) => [key, value]));
  const reading = yield* readSettings(header, rows);
  const unusable = reading.records.filter((entry) => {
    const expected = standards.get(entry.key);
    return expected !== undefined && !isUsable(entry.value, expected);
  });
  const rejected = unusable.map(({ key, value }): RejectedRow => {
    const row = rows.findIndex((cells) => cells.includes(key));
    return {
      row,
      code: 'unreadable-value',
      column: COLUMN.settingValue,
      value: String(value),
      cells: rows[row] ?? [],
    };
  });
  return {
    ...reading,
    records: reading.records.filter((entry) => !unusable.includes(entry)),
    rejected: [...reading.rejected, ...rejected],
  };
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
    returns: withEntered(DEFAULT_LEDGER_SETTINGS.returns, values),
    scoring: withEntered(DEFAULT_SCORING_SETTINGS, values),
    issuer: typeof issuer === 'string' ? issuer : '',
  };
}
