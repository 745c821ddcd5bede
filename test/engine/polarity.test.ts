import { describe, expect, it } from 'vitest';
import { polarityFindings } from '../../src/engine/polarity.ts';
import { shipped, shippedNames } from '../helpers/files.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const reference = { name: 'middle', basis: 'ours', values: { a: 5, b: 5 } };
const indicators = [
  indicator('a', { range: [0, 10] }),
  indicator('b', { range: [0, 10], polarity: 'lower-is-riskier' }),
];
const minusB = [node('total', 'sum', ['a', 'b'], { coefficients: { b: -1 } })];

describe('polarityFindings', () => {
  it('are none where every indicator moves the score as it says', () => {
    expect(polarityFindings(framework({ indicators, index: minusB, reference }))).toEqual([]);
  });

  it('name the indicator that moves it the other way', () => {
    const found = polarityFindings(framework({ indicators, reference }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'framework.polarity', severity: 'warning', indicator: 'b' });
    expect(found[0]?.message).toContain('lower-is-riskier');
  });

  it('turn round with the order of the ranking', () => {
    const ranking = { order: 'lowest-first', decimals: 1 };
    expect(
      polarityFindings(framework({ indicators, index: minusB, reference, ranking })).map(({ indicator: id }) => id),
    ).toEqual(['a', 'b']);
  });

  it('say nothing where the score cannot move', () => {
    const capped = [
      node('total', 'sum', ['capped', 'b'], { coefficients: { b: -1 } }),
      node('capped', 'clamp', ['a'], { options: { most: 5 } }),
    ];
    expect(polarityFindings(framework({ indicators, index: capped, reference }))).toEqual([]);
  });

  it('are looked for from the middle of the scales where there are no reference values', () => {
    expect(polarityFindings(framework({ indicators }))).toMatchObject([{ indicator: 'b' }]);
  });

  it('are not looked for without a score, without scales, with fitted steps or in an index of something else', () => {
    expect(polarityFindings(framework({ indicators, measures: 'other' }))).toEqual([]);
    expect(polarityFindings(framework({ indicators, ranking: 'none', reference }))).toEqual([]);
    expect(
      polarityFindings(
        framework({ indicators: [indicator('a'), indicator('b', { polarity: 'lower-is-riskier' })], reference }),
      ),
    ).toEqual([]);
    const fitted = [
      node('scaled', 'min-max', ['b'], { options: { referenceSet: 'panel', reverse: 'no' } }),
      node('total', 'sum', ['scaled', 'a']),
    ];
    expect(polarityFindings(framework({ indicators, index: fitted, reference }))).toEqual([]);
  });

  it.each(shippedNames())('are none for %s', (name) => {
    expect(polarityFindings(shipped(name))).toEqual([]);
  });
});
