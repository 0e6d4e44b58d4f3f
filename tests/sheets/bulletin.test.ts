import fc from 'fast-check';
import {
  completedTasks,
  livelihoodMonthly,
  overallQuarterly,
  submissionsBulletin,
} from '../../src/domain/bulletin';
import type { BulletinInput } from '../../src/domain/bulletin';
import { findingsSheet, submissionsSheet, tasksSheet } from '../../src/sheets/ledger';
import { bulletinSheets } from '../../src/sheets/bulletin';
import type { SheetSpec } from '../../src/sheets/spec';
import { anyLedger } from '../domain/bulletin/district';
import { calculate } from './calculate';

const words = { title: (code: string) => code, message: () => '' };

function ledger(input: BulletinInput): SheetSpec[] {
  return [
    tasksSheet(input.tasks, input.statuses),
    submissionsSheet(input.submissions),
    findingsSheet(
      input.findings.map((finding) => ({ finding, handling: 'open', reason: '' })),
      words,
    ),
  ];
}

function bulletins(input: BulletinInput): SheetSpec[] {
  return [
    livelihoodMonthly,
    overallQuarterly,
    completedTasks,
    (one: BulletinInput) => submissionsBulletin(one),
  ].flatMap((build) => bulletinSheets(build(input)));
}

describe('figures on the sheets', () => {
  test('every formula gives the figure the domain gives', () => {
    fc.assert(
      fc.property(anyLedger, (input) => {
        for (const cell of calculate([...ledger(input), ...bulletins(input)])) {
          const { actual, expected } = cell;
          if (typeof expected === 'number')
            expect({ ...cell, actual: Number(actual) }).toEqual({ ...cell, actual: expected });
          else expect({ ...cell, actual: actual ?? '' }).toEqual({ ...cell, actual: expected ?? '' });
        }
      }),
      { numRuns: 40 },
    );
  });
});
