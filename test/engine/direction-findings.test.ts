import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const rows: Row[] = [1, 5, 9].map((value) => ({ unit: `U${value}`, values: { a: value, b: 10 - value } }));

const told = (more: Record<string, unknown>, data = rows) =>
  score(framework(more), dataset(data), '')
    .findings.filter(({ code }) => code === 'framework.polarity')
    .map(({ indicator: id }) => id);

const lower = (more: Record<string, unknown>) => indicator('b', { polarity: 'lower-is-riskier', ...more });
const posts = (from: number, to: number) => ({ operation: 'goalposts', options: { lower: from, upper: to } });
const mean = [node('total', 'weighted-mean', ['a', 'b'])];

describe('an indicator that enters the score the wrong way round', () => {
  it.each([
    [{ indicators: [indicator('a'), lower({ normalisation: posts(0, 10) })], index: mean }, ['b']],
    [{ indicators: [indicator('a'), lower({ normalisation: posts(10, 0) })], index: mean }, []],
    [{ indicators: [indicator('a'), lower({})], index: [node('total', 'sum', ['a', 'b'])] }, ['b']],
    [
      {
        indicators: [indicator('a'), lower({})],
        index: [node('total', 'sum', ['a', 'b'], { coefficients: { b: -1 } })],
      },
      [],
    ],
    [{ indicators: [indicator('a'), lower({})], index: mean, ranking: { order: 'lowest-first', decimals: 1 } }, ['a']],
    [{ indicators: [indicator('a'), lower({})], index: mean, measures: 'other' }, []],
  ])('is told of: %j', (more, expected) => {
    expect(told(more)).toEqual(expected);
  });

  it('is not where the data do not show it, or a step has inputs of different roles', () => {
    const more = { indicators: [indicator('a'), lower({ normalisation: posts(0, 10) })], index: mean };
    expect(told(more, [{ unit: 'X', values: { a: 1, b: 2 } }])).toEqual([]);
    expect(told({ indicators: [indicator('a'), lower({})], index: [node('total', 'ratio', ['a', 'b'])] })).toEqual([]);
  });
});
