// Which room of src may import which. The list below is the whole architecture: change it here first, and on purpose.

/** Room → the rooms it may import, besides itself and the modules open to all. */
const ROOMS = {
  stats: [],
  units: [],
  disclosure: [],
  method: ['stats'],
  framework: ['method'],
  dataset: ['units', 'framework', 'stats'],
  engine: ['stats', 'method', 'framework'],
  robustness: ['engine', 'framework', 'method', 'stats'],
  inspect: ['stats'],
  monitor: ['stats'],
  evidence: ['framework', 'stats'],
  actions: ['framework'],
  events: ['dataset', 'units'],
  chart: ['stats', 'units'],
  report: ['chart', 'actions'],
  browser: ['engine', 'chart'],
  project: ['report', 'engine', 'dataset'],
};

const OPEN_TO_ALL = '^src/(types/|(types|errors|version)\\.ts$)';
const ALL_ROOMS = Object.keys(ROOMS);
const KNOWN = [`^src/(${ALL_ROOMS.join('|')}|cli)/`, '^src/types/', '^src/(types|errors|version|index)\\.ts$'];
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** Packages that must stay out of whatever runs a plan: they are slow to load and no use in a browser. */
const HEAVY = '(^|/)node_modules/(zod|yaml|csv-parse)/';

/** Modules of Node that compute and touch nothing. */
const PURE_PARTS_OF_NODE = '^(node:)?(buffer|crypto)$';

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import ${allowed.length === 0 ? 'no other room' : `only ${allowed.join(', ')}`}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [OPEN_TO_ALL, `^src/(${[room, ...allowed].join('|')})/`] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'room-index',
      comment: 'The library may import any room but the command line and the browser entry.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: {
        path: '^src/',
        pathNot: [OPEN_TO_ALL, `^src/(${ALL_ROOMS.filter((room) => room !== 'browser').join('|')})/`],
      },
    },
    {
      name: 'open-to-all',
      comment: 'What every room may import (types, errors, version) imports nothing but its like.',
      severity: 'error',
      from: { path: OPEN_TO_ALL },
      to: { pathNot: OPEN_TO_ALL },
    },
    {
      name: 'room-unknown',
      comment: 'A new folder or file at the top of src needs a line in the list of rooms first.',
      severity: 'error',
      from: { path: '^src/', pathNot: KNOWN },
      to: {},
    },
    {
      name: 'room-unknown-imported',
      comment: 'A new folder or file at the top of src needs a line in the list of rooms first.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: KNOWN },
    },
    {
      name: 'no-cycle',
      comment: 'Data flows one way.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A module that imports nothing and that nothing imports is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [OPEN_TO_ALL] },
      to: {},
    },
    {
      name: 'only-cli-touches-the-machine',
      comment: 'Files, environment, clock, terminal and processes belong to src/cli.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'], pathNot: PURE_PARTS_OF_NODE },
    },
    {
      name: 'node-where-bytes-come-in',
      comment: 'Only dataset and framework decode and hash bytes; the rest must run in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|dataset|framework)/' },
      to: { path: PURE_PARTS_OF_NODE },
    },
    {
      name: 'method-without-packages',
      comment: 'A method is arithmetic on plain data: it needs no package.',
      severity: 'error',
      from: { path: '^src/method/' },
      to: { dependencyTypes: NPM },
    },
    {
      name: 'stats-one-package',
      comment: 'The only package under stats is simple-statistics.',
      severity: 'error',
      from: { path: '^src/stats/' },
      to: { dependencyTypes: NPM, pathNot: '(^|/)node_modules/simple-statistics/' },
    },
    {
      name: 'plan-runs-without-heavy-packages',
      comment: 'Nothing that runs a plan may reach zod, yaml or csv-parse, by whatever way.',
      severity: 'error',
      from: { path: '^src/(stats|method|engine)/' },
      to: { path: HEAVY, reachable: true },
    },
    {
      name: 'no-way-out-of-src',
      comment: 'What ships imports no test, script or benchmark.',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: ['^src/', '(^|/)node_modules/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'declared-packages',
      comment: 'What ships imports only packages that package.json lists as dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    // `import type` counts: a room that knows the types of another depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
