import { join } from 'node:path';
import ts from 'typescript';
import { Guards } from './guards';
import { missingSet, withImplied, type ApiSet } from './requirement-sets';
import { usesIn } from './uses';

const ROOT = join(__dirname, '../../..');

/** A use of an Office.js member that a host at the manifest's floor may not have. */
export interface FloorBreach {
  readonly file: string;
  readonly line: number;
  readonly member: string;
  /** `ExcelApi 1.18`, or null for a load path the compiler cannot read. */
  readonly needs: string | null;
}

/** A program over the project's own compiler options; `planted` adds or replaces files by absolute path. */
export function createProgram(
  files: readonly string[],
  planted: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => planted.has(path) || fileExists(path);
  host.readFile = (path) => planted.get(path) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = planted.get(path);
    return text === undefined
      ? getSourceFile(path, languageVersion, ...rest)
      : ts.createSourceFile(path, text, languageVersion, true);
  };
  return ts.createProgram({
    rootNames: [...files],
    options: { ...options, types: ['office-js', 'node'] },
    host,
  });
}

/** Every use above `floor` in `files` that no `isSetSupported` guards. */
export function findBreaches(
  program: ts.Program,
  files: readonly string[],
  floor: readonly ApiSet[],
): FloorBreach[] {
  const checker = program.getTypeChecker();
  const guards = new Guards(checker);
  const have = withImplied(floor);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} is not part of the program`);
    return usesIn(source, checker).flatMap((use): FloorBreach[] => {
      const place = {
        file,
        line: source.getLineAndCharacterOfPosition(use.node.getStart()).line + 1,
        member: use.name,
      };
      if (use.declarations.length === 0) return [{ ...place, needs: null }];
      const missing = use.declarations.map((declaration) => missingSet(declaration, have));
      const [first] = missing;
      if (missing.includes(null) || first === null || first === undefined) return [];
      const known = [...have, ...guards.setsKnownAt(use.node)];
      const covered = use.declarations.some((declaration) => missingSet(declaration, known) === null);
      return covered ? [] : [{ ...place, needs: `${first.name} ${first.version}`.trim() }];
    });
  });
}
