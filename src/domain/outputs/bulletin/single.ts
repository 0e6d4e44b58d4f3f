import { findingMessage } from '../../findings';
import type { Bulletin, BulletinBlock } from '../../model/bulletin';
import type { Task } from '../../model/task';
import { recordDecisions } from './doubts';
import { allStandings, progressOf, reportedWords } from './input';
import type { BulletinInput } from './input';
import { frame, numbered, paragraph } from './sections';
import { CAPTIONS, COLUMNS, HEADINGS } from './terms.zh-CN';
import { MATTER, matterSentence, NAMES, standingSentence, TITLES } from './wording.zh-CN';

function historyBlock(task: Task, input: BulletinInput): BulletinBlock {
  const rows = input.reports
    .filter((report) => report.task === task.id && report.period <= input.period)
    .sort((one, other) => one.period.localeCompare(other.period) || one.unit.localeCompare(other.unit, 'zh'));
  if (rows.length === 0) return paragraph(MATTER.noHistory);
  return {
    kind: 'table',
    caption: CAPTIONS.history,
    columns: [
      { title: COLUMNS.month, width: 6, align: 'center' },
      { title: COLUMNS.unit, width: 12, align: 'center' },
      { title: COLUMNS.target, width: 18, align: 'left' },
      { title: COLUMNS.progress, width: 28, align: 'left' },
      { title: COLUMNS.problem, width: 18, align: 'left' },
      { title: COLUMNS.next, width: 18, align: 'left' },
    ],
    rows: rows.map((report) => [
      MATTER.month(report.period),
      report.unit,
      report.target,
      report.progress,
      report.problem,
      report.next,
    ]),
    rowTasks: rows.map(() => null),
  };
}

const LONGEST_SHEET_NAME = 31;

/** A name as Excel takes it for a sheet, and the whole of it where it had to be cut. */
function named(wanted: string): Pick<Bulletin, 'name' | 'fullName'> {
  const name = wanted
    .replace(/[\\/?*[\]:'<>|"]/g, '')
    .slice(0, LONGEST_SHEET_NAME)
    .trim();
  return name === wanted ? { name } : { name, fullName: wanted };
}

/** 一事一通报: one task picked by hand, with its history of the year. Throws RangeError for a task not in the ledger. */
export function singleMatter(task: Task, ledger: BulletinInput): Bulletin {
  // A person picked it: what was left out of the period's bulletins is not left out of its own.
  const input = { ...ledger, decisions: [] };
  const standing = allStandings(input).find((candidate) => candidate.task.id === task.id);
  if (!standing) throw new RangeError(`not in the ledger: ${task.id}`);
  const words = reportedWords(input)(standing);
  const doubts = input.findings
    .filter(
      ({ task: id, period, severity }) => id === task.id && period === input.period && severity !== 'info',
    )
    .map((finding) => findingMessage(finding));
  const framed = frame(input, 'single-matter', [task.id]);
  const bulletin: Bulletin = {
    ...framed,
    ...named(NAMES.single(input.year, framed.number, task.id)),
    title: TITLES.single(task),
    blocks: numbered([
      { heading: HEADINGS.matter, blocks: [paragraph(matterSentence(task))] },
      {
        heading: HEADINGS.standing,
        blocks: [
          paragraph(standingSentence(input.period, progressOf(standing), standing.status)),
          ...(words.problem ? [paragraph(MATTER.problem(words.problem))] : []),
          ...(words.next ? [paragraph(MATTER.next(words.next))] : []),
        ],
      },
      doubts.length > 0
        ? {
            heading: HEADINGS.doubtful,
            blocks: [
              paragraph(MATTER.doubts),
              ...[...new Set(doubts)].map((doubt, index) => paragraph(MATTER.doubt(index + 1, doubt))),
            ],
          }
        : null,
      { heading: HEADINGS.history, blocks: [historyBlock(task, input)] },
    ]),
  };
  return recordDecisions(bulletin, input, (candidate) => candidate.task.id === task.id);
}
