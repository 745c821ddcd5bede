// Uncertainty and sensitivity analysis: errors of Sobol indices that are known exactly, and how long draws take, as a
// ratio to one scoring pass in the same process.
//   ATRISK_DATA=folder node bench/simulation.mjs [--runs N]
//
// Without ATRISK_DATA the cases of ASEM are left out, and it says so. Needs dist/ (npm run build).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse as parseYaml, stringify } from 'yaml';
import { importTypeScript } from '../scripts/import-typescript.mjs';
import { generator, INDICATORS, valueOf } from './made-up.mjs';
import { benchFramework, library } from './recomputed.mjs';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(options.runs);

const kernel = await importTypeScript(ROOT, 'bench/simulation-kernel.ts');
const { loadFramework, readDataset } = await library();
const folder = mkdtempSync(path.join(tmpdir(), 'atrisk-bench-'));
const say = (line) => process.stdout.write(`${line}\n`);

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** 200 made-up units with 10 indicators in two dimensions. */
function madeUp() {
  const next = generator(1);
  const ids = Array.from({ length: 10 }, (_, at) => `i${at}`);
  const rows = Array.from({ length: 200 }, (_, unit) => [
    `Land ${String(unit).padStart(3, '0')}`,
    2020,
    ...ids.map(() => (next() % 10_000) / 100),
  ]);
  const definition = {
    ...parseYaml(benchFramework('asem')),
    id: 'made-up',
    unitKind: 'country',
    universe: { description: 'Made-up units.' },
    indicators: ids.map((id) => ({ id, name: id, unitOfMeasure: 'points', polarity: 'higher-is-riskier' })),
    index: [
      { id: 'd1', name: 'd1', operation: 'weighted-mean', inputs: ids.slice(0, 5) },
      { id: 'd2', name: 'd2', operation: 'weighted-mean', inputs: ids.slice(5) },
      { id: 'total', name: 'total', operation: 'weighted-mean', inputs: ['d1', 'd2'] },
    ],
  };
  for (const key of ['defaults', 'denominators', 'weightSets', 'notes', 'examples']) delete definition[key];
  return { csv: [['unit', 'year', ...ids], ...rows].map((row) => row.join(',')).join('\n'), definition };
}

/** 200 made-up units with the ten indicators of a framework that ships, so that no definition has to be read. */
function madeUpThreat() {
  const next = generator(1);
  const ids = Object.keys(INDICATORS);
  const rows = Array.from({ length: 200 }, (_, unit) => [
    `Land ${String(unit).padStart(3, '0')}`,
    2021,
    ...ids.map((id) => valueOf(next, INDICATORS[id])),
  ]);
  return { csv: [['unit', 'year', ...ids], ...rows].map((row) => row.join(',')).join('\n'), definition: null };
}

/** ASEM with weights, normalisation and aggregation varied. */
function asem() {
  const file = path.join(process.env['ATRISK_DATA'], 'asem/asem_idata.csv');
  const csv = readFileSync(file, 'utf8').replace('"uName","uCode"', '"name","unit"').replace('"Time"', '"period"');
  const definition = parseYaml(benchFramework('asem'));
  delete definition.denominators;
  for (const indicator of definition.indicators) delete indicator.denominator;
  const posts = { referenceSet: 'period' };
  definition.defaults.normalisation = { operation: 'min-max', options: { low: 1, high: 100, ...posts } };
  definition.uncertainty = [
    { vary: 'weights' },
    {
      vary: 'normalisation',
      alternatives: [
        { operation: 'percentile-rank', options: { low: 1, high: 100, ...posts } },
        { operation: 'rank', options: posts },
      ],
    },
    { vary: 'aggregation', nodes: definition.index.map(({ id }) => id), alternatives: ['geometric-mean'] },
  ];
  return { csv, definition };
}

/** Times of a case in the process of the benchmark: one pass, and draws as multiples of it. */
async function kernelCase(name, { csv, definition }, draws) {
  const framework = loadFramework(stringify(definition, { aliasDuplicateObjects: false }), 'framework.yaml');
  const dataset = await readDataset(
    [{ name: 'data.csv', bytes: new TextEncoder().encode(csv), sidecar: null }],
    framework,
  );
  const trial = kernel.trial(framework, dataset);
  kernel.passMilliseconds(trial, 200);
  for (const count of draws) {
    const pass = median(Array.from({ length: runs }, () => kernel.passMilliseconds(trial, 200)));
    const time = median(Array.from({ length: runs }, () => kernel.drawMilliseconds(trial, count)));
    say(
      `${name}, ${count} draws: ${time.toFixed(0)} ms, ${(time / count / pass).toFixed(2)} passes a draw (pass ${(pass * 1000).toFixed(0)} µs)`,
    );
  }
}

const CHILD = `
  const { main, processIo } = await import(${JSON.stringify(path.join(ROOT, 'dist/cli/main.js'))});
  process.exitCode = await main(process.argv.slice(1), processIo());
  process.stderr.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
`;

/** Whole processes: time and peak memory. */
function processCase(name, { csv, definition }, argv) {
  const [data, framework] = [path.join(folder, 'data.csv'), path.join(folder, 'framework.yaml')];
  writeFileSync(data, csv);
  if (definition !== null) writeFileSync(framework, stringify(definition, { aliasDuplicateObjects: false }));
  const all = [
    ...argv.slice(0, 1),
    data,
    '-f',
    definition === null ? 'mrg-put' : framework,
    '--quiet',
    '-o',
    path.join(folder, 'out.txt'),
    ...argv.slice(1),
  ];
  const seen = Array.from({ length: runs }, () => {
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', CHILD, ...all], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return { time: performance.now() - before, peak: Number(stderr) };
  });
  const time = median(seen.map((one) => one.time));
  say(`${name}: ${(time / 1000).toFixed(2)} s, peak ${median(seen.map((one) => one.peak)).toFixed(0)} MB`);
}

try {
  say(`Node ${process.versions.node}, median of ${runs} runs; times of whole processes include start-up`);
  for (const count of [1024, 4096]) {
    const errors = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => kernel.ishigamiError(count, seed));
    say(
      `Ishigami function, N = ${count}: largest error of an index ${errors[0].toFixed(4)} with seed 1; over ten seeds at most ${Math.max(...errors).toFixed(4)}`,
    );
  }
  await kernelCase('200 units x 10 indicators', madeUp(), [1000, 10_000]);
  for (const draws of ['1000', '10000']) {
    processCase(`whole process, 200 x 10 by a shipped framework, ${draws} draws`, madeUpThreat(), [
      'uncertainty',
      '--draws',
      draws,
    ]);
    processCase(`whole process, 200 x 10, ${draws} draws`, madeUp(), ['uncertainty', '--draws', draws]);
  }
  if (process.env['ATRISK_DATA'] === undefined) {
    say('ATRISK_DATA is not set: the cases of ASEM are left out.');
  } else {
    await kernelCase('ASEM, 51 x 49', asem(), [100, 500]);
    for (const draws of ['100', '500']) {
      processCase(`whole process, ASEM, ${draws} draws`, asem(), ['uncertainty', '--draws', draws]);
    }
    processCase('whole process, ASEM, Sobol N = 500, 3 factors', asem(), ['sensitivity', '--draws', '500', '--group']);
    processCase('whole process, ASEM, Sobol N = 500, every weight a factor', asem(), ['sensitivity', '--draws', '500']);
  }
} finally {
  rmSync(folder, { recursive: true });
}
