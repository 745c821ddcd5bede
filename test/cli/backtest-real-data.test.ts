/** The published figures of a backtest, on the panel they were published for: name its folder in ATRISK_DATA to run this. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Backtest } from '../../src/types.ts';
import { temporaryFolder } from './support/folder.ts';
import { run } from './support/run.ts';

const data = process.env['ATRISK_DATA'];
const panel = join(data ?? '', 'ewp-panel', 'prepared2024predictors-2025-09-03.csv');
const forecasts = join(data ?? '', 'ewp-panel', 'FOOSforecasts_3Sep2025.csv');
const folder = temporaryFolder();
const SLOW = { timeout: 240_000 };

async function graded(file: string, ...args: string[]): Promise<Backtest> {
  const keys = ['--event', 'mk_onset', '--unit-column', 'ewp_name', '--period-column', 'year', '--draws', '50'];
  const { stdout, stderr, status } = await run(['backtest', file, ...keys, '--format', 'json', ...args], { folder });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Backtest;
}

const YEARS = ['--outcomes', panel, '--from', '2000', '--until', '2020'];

/** The ten proxies of the published comparison: the mean of their percentile ranks (mid-rank − 0.5) / n in the year. */
const TEN = `
format: 1
id: ten
title: Ten proxies
version: '1'
publisher: Nobody
source: { title: Written for a test }
licence: CC0-1.0
citation: Nobody.
outcome: risk
unitKind: country
period: year
universe: { description: every country }
minimumCoverage: 1
defaults:
  normalisation: { operation: percentile-rank, options: { ties: mean, share: midpoint, referenceSet: period } }
indicators:
${[
  'battledeaths.log2',
  'mk_ever',
  'mk_ongoing_count_log2',
  'discrimpop',
  'minorityrule',
  'freediscussion',
  'coup.try.5yr',
  'pol_killing_approved',
  'repress_civilsoc',
  'un_imr_sqrt',
]
  .map(
    (column) =>
      `  - { id: '${column}', name: '${column} of the panel', unitOfMeasure: units, publicationLagMonths: 0, polarity: ${column === 'freediscussion' ? 'lower' : 'higher'}-is-riskier }`,
  )
  .join('\n')}
index:
  - id: score
    name: Score
    operation: weighted-mean
    inputs: [battledeaths.log2, mk_ever, mk_ongoing_count_log2, discrimpop, minorityrule, freediscussion, coup.try.5yr, pol_killing_approved, repress_civilsoc, un_imr_sqrt]
ranking: { order: highest-first, decimals: 3 }
`;

const ANNUAL_RISK = [
  '-f',
  'annual-risk',
  '--map',
  'battledeaths.log2=battle-deaths',
  '--map',
  'mk_ongoing_count_log2=ongoing-mass-killing',
  '--map',
  'un_imr_sqrt=infant-mortality',
];

describe.skipIf(data === undefined)(
  'a backtest on the panel of the Early Warning Project (skipped without ATRISK_DATA)',
  SLOW,
  () => {
    it.each([
      ['maxrisk2', 0.8252, 0.843],
      ['risk_prev', 0.8384, null],
    ])('grades its out-of-sample forecasts, %s', async (column, auc, byYear) => {
      const args = ['--outcomes', forecasts, '--lead', '0', '--window', '1', '--missing', 'NA', '--probabilities'];
      const { test, grade } = await graded(forecasts, '--score', column, ...args);
      expect(test).toMatchObject({ rows: 5032, events: 39 });
      expect(grade.auc).toBeCloseTo(auc, 4);
      if (byYear !== null) expect(grade.byPeriod.mean).toBeCloseTo(byYear, 3);
    });

    it('gives the published figures of single columns, on the rows that lack no predictor', async () => {
      const rows = parse<Record<string, string>>(readFileSync(panel, 'utf8'), { columns: true });
      const whole = rows.filter((row) =>
        ['popsize.log2', 'gdppcgrowth', 'un_imr_sqrt'].every((column) => row[column] !== ''),
      );
      const header = ['ewp_name', 'year', 'popsize.log2', 'battledeaths.log2', 'un_imr_sqrt'];
      const lines = [header, ...whole.map((row) => header.map((column) => row[column] ?? ''))];
      writeFileSync(join(folder, 'whole.csv'), `${lines.map((cells) => cells.join(',')).join('\n')}\n`);
      const others = ['--baseline', 'battledeaths.log2', '--baseline', 'un_imr_sqrt'];
      const { test, grade, rivals } = await graded('whole.csv', ...YEARS, '--score', 'popsize.log2', ...others);
      expect(test).toMatchObject({ rows: 3438, events: 49, onsets: 27 });
      expect([grade, ...rivals.map((rival) => rival.grade)].map(({ auc }) => auc?.toFixed(3))).toEqual([
        '0.760',
        '0.748',
        '0.725',
      ]);
    });

    it('gives the published figures of ten proxies, equally weighted', async () => {
      writeFileSync(join(folder, 'ten.yaml'), TEN);
      const { grade } = await graded(panel, ...YEARS, '-f', 'ten.yaml');
      expect(grade.auc?.toFixed(4)).toBe('0.8390');
      expect(grade.averagePrecision?.toFixed(4)).toBe('0.0715');
      expect(grade.at.map(({ caught, onsets }) => [caught, onsets])).toEqual([
        [12, 27],
        [20, 27],
      ]);
      expect(grade.at[1]?.recall).toBeCloseTo(0.694, 3);
    });

    it('grades the forecasts that were published at the time', async () => {
      // 1,629 forecasts were published of countries with a known outcome; five are of what the file calls Yugoslavia.
      const published = join(data ?? '', 'ewp-published-forecasts', 'ewp-published-forecasts.csv');
      const columns = [
        '--unit-column',
        'country',
        '--period-column',
        'base_year',
        '--score',
        'rank',
        '--order',
        'lowest-first',
      ];
      const { test, grade } = await graded(published, '--outcomes', panel, ...columns);
      expect(test).toMatchObject({ rows: 1624, events: 19 });
      expect(grade.auc?.toFixed(3)).toBe('0.878');
      expect(grade.at.map(({ recall }) => recall?.toFixed(2))).toEqual(['0.58', '0.74']);
    });

    it('has annual-risk above its bar, and refuses it without its values', async () => {
      const { grade } = await graded(panel, ...YEARS, ...ANNUAL_RISK, '--issued', '9');
      expect(grade.auc).toBeGreaterThan(0.825);
      expect(grade.at[1]?.caught).toBeGreaterThanOrEqual(20);
      const longer = ['--outcomes', panel, '--from', '1993', '--until', '2022'];
      expect((await graded(panel, ...longer, ...ANNUAL_RISK, '--issued', '9')).grade.auc).toBeGreaterThan(0.76);
      await expect(graded(panel, ...YEARS, ...ANNUAL_RISK)).rejects.toThrow('uses later information');
    });
  },
);
