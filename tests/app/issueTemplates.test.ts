import { unzipSync } from 'fflate';
import { chooseUnits, issueCandidates, issueTemplates, type IssueForm } from '../../src/app/issueTemplates';
import { EMPTY_LEDGER } from '../../src/domain/model/ledger';
import { type Ledger } from '../../src/domain/model/ledger';
import { loadLedger, saveLedger } from '../../src/app/ledgerStore';
import { AppProblem } from '../../src/app/problem';
import { listSheets } from '../../src/excel';
import { freshHost } from '../support/host';
import { collect, sampleLedger } from '../support/templates';

const JUNE: IssueForm = { kind: 'report', period: '2026-06' };
const MAY: IssueForm = { kind: 'report', period: '2026-05' };
let ledger: Ledger;

beforeAll(async () => {
  ledger = await sampleLedger();
}, 60_000);

test('candidates are the units that report by themselves; those missing are those whose form has not arrived', () => {
  const candidates = issueCandidates(ledger, MAY);
  expect(candidates.every(({ taskCount }) => taskCount > 0)).toBe(true);
  expect(candidates.some(({ unit }) => unit.startsWith('各'))).toBe(false);
  const all = chooseUnits(candidates, { choose: 'all' });
  const missing = chooseUnits(candidates, { choose: 'missing' });
  const sent = new Set(
    ledger.submissions.filter(({ period }) => period === '2026-05').map(({ unit }) => unit),
  );
  expect(missing).toEqual(all.filter((unit) => !sent.has(unit)));
  expect(chooseUnits(issueCandidates(ledger, JUNE), { choose: 'missing' })).toEqual(all);
  const streets = chooseUnits(candidates, { choose: 'kinds', kinds: ['subdistrict'] });
  expect(streets.length).toBeLessThan(all.length);
  expect(chooseUnits(candidates, { choose: 'kinds', kinds: [] })).toEqual([]);
});

test('several units get one zip, noted in 下发情况; every file comes back as its unit’s', async () => {
  freshHost();
  await saveLedger(ledger);
  const units = chooseUnits(issueCandidates(ledger, JUNE), { choose: 'all' });
  const steps: number[] = [];
  const { ledger: next, file } = await issueTemplates(ledger, JUNE, units, {
    issuedOn: '2026-06-25',
    onProgress: (done) => steps.push(done),
  });
  expect(steps).toEqual(units.map((_, index) => index + 1));
  expect(file!.name).toMatch(/2026-06\.zip$/);
  const files = unzipSync(file!.bytes);
  const { submissions } = await collect(
    ledger,
    Object.entries(files).map(([path, bytes]) => ({ path: `月报/${path}`, bytes })),
  );
  expect(submissions.map(({ unit }) => unit).sort()).toEqual([...units].sort());
  expect(next.issuedTemplates).toHaveLength(units.length);
  expect((await loadLedger()).ledger.issuedTemplates).toEqual(next.issuedTemplates);
  expect((await listSheets()).map(({ name }) => name)).toContain('下发情况');
  const [candidate] = issueCandidates(next, JUNE);
  expect(candidate).toMatchObject({ issued: true, issuedOn: '2026-06-25' });
});

test('one unit gets the workbook itself; issuing again takes the earlier note’s place', async () => {
  freshHost();
  const [unit] = chooseUnits(issueCandidates(ledger, JUNE), { choose: 'all' });
  const first = await issueTemplates(ledger, JUNE, [unit!], { issuedOn: '2026-06-25' });
  const again = await issueTemplates(first.ledger, JUNE, [unit!], { issuedOn: '2026-06-26' });
  expect(again.file!.name).toMatch(new RegExp(`^${unit}.*2026年6月.*\\.xlsx$`));
  expect(again.ledger.issuedTemplates).toMatchObject([{ unit, issuedOn: '2026-06-26', dueOn: '2026-07-07' }]);
});

test('stopping midway hands out nothing and notes nothing', async () => {
  freshHost();
  const stop = new AbortController();
  const units = chooseUnits(issueCandidates(ledger, JUNE), { choose: 'all' });
  const result = await issueTemplates(ledger, JUNE, units, {
    issuedOn: null,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(result).toEqual({ ledger, file: null });
  expect((await listSheets()).map(({ name }) => name)).toEqual(['Sheet1']);
});

test('without a ledger, or with nobody chosen, it is refused', async () => {
  freshHost();
  await expect(issueTemplates(EMPTY_LEDGER, JUNE, ['区水务局'], { issuedOn: null })).rejects.toBeInstanceOf(
    AppProblem,
  );
  await expect(issueTemplates(ledger, JUNE, [], { issuedOn: null })).rejects.toBeInstanceOf(AppProblem);
});
