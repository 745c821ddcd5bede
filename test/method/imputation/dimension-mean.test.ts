import { describe, expect, it } from 'vitest';
import { dimensionMean } from '../../../src/method/imputation/dimension-mean.ts';
import type { Peer } from '../../../src/method/types.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled } from '../../helpers/imputation.ts';

const same = (...values: number[]): Peer => ({ column: column(...values), sign: 1 });
const opposite = (...values: number[]): Peer => ({ column: column(...values), sign: -1 });

describe('dimensionMean', () => {
  it('puts the mean share on the own range: shares 1/2 and 1/4 give 3/8, of 100 to 180 that is 130 (worked by hand)', () => {
    // COINr, Impute by row with normalise_first: min-max, row mean, back to the range of the indicator.
    const peers = [same(0, 5, 10), same(0, 1, 4)];
    expect(filled(dimensionMean, column(100, NONE, 180), { peers })).toEqual([100, 130, 180]);
  });

  it('turns round what has the opposite polarity: 3/4 of the way up counts 1/4', () => {
    const peers = [opposite(0, 3, 4)];
    expect(filled(dimensionMean, column(0, NONE, 100), { peers })).toEqual([0, 25, 100]);
  });

  it('leaves out indicators that are missing too, constant or empty', () => {
    const peers = [same(0, NONE, 10), same(7, 7, 7), same(NONE, NONE, NONE), same(0, 1, 2)];
    expect(filled(dimensionMean, column(0, NONE, 8), { peers })).toEqual([0, 4, 8]);
    expect(filled(dimensionMean, column(0, NONE, 8), { peers: peers.slice(0, 3) })).toEqual([0, null, 8]);
    expect(filled(dimensionMean, column(0, NONE, 8), { peers: [] })).toEqual([0, null, 8]);
  });

  it('has no range of its own to fill in where nothing is observed, and one point where all is equal', () => {
    const peers = [same(0, 1, 2)];
    expect(filled(dimensionMean, column(NONE, NONE, NONE), { peers })).toEqual([null, null, null]);
    expect(filled(dimensionMean, column(3, NONE, 3), { peers })).toEqual([3, 3, 3]);
  });

  it('takes both ranges from its reference set, and counts the unit beyond it as at its end', () => {
    const peers = [same(0, 99, 10, 50)];
    const panel = { peers, reference: [0, 2] };
    expect(filled(dimensionMean, column(-1, NONE, 1, 77), panel)).toEqual([-1, 1, 1, 77]);
  });

  it('crosses the whole range of doubles, and the smallest part of it', () => {
    const peers = [same(-1.7e308, 0, 1.7e308)];
    expect(filled(dimensionMean, column(-1e300, NONE, 1e300), { peers })).toEqual([-1e300, 0, 1e300]);
    expect(filled(dimensionMean, column(0, NONE, 2e-300), { peers })).toEqual([0, 1e-300, 2e-300]);
  });

  it('prints its rule', () => {
    expect(dimensionMean.rule({})).toBe(
      "filled with the unit's mean position on the other indicators of the same dimension",
    );
  });
});
