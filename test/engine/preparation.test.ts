import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const scored = (more: Record<string, unknown>, rows: readonly Row[], period = 'latest') =>
  score(framework(more), dataset(rows), '', { period });

const byUnit = (result: ReturnType<typeof scored>) =>
  new Map([...result.results, ...result.unranked].map((row) => [row.unit.id, row]));

const total = [node('total', 'weighted-mean', ['a'], { missing: 'propagate' })];
const people = { id: 'people', name: 'People', unitOfMeasure: 'thousands' };

describe('a denominator', () => {
  const perHead = {
    denominators: [people],
    indicators: [indicator('a', { denominator: { by: 'people', times: 1000 } })],
    index: total,
  };

  it('divides the value of its row, by hand: 12 of 4,000 per 1,000 are 3', () => {
    const row = byUnit(scored(perHead, [{ unit: 'X', values: { a: 12, people: 4000 } }])).get('X');
    expect(row?.score).toBe(3);
    expect(row?.values['a']).toMatchObject({ raw: 12, used: 3, status: 'observed' });
    expect(row?.values['a']?.steps).toEqual([
      {
        step: 'denominated',
        by: 'People',
        divisor: { id: 'people', value: 4000, times: 1000, source: { file: 'input-1', line: 2, column: 'people' } },
        value: 3,
      },
    ]);
  });

  it('is no indicator: it has no value, no part in coverage and no contribution of its own', () => {
    const result = scored(perHead, [{ unit: 'X', values: { a: 12, people: 4000 } }]);
    const row = byUnit(result).get('X');
    expect(Object.keys(row?.values ?? {})).toEqual(['a']);
    expect(Object.keys(result.framework.indicators)).toEqual(['a']);
    expect(row?.coverage).toBe(1);
    expect(row?.contributions).toEqual({ a: 3 });
  });

  it.each([
    [{ a: 12 }, 'no value of People to divide it by'],
    [{ a: 12, people: 0 }, 'no value above zero of People to divide it by'],
    [{ a: 12, people: -5 }, 'no value above zero of People to divide it by'],
  ])('leaves the value missing where there is nothing to divide by: %j', (values, reason) => {
    const row = byUnit(scored(perHead, [{ unit: 'X', values }])).get('X');
    expect(row).toMatchObject({ score: null, coverage: 0, missing: ['a'], bounds: null });
    expect(row?.values['a']).toMatchObject({ raw: 12, used: null, status: 'missing', reason });
  });

  it('takes bounds through the same division', () => {
    const ranged = { ...perHead, indicators: [indicator('a', { range: [0, 8], denominator: 'people' })] };
    const row = byUnit(scored(ranged, [{ unit: 'X', values: { people: 4 } }])).get('X');
    expect(row?.bounds).toEqual({ low: 0, high: 2 });
  });
});

describe('an imputation', () => {
  const imputed = (rule: string, options: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
    indicators: [indicator('a', { missing: { rule, options }, ...more })],
    index: total,
  });

  it('fills from the declared reference set, and says so: the mean of 2 and 4 is 3', () => {
    const rows: Row[] = [{ unit: 'X', values: { a: 2 } }, { unit: 'Y', values: { a: 4 } }, { unit: 'Z' }];
    const row = byUnit(scored(imputed('mean', { referenceSet: 'period' }), rows)).get('Z');
    expect(row).toMatchObject({ score: 3, coverage: 0 });
    expect(row?.values['a']).toMatchObject({ raw: null, used: 3, status: 'imputed', reason: 'not in the data' });
    expect(row?.values['a']?.steps).toMatchObject([{ step: 'imputed', value: 3 }]);
  });

  it('looks no further than its reference set', () => {
    const rows: Row[] = [
      { unit: 'X', period: '2019', values: { a: 10 } },
      { unit: 'Y', period: '2019' },
      { unit: 'X', period: '2020', values: { a: 20 } },
      { unit: 'Y', period: '2020' },
      { unit: 'X', period: '2021', values: { a: 60 } },
      { unit: 'Y', period: '2021' },
    ];
    const filled = (referenceSet: string) =>
      scored(imputed('mean', { referenceSet }), rows, 'all')
        .results.filter(({ unit }) => unit.id === 'Y')
        .map((row) => row.score);
    expect(filled('period')).toEqual([10, 20, 60]);
    expect(filled('up-to-period')).toEqual([10, 15, 30]);
    expect(filled('panel')).toEqual([30, 30, 30]);
  });

  it('goes by a text column of the data, however it is spelt', () => {
    const rows: Row[] = [
      { unit: 'W', attributes: { 'Income group': 'low' }, values: { a: 1 } },
      { unit: 'X', attributes: { 'Income group': 'high' }, values: { a: 9 } },
      { unit: 'Y', attributes: { 'Income group': 'low' } },
      { unit: 'Z', attributes: { 'Income group': '' } },
    ];
    const result = scored(imputed('group-mean', { group: 'income_group', referenceSet: 'period' }), rows);
    expect(byUnit(result).get('Y')?.score).toBe(1);
    expect(byUnit(result).get('Z')).toMatchObject({ score: null, missing: ['a'] });
    expect(result.findings).toEqual([]);
  });

  it('warns where the data have no such column', () => {
    const rows: Row[] = [{ unit: 'X', attributes: { Region: 'north' } }];
    const { findings } = scored(imputed('group-mean', { group: 'regions', referenceSet: 'period' }), rows);
    expect(findings).toMatchObject([{ code: 'column.group', severity: 'warning', hint: 'Did you mean "Region"?' }]);
  });

  it('says so where the column holds an indicator', () => {
    const rows: Row[] = [{ unit: 'X', attributes: {} }];
    const { findings } = scored(imputed('group-mean', { group: 'A', referenceSet: 'period' }), rows);
    expect(findings).toMatchObject([{ code: 'column.group', hint: expect.stringContaining('a column of their own') }]);
  });

  it('does not take values from units outside the universe', () => {
    const rows: Row[] = [
      { unit: 'X', values: { a: 2 } },
      { unit: 'Q', outside: 'no state', values: { a: 100 } },
      { unit: 'Y' },
    ];
    const rule = { universe: { description: 'States.', rule: { states: true } } };
    const row = byUnit(scored({ ...imputed('mean', { referenceSet: 'period' }), ...rule }, rows)).get('Y');
    expect(row?.score).toBe(2);
  });

  it('within a dimension sees the indicators of the smallest node that it shares with others', () => {
    // b is 0 and 10 for X and Y, and 5 for Z: half way. a is 0 and 4, so that Z gets 2. c would say otherwise.
    const more = {
      indicators: [
        indicator('a', { missing: { rule: 'dimension-mean', options: { referenceSet: 'period' } } }),
        indicator('b'),
        indicator('c'),
      ],
      index: [
        node('one', 'weighted-mean', ['a', 'b']),
        node('total', 'weighted-mean', ['one', 'c'], { missing: 'propagate' }),
      ],
    };
    const rows: Row[] = [
      { unit: 'X', values: { a: 0, b: 0, c: 0 } },
      { unit: 'Y', values: { a: 4, b: 10, c: 10 } },
      { unit: 'Z', values: { b: 5, c: 10 } },
    ];
    expect(byUnit(scored(more, rows)).get('Z')?.values['a']?.used).toBe(2);
  });

  it('carries over the last observation, no older than it may be', () => {
    const rows: Row[] = [
      { unit: 'X', period: '2018', values: { a: 7 } },
      { unit: 'X', period: '2020' },
      { unit: 'X', period: '2021' },
    ];
    const result = scored(imputed('last-observation', { maxAge: 2 }), rows, 'all');
    expect(result.results.map(({ period, score: points }) => [period, points])).toEqual([
      ['2018', 7],
      ['2020', 7],
    ]);
    expect(result.unranked).toMatchObject([{ period: '2021', missing: ['a'] }]);
  });
});

describe('an outlier treatment', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];
  const rows: Row[] = values.map((a, index) => ({ unit: `U${index}`, values: { a } }));
  const winsorised = {
    indicators: [indicator('a', { treatment: { method: 'winsorise', options: { referenceSet: 'period' } } })],
    index: total,
  };

  it('changes the outlier, marks it and lists it', () => {
    const result = scored(winsorised, rows);
    const row = byUnit(result).get('U9');
    expect(row?.values['a']).toMatchObject({ raw: 1000, used: 9, status: 'treated' });
    expect(row?.values['a']?.steps).toMatchObject([{ step: 'treated', value: 9 }]);
    expect(result.treated).toMatchObject([
      {
        indicator: 'a',
        period: '2020',
        method: 'winsorise',
        referenceSet: 'period',
        changed: [{ unit: 'U9', from: 1000, to: 9 }],
        problem: null,
      },
    ]);
    const others = result.results.filter(({ unit }) => unit.id !== 'U9');
    expect(others.every(({ values: { a } }) => a?.status === 'observed' && a.steps === undefined)).toBe(true);
  });

  it('is not there where the framework has none', () => {
    expect(scored({ indicators: [indicator('a')], index: total }, rows).treated).toBeUndefined();
  });

  it('puts bounds through the same limits', () => {
    const ranged = {
      ...winsorised,
      indicators: [{ ...winsorised.indicators[0], range: [0, 2000], missing: 'leave' }],
    };
    const row = byUnit(scored(ranged, [...rows, { unit: 'Z' }])).get('Z');
    // Only the top was winsorised, so that nothing limits the bottom.
    expect(row?.bounds).toEqual({ low: 0, high: 9 });
  });

  it('reports that it did not reach its aim', () => {
    const few = {
      ...winsorised,
      indicators: [
        indicator('a', { treatment: { method: 'winsorise', options: { most: 1, referenceSet: 'period' } } }),
      ],
    };
    const tied = [...rows.slice(0, -1), ...['P', 'Q', 'R'].map((unit) => ({ unit, values: { a: 1e9 } }))];
    const many = [...tied, ...Array.from({ length: 40 }, (_, index) => ({ unit: `V${index}`, values: { a: 5 } }))];
    const { findings, treated } = scored(few, many);
    expect(treated?.[0]?.problem).not.toBeNull();
    expect(findings).toMatchObject([{ code: 'treatment.incomplete', indicator: 'a', period: '2020' }]);
  });
});
