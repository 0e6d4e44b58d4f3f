import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What each layer of src may import besides itself; the arrows of the design, `domain` innermost. */
const LAYERS = {
  domain: [],
  pace: ['domain'],
  sheets: ['domain'],
  excel: ['domain', 'pace', 'sheets'],
  files: ['domain', 'sheets'],
  app: ['domain', 'pace', 'sheets', 'excel', 'files'],
  taskpane: ['domain', 'sheets', 'excel', 'files', 'app'],
  commands: ['domain', 'sheets', 'excel', 'files', 'app'],
  host: ['domain'],
  headless: ['domain', 'sheets', 'excel', 'files', 'app', 'host', 'sample'],
  web: ['domain', 'sheets', 'files', 'host', 'sample'],
  sample: ['domain', 'sheets', 'files'],
  tools: [],
};

/** The only npm packages the two pure layers may use: calendar data, and schemas for rows read back. */
const PURE_PACKAGES = { domain: ['chinese-days'], sheets: ['zod'] };

const WORKBENCH_PARTS = ['host', 'headless', 'web', 'sample', 'tools'];
const folderOf = (layer) => (WORKBENCH_PARTS.includes(layer) ? `src/workbench/${layer}` : `src/${layer}`);

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  from: { element: { type: layer } },
  allow: { to: { element: { types: { anyOf: [layer, ...allowed] } } } },
}));

const OFFICE_GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime'];
const DOM_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'DOMParser',
  'HTMLElement',
  'Element',
  'Node',
  'alert',
  'confirm',
];
const NODE_GLOBALS = ['process', 'Buffer', 'require', '__dirname', 'global'];

const forbid = (names, message) => names.map((name) => ({ name, message }));
/** Bans a global as a value and as a type (`Excel.Range` in a signature is a dependency, too). */
const officeFree = {
  'no-restricted-globals': ['error', ...forbid(OFFICE_GLOBALS, 'Office.js is called in src/excel only.')],
};
const officeTypeFree = OFFICE_GLOBALS.map((name) => ({
  selector: `TSQualifiedName > Identifier.left[name="${name}"]`,
  message: 'Office.js types stay in src/excel.',
}));
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one name per thing everywhere.',
};
const noClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The domain has no clock of its own.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The domain has no clock of its own.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    rules: {
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      eqeqeq: 'error',
      'no-console': 'off',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] } },
      'boundaries/elements': Object.keys(LAYERS).map((layer) => ({
        type: layer,
        pattern: folderOf(layer),
        partialMatch: false,
      })),
    },
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport],
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message:
            '{{from.element.type}} must not import {{to.element.type}}: the arrows are in eslint.config.mjs.',
          policies: layerRules,
        },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/tests/**'], message: 'The product does not import its tests.' }] },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/sheets/**/*.ts', 'src/files/**/*.ts', 'src/app/**/*.ts'],
    rules: {
      ...officeFree,
      'no-restricted-syntax': ['error', noDefaultExport, ...officeTypeFree],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/sheets/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbid(OFFICE_GLOBALS, 'Office.js is called in src/excel only.'),
        ...forbid(DOM_GLOBALS, 'The domain and the sheets know no browser.'),
        ...forbid(NODE_GLOBALS, 'The domain and the sheets know no Node.'),
      ],
      'no-restricted-syntax': ['error', noDefaultExport, ...officeTypeFree, ...noClock],
    },
  },
  ...Object.entries(PURE_PACKAGES).map(([layer, packages]) => ({
    files: [`src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?!\\.|(?:${packages.join('|')})(?:/|$))`,
              message: `${layer} imports nothing from outside but ${packages.join(', ')}.`,
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['src/**/*.{ts,tsx}'],
    // the embedded host interprets Excel's requests case by case
    ignores: ['src/workbench/**'],
    rules: { complexity: ['error', 17] },
  },
  {
    // one reader of a whole cell of names still has twenty ways through it
    files: ['src/domain/units/unitEntries.ts'],
    rules: { complexity: ['error', 20] },
  },
  {
    // Each `!` is a claim nobody checks.
    files: ['src/**/*.{ts,tsx}'],
    // the embedded host mirrors office.js; crc32 masks every index to its table's size, in the innermost loop
    ignores: ['src/workbench/**', 'src/files/crc32.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    ignores: ['src/taskpane/index.tsx', 'src/taskpane/boot*.{ts,tsx}', 'src/taskpane/boot/**'],
    rules: {
      ...officeFree,
      'no-restricted-syntax': ['error', noDefaultExport, ...officeTypeFree],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    languageOptions: { parser: tseslint.parser },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
