// What the benchmarks of recomputed indices share: the built library, publishers' files, and CSV of `iso3,step,value`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folder with the publishers' files, and the one to write to. */
export function folders() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { output: { type: 'string' } } });
  const data = positionals[0] ?? process.env['ATRISK_DATA'];
  if (data === undefined) {
    process.stderr.write('Name the folder that holds the data, or set ATRISK_DATA.\n');
    process.exit(2);
  }
  const output = values.output ?? path.join(ROOT, 'bench/results');
  mkdirSync(output, { recursive: true });
  return { data, output };
}

/** The built library. */
export function library() {
  return import('../dist/index.js');
}

/** A framework that comes with the program, as the build compiled it. */
export function shipped(id) {
  return JSON.parse(built(`frameworks/${id}.json`));
}

/** The text of a framework of the benchmarks. */
export function benchFramework(id) {
  return readFileSync(path.join(ROOT, 'bench/frameworks', `${id}.yaml`), 'utf8');
}

/** The profiles by which publishers' files are recognised. */
export function shelf() {
  return { outlines: JSON.parse(built('sources.json')), load: sourceProfile };
}

export function sourceProfile(id) {
  return JSON.parse(built(`sources/${id}.json`));
}

function built(name) {
  return readFileSync(path.join(ROOT, 'dist', name), 'utf8');
}

/** Every node of a ranked unit in the order in which they are computed, and its rank. */
export function steps(framework, row) {
  const nodes = framework.plan.nodes.flatMap((node) => {
    const value = row.components[node];
    return value === null ? [] : [[row.unit.id, node, value]];
  });
  return [...nodes, [row.unit.id, 'rank', row.rank]];
}

/** Writes rows of unit, step and value, by unit; those of one unit stay in their order. Numbers are full doubles. */
export function write(folder, name, rows) {
  const order = (a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
  const lines = rows.toSorted(order).map(([unit, step, value]) => `${unit},${step},${value}`);
  writeFileSync(path.join(folder, `${name}.csv`), `${['iso3,step,value', ...lines].join('\n')}\n`);
  return lines.length;
}
