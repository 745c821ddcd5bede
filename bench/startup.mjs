// How long the command line takes to start and to score a small file, beside an empty Node.
//   node bench/startup.mjs [--runs N]
//
// The cases take turns within one run, so that a busy machine slows them all alike: read the ratios, not the
// milliseconds. Needs dist/ (npm run build).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generator, INDICATORS, valueOf } from './made-up.mjs';

const WARM_UPS = 3;
const ROWS = 200;
const SEED = 1;

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '21' } } });
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1)
  throw new Error(`--runs takes a whole number of 1 or more, not "${options.runs}".`);

const launcher = fileURLToPath(new URL('../bin/atrisk.js', import.meta.url));

/** One year of made-up units with a value for every indicator. */
function madeUpTable() {
  const next = generator(SEED);
  const lines = [['unit', 'year', ...Object.keys(INDICATORS)].join(',')];
  for (let row = 1; row <= ROWS; row += 1) {
    const cells = Object.values(INDICATORS).map((scale) => valueOf(next, scale));
    lines.push([`Made-up Land ${String(row).padStart(3, '0')}`, '2021', ...cells].join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** Runs one process to its end and returns the milliseconds it took. */
function time(name, args) {
  const before = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const elapsed = Number(process.hrtime.bigint() - before) / 1e6;
  if (status !== 0) throw new Error(`"${name}" ended with ${status}.\n${stderr}`);
  if (name !== 'node -e 0' && stdout === '') throw new Error(`"${name}" printed nothing.\n${stderr}`);
  return elapsed;
}

function median(sorted) {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function print(cells) {
  const [name, ...figures] = cells;
  process.stdout.write(`${name.padEnd(32)}${figures.map((figure) => figure.padStart(10)).join('')}\n`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'atrisk-bench-'));
try {
  const table = path.join(folder, 'made-up.csv');
  writeFileSync(table, madeUpTable());
  const cases = [
    ['node -e 0', ['-e', '0']],
    ['atrisk --version', [launcher, '--version']],
    [`atrisk score (${ROWS} rows x 10)`, [launcher, 'score', table]],
  ].map(([name, args]) => ({ name, args, times: [] }));

  for (let run = -WARM_UPS; run < runs; run += 1) {
    for (const { name, args, times } of cases) {
      const elapsed = time(name, args);
      if (run >= 0) times.push(elapsed);
    }
  }

  process.stdout.write(`Node ${process.versions.node}, ${runs} runs after ${WARM_UPS} warm-ups\n`);
  print(['case', 'median ms', 'least', 'most', 'ratio']);
  const empty = median(cases[0].times.sort((a, b) => a - b));
  for (const { name, times } of cases) {
    times.sort((a, b) => a - b);
    const middle = median(times);
    print([name, ...[middle, times[0], times.at(-1)].map((ms) => ms.toFixed(1)), (middle / empty).toFixed(2)]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
