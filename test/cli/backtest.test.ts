/** What a backtest must hold to, whatever its words; the words themselves are in the golden cases. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backtest } from '../../src/types.ts';
import { expectDocPrints } from './support/doc-example.ts';
import { temporaryFolder } from './support/folder.ts';
import { run } from './support/run.ts';

const folder = temporaryFolder();

it('prints what docs/backtest.md says', async () => {
  expect(await expectDocPrints('backtest.md', temporaryFolder())).toBe(8);
});

const UNITS = ['Amber', 'Birch', 'Cedar', 'Dune', 'Elder', 'Flint'];
const YEARS = [2001, 2002, 2003, 2004, 2005, 2006];
const EVENTS = new Set(['Amber 2002', 'Elder 2003', 'Birch 2004', 'Amber 2005', 'Flint 2006']);

/** One row per unit and year, in order or turned round. */
function table(header: string, cell: (unit: string, year: number) => string | number, isTurned = false): string {
  const rows = YEARS.flatMap((year) => UNITS.map((unit) => `${unit},${year},${cell(unit, year)}`));
  return `${[`unit,year,${header}`, ...(isTurned ? rows.reverse() : rows)].join('\n')}\n`;
}

const score = (unit: string, year: number): number => 10 * UNITS.indexOf(unit) + ((year * 7) % 13);
const onset = (unit: string, year: number): number => Number(EVENTS.has(`${unit} ${year}`));
const put = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};

put('scores.csv', table('score', score));
put('events.csv', table('onset', onset));
put('turned-scores.csv', table('score', score, true));
put('turned-events.csv', table('onset', onset, true));
put(
  'lower.csv',
  table('score', (unit, year) => -score(unit, year)),
);

const OPTIONS = ['--event', 'onset', '--window', '1', '--ranks', '2', '--draws', '40', '--quiet'];

async function graded(scores: string, events: string, ...args: string[]): Promise<Backtest> {
  const { stdout, stderr } = await run(
    ['backtest', scores, '--outcomes', events, ...OPTIONS, '--format', 'json', ...args],
    { folder },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Backtest;
}

describe('a backtest', () => {
  it('does not depend on the order of rows', async () => {
    const [one, two] = [
      await graded('scores.csv', 'events.csv'),
      await graded('turned-scores.csv', 'turned-events.csv'),
    ];
    expect(two.grade).toEqual(one.grade);
    expect(two.test).toEqual(one.test);
  });

  it('takes the other end of a column for the riskier where it is told so', async () => {
    const [one, two] = [
      await graded('scores.csv', 'events.csv', '--score', 'score'),
      await graded('lower.csv', 'events.csv', '--score', 'score', '--order', 'lowest-first'),
    ];
    expect(two.grade.auc).toBe(one.grade.auc);
    expect(two.grade.onsets).toEqual(one.grade.onsets);
  });

  it('counts rows that it grades and rows that it does not', async () => {
    const { test, notGraded } = await graded('scores.csv', 'events.csv', '--outcomes-until', '2005');
    expect(test.rows).toBe(24);
    expect(notGraded.censored).toEqual({ periods: ['2005', '2006'], rows: 12 });
  });

  it('finds no difference between a ranking and itself', async () => {
    const { rivals } = await graded('scores.csv', 'events.csv', '--baseline', 'score', '--against', 'scores.csv');
    expect(rivals.map(({ difference }) => difference)).toEqual([0, 0]);
  });

  it('gives the same bytes for the same seed, and other intervals for another', async () => {
    const [one, same, other] = [
      await graded('scores.csv', 'events.csv'),
      await graded('scores.csv', 'events.csv'),
      await graded('scores.csv', 'events.csv', '--seed', '2'),
    ];
    expect(same).toEqual(one);
    expect(other.grade.interval).not.toEqual(one.grade.interval);
    expect(other.grade.auc).toBe(one.grade.auc);
  });
});

describe('the CSV', () => {
  it('has every figure of the JSON that has a value, as the same double', async () => {
    const report = await graded('scores.csv', 'events.csv');
    const { stdout } = await run(
      ['backtest', 'scores.csv', '--outcomes', 'events.csv', ...OPTIONS, '--format', 'csv'],
      { folder },
    );
    const lines = stdout.split('\n').map((line) => line.split(','));
    const values = new Map(lines.map(([, , part, , , to, measure, value]) => [`${part} ${to} ${measure}`, value]));
    expect(values.get('all  auc')).toBe(String(report.grade.auc));
    expect(values.get('first 2 recall')).toBe(String(report.grade.at[0]?.recall));
    expect(lines.filter(([, , part]) => part === 'onset')).toHaveLength(report.grade.onsets.length);
  });
});
