import type { Bulletin } from '../../model/bulletin';
import type { TaskId } from '../../model/task';
import { countTasks, plainCount, rate } from './figure';
import type { TaskStanding } from './figure';
import { inState, progressOf, reportedWords, standingsOf } from './input';
import type { BulletinInput } from './input';
import { recordDecisions } from './doubts';
import { announcedTasks, issuedBefore } from './register';
import { frame, numbered, paragraph } from './sections';
import type { Section } from './sections';
import { reportedColumns, TASK_COLUMNS, taskTable } from './tables';
import { CAPTIONS, HEADINGS } from './terms.zh-CN';
import { COMPLETED, NAMES, TITLES } from './wording.zh-CN';

/** Completed now and in no 办结通报 of the year: what a new one is about. Empty: none is due. */
export function newlyCompleted(input: BulletinInput): TaskStanding[] {
  const earlier = announcedTasks(input, 'completed');
  return inState(standingsOf(input), ['completed']).filter(({ task }) => !earlier.has(task.id));
}

interface Announcement {
  readonly fresh: readonly TaskStanding[];
  /** Announced by other issues of the year. */
  readonly earlier: ReadonlySet<TaskId>;
  /** The tasks by which the register knows the issue. */
  readonly tasks: readonly TaskId[];
}

/** What the bulletin announces: the newly completed; where there are none, the period's last issue once more. */
function announcement(input: BulletinInput): Announcement {
  const fresh = newlyCompleted(input);
  const again = fresh.length === 0 ? issuedBefore(input, 'completed') : null;
  const earlier = announcedTasks(input, 'completed', again);
  if (again === null) return { fresh, earlier, tasks: fresh.map(({ task }) => task.id) };
  const standing = inState(standingsOf(input), ['completed']);
  return { fresh: standing.filter(({ task }) => again.tasks.includes(task.id)), earlier, tasks: again.tasks };
}

/**
 * 办结通报: tasks completed since the last one, found by itself; those announced earlier that no longer stand are named
 * too. With nothing new, the period's last issue is built again under its number.
 */
export function completedTasks(input: BulletinInput): Bulletin {
  const standings = standingsOf(input);
  const { fresh, earlier, tasks } = announcement(input);
  const everAnnounced = announcedTasks(input, 'completed');
  const reopened = standings.filter(
    (standing) => everAnnounced.has(standing.task.id) && progressOf(standing) !== 'completed',
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
  const framed = frame(input, 'completed', tasks);
  const bulletin: Bulletin = {
    ...framed,
    name: NAMES.completed(input.period, framed.number),
    title: TITLES.completed(input.period),
    blocks: numbered([completedSection, reopenedSection]),
  };
  return recordDecisions(bulletin, input, ({ status }) => status?.progress === 'completed');
}
