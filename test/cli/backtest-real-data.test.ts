/** Panels and forecasts that may not be shipped: point ATRISK_DATA at the folder that holds them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backtest } from '../../src/types.ts';
import { definition, indicator, node } from '../helpers/framework.ts';
import { folder as data, rowsOf } from '../units/support.ts';
import { temporaryFolder } from './support/folder.ts';
import { run } from './support/run.ts';

const SKIPPED = '(skipped where ATRISK_DATA is not set)';
const OWN = 'ewp-panel/FOOSforecasts_3Sep2025.csv';
const PANEL = 'ewp-panel/prepared2024predictors-2025-09-03.csv';
const PUBLISHED = 'ewp-published-forecasts/ewp-published-forecasts.csv';
const KEYS = ['--unit-column', 'ewp_name', '--period-column', 'year', '--missing', 'NA'];
const TEST_YEARS = ['--from', '2000', '--until', '2020'];

const folder = temporaryFolder();
const inData = (name: string): string => join(data, name);

/** The report of a run; figures need no more resamples than a few. */
async function graded(file: string, outcomes: string, ...args: string[]): Promise<Backtest> {
  const options = ['--event', 'mk_onset', '--draws', '20', '--format', 'json', '--quiet', ...args];
  const { stdout, stderr } = await run(['backtest', file, '--outcomes', inData(outcomes), ...options], { folder });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Backtest;
}

const three = (value: number | null | undefined): string => value!.toFixed(3);
const four = (value: number | null | undefined): string => value!.toFixed(4);

/** What is found at a rank. */
const at = ({ grade }: Backtest, rank: number) => grade.at.find((one) => one.rank === rank)!;

describe.skipIf(data === '')(`out-of-sample forecasts of the Early Warning Project, 1994-2024 ${SKIPPED}`, () => {
  const grade = (score: string) =>
    graded(inData(OWN), OWN, '--score', score, '--probabilities', '--lead', '0', '--window', '1', ...KEYS);

  it('grades the higher risk of two years as its publisher does', async () => {
    const report = await grade('maxrisk2');
    expect(report.test).toMatchObject({ rows: 5032, events: 39, onsets: 39, from: '1994', until: '2024' });
    expect(four(report.grade.auc)).toBe('0.8252');
    expect(three(report.grade.byPeriod.mean)).toBe('0.843');
    expect(report.grade.probability).toMatchObject({ source: 'score', rows: 5032, without: 0 });
  });

  it('grades the risk of the year before as its publisher does', async () => {
    expect(four((await grade('risk_prev')).grade.auc)).toBe('0.8384');
  });
});

/** The columns of the panel that are predictors. */
const NOT_PREDICTORS = ['ewp_name', 'year', 'ccode', 'mk_onset', 'mk_onset_1', 'mk_onset_2', 'mk_onset_1or2'];

/** The country-years of the panel that lack no predictor, written to a file. */
function completeRows(): string {
  const rows = rowsOf(PANEL);
  const header = Object.keys(rows[0]!);
  const predictors = header.filter((name) => !NOT_PREDICTORS.includes(name));
  const complete = rows.filter((row) => predictors.every((name) => !['', 'NA'].includes(row[name]!)));
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(',');
  const lines = [header, ...complete.map((row) => header.map((name) => row[name]!))].map(line);
  const path = join(folder, 'complete.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Ten columns that stand for the concepts of Peoples under Threat: the mean of their percentile ranks in the year. */
function proxies(): string {
  const columns = {
    battledeaths: 'battledeaths.log2',
    ever: 'mk_ever',
    ongoing: 'mk_ongoing_count_log2',
    discriminated: 'discrimpop',
    minority: 'minorityrule',
    discussion: 'freediscussion',
    coups: 'coup.try.5yr',
    killings: 'pol_killing_approved',
    repression: 'repress_civilsoc',
    infants: 'un_imr_sqrt',
  };
  const options = { ties: 'mean', share: 'midpoint', referenceSet: 'period' };
  const ids = Object.keys(columns);
  const written = definition({
    id: 'proxies',
    indicators: Object.entries(columns).map(([id, column]) =>
      indicator(id, {
        aliases: [column],
        publicationLagMonths: 0,
        polarity: id === 'discussion' ? 'lower-is-riskier' : 'higher-is-riskier',
      }),
    ),
    index: [
      ...ids.map((id) => node(`place-${id}`, 'percentile-rank', [id], { options })),
      node(
        'score',
        'weighted-mean',
        ids.map((id) => `place-${id}`),
      ),
    ],
  });
  const path = join(folder, 'proxies.yaml');
  writeFileSync(path, JSON.stringify(written));
  return path;
}

describe.skipIf(data === '')(`the panel of the Early Warning Project, 2000-2020 ${SKIPPED}`, () => {
  const complete = data === '' ? '' : completeRows();
  const panel = (file: string, ...args: string[]) => graded(file, PANEL, ...KEYS, ...args);

  it('grades single columns as the reference does', async () => {
    const baselines = ['--baseline', 'battledeaths.log2', '--baseline', 'un_imr_sqrt'];
    const report = await panel(complete, '--score', 'popsize.log2', ...baselines, ...TEST_YEARS);
    expect(report.test).toMatchObject({ rows: 3438, events: 49, onsets: 27 });
    expect([report.grade, ...report.rivals.map((one) => one.grade)].map(({ auc }) => three(auc))).toEqual([
      '0.760',
      '0.748',
      '0.725',
    ]);
    expect(three(report.grade.byPeriod.mean)).toBe('0.767');
    expect(three(report.grade.averagePrecision)).toBe('0.034');
    expect([at(report, 30).caught, at(report, 15).caught]).toEqual([12, 8]);
  });

  it('grades an index of ten columns as the reference does', async () => {
    const report = await panel(inData(PANEL), '-f', proxies(), ...TEST_YEARS);
    expect(report.test).toMatchObject({ events: 49, onsets: 27 });
    expect(report.lookAhead).toEqual([]);
    expect(four(report.grade.auc)).toBe('0.8390');
    // The reference has 0.8473 over the 3,438 country-years that lack no predictor; none of the ten lacks in two more.
    expect(report.test.rows).toBe(3440);
    expect(four(report.grade.byPeriod.mean)).toBe('0.8474');
    expect(four(report.grade.averagePrecision)).toBe('0.0715');
    expect(three(at(report, 30).recall)).toBe('0.694');
    expect([at(report, 30).caught, at(report, 15).caught]).toEqual([20, 12]);
  });

  const index = ['-f', 'annual-risk', '--map', 'battledeaths.log2=battle-deaths'].concat([
    '--map',
    'mk_ongoing_count_log2=ongoing-mass-killing',
    '--map',
    'un_imr_sqrt=infant-mortality',
  ]);

  it('finds the shipped index above its bar, with 20 of 27 onsets among the first 30', async () => {
    const report = await panel(inData(PANEL), ...index, '--issued', '9', ...TEST_YEARS);
    expect(report.grade.auc).toBeGreaterThanOrEqual(0.825);
    expect(at(report, 30)).toMatchObject({ caught: 20, onsets: 27 });
  });

  it('finds the shipped index above population alone in 1993-2022', async () => {
    const report = await panel(inData(PANEL), ...index, '--issued', '9', '--from', '1993', '--until', '2022');
    expect(report.test).toMatchObject({ events: 72, onsets: 39 });
    expect(report.grade.auc).toBeGreaterThanOrEqual(0.76);
  });

  it('refuses the shipped index at the end of the year, when its figures had not been published', async () => {
    const args = ['--outcomes', inData(PANEL), '--event', 'mk_onset', ...KEYS, ...index];
    const { status, stderr } = await run(['backtest', inData(PANEL), ...args], { folder });
    expect(status).not.toBe(0);
    expect(stderr).toContain('The ranking uses later information, so that it is not graded.');
  });
});

describe.skipIf(data === '')(`forecasts of the Early Warning Project as they were published ${SKIPPED}`, () => {
  // Scales differ between editions, so that ranks are graded. Two key columns have two names each: `country` is known
  // as a column of units, and --period-column names the other, since the panel calls its own `year`.
  const published = (...args: string[]) =>
    graded(
      inData(PUBLISHED),
      PANEL,
      ...['--score', 'rank', '--order', 'lowest-first', '--unit-column', 'ewp_name'],
      ...['--period-column', 'base_year', '--missing', 'NA', ...args],
    );

  it('are graded as the reference grades them', async () => {
    const report = await published();
    // The reference counts 1,629, with five units that the panel does not have under that name.
    expect(report.test).toMatchObject({ rows: 1624, events: 19 });
    expect(report.notGraded.unknownUnits.rows).toBe(5);
    expect(report.notGraded.censored.periods).toEqual(['2023', '2024']);
    expect(three(report.grade.auc)).toBe('0.878');
    expect([at(report, 30).recall, at(report, 15).recall].map((recall) => recall?.toFixed(2))).toEqual([
      '0.74',
      '0.58',
    ]);
  });

  it('without the first run caught 6 of 9 onsets of 2014-2024', async () => {
    const report = await published('--from', '2013');
    expect(three(report.grade.auc)).toBe('0.868');
    expect(at(report, 30)).toMatchObject({ caught: 6, onsets: 9 });
    expect(at(report, 30).recall?.toFixed(2)).toBe('0.67');
    const missed = report.grade.onsets.filter(({ rank }) => rank! > 30);
    expect(missed.map(({ unit, period, rank }) => `${unit.id} ${period} ${rank}`)).toEqual([
      'PHL 2016 54',
      'BFA 2019 52',
      'BFA 2022 41',
    ]);
  });
});
