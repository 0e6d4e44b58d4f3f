import type { Bulletin, BulletinBlock } from '../../model/bulletin';
import { coverageNote, leaderGroupNames, unitGroupNames } from './coverage';
import { recordDecisions } from './doubts';
import { countTasks } from './figure';
import type { TaskStanding } from './figure';
import type { Task } from '../../model/task';
import { BEHIND, standingsOf } from './input';
import type { BulletinInput } from './input';
import {
  adviceSection,
  attached,
  doubtfulSection,
  frame,
  lateSection,
  note,
  notReportedSection,
  numbered,
  paragraph,
} from './sections';
import type { Section } from './sections';
import {
  categoryGroups,
  compositionTable,
  groupTable,
  leaderGroups,
  leadUnitGroups,
  onSchedule,
  ratedGroups,
  rateOnSchedule,
  stateFigures,
} from './tables';
import type { Group } from './tables';
import { CAPTIONS, COLUMNS, HEADINGS, NONE_NAMED, NOTES } from './terms.zh-CN';
import {
  COVERAGE,
  NAMES,
  progressSentence,
  rateSentence,
  sourceName,
  sourcesSentence,
  unitsSentence,
  TITLES,
} from './wording.zh-CN';
import type { StateFigures } from './wording.zh-CN';

const WHAT = '督查任务';

function sourceGroups(standings: readonly TaskStanding[]): Group[] {
  return (['main', 'livelihood'] as const)
    .filter((source) => standings.some(({ task }) => task.source === source))
    .map((source) => ({ label: sourceName(source), criteria: { source }, rated: true }));
}

function overviewSection(
  input: BulletinInput,
  standings: readonly TaskStanding[],
  figures: StateFigures,
): Section {
  const sources = sourcesSentence(
    countTasks(standings, { source: 'main' }),
    countTasks(standings, { source: 'livelihood' }),
  );
  const rate = rateSentence(figures, onSchedule(standings, {}), rateOnSchedule(standings, {}));
  const groups = sourceGroups(standings);
  const blocks: BulletinBlock[] = [
    paragraph([...progressSentence(input.period, WHAT, figures), ...(sources ?? []), ...(rate ?? [])]),
  ];
  if (standings.length > 0) {
    blocks.push(
      compositionTable(standings, CAPTIONS.bySource, COLUMNS.source, groups, {
        label: COLUMNS.total,
        criteria: {},
      }),
      note(NOTES.shares),
    );
    const coverage = coverageNote(input);
    if (coverage) blocks.push(coverage);
  }
  return { heading: HEADINGS.overview, blocks };
}

function rollUp(
  standings: readonly TaskStanding[],
  look: {
    heading: string;
    caption: string;
    title: string;
    groups: readonly Group[];
    notes: string;
  },
): Section | null {
  if (look.groups.length === 0) return null;
  return {
    heading: look.heading,
    blocks: [
      groupTable(standings, {
        ...look,
        groups: ratedGroups(standings, look.groups),
        ranked: false,
        total: {},
      }),
      note(look.notes),
    ],
  };
}

/** Units in the main text as a sentence, their ranking as an attachment. */
function unitSection(standings: readonly TaskStanding[]): Section | null {
  const groups = ratedGroups(standings, leadUnitGroups(standings, NONE_NAMED.leadUnit));
  if (groups.length === 0) return null;
  const table = groupTable(standings, {
    caption: CAPTIONS.byUnit,
    title: COLUMNS.leadUnit,
    groups,
    ranked: true,
    total: {},
  });
  const ranked = groups.filter(({ group }) => group.rated);
  const full = ranked.filter(({ rate }) => rate?.value === 100).length;
  return {
    heading: HEADINGS.byUnit,
    blocks: [paragraph(unitsSentence(ranked.length, full))],
    attachment: table,
  };
}

function tasksOf(standings: readonly TaskStanding[]): Task[] {
  return standings.map(({ task }) => task);
}

function leaderNote(standings: readonly TaskStanding[]): string {
  const groups = leaderGroupNames(tasksOf(standings));
  return NOTES.leaders + (groups.length > 0 ? COVERAGE.leaderGroups(groups) : '');
}

function unitNote(standings: readonly TaskStanding[]): string {
  const groups = unitGroupNames(tasksOf(standings));
  return NOTES.units + (groups.length > 0 ? COVERAGE.unitGroups(groups) : '');
}

/** 整体工作季通报: all tasks by category, leader and lead unit; units are ranked by their rate on schedule. */
export function overallQuarterly(input: BulletinInput): Bulletin {
  const standings = standingsOf(input);
  const figures = stateFigures(standings, {});
  const units = unitSection(standings);
  const others = [
    lateSection(input, standings, figures, countTasks(standings, { progress: BEHIND })),
    doubtfulSection(input, standings, figures),
    notReportedSection(standings, figures),
  ];
  const categories = rollUp(standings, {
    heading: HEADINGS.byCategory,
    caption: CAPTIONS.byCategory,
    title: COLUMNS.category,
    groups: categoryGroups(standings, { none: NONE_NAMED.category, livelihood: sourceName('livelihood') }),
    notes: NOTES.rate,
  });
  const leaders = rollUp(standings, {
    heading: HEADINGS.byLeader,
    caption: CAPTIONS.byLeader,
    title: COLUMNS.leader,
    groups: leaderGroups(standings, NONE_NAMED.leader),
    notes: leaderNote(standings),
  });
  const ranking = units?.attachment && {
    title: CAPTIONS.byUnit,
    blocks: [units.attachment, note(`${NOTES.rate}${NOTES.ranking}`), note(unitNote(standings))],
  };
  const bulletin: Bulletin = {
    ...frame(input, 'overall-quarterly'),
    name: NAMES.overall(input.period),
    title: TITLES.overall(input.period),
    blocks: numbered([
      overviewSection(input, standings, figures),
      categories,
      leaders,
      units,
      ...others,
      adviceSection(figures),
    ]),
    attachments: [...(ranking ? [ranking] : []), ...attached(others)],
  };
  return recordDecisions(bulletin, input, () => true);
}
