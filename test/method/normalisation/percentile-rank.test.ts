import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { percentileRank } from '../../../src/method/normalisation/percentile-rank.ts';
import { applied, applyTo, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';

describe('percentileRank', () => {
  it('goes from 0 for the lowest to 100 for the highest', () => {
    // Five values: 0/4, 1/4, 2/4, 3/4, 4/4.
    expect(applied(percentileRank, [column(30, 10, 50, 20, 40)])).toEqual([50, 0, 100, 25, 75]);
  });

  it.each([
    // 10, 20, 20, 30: the tied values have the places 1 and 2 of 3.
    ['lowest', [0, 100 / 3, 100 / 3, 100]],
    ['mean', [0, 50, 50, 100]],
    ['highest', [0, 200 / 3, 200 / 3, 100]],
  ])('gives tied values their %s place', (ties, expected) => {
    const result = applied(percentileRank, [column(10, 20, 20, 30)], { options: { ties } });
    for (const [row, share] of expected.entries()) expect(result[row]).toBeCloseTo(share, 10);
  });

  it.each([
    // Turned round, 30 is the least risky; the tied values still share the places 1 and 2 of 3.
    ['lowest', [100, 100 / 3, 100 / 3, 0]],
    ['mean', [100, 50, 50, 0]],
    ['highest', [100, 200 / 3, 200 / 3, 0]],
  ])('turns round with ties at their %s place', (ties, expected) => {
    const result = applied(percentileRank, [column(10, 20, 20, 30)], { options: { ties }, reverse: true });
    for (const [row, share] of expected.entries()) expect(result[row]).toBeCloseTo(share, 10);
  });

  it('gives all of equal values the share of the tie rule', () => {
    expect(applied(percentileRank, [column(5, 5, 5)], { options: { ties: 'lowest' } })).toEqual([0, 0, 0]);
    expect(applied(percentileRank, [column(5, 5, 5)], { options: { ties: 'mean' } })).toEqual([50, 50, 50]);
    expect(applied(percentileRank, [column(5, 5, 5)], { options: { ties: 'highest' } })).toEqual([100, 100, 100]);
  });

  it('takes the midpoint of each value (Hazen, 1914), so that none is at an end', () => {
    // Places 1 to 4, the tied two at 2.5: (1 - 0.5) / 4, (2.5 - 0.5) / 4 twice, (4 - 0.5) / 4.
    const options = { ties: 'mean', share: 'midpoint' };
    expect(applied(percentileRank, [column(10, 20, 20, 30)], { options })).toEqual([12.5, 50, 50, 87.5]);
    expect(applied(percentileRank, [column(10, 20, 20, 30)], { options, reverse: true })).toEqual([87.5, 50, 50, 12.5]);
    // Outside the reference set a value stays on the target.
    expect(applied(percentileRank, [column(0, 99)], { options, fitTo: [column(10, 20)] })).toEqual([25, 75]);
  });

  it('leaves missing values out of the count', () => {
    expect(applied(percentileRank, [column(1, NONE, 2, 3)])).toEqual([0, null, 50, 100]);
  });

  it('keeps a value from outside the reference set on the target', () => {
    expect(applied(percentileRank, [column(0, 99)], { fitTo: [column(10, 20, 30)] })).toEqual([0, 100]);
    expect(applied(percentileRank, [column(0, 99)], { fitTo: [column(10, 20, 30)], reverse: true })).toEqual([100, 0]);
  });

  it('needs two values', () => {
    expect(contextFor(percentileRank, [column(1, NONE)]).fit?.problem).toBe('fewer than two values are observed');
    expect(contextFor(percentileRank, [column(1, 1)]).fit).toMatchObject({ numbers: { n: 2 }, problem: null });
  });

  it('without a fit gives missing for missing', () => {
    const context = { ...contextFor(percentileRank, [column(0, 1)]), fit: null };
    expect(plain(applyTo(percentileRank, [column(NONE)], context))).toEqual([null]);
  });

  it('prints its target, tie rule and direction', () => {
    expect(ruleOf(percentileRank, ['A'])).toBe('percentile rank of A among the values, on 0 to 100, ties highest');
    expect(ruleOf(percentileRank, ['A'], { options: { high: 1, ties: 'mean' }, reverse: true })).toBe(
      'percentile rank of A among the values, on 0 to 1, ties mean, reversed',
    );
  });
});

// Published percentile ranks of the Worldwide Governance Indicators (World Bank, CC BY 4.0). The file is not shipped:
// name the folder that holds wgi/wgi-databank-2018-2022.csv in ATRISK_DATA to run these.
const folder = process.env['ATRISK_DATA'];
const file = folder === undefined ? null : path.join(folder, 'wgi', 'wgi-databank-2018-2022.csv');
const absent = file === null || !existsSync(file);

describe('percentileRank against the published WGI percentile ranks', () => {
  const measures = [
    'Voice and Accountability',
    'Political Stability and Absence of Violence/Terrorism',
    'Rule of Law',
    'Control of Corruption',
    'Government Effectiveness',
    'Regulatory Quality',
  ];

  it.skipIf(absent).each(measures)('gives the published ranks of %s in every year', (measure) => {
    const table: Record<string, string>[] = parse(readFileSync(file as string), {
      columns: true,
      bom: true,
      relax_column_count: true,
    });
    const rows = table.filter((row) => /^\d{4}$/.test(row['Time'] ?? ''));
    const keys = Object.keys(rows[0] ?? {});
    const keyOf = (ending: string) => keys.find((key) => key.startsWith(`${measure}: ${ending} [`)) as string;
    const number = (text: string | undefined) => (text === '..' || text === '' ? NONE : Number(text));
    let compared = 0;
    for (const year of new Set(rows.map((row) => row['Time']))) {
      // The file lists one country of 2022 twice; the publisher counted it once.
      const ofYear = [
        ...new Map(rows.filter((row) => row['Time'] === year).map((row) => [row['Country Code'], row])).values(),
      ];
      const estimates = Float64Array.from(ofYear, (row) => number(row[keyOf('Estimate')]));
      const computed = applied(percentileRank, [estimates]);
      for (const [index, row] of ofYear.entries()) {
        const published = number(row[keyOf('Percentile Rank')]);
        expect(computed[index] === null, `${row['Country Name']} ${year}`).toBe(Number.isNaN(published));
        if (Number.isNaN(published)) continue;
        // Printed in single precision: seven digits.
        expect(Math.abs((computed[index] as number) - published), `${row['Country Name']} ${year}`).toBeLessThan(1e-4);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('gives 0.333, 0.555, 0.666 for 2, 4, 8 of ten values (Microsoft, documentation of PERCENTRANK.INC)', () => {
    const values = column(13, 12, 11, 8, 4, 3, 2, 1, 1, 1);
    const shares = applied(percentileRank, [values], { options: { ties: 'lowest', low: 0, high: 1 } });
    const documented = [shares[6], shares[4], shares[3]].map(
      (share) => Math.floor((share as number) * 1000 + 1e-9) / 1000,
    );
    expect(documented).toEqual([0.333, 0.555, 0.666]);
  });
});
