import { readUsableSettings, settingEntries, settingsFrom } from '../../src/app/settings';
import { DEFAULT_LEDGER_SETTINGS } from '../../src/domain/model/settings';
import { inOneGo } from '../../src/domain/model/steps';

test('settings come back from the lines of 参数 as they were', () => {
  expect(settingsFrom(settingEntries(DEFAULT_LEDGER_SETTINGS))).toEqual(DEFAULT_LEDGER_SETTINGS);
});

test('a rule switched off stays off, and one that may not be switched off is not', () => {
  const entries = settingEntries(DEFAULT_LEDGER_SETTINGS).map((entry) =>
    entry.key === 'rule:progress-vague' ? { ...entry, value: false } : entry,
  );
  entries.push({ key: 'rule:unit-not-submitted', label: '', value: false, note: '' });
  expect([...settingsFrom(entries).checks.off]).toEqual(['progress-vague']);
});

test('a threshold that is no number keeps its default', () => {
  const entries = settingEntries(DEFAULT_LEDGER_SETTINGS).map((entry) =>
    entry.key === 'nearDueDays' ? { ...entry, value: '两周' } : entry,
  );
  expect(settingsFrom(entries).progress.nearDueDays).toBe(DEFAULT_LEDGER_SETTINGS.progress.nearDueDays);
});

test('a threshold people changed is used', () => {
  const entries = settingEntries(DEFAULT_LEDGER_SETTINGS).map((entry) =>
    entry.key === 'nearDueDays' ? { ...entry, value: 15 } : entry,
  );
  expect(settingsFrom(entries).progress.nearDueDays).toBe(15);
});

test('every line of 参数 says what it is and what it does', () => {
  for (const { key, label, note } of settingEntries(DEFAULT_LEDGER_SETTINGS)) {
    expect(`${key}: ${label}`).toMatch(/: .*[\u4e00-\u9fff]/);
    expect(`${key}: ${note}`).toMatch(/: .*[\u4e00-\u9fff]/);
  }
});

test('a threshold of the wrong kind is a row that cannot be read, not silently the default', () => {
  const header = ['项目', '取值', '说明', '代码'];
  const rows = [
    ['临近到期的天数', '两周', '', 'nearDueDays'],
    ['严重滞后的期数', '3', '', 'farBehindPeriods'],
  ];
  const { records, rejected } = inOneGo(readUsableSettings(header, rows));
  expect(records.map(({ key, value }) => [key, value])).toEqual([['farBehindPeriods', 3]]);
  expect(rejected).toEqual([
    expect.objectContaining({ row: 0, code: 'unreadable-value', column: '取值', value: '两周' }),
  ]);
});
