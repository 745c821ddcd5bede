import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { leaveOneOut, oneAtATime } from '../../src/robustness/one-at-a-time.ts';
import { type SensitivityOptions, sensitivity } from '../../src/robustness/sensitivity.ts';
import type { SimulationOptions } from '../../src/robustness/plan.ts';
import { uncertainty, type UncertaintyOptions, withIntervals } from '../../src/robustness/uncertainty.ts';
import type { Framework, Variation } from '../../src/types.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';
import { trialFrom } from '../helpers/trial.ts';

const HASH = '0'.repeat(64);
const value = fc.integer({ min: 0, max: 9 });
const someRows = fc
  .array(fc.record({ a: value, b: value }), { minLength: 2, maxLength: 7 })
  .map((list) => list.map((values, at): Row => ({ unit: `U${at}`, values })));

function analyse(rows: readonly Row[], options: UncertaintyOptions = {}, by: Framework = framework()) {
  return uncertainty(by, dataset(rows), HASH, { draws: 60, ...options });
}

const mean = (weights: Record<string, number>) =>
  framework({ index: [node('total', 'weighted-mean', ['a', 'b'], { weights })] });

describe('uncertainty', () => {
  it('holds what it is given by, to the last choice', () => {
    const report = analyse(
      [
        { unit: 'A', values: { a: 1, b: 2 } },
        { unit: 'B', values: { a: 2, b: 0 } },
      ],
      { seed: 9 },
    );
    expect(report.simulation).toMatchObject({ draws: 60, seed: 9, specification: { from: 'default' } });
    expect(report.simulation.factors.map(({ id }) => id)).toEqual(['total:a', 'total:b']);
    expect(report.simulation.statement).toMatch(/not a confidence interval/);
  });

  it('gives intervals of ranks that every unit has had, with its median between', () => {
    fc.assert(
      fc.property(someRows, fc.integer(), (rows, seed) => {
        const [group] = analyse(rows, { seed, first: 1 }).groups;
        for (const { low, median, high, ranked, top } of group?.units ?? []) {
          expect(ranked).toBe(1);
          expect(low).toBeGreaterThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(median as number);
          expect(median).toBeLessThanOrEqual(high as number);
          expect(high).toBeLessThanOrEqual(rows.length);
          if (top !== null) expect(top === 0 ? low : 1).toBeGreaterThanOrEqual(1);
        }
        const firsts = (group?.units ?? []).reduce((sum, { top }) => sum + (top ?? 0), 0);
        // Among ties several units may be first, never none.
        if (group?.first === 1) expect(firsts).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of rows or on the names of units, as far as these keep their order', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const report = analyse(rows);
        expect(analyse([...rows].reverse())).toEqual(report);
        const renamed = analyse(rows.map((row) => ({ ...row, unit: `Z${row.unit}` })));
        const figures = (one: typeof report) => one.groups[0]?.units.map((unit) => ({ ...unit, unit: '', name: '' }));
        expect(figures(renamed)).toEqual(figures(report));
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the scale of weights that a mean divides by, or on that of all indicators', () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 1, max: 6 }), (rows, power) => {
        const scale = 2 ** power;
        const intervals = (by: Framework, data: readonly Row[]) =>
          analyse(data, {}, by).groups[0]?.units.map(({ unit, low, median, high }) => [unit, low, median, high]);
        const plain = intervals(mean({ a: 1, b: 3 }), rows);
        expect(intervals(mean({ a: scale, b: 3 * scale }), rows)).toEqual(plain);
        const larger = rows.map(({ unit, values = {} }) => ({
          unit,
          values: Object.fromEntries(Object.entries(values).map(([id, one]) => [id, (one as number) * scale])),
        }));
        expect(intervals(mean({ a: 1, b: 3 }), larger)).toEqual(plain);
      }),
      { numRuns: 20 },
    );
  });

  it('puts no unit further from rank 1 for a higher value of what is riskier', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const [first, ...rest] = rows as [Row, ...Row[]];
        const raised = { ...first, values: { ...first.values, a: (first.values?.['a'] ?? 0) + 5 } };
        const of = (list: readonly Row[]) => analyse(list).groups[0]?.units.find(({ unit }) => unit === first.unit);
        expect(of([raised, ...rest])?.high).toBeLessThanOrEqual(of(rows)?.high as number);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps shares of tiers that add up to one, and says how often a unit has no score', () => {
    const tiers = { basis: 'ours', rule: 'Made up.', levels: [{ name: 'high', from: 2 }, { name: 'low' }] };
    const by = framework({
      tiers,
      index: [node('total', 'weighted-mean', ['a', 'b'])],
      uncertainty: [{ vary: 'aggregation', nodes: ['total'], alternatives: ['geometric-mean'] }],
    });
    const report = analyse(
      [
        { unit: 'A', values: { a: 4, b: 3 } },
        { unit: 'B', values: { a: -1, b: 3 } },
      ],
      { draws: 400, pairs: [['A', 'B']] },
      by,
    );
    const [a, b] = report.groups[0]?.units ?? [];
    expect(Object.values(a?.tiers ?? {})).toEqual([1, 0]);
    expect(Object.values(b?.tiers ?? {})).toEqual([0, 1]);
    // A geometric mean of a value below zero is missing: in about half of the draws.
    expect(b?.ranked).toBeGreaterThan(0.35);
    expect(b?.ranked).toBeLessThan(0.65);
    expect(report.groups[0]?.pairs).toEqual([{ above: 'A', below: 'B', share: 1, tied: 0 }]);
    expect(report.findings.map(({ code }) => code)).toContain('simulation.unranked');
  });

  it('gives no share among the first of part of a universe', () => {
    const rows = ['A', 'B', 'C'].map((unit, at) => ({ unit, values: { a: at, b: 1 } }));
    const by = framework({ universe: { description: 'Made-up units.', atLeast: 5 } });
    const report = analyse(rows, { first: 1 }, by);
    expect(report.groups[0]?.first).toBeNull();
    expect(report.groups[0]?.units.map(({ top }) => top)).toEqual([null, null, null]);
  });

  it('refuses a pair that is not ranked together, and a framework that ranks nobody', () => {
    const rows = [
      { unit: 'A', values: { a: 4, b: 3 } },
      { unit: 'B', values: { a: 1 } },
    ];
    expect(() => analyse(rows, { pairs: [['A', 'B']] })).toThrow(/not ranked together/);
    expect(() => analyse(rows, {}, framework({ ranking: 'none' }))).toThrow(/ranks nobody/);
    expect(() => analyse([{ unit: 'B', values: { a: 1 } }])).toThrow(/No unit is ranked/);
    expect(() => analyse(rows, { variations: [] })).toThrow(/varies nothing/);
  });

  it('has one group for each kind and period, or for those asked for', () => {
    const rows: Row[] = (['2019', '2020'] as const).flatMap((period) => [
      { unit: 'A', period, values: { a: 1, b: 1 } },
      { unit: 'P', period, kind: 'people' as const, values: { a: 1, b: 1 } },
    ]);
    const by = framework({ unitKind: 'any' });
    const groups = (options: UncertaintyOptions) =>
      analyse(rows, options, by).groups.map(({ kind, period }) => `${kind} ${period}`);
    expect(groups({ period: 'all' })).toEqual(['country 2019', 'country 2020', 'people 2019', 'people 2020']);
    expect(groups({ kind: 'people' })).toEqual(['people 2020']);
    const report = analyse(rows, { period: 'all' }, by);
    const result = withIntervals(score(by, dataset(rows), HASH, { period: 'all' }), report);
    expect(result.results.map(({ interval }) => interval)).toEqual(result.results.map(() => ({ low: 1, high: 1 })));
  });
});

describe('sensitivity', () => {
  const rows = Array.from(
    { length: 8 },
    (_, at): Row => ({ unit: `U${at}`, values: { a: (at * 5) % 8, b: (at * 3) % 7 } }),
  );
  const analysed = (options: SensitivityOptions & SimulationOptions, by = framework()) =>
    sensitivity(by, dataset(rows), HASH, { draws: 256, ...options });

  it('shares the variance of a score that is a sum: 1 : 1 of equal values, by hand', () => {
    // U3 has a = 7, b = 2: the score varies by 7 p + 2 q, so that the shares are 49 / 53 and 4 / 53.
    const report = analysed({ of: 'score', unit: 'U3', draws: 1024 });
    const share = (id: string) => report.groups[0]?.indices.find(({ factor }) => factor === id);
    expect(Math.abs((share('total:a')?.first ?? 0) - 49 / 53)).toBeLessThan(0.01);
    expect(Math.abs((share('total:b')?.total ?? 0) - 4 / 53)).toBeLessThan(0.01);
    expect(report.groups[0]?.runs).toBe(1024 * 4);
    // Mean 9, variance (49 + 4) (0.5² / 12).
    expect(report.groups[0]?.mean).toBeCloseTo(9, 2);
    expect(report.groups[0]?.variance).toBeCloseTo((53 * 0.25) / 12, 2);
  });

  it('holds each index within its interval, and warns of wide ones', () => {
    const report = analysed({});
    for (const { first, firstLow, firstHigh, total, totalLow, totalHigh } of report.groups[0]?.indices ?? []) {
      expect(first).toBeGreaterThanOrEqual(firstLow);
      expect(first).toBeLessThanOrEqual(firstHigh);
      expect(total).toBeGreaterThanOrEqual(totalLow);
      expect(total).toBeLessThanOrEqual(totalHigh);
    }
    expect(analysed({ draws: 8 }).findings.map(({ code }) => code)).toContain('simulation.imprecise');
  });

  it('makes one factor of variables of a kind, and explains all of the variance with one factor', () => {
    const report = analysed({ grouped: true });
    expect(report.simulation.factors).toEqual([
      { id: 'weights', vary: 'weights', label: 'weights, 2 variables together' },
    ]);
    // Of a single factor both indices are 1; a mean over seeds, as each has an error of 1 / sqrt(draws / 2) = 0.02.
    const all = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (seed) => analysed({ grouped: true, draws: 4096, seed }).groups[0]?.indices[0],
    );
    const meanOf = (key: 'first' | 'total') => all.reduce((sum, index) => sum + (index?.[key] ?? 0), 0) / all.length;
    expect(Math.abs(meanOf('first') - 1)).toBeLessThan(0.03);
    expect(Math.abs(meanOf('total') - 1)).toBeLessThan(0.03);
  });

  it('goes on where there are more factors than dimensions of the sequence', () => {
    const many = Array.from({ length: 90 }, (_, at) => `i${at}`);
    const wide = rows.map(({ unit }, row) => ({
      unit,
      values: Object.fromEntries(many.map((id, at) => [id, (row * (at + 3)) % 11])),
    }));
    const by = framework({ indicators: many.map((id) => indicator(id)), index: [node('total', 'sum', many)] });
    const report = sensitivity(by, dataset(wide), HASH, { draws: 64, of: 'score', unit: 'U3' });
    expect(report.groups[0]?.indices).toHaveLength(90);
    expect(Math.abs((report.groups[0]?.firstSum ?? 0) - 1)).toBeLessThan(0.8);
  });

  it('refuses an outcome without its unit, and outcomes that are missing', () => {
    expect(() => analysed({ of: 'rank' })).toThrow(/of one unit/);
    expect(() => analysed({ unit: 'U1' })).toThrow(/not of one unit/);
    expect(() => analysed({ of: 'score', unit: 'X' })).toThrow(/not ranked in this period/);
    const by = framework({
      index: [node('total', 'weighted-mean', ['a', 'b'])],
      uncertainty: [{ vary: 'aggregation', nodes: ['total'], alternatives: ['geometric-mean'] }],
    });
    const negative = rows.map((row) => ({ ...row, values: { a: -1, b: row.values?.['b'] ?? 0 } }));
    expect(() => sensitivity(by, dataset(negative), HASH, { draws: 16 })).toThrow(
      /No unit is ranked in \d+ of \d+ runs/,
    );
  });
});

describe('one at a time', () => {
  // A has (3, 0), B (0, 2.5), C (1, 1): in order A 3, B 2.5, C 2. With b times 1.25 B has 3.125 and is first; with a
  // times 0.75 A has 2.25, so that B is first too: one place each for A and B, 2/3 on average.
  const rows: Row[] = [
    { unit: 'A', values: { a: 3, b: 0 } },
    { unit: 'B', values: { a: 0, b: 2.5 } },
    { unit: 'C', values: { a: 1, b: 1 } },
  ];

  it('finds the setting that moves ranks most, by hand', () => {
    const effects = oneAtATime(trialFrom(framework(), dataset(rows)));
    expect(effects).toMatchObject([
      { id: 'total:a', setting: 'times 0.75', meanShift: 2 / 3, unranked: 0, most: { unit: 'A', from: 1, to: 2 } },
      { id: 'total:b', setting: 'times 1.25', meanShift: 2 / 3, most: { unit: 'A', from: 1, to: 2 } },
    ]);
  });

  it('leaves each indicator out, by hand: without a the order is B, C, A; without b A, C, B', () => {
    expect(leaveOneOut(trialFrom(framework(), dataset(rows)))).toMatchObject([
      { id: 'a', meanShift: 4 / 3, spearman: -0.5, most: { unit: 'A', from: 1, to: 3 } },
      { id: 'b', meanShift: 2 / 3, spearman: 0.5, most: { unit: 'B', from: 2, to: 3 } },
    ]);
  });

  it('tells where nobody has a score without an indicator', () => {
    const by = framework({ index: [node('total', 'ratio', ['a', 'b'])] });
    const data = rows.map((row) => ({ ...row, values: { a: 1, b: (row.values?.['b'] ?? 0) + 1 } }));
    const variations: Variation[] = [{ vary: 'left-out', indicators: null }];
    expect(leaveOneOut(trialFrom(by, dataset(data), { variations }))[0]).toMatchObject({
      meanShift: null,
      unranked: 3,
      most: null,
    });
  });
});
