import { createFinding } from '../findings';
import type { Finding } from '../model/finding';
import type { CellReference } from '../model/task';
import type { Unit } from '../model/unit';
import { withAttached } from './attachedBodies';
import { isCompleteUnit, isSameBody, isUnitGroup, likelyMeant, resolveUnit, unitKind } from './unitNames';

/** Above this many names nobody keeps a notice; comparing each with each would not be linear. */
const MOST_NAMES_COMPARED = 1500;

/** Every way a unit is written in the document, how often, and where first. */
export class UnitNames {
  private readonly met = new Map<string, { count: number; where: CellReference; quote: string }>();

  add(name: string, where: CellReference, quote: string): void {
    const known = this.met.get(name);
    if (known === undefined) this.met.set(name, { count: 1, where, quote });
    else known.count++;
  }

  get names(): string[] {
    return [...this.met.keys()];
  }

  count(name: string): number {
    return this.met.get(name)?.count ?? 0;
  }

  /** A finding about the name at the first cell it stands in. */
  at(name: string): { where: CellReference; quote: string } {
    const met = this.met.get(name);
    return { where: met?.where ?? { file: null, sheet: null, cell: null }, quote: met?.quote ?? name };
  }
}

/**
 * 单位目录 from the names of a notice. Known units are kept; short and full forms of one body become one entry with
 * aliases; what looks like a slip stays an entry of its own and is reported with the name it may stand for. A body with
 * others attached in brackets is the body; those attached to it get no entry of their own.
 * @param home the issuing authority's place, the only one that may be left out of a name; null when not known
 */
export function learnDirectory(
  names: UnitNames,
  known: readonly Unit[],
  home: string | null = null,
): { units: Unit[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const placed = home === null ? known : known.map((unit) => ({ ...unit, place: home }));
  const units: Unit[] = [...placed];
  const fresh: string[] = [];
  for (const name of names.names) {
    const found = resolveUnit(name, placed);
    if (found.unit === null) fresh.push(name);
    else if (found.how === 'short-form') {
      addAlias(units, found.unit.name, name);
      findings.push(aliasFinding(names, name, found.unit.name));
    }
  }
  const compared = fresh.length <= MOST_NAMES_COMPARED;
  const learned = (
    compared ? mergeForms(withoutAttached(fresh), names, home, findings) : fresh.map(entry)
  ).map((unit) => (home === null ? unit : { ...unit, place: home }));
  units.push(...learned);
  for (const name of compared ? fresh : []) {
    const body = withAttached(name)?.body;
    const own = body === undefined ? null : resolveUnit(body, units).unit;
    if (own !== null && own.name !== name) addAlias(units, own.name, name);
  }
  if (compared) {
    const candidates = units.filter(({ kind }) => kind !== 'group');
    for (const unit of learned) {
      const finding = doubt(unit, candidates, names, known.length > 0);
      if (finding !== null) findings.push(finding);
    }
  }
  return { units, findings };
}

/** 区财政局（区国资中心） as 区财政局, once. */
function withoutAttached(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => withAttached(name)?.body ?? name))];
}

function entry(name: string): Unit {
  const kind = unitKind(name);
  return { name, aliases: [], kind, reports: kind !== 'group' };
}

function addAlias(units: Unit[], name: string, alias: string): void {
  const index = units.findIndex((unit) => unit.name === name);
  const unit = units[index];
  if (unit !== undefined && !unit.aliases.includes(alias))
    units[index] = { ...unit, aliases: [...unit.aliases, alias] };
}

/** One entry per body: the form written most often names it, the others are its aliases. */
function mergeForms(
  fresh: readonly string[],
  names: UnitNames,
  home: string | null,
  findings: Finding[],
): Unit[] {
  const units: Unit[] = [];
  const byCount = [...fresh].sort((a, b) => names.count(b) - names.count(a));
  const rank = new Map(byCount.map((name, index) => [name, index]));
  const aliasOf = new Map<string, string>();
  for (const name of byCount) {
    if (isUnitGroup(name)) continue;
    const same = byCount.filter(
      (other) =>
        other !== name && !aliasOf.has(other) && !isUnitGroup(other) && isSameBody(name, other, home),
    );
    const [only] = same;
    if (only === undefined || same.length > 1 || aliasOf.has(name)) continue;
    if ((rank.get(only) ?? 0) < (rank.get(name) ?? 0)) aliasOf.set(name, only);
    else aliasOf.set(only, name);
  }
  for (const name of fresh) {
    if (aliasOf.has(name)) continue;
    const aliases = fresh.filter((other) => aliasOf.get(other) === name);
    units.push({ ...entry(name), aliases });
    for (const alias of aliases) findings.push(aliasFinding(names, alias, name));
  }
  return units;
}

function aliasFinding(names: UnitNames, name: string, canonical: string): Finding {
  return createFinding('unit-alias', {
    details: { name, canonical },
    ...names.at(name),
    unit: canonical,
    suggestion: canonical,
  });
}

/** Asks about a name that may be a slip of another, or that reads like no unit. */
function doubt(
  unit: Unit,
  candidates: readonly Unit[],
  names: UnitNames,
  directoryGiven: boolean,
): Finding | null {
  if (unit.kind === 'group') return null;
  const meant = likelyMeant(unit.name, candidates);
  const rarer = meant !== null && !isRarer(meant, unit, names);
  if (!rarer && !directoryGiven && isCompleteUnit(unit.name)) return null;
  const similar = rarer ? meant.name : null;
  return createFinding('unknown-unit', {
    details: { name: unit.name, similar },
    ...names.at(unit.name),
    unit: unit.name,
    suggestion: similar,
  });
}

/** Of two likely forms the one written less often is asked about; of equals the later. */
function isRarer(one: Unit, other: Unit, names: UnitNames): boolean {
  const difference = names.count(one.name) - names.count(other.name);
  if (names.count(one.name) === 0) return false;
  if (difference !== 0) return difference < 0;
  return names.names.indexOf(one.name) > names.names.indexOf(other.name);
}
