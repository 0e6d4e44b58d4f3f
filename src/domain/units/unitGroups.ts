import type { Unit, UnitKind } from '../model/unit';

/** Which kind of unit a group takes in; the first that fits. Anything else takes in every unit. */
const MEMBER_KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/街道|镇|乡/, 'subdistrict'],
  [/企业|公司|集团/, 'company'],
];

const SUBDISTRICT = /街道|镇$|乡$|镇人民政府$|乡人民政府$/;

/** True when the group takes the unit in. A unit of unknown kind is judged by its name. */
export function groupTakesIn(group: string, unit: string, entry: Unit | undefined): boolean {
  const kind = MEMBER_KINDS.find(([words]) => words.test(group))?.[1];
  if (!kind) return true;
  if (kind === 'subdistrict' && SUBDISTRICT.test(unit)) return true;
  return entry?.kind === kind;
}
