import { describe, expect, it } from 'vitest';
import { inspectAcross } from '../../src/inspect/across.ts';
import { componentsOf } from '../../src/inspect/components.ts';
import { correlate, flagOf } from '../../src/inspect/correlate.ts';
import { inspectDimensions } from '../../src/inspect/dimensions.ts';
import { treeOf } from '../../src/inspect/tree.ts';
import { nominalShares, sharesInScore } from '../../src/inspect/weights.ts';
import type { InspectIndicator, InspectNode } from '../../src/types.ts';
import { combined, GAP, indicator, node, UNRELATED } from './columns.ts';

const { one, two, three } = UNRELATED;

function dimension(indicators: readonly InspectIndicator[], top: InspectNode, score: string | null = null) {
  const [found] = inspectDimensions(treeOf({ indicators, nodes: [top] }), score, 'pearson');
  if (found === undefined) throw new Error('there is no dimension');
  return found;
}

describe('importance against weight, by hand: two unrelated inputs of weights 3 and 1', () => {
  // r² of each with (3 a + b) / 4 is 9/10 and 1/10: Paruolo, Saisana and Saltelli (2013), section 3.
  const a = indicator('a', one);
  const b = indicator('b', two);
  const top = node('top', ['a', 'b'], combined([3, one], [1, two]), { weights: [3, 1] });

  it('is 90 % and 10 % where the weights say 75 % and 25 %', () => {
    const [first, second] = dimension([a, b], top).inputs;
    expect(first?.nominal).toBe(0.75);
    expect(first?.importance).toBeCloseTo(0.9, 14);
    expect(first?.difference).toBeCloseTo(0.15, 14);
    expect(second?.importance).toBeCloseTo(0.1, 14);
    expect(second?.difference).toBeCloseTo(-0.15, 14);
  });

  it('compares with the score only where the node is not the score', () => {
    expect(dimension([a, b], top, 'top').inputs[0]?.withScore).toBeNull();
  });

  it('is not known where nothing varies', () => {
    const flat = node('top', ['a', 'b'], [5, 5, 5, 5]);
    expect(dimension([a, b], flat).inputs[0]).toMatchObject({ nominal: 0.5, importance: null, difference: null });
  });

  it('leaves the weight open where the operation has none', () => {
    const product = node('top', ['a', 'b'], one, { operation: 'product', weights: null });
    expect(dimension([a, b], product).inputs[0]).toMatchObject({ nominal: null, importance: 1, difference: null });
  });

  it('takes coefficients by their size', () => {
    expect(nominalShares(node('top', ['a', 'b'], one, { weights: [3, -1] }))).toEqual([0.75, 0.25]);
    expect(nominalShares(node('top', ['a', 'b'], one, { weights: [0, 0] }))).toEqual([null, null]);
  });
});

describe('three inputs of which each pair is correlated by one half', () => {
  const indicators = [
    indicator('x', combined([1, one], [1, two])),
    indicator('y', combined([1, one], [1, three])),
    indicator('z', combined([1, two], [1, three])),
  ];
  const found = dimension(indicators, node('top', ['x', 'y', 'z'], combined([1, one], [1, two], [1, three])));

  it('have no alpha where two of them share fewer than three units, as they have no correlation', () => {
    const short = [indicator('x', [1, 2, GAP, 5]), indicator('y', [2, 5, 7, GAP])];
    const { alpha, standardisedAlpha } = dimension(short, node('top', ['x', 'y'], [1, 2, 3, 4]));
    expect([alpha, standardisedAlpha]).toEqual([null, null]);
  });

  it('have an alpha of 3 x 0.5 / (1 + 2 x 0.5) = 0.75, standardised or not', () => {
    expect(found.alpha).toBeCloseTo(0.75, 14);
    expect(found.standardisedAlpha).toBeCloseTo(0.75, 14);
  });

  it('have eigenvalues 1 + 2 x 0.5, 0.5 and 0.5, and loadings √(2/3) on the first', () => {
    const { components, n } = found.components ?? { components: [], n: 0 };
    expect(n).toBe(4);
    expect(components.map(({ eigenvalue }) => eigenvalue)).toEqual([
      expect.closeTo(2, 12),
      expect.closeTo(0.5, 12),
      expect.closeTo(0.5, 12),
    ]);
    expect(components[0]?.explained).toBeCloseTo(2 / 3, 12);
    expect(components.at(-1)?.cumulative).toBeCloseTo(1, 14);
    expect(components[0]?.loadings).toEqual([0, 0, 0].map(() => expect.closeTo(Math.sqrt(2 / 3), 12) as number));
    expect(components[1]?.loadings).toBeNull();
  });

  it('have no flag', () => {
    expect(found.pairs.map(({ flag }) => flag)).toEqual([null, null, null]);
    expect(found.pairs[0]).toMatchObject({ a: 'x', b: 'y', n: 4, turned: false, reason: null });
  });
});

describe('which way columns point', () => {
  const rising = indicator('threat', [1, 2, 3, 4]);
  const falling = indicator('courts', [9, 7, 6, 1], { polarity: 'lower-is-riskier' });

  it('turns an indicator round that is lower where risk is higher', () => {
    const tree = treeOf({ indicators: [rising, falling], nodes: [] });
    const found = correlate(tree, 'threat', 'courts');
    expect(found.turned).toBe(true);
    expect(found.spearman).toBe(1);
    expect(found.kendall).toBe(1);
    expect(flagOf(found.spearman, tree, true)).toBe('high');
  });

  it('follows steps that turn it round already', () => {
    const turned = node('courts-points', ['courts'], [1, 3, 4, 9]);
    const tree = treeOf({ indicators: [rising, falling], nodes: [turned] });
    expect(tree.direction('courts-points')).toBe(1);
    expect(correlate(tree, 'threat', 'courts-points').turned).toBe(false);
  });

  it('follows steps that do not, and dimensions of nothing else', () => {
    const same = node('courts-points', ['courts'], [90, 70, 60, 10]);
    const safe = node('safety', ['courts-points', 'courts'], [45, 35, 30, 5]);
    const tree = treeOf({ indicators: [rising, falling], nodes: [same, safe] });
    expect(tree.direction('safety')).toBe(-1);
    expect(correlate(tree, 'safety', 'courts-points').turned).toBe(false);
    expect(correlate(tree, 'safety', 'threat').turned).toBe(true);
  });

  it('goes by the signs of coefficients in a sum, and by the first input where roles differ', () => {
    const sum = node('sum', ['threat', 'courts'], [0, 0, 0, 1], { weights: [1, -1] });
    const ratio = node('ratio', ['courts', 'threat'], [9, 3, 2, 1], { role: 'step', weights: null });
    const tree = treeOf({ indicators: [rising, falling], nodes: [sum, ratio] });
    expect(tree.direction('sum')).toBe(1);
    expect(tree.direction('ratio')).toBe(-1);
    expect(tree.dimensions.map(({ id }) => id)).toEqual(['sum']);
  });

  it('is not known of plain columns: nothing is negative, and only size counts', () => {
    const plain = [indicator('a', [1, 2, 3], { polarity: null }), indicator('b', [3, 2, 1], { polarity: null })];
    const tree = treeOf({ indicators: plain, nodes: [] });
    expect(inspectAcross(tree, 'pearson').pairs).toMatchObject([{ pearson: -1, flag: 'high' }]);
  });
});

describe('flags of correlations', () => {
  const tree = treeOf({ indicators: [indicator('a', [1])], nodes: [] });

  it.each([
    [-0.5, 'negative'],
    [-1e-16, 'low'],
    [0, 'low'],
    [0.29, 'low'],
    [0.3, null],
    [0.1 + 0.2, null],
    [0.92, null],
    [0.921, 'high'],
    [null, null],
  ] as const)('%s within a dimension is %s', (value, flag) => {
    expect(flagOf(value, tree, true)).toBe(flag);
  });

  it('of different dimensions need not be over 0.3', () => {
    expect(flagOf(0.1, tree, false)).toBeNull();
  });

  it('say why there is no coefficient', () => {
    const indicators = [indicator('a', [1, 2, GAP, 4]), indicator('b', [1, 2, 3, GAP]), indicator('c', [5, 5, 5, 5])];
    const sparse = treeOf({ indicators, nodes: [] });
    expect(correlate(sparse, 'a', 'b')).toEqual({
      n: 2,
      pearson: null,
      spearman: null,
      kendall: null,
      turned: false,
      reason: 'fewer than 3 units have both',
    });
    expect(correlate(sparse, 'a', 'c')).toMatchObject({ n: 3, reason: 'all values of one of the two are equal' });
  });
});

describe('correlations across dimensions', () => {
  it('are of indicators that share none, as the first dimension sees them', () => {
    const indicators = [
      indicator('a', one),
      indicator('b', two),
      indicator('c', combined([1, one], [0.1, two])),
      indicator('d', three),
    ];
    const nodes = [
      node('a-points', ['a'], combined([-2, one])),
      node('left', ['a-points', 'b'], two),
      node('right', ['c', 'd'], three),
      node('top', ['left', 'right'], one),
    ];
    const { compared, kept, pairs } = inspectAcross(treeOf({ indicators, nodes }), 'pearson');
    expect(compared).toBe(4);
    expect(kept).toBe('all');
    expect(pairs.map(({ a, b }) => `${a} ${b}`)).toEqual(['a c', 'a d', 'b c', 'b d']);
    // Turned by its step and turned back: as if nothing had happened.
    expect(pairs[0]).toMatchObject({ turned: true, flag: 'high' });
  });

  it.each([{}, { polarity: null }])('are kept only with a flag where there are very many: %o', (given) => {
    const values = (at: number) => (at < 2 ? one : [at, -at * 2, 3, at % 7]);
    const many = Array.from({ length: 202 }, (_, at) => indicator(`i${at}`, values(at), given));
    const { compared, kept, pairs } = inspectAcross(treeOf({ indicators: many, nodes: [] }), 'pearson');
    expect(compared).toBe((202 * 201) / 2);
    expect(kept).toBe('flagged');
    expect(pairs.every(({ flag }) => flag !== null)).toBe(true);
    expect(pairs.some(({ a, b }) => a === 'i0' && b === 'i1')).toBe(true);
  });
});

describe('shares in the score', () => {
  it('are products of weights on the way, added up over ways', () => {
    const nodes = [
      node('a-points', ['a'], one),
      node('left', ['a-points', 'b'], one, { weights: [3, 1] }),
      node('top', ['left', 'b'], one, { weights: [1, 1] }),
    ];
    expect(sharesInScore(nodes, 'top', ['a', 'b', 'stray'])).toEqual([0.375, 0.625, 0]);
  });

  it('are open under an operation without weights', () => {
    const nodes = [
      node('left', ['a', 'b'], one, { weights: null }),
      node('top', ['left', 'b'], one, { weights: [1, 1] }),
    ];
    expect(sharesInScore(nodes, 'top', ['a', 'b'])).toEqual([null, null]);
  });
});

describe('principal components', () => {
  const components = (...columns: readonly (readonly number[])[]) => {
    const indicators = columns.map((values, at) => indicator(`i${at}`, values));
    return componentsOf(
      treeOf({ indicators, nodes: [] }),
      indicators.map(({ id }) => id),
    );
  };

  it('need three columns', () => {
    expect(components(one, two)).toBeNull();
  });

  it('leave constant columns out and say so', () => {
    expect(components(one, two, three, [7, 7, 7, 7])).toMatchObject({ n: 4, leftOut: ['i3'], reason: null });
    expect(components(one, [7, 7, 7, 7], [GAP, GAP, GAP, GAP])).toMatchObject({
      components: [],
      reason: 'fewer than two of the columns have different values',
    });
  });

  it('are taken over the units that have all columns', () => {
    expect(components([...one, GAP], [...two, 5], [...three, 6])?.n).toBe(4);
    expect(components([1, 2, GAP, 4, 5], [GAP, 2, 3, 1, 5], [1, GAP, 3, 4, 6])).toMatchObject({
      n: 2,
      reason: 'fewer than 3 units have all of the columns',
    });
    expect(components([1, 1, 1, 4, 5], [1, 2, 3, GAP, 5], [1, 2, 5, 4, GAP])).toMatchObject({
      n: 3,
      reason: 'among the 3 units that have all of the columns, one of them has no spread',
    });
  });

  it('are not computed for more columns than anybody reads', () => {
    const many = Array.from({ length: 301 }, () => [1, 2, 3]);
    expect(components(...many)?.reason).toBe('there are more than 300 columns');
  });
});
