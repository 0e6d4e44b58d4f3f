import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isPeriod, type Period } from '../../domain/model/period';
import { HEADLESS_WORDING as words } from './wording.zh-CN';

/** Options of `npm run cycle` (the contract's headless command), with absolute paths. */
export interface CycleOptions {
  readonly notices: readonly string[];
  readonly plans: string | null;
  readonly reports: string | null;
  readonly units: string | null;
  readonly period: Period;
  readonly out: string;
}

/** The command cannot be carried out as called; its message is the one sentence people are shown. */
export class UsageError extends Error {}

function exists(path: string, kind: 'file' | 'folder'): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (kind === 'file' ? stats.isFile() : stats.isDirectory());
}

function given(path: string, option: string, kind: 'file' | 'folder'): string {
  if (!exists(path, kind)) throw new UsageError(words.notFound(option, path, kind));
  return path;
}

const OPTIONS = {
  notice: { type: 'string', multiple: true },
  plans: { type: 'string' },
  reports: { type: 'string' },
  units: { type: 'string' },
  period: { type: 'string' },
  out: { type: 'string' },
} as const;

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

/** Parsed leniently first, so that the sentence can name the very word that is wrong. */
function parse(argv: readonly string[]) {
  const config = { args: [...argv], options: OPTIONS, strict: false, tokens: true } as const;
  for (const token of parseArgs({ ...config, allowPositionals: true }).tokens) {
    if (token.kind === 'positional') throw new UsageError(words.badOption(token.value));
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) throw new UsageError(words.badOption(token.rawName));
    if (token.value === undefined) throw new UsageError(words.missingValue(token.rawName));
  }
  return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
}

/**
 * Reads the command line of the contract. Relative paths are taken from `base`, the folder the command was called in.
 * Throws UsageError with one clear sentence when an option is unknown, missing or names something that is not there.
 */
export function readOptions(argv: readonly string[], base: string): CycleOptions {
  const values = parse(argv);
  const path = (text: string) => resolve(base, text);
  const folder = (text: string | undefined, option: string) =>
    text === undefined ? null : given(path(text), option, 'folder');
  if (!values.notice?.length) throw new UsageError(words.missingOption('--notice'));
  if (!values.period) throw new UsageError(words.missingOption('--period'));
  if (!values.out) throw new UsageError(words.missingOption('--out'));
  if (!isPeriod(values.period)) throw new UsageError(words.badPeriod(values.period));
  const out = path(values.out);
  if (exists(out, 'file')) throw new UsageError(words.outIsFile(out));
  return {
    notices: values.notice.map((notice) => given(path(notice), '--notice', 'file')),
    plans: folder(values.plans, '--plans'),
    reports: folder(values.reports, '--reports'),
    units: values.units === undefined ? null : given(path(values.units), '--units', 'file'),
    period: values.period,
    out,
  };
}
