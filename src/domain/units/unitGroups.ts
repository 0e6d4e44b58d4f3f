import type { Unit, UnitKind } from '../model/unit';
import { unitKind } from './unitNames';

/** What a group's name says of its members; a group that says nothing takes in every unit. */
const MEMBER_WORDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/街道|镇|乡/, 'subdistrict'],
  [/企业|公司|集团/, 'company'],
];

/** True when the group takes the unit in. A unit that 单位目录 does not know is judged by its name. */
export function groupTakesIn(group: string, unit: string, entry: Unit | undefined): boolean {
  const members = MEMBER_WORDS.find(([words]) => words.test(group))?.[1];
  return members === undefined || entry?.kind === members || unitKind(unit) === members;
}
