import { describe, expect, it } from 'vitest';
import { describeCodebook } from '../../src/engine/codebook.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const goalposts = (id: string, input: string) => node(id, 'goalposts', [input], { options: { lower: 0, upper: 1 } });

describe('the part of each indicator in the whole', () => {
  it('is the product of its parts on the way up', () => {
    const { shares, sharesEndAt } = describeCodebook(
      framework({
        indicators: [indicator('a'), indicator('b'), indicator('c')],
        index: [
          goalposts('a1', 'a'),
          node('low', 'weighted-mean', ['a1', 'b'], { weights: { a1: 3, b: 1 } }),
          node('total', 'weighted-mean', ['low', 'c'], { weights: { low: 2, c: 3 } }),
        ],
      }),
    );
    // low is 2/5 of the whole; a is 3/4 of low, b 1/4.
    expect(sharesEndAt).toBeNull();
    expect(Object.keys(shares ?? {})).toEqual(['a', 'b', 'c']);
    expect(shares?.['a']).toBeCloseTo(0.3, 12);
    expect(shares?.['b']).toBeCloseTo(0.1, 12);
    expect(shares?.['c']).toBeCloseTo(0.6, 12);
  });

  it('adds up where a node counts in two others, and does not take longer for it', () => {
    const layers = Array.from({ length: 60 }, (_, layer) => {
      const below = [`x${layer - 1}`, `y${layer - 1}`];
      if (layer === 0) return [node('x0', 'weighted-mean', ['ga', 'gb']), node('y0', 'weighted-mean', ['gc', 'gd'])];
      return [
        node(`x${layer}`, 'weighted-mean', below),
        node(`y${layer}`, 'weighted-mean', below, { weights: { [below[0] as string]: 1, [below[1] as string]: 3 } }),
      ];
    }).flat();
    const ids = ['a', 'b', 'c', 'd'];
    const { shares } = describeCodebook(
      framework({
        indicators: ids.map((id) => indicator(id)),
        index: [...ids.map((id) => goalposts(`g${id}`, id)), ...layers, node('total', 'weighted-mean', ['x59', 'y59'])],
      }),
    );
    expect(ids.reduce((sum, id) => sum + (shares?.[id] ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it.each([
    ['a sum', [node('total', 'sum', ['a', 'b'])], 'total'],
    ['a geometric mean', [node('total', 'geometric-mean', ['a', 'b'])], 'total'],
    ['a product below', [node('p', 'product', ['a']), node('total', 'weighted-mean', ['p', 'b'])], 'p'],
  ])('is not given through %s', (_, index, endAt) => {
    expect(describeCodebook(framework({ index }))).toMatchObject({ shares: null, sharesEndAt: endAt });
  });

  it('is not given where nobody is ranked', () => {
    const { shares, sharesEndAt } = describeCodebook(framework({ ranking: 'none' }));
    expect({ shares, sharesEndAt }).toEqual({ shares: null, sharesEndAt: null });
  });
});

describe('the words of a codebook', () => {
  const described = describeCodebook(
    framework({
      indicators: [
        indicator('a', {
          missing: { rule: 'mean', options: { referenceSet: 'panel' } },
          denominator: { by: 'people', times: 1000 },
        }),
        indicator('b', { treatment: { method: 'winsorise', options: { referenceSet: 'period' } } }),
      ],
      denominators: [{ id: 'people', name: 'People', unitOfMeasure: 'people' }],
      index: [
        node('total', 'weighted-mean', ['b2', 'a2'], {
          weights: { a2: 3, b2: 1 },
          minimumInputs: 1,
          round: { decimals: 1 },
        }),
        node('a2', 'min-max', ['a'], { options: { referenceSet: 'up-to-period' } }),
        node('b2', 'min-max', ['b'], { options: { referenceSet: 'period' } }),
      ],
    }),
  );

  it('are those of the methods, with the reference set', () => {
    expect(described.indicators['a']?.missing).toMatch(
      /mean of the observed values, from the values of all periods, later ones too$/,
    );
    expect(described.indicators['a']?.denominator).toBe('People, times 1000');
    expect(described.indicators['a']?.treatment).toBeNull();
    expect(described.indicators['b']).toMatchObject({ missing: 'left missing', denominator: null });
    expect(described.indicators['b']?.treatment).toMatch(/, from the values of the same period$/);
  });

  it('go from the indicators up', () => {
    expect(described.nodes.map(({ id }) => id)).toEqual(['a2', 'b2', 'total']);
    expect(described.nodes[0]).toMatchObject({ referenceSet: 'the values of all periods up to it', factors: 'none' });
    expect(described.nodes[2]).toMatchObject({
      required: 1,
      round: 1,
      factors: 'weights',
      inputs: [
        { id: 'b2', name: 'Node b2', factor: 1, share: 0.25 },
        { id: 'a2', name: 'Node a2', factor: 3, share: 0.75 },
      ],
    });
    expect(described.nodes[2]?.rule).toContain('rounded to 1 decimal');
    for (const { formula } of described.nodes) expect(formula).not.toMatch(/\s\s/);
  });
});
