import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  completedTasks,
  livelihoodMonthly,
  overallQuarterly,
  overview,
  submissionsBulletin,
} from '../../src/domain/outputs/bulletin';
import { cellAddress } from '../../src/domain/model/grid';
import { PROGRESS_STATUSES } from '../../src/domain/model/status';
import { readFileGrids, writeXlsx } from '../../src/files';
import { bulletinSheets } from '../../src/sheets/bulletin';
import { overviewSheets } from '../../src/sheets/overview';
import type { SheetSpec, SpecCell } from '../../src/sheets/spec';
import { input, status, submission, task } from '../domain/outputs/bulletin/district';
import { findingsSheet, submissionsSheet, tasksSheet } from './ledgerInOneGo';

const present = spawnSync('soffice', ['--version']).status === 0;
if (!present) console.warn('LibreOffice is not installed: formulas are not recalculated with it.');

/** Formulas without the values kept beside them, so that nothing but a calculation can fill them in. */
function withoutValues(spec: SheetSpec): SheetSpec {
  const bare = (cell: SpecCell): SpecCell =>
    typeof cell === 'object' && cell !== null && 'formula' in cell ? { ...cell, value: null } : cell;
  return {
    ...spec,
    blocks: spec.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(bare)) })),
  };
}

function recalculated(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), workbook);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out')];
    execFileSync('soffice', [profile, '--headless', ...target, join(folder, 'in.xlsx')], { stdio: 'ignore' });
    return new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const units = ['区园林局', '区园林局(绿化站)', '临江街道*办事处', '区发展?局', '区～投'];
const tasks = Array.from({ length: 60 }, (_, index) =>
  task(index + 1, {
    source: index % 3 === 0 ? 'livelihood' : 'main',
    category: index % 3 === 0 ? null : ['做强先进制造', '>5个亿元项目', '城市*更新', null][index % 4]!,
    leaders: [['周远'], ['周远航', '何晴'], [], ['何晴']][index % 4]!,
    leadUnits:
      index % 7 === 0 ? [] : [units[index % 5]!, ...(index % 4 === 0 ? [units[(index + 1) % 5]!] : [])],
  }),
);
const ledger = input({
  tasks,
  statuses: tasks.map((one, index) => status(one, PROGRESS_STATUSES[(index * index) % 6]!)),
  submissions: units.map((unit, index) =>
    submission(unit, (['on-time', 'late', 'missing', 'on-time', 'unreadable'] as const)[index]!),
  ),
});

(present ? test : test.skip)(
  'LibreOffice calculates the same figures, sentences and places from the saved workbook',
  async () => {
    const bulletins = [livelihoodMonthly, overallQuarterly, completedTasks]
      .map((build) => build(ledger))
      .concat(submissionsBulletin(ledger));
    const specs = [
      tasksSheet(ledger.tasks, ledger.statuses),
      submissionsSheet(ledger.submissions),
      findingsSheet([], { title: (code) => code, message: () => '' }),
      ...bulletins.flatMap(bulletinSheets),
      ...overviewSheets(overview(ledger, [{ period: '2024-05', statuses: [] }]), null),
    ];
    const reading = await readFileGrids('out.xlsx', recalculated(await writeXlsx(specs.map(withoutValues))));
    if (!reading.ok) throw new Error('the recalculated workbook cannot be read');
    let compared = 0;
    for (const spec of specs) {
      const grid = reading.grids.find(({ name }) => name === spec.name)!;
      for (const block of spec.blocks) {
        block.cells.forEach((cells, i) =>
          cells.forEach((cell, j) => {
            if (typeof cell !== 'object' || cell === null || !('formula' in cell)) return;
            const [row, column] = [block.row + i, block.column + j];
            const value = grid.values[row - grid.top]?.[column - grid.left] ?? '';
            const place = `${spec.name}!${cellAddress(row, column)}`;
            expect({ place, value }).toEqual({ place, value: cell.value ?? '' });
            compared += 1;
          }),
        );
      }
    }
    expect(compared).toBeGreaterThan(300);
  },
  120_000,
);
