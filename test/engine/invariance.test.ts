import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { score } from '../../src/engine/score.ts';
import type { Dataset, Framework, Result } from '../../src/types.ts';
import { dataset, type Row, withObservations } from '../helpers/dataset.ts';
import { panelDataset, putDataset, shipped } from '../helpers/files.ts';
import { framework, indicator, node } from '../helpers/framework.ts';
import { randomDefinition, randomRows } from '../helpers/random-framework.ts';

/** A list in an order that a seed decides. */
function shuffled<Entry>(list: readonly Entry[], seed: number): Entry[] {
  let state = seed;
  const keyed = list.map((entry) => {
    state = (state * 48_271) % 2_147_483_647; // Park and Miller's generator
    return { entry, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ entry }) => entry);
}

function shuffle(data: Dataset, seed: number): Dataset {
  const rows = { ...data, units: shuffled(data.units, seed), unitPeriods: shuffled(data.unitPeriods, seed + 1) };
  return withObservations(rows, shuffled(observationsOf(data), seed + 2));
}

const json = (using: Framework, data: Dataset) => JSON.stringify(score(using, data, '', { period: 'all' }));

describe('the order of the data', () => {
  it.each([
    ['mrg-put', putDataset()],
    ['example', panelDataset()],
  ])('does not change a byte of the result of %s', (name, data) => {
    const expected = json(shipped(name), data);
    for (const seed of [1, 42, 2_026])
      expect(json(shipped(name), shuffle(data, seed)) === expected, `seed ${seed}`).toBe(true);
  });

  it('does not change a byte for any framework and data', () => {
    const arbitrary = randomDefinition().chain((made) =>
      fc.tuple(fc.constant(made), randomRows(made.indicators.map(({ id }) => id))),
    );
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 1_000_000 }), ([made, rows], seed) => {
        const using = framework(made as unknown as Record<string, unknown>);
        expect(json(using, shuffle(dataset(rows), seed))).toBe(json(using, dataset(rows)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is printed', () => {
  it.each([
    ['mrg-put', putDataset()],
    ['example', panelDataset()],
  ])('has no NaN, no infinity and no negative zero in the result of %s', (name, data) => {
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'number')
        expect(Number.isFinite(value) && !Object.is(value, -0), `${path}: ${value}`).toBe(true);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(score(shipped(name), data, '', { period: 'all' }), name);
  });

  it('is not written into: the dataset is the same before and after', () => {
    const data = panelDataset();
    const held = () => ({
      ...data,
      columns: data.columns.map(({ indicator, values }) => ({ indicator, values })),
      observations: observationsOf(data),
    });
    const before = structuredClone(held());
    score(shipped('example'), data, '', { period: 'all' });
    expect(held()).toEqual(before);
  });
});

describe('names', () => {
  /** Scores and ranks by unit, with the unit's name turned back. */
  const outcome = (result: Result, original: (id: string) => string) =>
    new Map(
      [...result.results, ...result.unranked].map(({ unit, period, score: points, rank, coverage }) => [
        `${original(unit.id)} ${period}`,
        { points: points === null ? null : Number(points.toPrecision(11)), rank, coverage },
      ]),
    );

  it('of units make no difference to score, rank or coverage', () => {
    const data = panelDataset();
    // Reversing the characters also changes the order of the ids.
    const turned = (id: string) => [...id].reverse().join('');
    const renamed = withObservations(
      {
        ...data,
        units: data.units.map((unit) => ({ ...unit, id: turned(unit.id) })),
        unitPeriods: data.unitPeriods.map((row) => ({ ...row, unit: turned(row.unit) })),
      },
      observationsOf(data).map((cell) => ({ ...cell, unit: turned(cell.unit) })),
    );
    const using = shipped('example');
    expect(outcome(score(using, renamed, '', { period: 'all' }), turned)).toEqual(
      outcome(score(using, data, '', { period: 'all' }), (id) => id),
    );
  });

  it('of indicators and nodes make no difference', () => {
    const rows: Row[] = [
      { unit: 'X', values: { a: 1, b: 2 } },
      { unit: 'Y', values: { a: 3, b: 1 } },
    ];
    const renamed = rows.map(({ unit, values }) => ({
      unit,
      values: { zeta: values?.['a'] as number, '1.10': values?.['b'] as number },
    }));
    const index = (a: string, b: string) => [node('total', 'sum', [a, b], { coefficients: { [a]: 2 } })];
    const one = score(framework({ index: index('a', 'b') }), dataset(rows), '');
    const two = score(
      framework({ indicators: [indicator('zeta'), indicator('1.10')], index: index('zeta', '1.10') }),
      dataset(renamed),
      '',
    );
    const points = ({ results }: Result) => results.map((row) => [row.unit.id, row.score, row.rank]);
    expect(points(two)).toEqual(points(one));
    expect(points(one)).toEqual([
      ['Y', 7, 1],
      ['X', 4, 2],
    ]);
  });
});

describe('raising one indicator of which more is riskier', () => {
  const raised = (rows: readonly Row[], unit: number, id: string, by: number): Row[] =>
    rows.map((row, at) => {
      const value = row.values?.[id] ?? null;
      return at === unit && value !== null ? { ...row, values: { ...row.values, [id]: value + by } } : row;
    });
  const ofUnit = (result: Result, unit: string) => result.results.find((row) => row.unit.id === unit);

  it('never lowers the score nor worsens the place, for sums, means and scales without negative factors', () => {
    const arbitrary = randomDefinition(false).chain((made) => {
      const ids = made.indicators.map(({ id }) => id);
      return fc.tuple(
        fc.constant(made),
        randomRows(ids),
        fc.constantFrom(...ids),
        fc.nat(5),
        fc.integer({ min: 1, max: 50 }),
      );
    });
    fc.assert(
      fc.property(arbitrary, ([made, rows, id, unit, by]) => {
        const using = framework(made as unknown as Record<string, unknown>);
        const before = ofUnit(score(using, dataset(rows), ''), `U${unit}`);
        const after = ofUnit(score(using, dataset(raised(rows, unit, id, by)), ''), `U${unit}`);
        expect(after === undefined).toBe(before === undefined);
        if (before === undefined || after === undefined) return;
        expect(after.score as number).toBeGreaterThanOrEqual((before.score as number) - 1e-9);
        expect(after.rank as number).toBeLessThanOrEqual(before.rank as number);
      }),
    );
  });

  it.each(['min-max', 'z-score', 'rank', 'percentile-rank', 'goalposts', 'clamp', 'scale'])(
    'never lowers the score through %s',
    (operation) => {
      const options: Record<string, Record<string, unknown>> = {
        goalposts: { lower: -50, upper: 50 },
        clamp: { least: -50, most: 50 },
        scale: { multiply: 2 },
      };
      const index = [
        node('step', operation, ['a'], { options: options[operation] ?? { referenceSet: 'period' } }),
        node('total', 'weighted-mean', ['step', 'b']),
      ];
      const using = framework({ index });
      fc.assert(
        fc.property(randomRows(['a', 'b'], false), fc.nat(5), fc.integer({ min: 1, max: 50 }), (rows, unit, by) => {
          const parts = (data: Row[]) =>
            ofUnit(score(using, dataset(data), ''), `U${unit}`)?.components['step'] ?? null;
          const [before, after] = [parts(rows), parts(raised(rows, unit, 'a', by))];
          if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before - 1e-9);
        }),
      );
    },
  );

  it.each(['geometric-mean', 'min', 'max', 'product'])(
    'never lowers the score through %s of values of zero or more',
    (operation) => {
      const using = framework({ index: [node('total', operation, ['a', 'b'])] });
      const rows = fc.tuple(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 50 }));
      fc.assert(
        fc.property(rows, ([a, b, by]) => {
          const points = (value: number) =>
            ofUnit(score(using, dataset([{ unit: 'X', values: { a: value, b } }]), ''), 'X')?.score as number;
          expect(points(a + by)).toBeGreaterThanOrEqual(points(a) - 1e-9);
        }),
      );
    },
  );

  it('never lowers the score of the made-up framework, whichever indicator and whichever unit', () => {
    const data = panelDataset();
    const using = shipped('example');
    const period = '2025';
    const before = score(using, data, '', { period });
    const ends = new Map(using.definition.indicators.map((one) => [one.id, one]));
    for (const { id, polarity } of using.definition.indicators) {
      for (const unit of ['X01', 'X17', 'XR04']) {
        const observations = observationsOf(data).map((cell) => {
          if (cell.unit !== unit || cell.period !== period || cell.indicator !== id || cell.value === null) return cell;
          const scale = ends.get(id)?.scale;
          const [least, most] = ends.get(id)?.range ?? [0, scale?.at(-1)?.value ?? 0];
          return { ...cell, value: polarity === 'higher-is-riskier' ? most : least };
        });
        const was = ofUnit(before, unit)?.score ?? null;
        const is = ofUnit(score(using, withObservations(data, observations), '', { period }), unit)?.score ?? null;
        if (was !== null && is !== null) expect(is, `${unit} ${id}`).toBeGreaterThanOrEqual(was - 1e-9);
      }
    }
  });
});
