/** Laws of the commands that draw: nothing but the data, the seed and the specification decides what is printed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/folder.ts';
import { isBuilt, ROOT, run, runChild } from './support/run.ts';

const folder = temporaryFolder();
const panel = readFileSync(join(ROOT, 'data/made-up-panel.csv'), 'utf8').trimEnd().split('\n');

/** The lines of a table in another order, rows and columns. */
function shuffled(lines: readonly string[]): string {
  const [header = '', ...rows] = lines;
  const turn = (line: string): string => line.split(',').reverse().join(',');
  return `${[turn(header), ...rows.map(turn).reverse()].join('\n')}\n`;
}

async function printed(args: readonly string[], where = folder): Promise<string> {
  const { status, stdout, stderr } = await run(args, { folder: where });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('the same data and seed', () => {
  // No cell of the panel holds a comma, so that columns can be turned round by cutting at commas.
  it('give the same bytes in any order of rows and columns', async () => {
    expect(panel.some((line) => line.includes('"'))).toBe(false);
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(folder, 'panel.csv'), `${panel.join('\n')}\n`);
    writeFileSync(join(other, 'panel.csv'), shuffled(panel));
    for (const command of ['uncertainty', 'sensitivity']) {
      const args = [command, 'panel.csv', '-f', 'example', '--draws', '32', '--quiet', '--format', 'csv'];
      expect(await printed(args, other)).toBe(await printed(args));
    }
  });

  it('give other bytes with another seed', async () => {
    const args = ['uncertainty', join(ROOT, 'data/made-up-panel.csv'), '--draws', '200', '--quiet', '--format', 'csv'];
    expect(await printed([...args, '--seed', '2'])).not.toBe(await printed(args));
    expect(await printed([...args, '--seed', '-9007199254740991'])).not.toBe(await printed(args));
  });

  it.skipIf(!isBuilt)('give the same bytes with any number of threads', () => {
    const data = join(ROOT, 'data/made-up-panel.csv');
    for (const command of ['uncertainty', 'sensitivity']) {
      const args = [command, data, '--draws', '64', '--quiet', '--format', 'json', '--kind', 'people', '--workers'];
      const [one, ...others] = ['1', '2', '5'].map((workers) => runChild([...args, workers], { folder }));
      expect(one?.status).toBe(0);
      for (const other of others) expect(other).toEqual(one);
    }
  });
});

describe('score --interval', () => {
  it('says of every rank what uncertainty says, and changes nothing else', async () => {
    const data = join(ROOT, 'data/made-up-panel.csv');
    const common = [data, '-f', 'example', '--draws', '100', '--quiet', '--format', 'json'];
    const result = JSON.parse(await printed(['score', ...common, '--interval'])) as Record<string, unknown>;
    const plain = JSON.parse(
      await printed(['score', data, '-f', 'example', '--quiet', '--format', 'json']),
    ) as typeof result;
    const report = JSON.parse(await printed(['uncertainty', ...common])) as {
      simulation: unknown;
      groups: { units: { unit: string; low: number; high: number }[] }[];
    };
    const intervals = new Map(
      report.groups.flatMap(({ units }) => units.map(({ unit, low, high }) => [unit, { low, high }])),
    );
    const rows = result['results'] as { unit: { id: string }; interval: unknown }[];
    expect(rows.map(({ unit, interval }) => [unit.id, interval])).toEqual(
      rows.map(({ unit }) => [unit.id, intervals.get(unit.id)]),
    );
    expect(result['uncertainty']).toEqual(report.simulation);
    delete result['uncertainty'];
    expect({ ...result, results: rows.map((row) => ({ ...row, interval: null })) }).toEqual(plain);
  });

  it('is kept by a stored result in every format', async () => {
    const data = join(ROOT, 'data/peoples-under-threat.csv');
    const stored = await printed(['score', data, '--interval', '--draws', '50', '--quiet', '--format', 'json']);
    writeFileSync(join(folder, 'result.json'), stored);
    for (const format of ['table', 'markdown', 'csv', 'ndjson', 'json']) {
      const direct = await printed(['score', data, '--interval', '--draws', '50', '--quiet', '--format', format]);
      expect(await printed(['render', 'result.json', '--format', format])).toBe(direct);
    }
    const brief = await printed(['render', 'result.json', '--format', 'brief', '--unit', 'SSD']);
    expect(brief).toMatch(/\| Rank over the listed choices \| 3–3, 5 to 95 % of 50 draws \|/);
    expect(brief).toMatch(/not a confidence interval/);
  });
});
