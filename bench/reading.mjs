// How long large files take to read, beside reading their bytes and counting the lines, and how much memory it takes.
//   node bench/reading.mjs [--runs N] [--rows N]
//
// Each case runs in processes of its own, in which both are timed, so that a busy machine slows them alike: read the
// ratios. The files are made up and written to a temporary folder. Needs dist/ (npm run build).
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generator, INDICATORS, valueOf } from './made-up.mjs';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    rows: { type: 'string', default: '1000000' },
    child: { type: 'string' },
  },
});

const SELF = fileURLToPath(import.meta.url);
const LAUNCHER = fileURLToPath(new URL('../bin/atrisk.js', import.meta.url));
const FRAMEWORK = fileURLToPath(new URL('../dist/frameworks/mrg-put.json', import.meta.url));

/** Lines of a long table: 50 years of made-up units, with the indicators of the framework and others beside them. */
function* longLines(rows, others) {
  const next = generator(1);
  const series = [...Object.entries(INDICATORS), ...others.map((id) => [id, [0, 100, 2]])];
  yield 'unit,period,indicator,value';
  for (let row = 0; row < rows; row += 1) {
    const [id, scale] = series[row % series.length];
    const cell = Math.floor(row / series.length);
    yield `Made-up Land ${String(Math.floor(cell / 50)).padStart(4, '0')},${1970 + (cell % 50)},${id},${valueOf(next, scale)}`;
  }
}

/** Lines of a wide table with 1,000 columns. */
function* wideLines(rows) {
  const next = generator(2);
  const others = Array.from({ length: 988 }, (_, index) => `other ${index}`);
  yield ['unit', 'period', ...Object.keys(INDICATORS), ...others].join(',');
  for (let row = 0; row < rows; row += 1) {
    const values = [...Object.values(INDICATORS), ...others.map(() => [0, 100, 2])].map((scale) =>
      valueOf(next, scale),
    );
    yield [`Made-up Land ${String(Math.floor(row / 20)).padStart(3, '0')}`, 2000 + (row % 20), ...values].join(',');
  }
}

function write(file, lines) {
  const handle = openSync(file, 'w');
  let batch = [];
  for (const line of lines) {
    batch.push(line);
    if (batch.length === 10_000) {
      writeSync(handle, `${batch.join('\n')}\n`);
      batch = [];
    }
  }
  writeSync(handle, batch.length === 0 ? '' : `${batch.join('\n')}\n`);
  closeSync(handle);
}

/** In a process of its own: both timings, in milliseconds. */
async function child(file) {
  const framework = JSON.parse(readFileSync(FRAMEWORK, 'utf8'));
  const { readDataset } = await import('../dist/index.js');
  const begun = performance.now();
  const bytes = readFileSync(file);
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  const counted = performance.now();
  const dataset = await readDataset([{ name: 'data.csv', bytes, sidecar: null }], framework);
  const read = performance.now();
  const values = dataset.columns.reduce((sum, column) => sum + column.values.length, 0);
  process.stdout.write(JSON.stringify({ lines, values, count: counted - begun, read: read - counted, rss: rss() }));
}

/** Most memory this process has held, in MB. */
function rss() {
  return process.resourceUsage().maxRSS / 1024;
}

/** A command in a process of its own: its time, and its peak memory as the process itself reports it on exit. */
function command(args) {
  const report = 'process.on("exit",()=>require("fs").writeSync(2,`\\nRSS ${process.resourceUsage().maxRSS}`))';
  const begun = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,import{createRequire}from"node:module";const require=createRequire("file:///");${report}`,
      LAUNCHER,
      ...args,
    ],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(stderr);
  return { ms: performance.now() - begun, rss: Number(/RSS (\d+)/.exec(stderr)?.[1]) / 1024 };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function measure(name, file, runs) {
  const seen = Array.from({ length: runs }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [SELF, '--child', file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
  const count = median(seen.map((one) => one.count));
  const read = median(seen.map((one) => one.read));
  const checked = command(['check', file, '-f', 'mrg-put', '--quiet']);
  const cells = [
    name.padEnd(34),
    `${(statSync(file).size / 1e6).toFixed(1)} MB`.padStart(8),
    count.toFixed(0).padStart(9),
    read.toFixed(0).padStart(8),
    (read / count).toFixed(1).padStart(7),
    median(seen.map((one) => one.rss))
      .toFixed(0)
      .padStart(9),
    checked.ms.toFixed(0).padStart(10),
    checked.rss.toFixed(0).padStart(9),
  ];
  process.stdout.write(`${cells.join(' ')}\n`);
}

function main() {
  const runs = Number(options.runs);
  const rows = Number(options.rows);
  if (![runs, rows].every((number) => Number.isInteger(number) && number > 0)) {
    throw new Error('--runs and --rows take whole numbers of 1 or more.');
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'atrisk-bench-'));
  const others = Array.from({ length: 90 }, (_, index) => `other ${index}`);
  const cases = [
    [`long, ${rows / 10} rows, all used`, longLines(rows / 10, [])],
    [`long, ${rows} rows, all used`, longLines(rows, [])],
    [`long, ${rows} rows, a tenth used`, longLines(rows, others)],
    [`wide, 1000 columns, ${rows / 250} rows`, wideLines(rows / 250)],
  ];
  try {
    process.stdout.write(
      `Node ${process.versions.node}, median of ${runs} runs; lines: reading the bytes and counting line ends\n` +
        'case                                   file  lines ms  read ms   ratio  peak MB   check ms   peak MB\n',
    );
    for (const [position, [name, lines]] of cases.entries()) {
      const file = path.join(folder, `${position}.csv`);
      write(file, lines);
      measure(name, file, runs);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (options.child === undefined) main();
else await child(options.child);
