// Assessing a ledger: time and memory at 1,000 and at 10,000 items, as whole processes, and as a ratio to each other.
//   node bench/evidence.mjs [--runs N]
//
// The ledgers are made up: JSON Lines, a source for every four items, of which a third repeat another one; two codings
// an item. Needs dist/ (npm run build).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generator } from './made-up.mjs';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(options.runs);
const folder = mkdtempSync(path.join(tmpdir(), 'atrisk-bench-'));
const say = (line) => process.stdout.write(`${line}\n`);
const INDICATORS = JSON.parse(readFileSync(path.join(ROOT, 'dist/frameworks/un-foa.json'), 'utf8')).definition
  .indicators;

/** A made-up ledger of so many items. */
function ledger(items) {
  const next = generator(1);
  const pick = (list) => list[next() % list.length];
  const day = () => `202${4 + (next() % 3)}-${String(1 + (next() % 9)).padStart(2, '0')}-1${next() % 10}`;
  const lines = [];
  for (let at = 0; at < items / 4; at += 1) {
    const derived = at > 0 && next() % 3 === 0 ? [`S${next() % at}`] : [];
    lines.push({
      record: 'source',
      id: `S${at}`,
      kind: pick(['testimony', 'media', 'official', 'document']),
      voice: pick(['survivor', 'media', 'un', 'national-civil-society']),
      consent: { status: 'not-needed' },
      derivedFrom: derived,
    });
  }
  for (let at = 0; at < items; at += 1) {
    lines.push({
      record: 'item',
      id: `C${at}`,
      unit: 'Made-up land',
      source: `S${next() % Math.ceil(items / 4)}`,
      date: day(),
      statement: `Made-up claim ${at}.`,
      verification: pick(['unverified', 'partly', 'verified']),
    });
    for (let coded = 0; coded < 2; coded += 1) {
      lines.push({
        record: 'coding',
        item: `C${at}`,
        indicator: INDICATORS[(at * 7 + coded * 31) % INDICATORS.length].id,
        direction: pick(['supports', 'supports', 'contradicts', 'mitigates']),
        coder: pick(['A', 'B']),
        codedAt: '2026-10-01',
      });
    }
  }
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

/** Whole process: milliseconds and the most memory it held, in MB. */
function run(file) {
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', MEASURE, path.join(ROOT, 'dist/cli/main.js'), file],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  return { milliseconds: performance.now() - started, megabytes: Number(/peak (\d+)/.exec(stderr)[1]) / 1024 };
}

const MEASURE = `
const [, main, file] = process.argv;
const { main: run, processIo } = await import(main);
process.exitCode = await run(['assess', file, '--format', 'json', '--since', '2025-10-01'], processIo());
process.stderr.write('peak ' + process.resourceUsage().maxRSS);
`;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const figures = [];
try {
  for (const items of [1_000, 10_000]) {
    const file = path.join(folder, `${items}.jsonl`);
    writeFileSync(file, ledger(items));
    const measured = Array.from({ length: runs }, () => run(file));
    const figure = {
      items,
      milliseconds: median(measured.map((one) => one.milliseconds)),
      megabytes: median(measured.map((one) => one.megabytes)),
    };
    figures.push(figure);
    say(`${items} items: ${figure.milliseconds.toFixed(0)} ms, ${figure.megabytes.toFixed(0)} MB`);
  }
  const [few, many] = figures;
  say(
    `ten times the items: ${(many.milliseconds / few.milliseconds).toFixed(2)} times the time, ${(many.megabytes / few.megabytes).toFixed(2)} times the memory`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
