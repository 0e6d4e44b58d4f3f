const { existsSync } = require('node:fs');
const { join } = require('node:path');

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** Packages that ship no CommonJS build, so jest has to translate them. */
const ESM_ONLY = ['hucre'];

const common = {
  rootDir: __dirname,
  transform: { '\\.(?:[jt]sx?|mjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${ESM_ONLY.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  setupFiles: [],
  modulePathIgnorePatterns: ['<rootDir>/out/'],
};

/** Tests that start LibreOffice, webpack or ESLint or read the whole program: on their own, so that nobody waits for them. */
const SLOW = [
  'libreoffice\\.test',
  'tests/architecture/(?:api-floor|layers|rooms)',
  'tests/headless/(?:cycle|attachedBodies)',
  'tests/browser/webpack',
];

const inFolders = (...folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`);

const officeEnvironment = ['ts', 'cjs']
  .map((extension) => join(__dirname, 'tests/support', `office-environment.${extension}`))
  .find((file) => existsSync(file));

module.exports = {
  // No test measures time: on a busy machine a property test may take ten times as long as on an idle one.
  testTimeout: 120_000,
  // One core fewer, jest's own choice, is one worker on a machine of two.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/tests/support/run-setup.ts',
  globalTeardown: '<rootDir>/tests/support/run-teardown.ts',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: inFolders('domain', 'sheets', 'files', 'architecture', 'headless'),
      testPathIgnorePatterns: SLOW,
    },
    {
      ...common,
      displayName: 'slow',
      testEnvironment: 'node',
      testMatch: inFolders('domain', 'sheets', 'files', 'architecture', 'headless', 'browser'),
      testPathIgnorePatterns: [`^(?!.*(?:${SLOW.join('|')}))`],
    },
    {
      ...common,
      displayName: 'office',
      testEnvironment: officeEnvironment ?? 'jsdom',
      testMatch: inFolders('excel', 'pace', 'app', 'workbench'),
    },
    {
      ...common,
      displayName: 'taskpane',
      testEnvironment: 'jsdom',
      testMatch: inFolders('taskpane', 'commands'),
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: inFolders('browser'),
      testPathIgnorePatterns: SLOW,
      setupFilesAfterEnv: ['<rootDir>/tests/browser/support/timeout.ts'],
    },
  ],
};
