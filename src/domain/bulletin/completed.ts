import type { Bulletin, IssuedBulletin } from '../model/bulletin';
import type { TaskId } from '../model/task';
import { countTasks, plainCount, rate } from './figure';
import type { TaskStanding } from './figure';
import { inState, progressOf, reportedWords, standingsOf } from './input';
import type { BulletinInput } from './input';
import { frame, nextNumber, numbered, paragraph } from './sections';
import type { Section } from './sections';
import { reportedColumns, TASK_COLUMNS, taskTable } from './tables';
import { CAPTIONS, HEADINGS } from './terms.zh-CN';
import { COMPLETED, NAMES, TITLES } from './wording.zh-CN';

/** Tasks that earlier 办结通报 of the year announced. */
function announced(issued: readonly IssuedBulletin[], year: number): Set<TaskId> {
  return new Set(
    issued
      .filter(({ kind, period }) => kind === 'completed' && period.startsWith(`${year}-`))
      .flatMap(({ tasks }) => tasks),
  );
}

/** Completed now and in no earlier 办结通报: what a new one is about. Empty: none is due. */
export function newlyCompleted(input: BulletinInput): TaskStanding[] {
  const earlier = announced(input.issued, input.year);
  return inState(standingsOf(input), ['completed']).filter(({ task }) => !earlier.has(task.id));
}

/** 办结通报: tasks completed since the last one; those announced earlier that no longer stand are named too. */
export function completedTasks(input: BulletinInput): Bulletin {
  const standings = standingsOf(input);
  const earlier = announced(input.issued, input.year);
  const fresh = newlyCompleted(input);
  const reopened = standings.filter(
    (standing) => earlier.has(standing.task.id) && progressOf(standing) !== 'completed',
  );
  const done = countTasks(standings, { progress: ['completed'] });
  const all = countTasks(standings, {});
  const count = plainCount(fresh.length);
  const opening =
    earlier.size > 0 ? COMPLETED.sinceLast(input.period, count) : COMPLETED.first(input.period, count);
  const cumulative = COMPLETED.cumulative(done, all, rate(done, all)) ?? [];
  const { progress } = reportedColumns(reportedWords(input));
  const completedSection: Section = {
    heading: HEADINGS.completed,
    blocks: [
      paragraph([...(fresh.length === 0 ? [COMPLETED.none(input.period)] : opening), ...cumulative]),
      ...(fresh.length > 0 ? [taskTable(CAPTIONS.completed, fresh, [TASK_COLUMNS.leaders, progress])] : []),
    ],
  };
  const reopenedSection: Section | null =
    reopened.length === 0
      ? null
      : {
          heading: HEADINGS.reopened,
          blocks: [
            paragraph(COMPLETED.reopened(reopened.length)),
            taskTable(CAPTIONS.reopened, reopened, [TASK_COLUMNS.state, TASK_COLUMNS.figures, progress]),
          ],
        };
  return {
    ...frame(input, 'completed'),
    name: NAMES.completed(input.period, nextNumber(input.issued, 'completed', input.year)),
    title: TITLES.completed(input.period),
    blocks: numbered([completedSection, reopenedSection]),
  };
}
