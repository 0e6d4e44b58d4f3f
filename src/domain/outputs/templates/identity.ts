import { isPeriod, type IsoDate, type Period } from '../../model/period';
import type { SubmissionKind } from '../../model/submission';
import { squash } from '../../text';

/** The layout this version writes; a template of a later one is read like any other form. */
export const TEMPLATE_VERSION = 1;

/** A pre-filled row as the identity remembers it. */
export interface IdentityRow {
  readonly serial: string;
  /** Of the locked texts, white space aside. */
  readonly hash: string;
  /** False where the accepted plan has no target, so that the unit fills it in. */
  readonly targetGiven: boolean;
}

/** Whose template it is, for what, and what was locked in it. Written to a hidden row of the form itself. */
export interface TemplateIdentity {
  readonly version: number;
  readonly kind: SubmissionKind;
  readonly unit: string;
  readonly year: number;
  /** Null for a plan. */
  readonly period: Period | null;
  readonly dueOn: IsoDate | null;
  readonly rows: readonly IdentityRow[];
  /** Blank rows below them, for tasks taken apart. */
  readonly spareRows: number;
}

/** The hidden cells survive every format and a copied sheet; hidden sheets and document properties do not. */
const MARK = '督查填报模板';

/** Short fingerprint of a text (FNV-1a, 32 bit). */
export function contentHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Fingerprint of a row's locked texts; white space is what programs change when they save. */
export function rowHash(text: string, target: string): string {
  return contentHash(`${squash(text)}\n${squash(target)}`);
}

/** True for a cell that holds an identity, whole or damaged. */
export function isIdentity(text: string): boolean {
  return text.startsWith(MARK);
}

/** The identity as the text of its hidden cell, with a checksum over it. */
export function writeIdentity(identity: TemplateIdentity): string {
  const rows = identity.rows.map(({ serial, hash, targetGiven }) => [serial, hash, targetGiven ? 1 : 0]);
  const json = JSON.stringify({ ...identity, rows });
  return `${MARK} ${contentHash(json)} ${json}`;
}

/** The identity of a hidden cell's text; null when it was damaged or is of a version unknown here. Never throws. */
export function readIdentity(text: string): TemplateIdentity | null {
  const match = /^\S+ ([0-9a-z]+) (\{.*\})$/s.exec(text);
  const [, checksum, json = ''] = match ?? [];
  if (checksum === undefined || contentHash(json) !== checksum) return null;
  try {
    return asIdentity(JSON.parse(json) as Record<string, unknown>);
  } catch {
    return null;
  }
}

function asIdentity(raw: Record<string, unknown>): TemplateIdentity | null {
  const { version, kind, unit, year, period, dueOn, rows, spareRows } = raw;
  if (version !== TEMPLATE_VERSION || typeof unit !== 'string' || typeof year !== 'number') return null;
  if (kind !== 'plan' && kind !== 'report') return null;
  const month = typeof period === 'string' && isPeriod(period) ? period : null;
  if (kind === 'report' && month === null) return null;
  return {
    version,
    kind,
    unit,
    year,
    period: month,
    dueOn: typeof dueOn === 'string' ? dueOn : null,
    rows: (rows as [string, string, number][]).map(([serial, hash, given]) => ({
      serial,
      hash,
      targetGiven: given === 1,
    })),
    spareRows: Number(spareRows),
  };
}
