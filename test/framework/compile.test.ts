import { describe, expect, it } from 'vitest';
import { framework, indicator, node } from '../helpers/framework.ts';

const fitted = { referenceSet: 'period' };

describe('the plan', () => {
  it('has columns for indicators as written, then for nodes, each after its inputs', () => {
    const { plan } = framework({
      indicators: [indicator('a'), indicator('b'), indicator('c')],
      index: [
        node('top', 'sum', ['left', 'right']),
        node('left', 'scale', ['inner']),
        node('inner', 'sum', ['a', 'b']),
        node('right', 'scale', ['c']),
      ],
    });
    expect(plan.indicators).toEqual(['a', 'b', 'c']);
    // Ready at first: inner and right; then left; then top.
    expect(plan.nodes).toEqual(['inner', 'right', 'left', 'top']);
    expect(plan.steps.map(({ inputs, output }) => [inputs, output])).toEqual([
      [[0, 1], 3],
      [[2], 4],
      [[3], 5],
      [[5, 4], 6],
    ]);
    expect(plan.score).toBe(6);
  });

  it('has no score where nothing is ranked', () => {
    expect(framework({ ranking: 'none' }).plan.score).toBeNull();
  });

  it('puts weights and coefficients in the order of the inputs, one where there is none', () => {
    const stepOf = (more: Record<string, unknown>, operation: string) =>
      framework({ index: [node('total', operation, ['a', 'b'], more)] }).plan.steps[0];
    expect(stepOf({ weights: { b: 3, a: 2 } }, 'weighted-mean')?.weights).toEqual([2, 3]);
    expect(stepOf({ coefficients: { b: -1 } }, 'sum')?.weights).toEqual([1, -1]);
    expect(stepOf({}, 'product')?.weights).toEqual([1, 1]);
  });
});

describe('required inputs', () => {
  const required = (operation: string, more: Record<string, unknown>, inputs = ['a', 'b', 'c']) =>
    framework({
      indicators: inputs.map((id) => indicator(id)),
      index: [node('total', operation, inputs, more)],
    }).plan.steps[0]?.requiredInputs;

  it.each([
    // A sum, product, least or greatest needs every input; a mean one, unless the framework says otherwise.
    ['sum', {}, 3],
    ['product', {}, 3],
    ['min', {}, 3],
    ['max', {}, 3],
    ['weighted-mean', {}, 1],
    ['geometric-mean', {}, 1],
    ['weighted-mean', { missing: 'propagate' }, 3],
    ['sum', { missing: 'skip' }, 1],
    ['sum', { minimumInputs: 2 }, 2],
    ['weighted-mean', { minimumInputs: 2 }, 2],
    // 0.6 * 3 = 1.8 and 0.66 * 3 = 1.98: two. 0.67 * 3 = 2.01: three. 2/3 of 3 is two.
    ['weighted-mean', { minimumShare: 0.6 }, 2],
    ['weighted-mean', { minimumShare: 0.66 }, 2],
    ['weighted-mean', { minimumShare: 0.67 }, 3],
    ['weighted-mean', { minimumShare: 2 / 3 }, 2],
    ['weighted-mean', { minimumShare: 1 }, 3],
    ['weighted-mean', { minimumShare: 0 }, 1],
    ['weighted-mean', { minimumInputs: 1, minimumShare: 0.5 }, 2],
  ])('%s with %j needs %i of three', (operation, more, expected) => {
    expect(required(operation, more)).toBe(expected);
  });

  it('reads a share of ten inputs exactly: 0.7 of 10 is seven, though 0.7 * 10 may not be', () => {
    const inputs = Array.from({ length: 10 }, (_, index) => `i${index}`);
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      expect(required('weighted-mean', { minimumShare: count / 10 }, inputs)).toBe(count);
    }
  });
});

describe('reversal', () => {
  const reverses = (polarity: string, reverse?: string) =>
    framework({
      indicators: [indicator('a', { polarity })],
      index: [node('total', 'min-max', ['a'], { options: reverse === undefined ? fitted : { ...fitted, reverse } })],
    }).plan.steps[0]?.reverse;

  it('follows the polarity of the indicator unless told otherwise', () => {
    expect(reverses('lower-is-riskier')).toBe(true);
    expect(reverses('higher-is-riskier')).toBe(false);
    expect(reverses('lower-is-riskier', 'no')).toBe(false);
    expect(reverses('higher-is-riskier', 'yes')).toBe(true);
  });

  it('does not turn a node round, nor a method that cannot turn', () => {
    const { plan } = framework({
      indicators: [indicator('a', { polarity: 'lower-is-riskier' })],
      index: [node('scaled', 'scale', ['a']), node('total', 'rank', ['scaled'], { options: fitted })],
    });
    expect(plan.steps.map(({ reverse }) => reverse)).toEqual([false, false]);
  });
});

describe('reference sets and rounding', () => {
  it('stand in the step, and null where there are none', () => {
    const { plan } = framework({
      indicators: [indicator('a'), indicator('b')],
      index: [
        node('x', 'z-score', ['a'], { options: { referenceSet: 'up-to-period' } }),
        node('total', 'sum', ['x', 'b'], { round: { decimals: 2 } }),
      ],
    });
    expect(plan.steps.map(({ referenceSet, round }) => [referenceSet, round])).toEqual([
      ['up-to-period', null],
      [null, 2],
    ]);
  });
});
