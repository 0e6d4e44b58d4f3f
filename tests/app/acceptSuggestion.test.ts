import { acceptability, acceptSuggestions } from '../../src/app/acceptSuggestion';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { createFinding } from '../../src/domain/findings';
import type { Finding } from '../../src/domain/model/finding';
import { report, submission, task } from '../support/records';

const CELLS = { target: 'C6', completion: 'G6' };
const about = (cell: string, file = '月报.xlsx') => ({ file, sheet: '5月', cell });

const lowered = (where = about('C6')): Finding =>
  createFinding('target-lowered', {
    details: { planned: '11家', reported: '6家' },
    where,
    quote: '累计完成6家',
    suggestion: '累计完成11家',
  });

const origin = { file: '月报.xlsx', sheet: '5月', cell: 'A6' };

function ledgerWith(finding: Finding): Ledger {
  return {
    ...EMPTY_LEDGER,
    tasks: [task('主-1')],
    reports: [
      report('月报.xlsx', {
        origin,
        cells: CELLS,
        target: '累计完成6家',
        completion: '基本完成',
        done: null,
      }),
      report('另一份.xlsx', {
        origin: { ...origin, file: '另一份.xlsx' },
        cells: CELLS,
        target: '累计完成6家',
      }),
    ],
    findings: [{ finding, handling: 'open', reason: '' }],
  };
}

test('the suggestion goes into the row the finding is about, and the finding is settled', () => {
  const ledger = ledgerWith(lowered());
  const next = acceptSuggestions(ledger, ledger.findings);
  expect(next.reports.map(({ target }) => target)).toEqual(['累计完成11家', '累计完成6家']);
  expect(next.findings[0]?.handling).toBe('accepted');
});

test('a corrected 是否完成 is read anew', () => {
  const finding = createFinding('completion-invalid', {
    details: { written: '基本完成' },
    where: about('G6'),
    suggestion: '否',
  });
  const ledger = ledgerWith(finding);
  expect(acceptSuggestions(ledger, ledger.findings).reports[0]).toMatchObject({
    completion: '否',
    done: false,
  });
});

test.each([
  ['without a suggestion', { ...lowered(), suggestion: null }],
  ['about a cell that is in no row', lowered(about('Z9'))],
  ['about a file that is no longer in the ledger', lowered(about('C6', '撤回.xlsx'))],
])('a finding %s is not offered and changes nothing', (_, finding) => {
  const ledger = ledgerWith(finding);
  expect(acceptability(ledger)(finding)).toBe(false);
  expect(acceptSuggestions(ledger, ledger.findings)).toEqual(ledger);
});

test('what the list offers to accept is what accepting does', () => {
  const ledger = ledgerWith(lowered());
  expect(acceptability(ledger)(lowered())).toBe(true);
});

test('a unit that a person says is another is named once, everywhere', () => {
  const finding = createFinding('unknown-unit', {
    details: { name: '区促投局', similar: '区投促局' },
    unit: '区促投局',
    suggestion: '区投促局',
  });
  const unit = (name: string) => ({ name, aliases: [], kind: 'department', reports: true }) as const;
  const ledger: Ledger = {
    ...EMPTY_LEDGER,
    directory: [unit('区投促局'), unit('区促投局'), unit('区财政局')],
    tasks: [
      task('主-1', { leadUnits: ['区促投局'], coUnits: ['区投促局', '区财政局'] }),
      task('主-2', { leadUnits: ['区财政局'], coUnits: ['区促投局'] }),
    ],
    reports: [report('月报.xlsx', { unit: '区促投局' }), report('另一份.xlsx', { unit: '区财政局' })],
    submissions: [submission('月报.xlsx', { unit: '区促投局' })],
    findings: [{ finding, handling: 'open', reason: '' }],
  };
  const next = acceptSuggestions(ledger, ledger.findings);
  expect(next.directory).toMatchObject([{ name: '区投促局', aliases: ['区促投局'] }, { name: '区财政局' }]);
  expect(next.tasks).toMatchObject([
    { leadUnits: ['区投促局'], coUnits: ['区财政局'] },
    { leadUnits: ['区财政局'], coUnits: ['区投促局'] },
  ]);
  expect(next.reports.map(({ unit: name }) => name)).toEqual(['区投促局', '区财政局']);
  expect(next.submissions.map(({ unit: name }) => name)).toEqual(['区投促局']);
  expect(next.findings).toMatchObject([{ handling: 'accepted', finding: { unit: '区投促局' } }]);
});
