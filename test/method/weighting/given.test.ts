import { describe, expect, it } from 'vitest';
import { given } from '../../../src/method/weighting/given.ts';
import { column } from '../../helpers/columns.ts';

const inputs = [column(1, 2), column(5, 5), column(0, 9)];
const weigh = (...weights: number[]) => given.weigh(inputs, weights, {});

describe('given', () => {
  it('gives the weights as shares of their total: 2, 1, 1 of INFORM socio-economic vulnerability are 1/2, 1/4, 1/4', () => {
    // INFORM, Concept and Methodology, 2017: (2 x development + inequality + aid dependency) / 4.
    expect(weigh(2, 1, 1)).toEqual({ weights: [0.5, 0.25, 0.25], numbers: {}, problem: null });
    expect(weigh(0, 3, 1).weights).toEqual([0, 0.75, 0.25]);
  });

  it('does not overflow or vanish', () => {
    expect(weigh(1e308, 1e308, 0).weights).toEqual([0.5, 0.5, 0]);
    expect(weigh(1e-308, 1e-308, 0).weights).toEqual([0.5, 0.5, 0]);
  });

  it('says which weight is negative, and that all are zero, which the peer accepts', () => {
    expect(weigh(1, -2, 3).problem).toBe('the weight of input 2 is negative');
    expect(weigh(-1, 2, 3).problem).toBe('the weight of input 1 is negative');
    expect(weigh(0, 0, 0).problem).toBe('all weights are zero');
    expect(weigh(0, 0, 0).weights).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('says so', () => {
    expect(given.rule({})).toBe('the weights given');
  });
});
