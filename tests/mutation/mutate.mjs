import { basename } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/** Mutants that no test can kill because nobody could notice them: wording belongs to people. */
const NOT_MUTATED = ['index.ts', '*.zh-CN.ts'];

/**
 * Mutates one room of the domain and runs the tests beside it: `npm run mutate -- src/domain/units`. A report with every
 * mutant goes to reports/mutation.
 */
async function main(folder) {
  if (folder === undefined) throw new Error('Which folder? For example: npm run mutate -- src/domain/units');
  const room = basename(folder);
  process.env.MUTATED_ROOM = room;
  const results = await new Stryker({
    mutate: [`${folder}/**/*.ts`, ...NOT_MUTATED.map((name) => `!${folder}/**/${name}`)],
    testRunner: 'jest',
    jest: {
      projectType: 'custom',
      configFile: 'tests/mutation/jest.config.cjs',
      enableFindRelatedTests: false,
    },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    reporters: ['clear-text', 'json', 'html'],
    clearTextReporter: {
      allowColor: false,
      reportTests: false,
      reportMutants: false,
      reportScoreTable: false,
    },
    jsonReporter: { fileName: `reports/mutation/${room}.json` },
    htmlReporter: { fileName: `reports/mutation/${room}.html` },
    tempDirName: 'out/mutation',
    ignorePatterns: ['out', 'dist', 'assets', 'reports'],
    // A static mutant runs every test of the room again; a hanging one is killed soon.
    timeoutMS: 2_000,
  }).runMutationTest();
  const count = (...states) => results.filter(({ status }) => states.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived', 'NoCoverage');
  const share = ((100 * killed) / (killed + survived)).toFixed(1);
  process.stdout.write(
    `${room}: ${killed + survived} mutants, ${killed} killed, ${survived} survived: ${share} %\n`,
  );
}

await main(process.argv[2]);
