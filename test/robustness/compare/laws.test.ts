import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../../src/dataset/observations.ts';
import { compare } from '../../../src/robustness/compare/compare.ts';
import type { Comparison } from '../../../src/types.ts';
import { dataset, type Row, withObservations } from '../../helpers/dataset.ts';
import { framework, node } from '../../helpers/framework.ts';
import { byUnit, data, row, whole } from './support.ts';

const value = fc.option(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { nil: null, freq: 8 });

/** A panel of up to eight units in three periods, any of them missing here and there. */
const panel: fc.Arbitrary<Row[]> = fc
  .uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'), { minLength: 4 })
  .chain((units) =>
    fc.tuple(
      ...units.flatMap((unit) =>
        ['2019', '2020', '2021'].map((period) => fc.tuple(value, value).map(([a, b]) => row(unit, period, a, b))),
      ),
    ),
  );

/** Normalised on the data, so that every unit's score depends on the others'. */
const minmax = (weights: Record<string, number>) =>
  framework({
    index: [
      node('na', 'min-max', ['a'], { options: { referenceSet: 'up-to-period' } }),
      node('nb', 'z-score', ['b'], { options: { referenceSet: 'period' } }),
      node('total', 'weighted-mean', ['na', 'nb'], { weights, missing: 'skip' }),
    ],
  });
const [even, uneven] = [minmax({ na: 1, nb: 1 }), minmax({ na: 3, nb: 1 })];

/** Runs a check where the sides have a unit in common, which random gaps may prevent. */
function where(act: () => Comparison, check: (found: Comparison) => void): void {
  let found: Comparison;
  try {
    found = act();
  } catch (error) {
    expect((error as { code?: string }).code).toBe('compare.units');
    return;
  }
  check(found);
}

describe('a comparison', () => {
  it('splits every change into parts that add up', () => {
    fc.assert(
      fc.property(panel, panel, (first, second) => {
        const from = { framework: even, data: dataset(first), period: '2019' };
        where(
          () => whole(from, { framework: uneven, data: dataset(second), period: '2021' }),
          ({ units }) => {
            for (const { from: then, to: now, change, split } of units) {
              if (split === null) continue;
              const sum = (split.revision ?? 0) + (split.data ?? 0) + (split.dataAndRevision ?? 0) + split.method;
              const size = Math.max(1, Math.abs(then.score as number), Math.abs(now.score as number));
              expect(Math.abs(sum - (change as number)) / size).toBeLessThan(1e-12);
            }
          },
        );
      }),
      { numRuns: 60 },
    );
  });

  it('turned around turns every rise and change around, and agrees as much', () => {
    fc.assert(
      fc.property(panel, panel, (first, second) => {
        const [one, other] = [data(even, first), data(uneven, second)];
        where(
          () => compare(one, other),
          (found) => {
            const back = compare(other, one);
            const turned = byUnit(back, ({ rise, change }) => [
              rise === null ? null : 0 - rise,
              change === null ? null : 0 - change,
            ]);
            expect(byUnit(found, ({ rise, change }) => [rise, change])).toEqual(turned);
            const close = (a: number | null, b: number | null) =>
              a === null ? expect(b).toBeNull() : expect(b).toBeCloseTo(a, 10);
            close(found.agreement.spearman, back.agreement.spearman);
            close(found.agreement.kendall, back.agreement.kendall);
            expect(found.entered).toEqual(back.left.map((unit) => ({ ...unit, reason: expect.any(String) as string })));
          },
        );
      }),
      { numRuns: 60 },
    );
  });

  it('does not change a byte with the order of the rows', () => {
    fc.assert(
      fc.property(panel, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const given = dataset(rows);
        const keyed = (<T>(all: readonly T[]) =>
          all.map((entry) => ({ entry, key: keys.next().value as number })).sort((a, b) => a.key - b.key)) as <T>(
          all: readonly T[],
        ) => { entry: T }[];
        const mixed = withObservations(
          {
            ...given,
            units: keyed(given.units).map(({ entry }) => entry),
            unitPeriods: keyed(given.unitPeriods).map(({ entry }) => entry),
          },
          keyed(observationsOf(given)).map(({ entry }) => entry),
        );
        const text = (using: typeof given) => {
          const side = data(even, using);
          return compare(side, side, { fromPeriod: '2019', toPeriod: '2021' });
        };
        where(
          () => text(given),
          (found) => {
            expect(JSON.stringify(text(mixed))).toBe(JSON.stringify(found));
          },
        );
      }),
      { numRuns: 40 },
    );
  });

  it('of a thing with a copy of itself finds nothing', () => {
    fc.assert(
      fc.property(panel, (rows) => {
        where(
          () =>
            whole(
              { framework: even, data: dataset(rows), period: '2020' },
              { framework: minmax({ na: 1, nb: 1 }), data: dataset(rows), period: '2020' },
            ),
          ({ units, entered, left, agreement, vintage }) => {
            for (const { rise, change, split } of units) {
              expect([rise ?? 0, change, split]).toEqual([
                0,
                0,
                { revision: 0, data: 0, dataAndRevision: null, method: 0 },
              ]);
            }
            expect([...entered, ...left]).toEqual([]);
            expect(vintage?.changes).toEqual([]);
            if (agreement.reason === null) expect(agreement).toMatchObject({ spearman: 1, kendall: 1 });
          },
        );
      }),
      { numRuns: 40 },
    );
  });

  it('holds no number that is none', () => {
    fc.assert(
      fc.property(panel, panel, (first, second) => {
        where(
          () => compare(data(even, first), data(uneven, second)),
          (found) => {
            JSON.stringify(found, (_, held: unknown) => {
              if (typeof held === 'number') expect(Number.isFinite(held)).toBe(true);
              return held;
            });
          },
        );
      }),
      { numRuns: 40 },
    );
  });
});
