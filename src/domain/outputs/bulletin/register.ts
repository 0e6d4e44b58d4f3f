import type { BulletinKind, IssuedBulletin } from '../../model/bulletin';
import type { TaskId } from '../../model/task';
import type { BulletinInput } from './input';

type RegisterInput = Pick<BulletinInput, 'issued' | 'period' | 'year'>;

/** What the register has of a kind in the year, in order of number. */
function ofKind({ issued, year }: RegisterInput, kind: BulletinKind): IssuedBulletin[] {
  return issued
    .filter((earlier) => earlier.kind === kind && earlier.period.startsWith(`${year}-`))
    .sort((one, other) => one.number - other.number);
}

function sameTasks(one: readonly TaskId[], other: readonly TaskId[]): boolean {
  return one.length === other.length && one.every((task) => other.includes(task));
}

/**
 * The issue in the register that would be built again: of the kind and the period, and about the same tasks where it is
 * about certain ones. Null when this would be a new issue.
 */
export function issuedBefore(
  input: RegisterInput,
  kind: BulletinKind,
  tasks: readonly TaskId[] | null = null,
): IssuedBulletin | null {
  const candidates = ofKind(input, kind).filter(({ period }) => period === input.period);
  const same = tasks === null ? candidates : candidates.filter((one) => sameTasks(one.tasks, tasks));
  return same.at(-1) ?? null;
}

/** The number of an issue: its own when it is built again, else one more than the highest of its kind in the year. */
export function issueNumber(
  input: RegisterInput,
  kind: BulletinKind,
  tasks: readonly TaskId[] | null = null,
): number {
  const before = issuedBefore(input, kind, tasks);
  return before?.number ?? 1 + Math.max(0, ...ofKind(input, kind).map(({ number }) => number));
}

/** Tasks that earlier issues of a kind in the year were about. */
export function announcedTasks(
  input: RegisterInput,
  kind: BulletinKind,
  except: IssuedBulletin | null = null,
): Set<TaskId> {
  return new Set(
    ofKind(input, kind)
      .filter((earlier) => earlier !== except)
      .flatMap(({ tasks }) => tasks),
  );
}
