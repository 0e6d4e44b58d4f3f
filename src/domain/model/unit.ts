/** What an entry of 单位目录 is: one body, a group to expand (各街道办事处), or unknown. */
export type UnitKind = 'department' | 'subdistrict' | 'company' | 'party' | 'other' | 'group';

/** 责任单位 in 单位目录. */
export interface Unit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: UnitKind;
  /** False for groups and bodies that do not send their own reports. */
  readonly reports: boolean;
  /** The issuing authority's place (临江区), which may stand before the name or be left out; absent when not known. */
  readonly place?: string;
}
