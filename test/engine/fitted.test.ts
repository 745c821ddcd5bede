import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { score } from '../../src/engine/score.ts';
import type { ReferenceSet } from '../../src/types.ts';
import { dataset, type Row, withObservations } from '../helpers/dataset.ts';
import { panelDataset, shipped } from '../helpers/files.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const fitted = (operation: string, referenceSet: ReferenceSet, options: Record<string, unknown> = {}) =>
  framework({
    indicators: [indicator('a')],
    index: [node('total', operation, ['a'], { options: { referenceSet, ...options } })],
  });

const rows: Row[] = [
  { unit: 'X', period: '2019', values: { a: 0 } },
  { unit: 'Y', period: '2019', values: { a: 10 } },
  { unit: 'X', period: '2020', values: { a: 5 } },
  { unit: 'Y', period: '2020', values: { a: 20 } },
  { unit: 'X', period: '2021', values: { a: 40 } },
  { unit: 'Y', period: '2021', values: { a: 30 } },
];

const scores = (using: ReturnType<typeof fitted>, data: readonly Row[] = rows) =>
  Object.fromEntries(
    score(using, dataset(data), '', { period: 'all' }).results.map(({ unit, period, score: points }) => [
      `${unit.id} ${period}`,
      points,
    ]),
  );

describe('min-max over each reference set, by hand', () => {
  it('within the period', () => {
    expect(scores(fitted('min-max', 'period'))).toEqual({
      'X 2019': 0,
      'Y 2019': 1,
      'X 2020': 0,
      'Y 2020': 1,
      'X 2021': 1,
      'Y 2021': 0,
    });
  });

  it('up to the period: 0 to 10, then 0 to 20, then 0 to 40', () => {
    expect(scores(fitted('min-max', 'up-to-period'))).toEqual({
      'X 2019': 0,
      'Y 2019': 1,
      'X 2020': 0.25,
      'Y 2020': 1,
      'X 2021': 1,
      'Y 2021': 0.75,
    });
  });

  it('over the whole panel: 0 to 40', () => {
    expect(scores(fitted('min-max', 'panel'))).toEqual({
      'X 2019': 0,
      'Y 2019': 0.25,
      'X 2020': 0.125,
      'Y 2020': 0.5,
      'X 2021': 1,
      'Y 2021': 0.75,
    });
  });

  it('records what was fitted, per period', () => {
    const { fitted: found } = score(fitted('min-max', 'up-to-period'), dataset(rows), '', { period: 'all' });
    expect(found).toEqual([
      { node: 'total', kind: 'country', period: '2019', referenceSet: 'up-to-period', values: { min: 0, max: 10 } },
      { node: 'total', kind: 'country', period: '2020', referenceSet: 'up-to-period', values: { min: 0, max: 20 } },
      { node: 'total', kind: 'country', period: '2021', referenceSet: 'up-to-period', values: { min: 0, max: 40 } },
    ]);
  });

  it('records only the periods that were asked for', () => {
    const { fitted: found } = score(fitted('min-max', 'panel'), dataset(rows), '', { period: '2020' });
    expect(found.map(({ period, values }) => [period, values])).toEqual([['2020', { min: 0, max: 40 }]]);
  });
});

describe('other fitted steps, by hand', () => {
  it('rank up to the period: 5 is the second of 0, 5, 10, 20', () => {
    expect(scores(fitted('rank', 'up-to-period'))).toMatchObject({
      'X 2020': 2,
      'Y 2020': 4,
      'X 2021': 6,
      'Y 2021': 5,
    });
  });

  it('percentile rank over the panel: of 0, 5, 10, 20, 30, 40 each is a fifth further', () => {
    expect(scores(fitted('percentile-rank', 'panel'))).toEqual({
      'X 2019': 0,
      'Y 2019': 40,
      'X 2020': 20,
      'Y 2020': 60,
      'X 2021': 100,
      'Y 2021': 80,
    });
  });

  it('z-score within the period, population: two values are one deviation from their mean', () => {
    expect(scores(fitted('z-score', 'period', { deviation: 'population' }))).toEqual({
      'X 2019': -1,
      'Y 2019': 1,
      'X 2020': -1,
      'Y 2020': 1,
      'X 2021': 1,
      'Y 2021': -1,
    });
  });

  it('are missing in a period that is constant, and there in the others', () => {
    const constant = rows.map((row) => (row.period === '2020' ? { ...row, values: { a: 7 } } : row));
    const { results, unranked, findings } = score(fitted('min-max', 'period'), dataset(constant), '', {
      period: 'all',
    });
    expect(results.map(({ period }) => period)).toEqual(['2019', '2019', '2021', '2021']);
    expect(unranked.map(({ period, score: points }) => [period, points])).toEqual([
      ['2020', null],
      ['2020', null],
    ]);
    expect(findings.map(({ code, period, indicator: id }) => [code, period, id])).toEqual([
      ['column.constant', '2020', 'a'],
    ]);
  });

  it('are fitted to what the node before gives, not to the indicator', () => {
    // doubled: 0, 20, 10, 40, 80, 60
    const using = framework({
      indicators: [indicator('a')],
      index: [
        node('doubled', 'scale', ['a'], { options: { multiply: 2 } }),
        node('total', 'min-max', ['doubled'], { options: { referenceSet: 'panel' } }),
      ],
    });
    const { fitted: found } = score(using, dataset(rows), '');
    expect(found[0]?.values).toEqual({ min: 0, max: 80 });
  });
});

describe('values that are equal on paper and differ in binary', () => {
  // 0.1 + 0.2 is 0.30000000000000004, so the inputs of the fitted step differ in the seventeenth digit only.
  const noisy: Row[] = [
    { unit: 'X', values: { a: 0.1, b: 0.2 } },
    { unit: 'Y', values: { a: 0.3, b: 0 } },
  ];
  const over = (operation: string) =>
    framework({
      index: [
        node('added', 'sum', ['a', 'b']),
        node('total', operation, ['added'], { options: { referenceSet: 'period' } }),
      ],
    });

  it('share a rank', () => {
    expect(scores(over('rank'), noisy)).toEqual({ 'X 2020': 1.5, 'Y 2020': 1.5 });
  });

  it('share a percentile rank', () => {
    expect(scores(over('percentile-rank'), noisy)).toEqual({ 'X 2020': 100, 'Y 2020': 100 });
  });

  it.each(['min-max', 'z-score'])('are a constant column to %s, not its two ends', (operation) => {
    const { findings, results } = score(over(operation), dataset(noisy), '');
    expect(findings.map(({ code }) => code)).toEqual(['column.constant']);
    expect(results).toEqual([]);
  });
});

describe('looking ahead', () => {
  const later: Row[] = [
    { unit: 'X', period: '2022', values: { a: -500 } },
    { unit: 'Z', period: '2022', values: { a: 1000 } },
  ];
  const operations = ['min-max', 'z-score', 'rank', 'percentile-rank'];
  const at2021 = (using: ReturnType<typeof fitted>, data: readonly Row[]) => {
    const { results, fitted: found } = score(using, dataset(data), '', { period: '2021' });
    return { results, found };
  };

  it.each(operations.flatMap((operation) => [[operation, 'period'] as const, [operation, 'up-to-period'] as const]))(
    'does not happen: a later period changes nothing of %s with "%s"',
    (operation, referenceSet) => {
      const using = fitted(operation, referenceSet);
      expect(at2021(using, [...rows, ...later])).toEqual(at2021(using, rows));
    },
  );

  it.each(operations)('happens with "panel", as that says: %s', (operation) => {
    const using = fitted(operation, 'panel');
    expect(at2021(using, [...rows, ...later]).results).not.toEqual(at2021(using, rows).results);
  });

  it('does not happen whatever the later values are', () => {
    const value = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constant(null));
    const added = fc.array(fc.tuple(fc.constantFrom('X', 'Y', 'Z'), value), { maxLength: 3 });
    fc.assert(
      fc.property(
        added,
        fc.constantFrom(...operations),
        fc.constantFrom<ReferenceSet>('period', 'up-to-period'),
        (entries, operation, set) => {
          const unique = new Map(entries);
          const more = [...unique].map(([unit, a]) => ({ unit, period: '2023', values: { a } }));
          const using = fitted(operation, set);
          expect(at2021(using, [...rows, ...more]).results).toEqual(at2021(using, rows).results);
        },
      ),
    );
  });

  it('in the made-up framework is confined to civic space, which declares it', () => {
    // Everything but the components over ex_civic_space is the same with and without the years after 2020.
    const whole = panelDataset();
    const early = withObservations(
      { ...whole, unitPeriods: whole.unitPeriods.filter(({ period }) => period <= '2020') },
      observationsOf(whole).filter(({ period }) => period <= '2020'),
    );
    const above = new Set(['civic-scaled', 'civic-points', 'protection', 'score']);
    const components = (data: typeof whole) =>
      score(shipped('example'), data, '', { period: '2020' }).results.map(({ unit, components: parts }) => {
        const rest = Object.entries(parts).filter(([id]) => !above.has(id));
        return [unit.id, Object.fromEntries(rest)] as const;
      });
    const byId = (list: ReturnType<typeof components>) => new Map(list);
    expect(byId(components(whole))).toEqual(byId(components(early)));
  });
});
