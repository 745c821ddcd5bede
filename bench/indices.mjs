// Recomputes published indices from their components, through the shipped frameworks, and writes every step.
//   ATRISK_DATA=folder node bench/indices.mjs [folder] [--output folder]
//
// bench/results/README.md says what is in the files. Needs dist/ (npm run build).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { benchFramework, folders, library, shelf, shipped, sourceProfile, steps, write } from './recomputed.mjs';

const HDR = 'hdr/hdr2023-24-components-cp1252.csv';
const TRENDS = 'inform/inform-trends-dimensions-2015-2024.csv';
const RELEASES = ['2016', '2018', '2020'];

const { data, output } = folders();
const { loadFramework, readDataset, scoreDataset } = await library();

/** The results of all periods in a publisher's file; of a file without a period, those of the one it is given. */
async function scored(framework, file, source) {
  const bytes = readFileSync(path.join(data, file));
  const input = { name: path.basename(file), bytes, sidecar: null, source };
  const dataset = await readDataset([input], framework, {}, { shelf: shelf() });
  return scoreDataset(framework, dataset, { period: 'all' }).results;
}

function writeByPeriod(name, framework, results) {
  for (const period of new Set(results.map((row) => row.period))) {
    const rows = results.filter((row) => row.period === period).flatMap((row) => steps(framework, row));
    process.stdout.write(`${name}-${period}: ${write(output, `${name}-${period}`, rows)} values\n`);
  }
}

for (const id of ['hdi', 'ihdi']) {
  const framework = shipped(id);
  writeByPeriod(id, framework, await scored(framework, HDR));
}

const inform = shipped('inform-risk');
for (const period of RELEASES) {
  const source = { profile: sourceProfile('inform'), period };
  writeByPeriod('inform', inform, await scored(inform, `inform/inform-${period}-components.csv`, source));
}

const totals = loadFramework(benchFramework('inform-totals'), 'inform-totals.yaml');
writeByPeriod('inform-totals', totals, await scored(totals, TRENDS));
