import type { Bulletin } from '../../model/bulletin';
import { coverageNote } from './coverage';
import { recordDecisions } from './doubts';
import { countTasks } from './figure';
import { BEHIND, reportedWords, standingsOf } from './input';
import type { BulletinInput } from './input';
import {
  adviceSection,
  asAttachment,
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
  compositionTable,
  onSchedule,
  rateOnSchedule,
  reportedColumns,
  stateFigures,
  TASK_COLUMNS,
  taskTable,
} from './tables';
import { CAPTIONS, COLUMNS, HEADINGS, NOTES } from './terms.zh-CN';
import { NAMES, progressSentence, rateSentence, sourceName, TITLES } from './wording.zh-CN';

const LIVELIHOOD = { source: 'livelihood' } as const;

/** 民生实事月通报: where the livelihood tasks stand at the end of the month. */
export function livelihoodMonthly(input: BulletinInput): Bulletin {
  const standings = standingsOf(input).filter(({ task }) => task.source === 'livelihood');
  const figures = stateFigures(standings, LIVELIHOOD);
  const what = sourceName('livelihood');
  const rate = rateSentence(
    figures,
    onSchedule(standings, LIVELIHOOD),
    rateOnSchedule(standings, LIVELIHOOD),
  );
  const coverage = standings.length > 0 ? coverageNote(input) : null;
  const overview: Section = {
    heading: HEADINGS.overview,
    blocks: [
      paragraph([...progressSentence(input.period, what, figures), ...(rate ?? [])]),
      ...(standings.length > 0
        ? [
            compositionTable(standings, CAPTIONS.composition, COLUMNS.source, [], {
              label: what,
              criteria: LIVELIHOOD,
            }),
            note(NOTES.shares),
          ]
        : []),
      ...(coverage ? [coverage] : []),
    ],
  };
  const { progress } = reportedColumns(reportedWords(input));
  const sections = [
    overview,
    lateSection(input, standings, figures, countTasks(standings, { ...LIVELIHOOD, progress: BEHIND })),
    doubtfulSection(input, standings, figures),
    notReportedSection(standings, figures),
    adviceSection(figures),
  ];
  const everyTask = taskTable(`${what}${CAPTIONS.all}`, standings, [
    TASK_COLUMNS.state,
    TASK_COLUMNS.figures,
    progress,
  ]);
  const bulletin: Bulletin = {
    ...frame(input, 'livelihood-monthly'),
    name: NAMES.livelihood(input.period),
    title: TITLES.livelihood(input.period),
    blocks: numbered(sections),
    attachments: [...attached(sections), ...(standings.length > 0 ? [asAttachment(everyTask)] : [])],
  };
  return recordDecisions(bulletin, input, ({ task }) => task.source === 'livelihood');
}
