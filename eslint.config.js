import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const LOCALE =
  'The same data must give the same bytes in any locale: compare by code point with <, and format by hand.';
const ZONE = 'The same data must give the same bytes in any time zone: use the UTC form.';
const CLOCK = 'There is no clock below src/cli: take the time as an argument.';
const RANDOM = 'Use a seeded generator, so that a run can be repeated.';
const MACHINE = 'Only src/cli touches files, environment, terminal and processes: take what you need as an argument.';

const localeMethods = [
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleLowerCase',
  'toLocaleUpperCase',
];
const zoneMethods = ['getTimezoneOffset', 'getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes'];

/** Results that depend on where the program runs: nowhere in src. */
const noLocale = [
  ...localeMethods.map((property) => ({ property, message: LOCALE })),
  ...zoneMethods.map((property) => ({ property, message: ZONE })),
  { object: 'Math', property: 'random', message: RANDOM },
];

const machineGlobals = ['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'navigator', 'Worker'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'node_modules/', 'data/', 'test/golden/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Everything: plain rules that need no types.
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },

  // TypeScript: src, test, scripts, settings.
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An index that is known to be in range is written `column[i] as number`; `!` is refused.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // An environment variable that is set to nothing is as good as unset.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Written as a property, a function of an interface may be passed around without its object.
      '@typescript-eslint/method-signature-style': ['error', 'property'],
      // Spreading a string into its code points is what is meant: nothing here may depend on a locale.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },

  // The product.
  {
    files: ['src/**/*.ts'],
    rules: {
      complexity: ['error', 10],
      // All output goes through the io that main was given.
      'no-console': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-globals': ['error', { name: 'Intl', message: LOCALE }],
      'no-restricted-properties': ['error', ...noLocale],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  // Declarations only: the contract between all rooms, kept in one place.
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Intl', message: LOCALE },
        { name: 'performance', message: CLOCK },
        ...machineGlobals.map((name) => ({ name, message: MACHINE })),
      ],
      'no-restricted-imports': [
        'error',
        {
          // dependency-cruiser is stricter; this tells the author in the editor already.
          paths: [
            'fs',
            'fs/promises',
            'process',
            'os',
            'child_process',
            'worker_threads',
            'readline',
            'timers',
          ].flatMap((name) => [name, `node:${name}`].map((spelling) => ({ name: spelling, message: MACHINE }))),
        },
      ],
      'no-restricted-properties': [
        'error',
        ...noLocale,
        { object: 'Date', property: 'now', message: CLOCK },
        { object: 'globalThis', property: 'process', message: MACHINE },
      ],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
        { selector: "CallExpression[callee.name='Date']", message: CLOCK },
        {
          selector: "MemberExpression[object.type='MetaProperty'][property.name=/^(url|dirname|filename)$/]",
          message: MACHINE,
        },
      ],
    },
  },

  // Tests: long tables of cases are fine, and a test may know that an index exists.
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 600 }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },

  // The launcher must be readable for a Node that is too old to run anything else.
  { files: ['bin/*.js'], rules: { 'no-var': 'off', 'object-shorthand': 'off' } },
);
