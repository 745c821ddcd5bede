import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const abc = [indicator('a'), indicator('b'), indicator('c')];
// a + b - c is zero for every unit on paper, and 5.6e-17, 0, -1.1e-16, 0 in binary arithmetic.
const cancelling: Row[] = [
  { unit: 'X', values: { a: 0.1, b: 0.2, c: 0.3 } },
  { unit: 'Y', values: { a: 0, b: 0, c: 0 } },
  { unit: 'Z', values: { a: 0.1, b: 0.7, c: 0.8 } },
  { unit: 'W', values: { a: 1, b: 2, c: 3 } },
];
const difference = node('d', 'sum', ['a', 'b', 'c'], { coefficients: { c: -1 } });
const results = (using: ReturnType<typeof framework>, rows: readonly Row[]) => score(using, dataset(rows), '');

describe('terms that cancel', () => {
  it('leave zero, one rank and one tier', () => {
    const tiers = { basis: 'ours', rule: 'made up', levels: [{ name: 'High', from: 0 }, { name: 'rest' }] };
    const { results: rows } = results(framework({ indicators: abc, index: [difference], tiers }), cancelling);
    expect(rows.map((row) => [row.score, row.rank, row.tier])).toEqual(Array(4).fill([0, 1, 'High']));
  });

  it.each(['min-max', 'z-score'])('are a constant column to %s, not a spread of noise', (operation) => {
    const index = [difference, node('total', operation, ['d'], { options: { referenceSet: 'period' } })];
    const { results: rows, findings } = results(framework({ indicators: abc, index }), cancelling);
    expect(rows).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('column.constant');
  });

  it('cancel in a scaling with a shift too', () => {
    // 0.1 x 3 - 0.3 is 5.6e-17 in binary arithmetic.
    const index = [node('total', 'scale', ['a'], { options: { multiply: 3, add: -0.3 } })];
    const { results: rows } = results(framework({ indicators: [indicator('a')], index }), [
      { unit: 'X', values: { a: 0.1 } },
    ]);
    expect(rows[0]?.score).toBe(0);
  });

  it('keep a difference that is small and real', () => {
    const { results: rows } = results(framework({ indicators: abc, index: [difference] }), [
      { unit: 'X', values: { a: 1, b: 1e-9, c: 1 } },
    ]);
    expect(rows[0]?.score).toBeCloseTo(1e-9, 15);
    expect(rows[0]?.score).not.toBe(0);
  });
});

describe('very large and very small values', () => {
  const zScore = framework({
    indicators: [indicator('a')],
    index: [node('total', 'z-score', ['a'], { options: { referenceSet: 'period' } })],
  });

  it.each([1e200, 1e-200])('have z-scores at the size of %d', (size) => {
    // 1, 2, 9: mean 4, sample variance (9 + 4 + 25) / 2 = 19.
    const rows = [1, 2, 9].map((value, index) => ({ unit: `U${index}`, values: { a: value * size } }));
    const scores = Object.fromEntries(results(zScore, rows).results.map((row) => [row.unit.id, row.score]));
    expect(scores['U0']).toBeCloseTo(-3 / Math.sqrt(19), 12);
    expect(scores['U1']).toBeCloseTo(-2 / Math.sqrt(19), 12);
    expect(scores['U2']).toBeCloseTo(5 / Math.sqrt(19), 12);
  });

  it('too far apart for min-max are a finding, not a wrong value', () => {
    const minMax = framework({
      indicators: [indicator('a')],
      index: [node('total', 'min-max', ['a'], { options: { referenceSet: 'period' } })],
    });
    const rows = [-1e308, 0, 1e308].map((value, index) => ({ unit: `U${index}`, values: { a: value } }));
    const { results: ranked, findings } = results(minMax, rows);
    expect(ranked).toEqual([]);
    expect(findings.find(({ code }) => code === 'node.unfitted')?.message).toContain('too far apart');
  });
});

describe('leaving an indicator out', () => {
  it('does not bring back a node that was missing for a reason of its own', () => {
    // D1 needs two inputs and has one, so S = D2 = mean(4, 2) = 3. Without c it is 2, without d it is 4.
    const using = framework({
      indicators: [...abc, indicator('d')],
      index: [
        node('D1', 'weighted-mean', ['a', 'b'], { minimumInputs: 2 }),
        node('D2', 'weighted-mean', ['c', 'd']),
        node('S', 'geometric-mean', ['D1', 'D2']),
      ],
    });
    const [row] = results(using, [{ unit: 'X', values: { a: 9, c: 4, d: 2 } }]).results;
    expect(row?.score).toBeCloseTo(3, 12);
    expect(row?.contributions['c']).toBeCloseTo(1, 12);
    expect(row?.contributions['d']).toBeCloseTo(-1, 12);
  });
});

describe('the universe', () => {
  it('sets the bounds: a row outside it does not', () => {
    const using = framework({
      indicators: [indicator('a')],
      index: [node('total', 'min-max', ['a'], { options: { referenceSet: 'period' } })],
      universe: { description: 'Three.', units: ['X', 'Y', 'Z'] },
    });
    const rows = Object.entries({ X: 1, Y: 2, Z: 3, WORLD: 1000 }).map(([unit, a]) => ({ unit, values: { a } }));
    const scores = results(using, rows).results.map((row) => [row.unit.id, row.score]);
    expect(scores).toEqual([
      ['Z', 1],
      ['Y', 0.5],
      ['X', 0],
    ]);
  });

  it('of a later period does not change the drivers of an earlier one', () => {
    const using = framework({
      universe: { description: 'Twenty or more.', atLeast: 20 },
      reference: { name: 'own', basis: 'ours', values: { a: 0, b: 0 } },
    });
    const early = Array.from({ length: 25 }, (_, index) => ({
      unit: `U${String(index).padStart(2, '0')}`,
      period: '2020',
      values: { a: index, b: 3 * index },
    }));
    const late = [{ unit: 'U00', period: '2021', values: { a: 1, b: 1 } }];
    const whole = score(using, dataset([...early, ...late]), '', { period: 'all' });
    const alone = score(using, dataset(early), '', { period: 'all' });
    const of2020 = whole.results.filter(({ period }) => period === '2020');
    expect(of2020.map(({ drivers }) => drivers)).toEqual(alone.results.map(({ drivers }) => drivers));
    expect(whole.explanation.references.map(({ name }) => name)).toEqual([
      'median of the 25 units ranked in 2020',
      'own',
    ]);
  });
});

it('a tier threshold of sixteen digits is met by the number it is', () => {
  const tiers = { basis: 'ours', rule: 'made up', levels: [{ name: 'High', from: 1 / 3 }, { name: 'rest' }] };
  const index = [node('total', 'scale', ['a'], { options: { divide: 3 } })];
  const using = framework({ indicators: [indicator('a')], index, tiers });
  expect(results(using, [{ unit: 'X', values: { a: 1 } }]).results[0]?.tier).toBe('High');
});

it('zero for missing must be a value the indicator can have', () => {
  expect(() =>
    framework({ indicators: [indicator('a', { range: [1, 10], missing: 'zero' }), indicator('b')] }),
  ).toThrow('not a valid framework');
});
