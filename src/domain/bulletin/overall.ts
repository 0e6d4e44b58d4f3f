import type { Bulletin, BulletinBlock } from '../model/bulletin';
import { countTasks } from './figure';
import type { TaskStanding } from './figure';
import { BEHIND, standingsOf } from './input';
import type { BulletinInput } from './input';
import {
  adviceSection,
  doubtfulSection,
  frame,
  lateSection,
  lateTable,
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
  rateOnSchedule,
  stateFigures,
} from './tables';
import type { Group } from './tables';
import {
  CAPTIONS,
  COLUMNS,
  HEADINGS,
  NAMES,
  NONE_NAMED,
  NOTES,
  progressSentence,
  rateSentence,
  sourceName,
  sourcesSentence,
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
    ranked: boolean;
    notes: string;
  },
): Section | null {
  if (look.groups.length === 0) return null;
  return { heading: look.heading, blocks: [groupTable(standings, { ...look, total: {} }), note(look.notes)] };
}

/** 整体工作季通报: all tasks by category, leader and lead unit; units are ranked by their rate on schedule. */
export function overallQuarterly(input: BulletinInput): Bulletin {
  const standings = standingsOf(input);
  const figures = stateFigures(standings, {});
  const late = lateTable(input, standings);
  return {
    ...frame(input, 'overall-quarterly'),
    name: NAMES.overall(input.period),
    title: TITLES.overall(input.period),
    blocks: numbered([
      overviewSection(input, standings, figures),
      rollUp(standings, {
        heading: HEADINGS.byCategory,
        caption: CAPTIONS.byCategory,
        title: COLUMNS.category,
        groups: categoryGroups(standings, {
          none: NONE_NAMED.category,
          livelihood: sourceName('livelihood'),
        }),
        ranked: false,
        notes: NOTES.rate,
      }),
      rollUp(standings, {
        heading: HEADINGS.byLeader,
        caption: CAPTIONS.byLeader,
        title: COLUMNS.leader,
        groups: leaderGroups(standings, NONE_NAMED.leader),
        ranked: false,
        notes: `${NOTES.rate}${NOTES.leaders}`,
      }),
      rollUp(standings, {
        heading: HEADINGS.byUnit,
        caption: CAPTIONS.byUnit,
        title: COLUMNS.leadUnit,
        groups: leadUnitGroups(standings, NONE_NAMED.leadUnit),
        ranked: true,
        notes: `${NOTES.rate}${NOTES.ranking}${NOTES.units}`,
      }),
      lateSection(input, standings, figures, countTasks(standings, { progress: BEHIND })),
      doubtfulSection(input, standings, figures),
      notReportedSection(standings, figures),
      adviceSection(figures),
    ]),
    attachments: late.length > 0 ? [{ title: CAPTIONS.late, blocks: late }] : [],
  };
}
