import { findingKey } from './carryOver';
import type { Finding, FindingDetails } from '../model/finding';
import type { HandledFinding } from '../model/handling';
import type { Task, TaskId } from '../model/task';
import type { Unit } from '../model/unit';

/** What a person settled about a notice: which names are one unit, who leads, who a name stands for. */
export type NoticeDecision =
  | { readonly kind: 'alias'; readonly name: string; readonly canonical: string }
  | { readonly kind: 'lead'; readonly task: TaskId; readonly leadUnits: readonly string[] }
  | { readonly kind: 'leaders'; readonly task: TaskId; readonly leaders: readonly string[] };

/** What decisions about a notice change: its tasks and 单位目录. */
export interface Register {
  readonly tasks: readonly Task[];
  readonly units: readonly Unit[];
}

/** The decision that accepting a finding's suggestion means; null where only a person can know the answer. */
export function suggestedDecision(finding: Finding, tasks: readonly Task[]): NoticeDecision | null {
  const task = tasks.find(({ id }) => id === finding.task);
  switch (finding.code) {
    case 'unknown-unit': {
      const { name, similar } = finding.details as FindingDetails['unknown-unit'];
      return similar === null || name === '' ? null : { kind: 'alias', name, canonical: similar };
    }
    case 'unit-alias': {
      const { name, canonical } = finding.details as FindingDetails['unit-alias'];
      return { kind: 'alias', name, canonical };
    }
    case 'lead-inferred':
      return task ? { kind: 'lead', task: task.id, leadUnits: task.leadUnits } : null;
    case 'ambiguous-leaders':
      return task ? { kind: 'leaders', task: task.id, leaders: task.leaders } : null;
    case 'unknown-leader': {
      const { name, similar } = finding.details as FindingDetails['unknown-leader'];
      if (!task || similar === null) return null;
      const leaders = task.leaders.map((leader) => (leader === name ? similar : leader));
      return { kind: 'leaders', task: task.id, leaders: [...new Set(leaders)] };
    }
    default:
      return null;
  }
}

/** The units of a task in the order they stand: those that lead, then the others. */
export function unitsOfTask({ leadUnits, coUnits }: Task): string[] {
  return [...leadUnits, ...coUnits];
}

function withLead(task: Task, leadUnits: readonly string[]): Task {
  const known = unitsOfTask(task);
  const lead = leadUnits.filter((unit) => known.includes(unit));
  if (lead.length === 0) return task;
  return {
    ...task,
    leadUnits: lead,
    coUnits: known.filter((unit) => !lead.includes(unit)),
    leadInferred: false,
  };
}

/** One entry of 单位目录 takes over another's names. */
function withAlias(units: readonly Unit[], name: string, canonical: string): Unit[] {
  const separate = units.find((unit) => unit.name === name);
  return units
    .filter((unit) => unit !== separate)
    .map((unit) =>
      unit.name === canonical
        ? { ...unit, aliases: [...new Set([...unit.aliases, name, ...(separate?.aliases ?? [])])] }
        : unit,
    );
}

/** A task that names the unit by its one name, once; what leads under either name leads. */
function withOneName(task: Task, name: string, canonical: string): Task {
  if (!unitsOfTask(task).includes(name)) return task;
  const renamed = (units: readonly string[]) => [
    ...new Set(units.map((unit) => (unit === name ? canonical : unit))),
  ];
  const leadUnits = renamed(task.leadUnits);
  return { ...task, leadUnits, coUnits: renamed(task.coUnits).filter((unit) => !leadUnits.includes(unit)) };
}

/**
 * The register after a decision. Once a person says that two names are one unit, its tasks name it once and by one name;
 * until then they keep the names the notice wrote.
 */
export function applyDecision<Held extends Register>(register: Held, decision: NoticeDecision): Held {
  if (decision.kind === 'alias') {
    const { name, canonical } = decision;
    if (name === canonical || !register.units.some((unit) => unit.name === canonical)) return register;
    return {
      ...register,
      units: withAlias(register.units, name, canonical),
      tasks: register.tasks.map((task) => withOneName(task, name, canonical)),
    };
  }
  const tasks = register.tasks.map((task) => {
    if (task.id !== decision.task) return task;
    return decision.kind === 'lead'
      ? withLead(task, decision.leadUnits)
      : { ...task, leaders: decision.leaders };
  });
  return { ...register, tasks };
}

/** The register after the suggestions of several findings were accepted. */
export function acceptSuggested<Held extends Register>(register: Held, findings: readonly Finding[]): Held {
  return findings.reduce((held, finding) => {
    const decision = suggestedDecision(finding, held.tasks);
    return decision ? applyDecision(held, decision) : held;
  }, register);
}

/**
 * A task read again under the names the ledger has for it: where the ledger's task of the same text names a unit by the
 * name 单位目录 keeps and no longer by the one the notice wrote, a person said that the two are one.
 */
function withKnownNames(task: Task, earlier: Task | undefined, units: readonly Unit[]): Task {
  if (earlier?.text !== task.text) return task;
  const known = unitsOfTask(earlier);
  return unitsOfTask(task).reduce((named, name) => {
    const canonical = units.find(({ aliases }) => aliases.includes(name))?.name;
    const wasRenamed = canonical !== undefined && known.includes(canonical) && !known.includes(name);
    return wasRenamed ? withOneName(named, name, canonical) : named;
  }, task);
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}

/**
 * A new reading of the same notice with what was settled before: units keep the one name a person gave them; where the
 * finding was accepted earlier and the task still names the same units, the ledger's choice of who leads stands; the
 * same for the leaders' names.
 * @param handled the reading's findings with the decisions carried over
 * @param before the ledger's tasks
 */
export function carryDecisions<Held extends Register>(
  register: Held,
  handled: readonly HandledFinding[],
  before: readonly Task[],
): Held {
  const settled = new Map(before.map((task) => [task.id, task]));
  const tasks = register.tasks.map((task) => withKnownNames(task, settled.get(task.id), register.units));
  return handled.reduce<Held>(
    (held, { finding, handling }) => {
      const earlier = finding.task === null ? undefined : settled.get(finding.task);
      const now = held.tasks.find(({ id }) => id === finding.task);
      if (handling !== 'accepted' || !earlier || !now || earlier.text !== now.text) return held;
      if (finding.code === 'lead-inferred' && sameMembers(unitsOfTask(earlier), unitsOfTask(now))) {
        return applyDecision(held, { kind: 'lead', task: now.id, leadUnits: earlier.leadUnits });
      }
      if (finding.code === 'ambiguous-leaders' || finding.code === 'unknown-leader') {
        return applyDecision(held, { kind: 'leaders', task: now.id, leaders: earlier.leaders });
      }
      return held;
    },
    { ...register, tasks },
  );
}

/** The findings with some of them marked as accepted. */
export function markAccepted(
  findings: readonly HandledFinding[],
  accepted: readonly Finding[],
): HandledFinding[] {
  const keys = new Set(accepted.map(findingKey));
  return findings.map((handled) =>
    keys.has(findingKey(handled.finding)) ? { ...handled, handling: 'accepted', reason: '' } : handled,
  );
}
