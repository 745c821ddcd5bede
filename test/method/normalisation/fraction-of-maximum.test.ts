import { describe, expect, it } from 'vitest';
import { fractionOfMaximum } from '../../../src/method/normalisation/fraction-of-maximum.ts';
import { applied, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

const fitOf = (...values: number[]) => contextFor(fractionOfMaximum, [column(...values)]).fit;

describe('fractionOfMaximum', () => {
  it('gives x / max: 0.1, 0.5, 1 for 1, 5, 10 (formula of COINr, n_fracmax, worked by hand)', () => {
    expect(applied(fractionOfMaximum, [column(1, 5, 10, NONE)])).toEqual([0.1, 0.5, 1, null]);
  });

  it('turned round is 0.9, 0.5, 0 for 1, 5, 10, where the peer leaves 1, 5, 10 as they are', () => {
    expect(applied(fractionOfMaximum, [column(1, 5, 10)], { reverse: true })).toEqual([0.9, 0.5, 0]);
  });

  it('takes zero, ties, equal values and values of any size', () => {
    expect(applied(fractionOfMaximum, [column(0, 4, 4, 8)])).toEqual([0, 0.5, 0.5, 1]);
    expect(applied(fractionOfMaximum, [column(3, 3)])).toEqual([1, 1]);
    expect(applied(fractionOfMaximum, [column(1e-300, 1e300)])).toEqual([0, 1]);
    expect(applied(fractionOfMaximum, [column(0, 1e-300)])).toEqual([0, 1]);
  });

  it('counts a value above the reference set as the greatest; below zero there is no share', () => {
    const fitTo = [column(1, 10)];
    expect(applied(fractionOfMaximum, [column(20, 0, -5)], { fitTo })).toEqual([1, 0, null]);
    expect(applied(fractionOfMaximum, [column(20, 0, -5)], { fitTo, reverse: true })).toEqual([0, 1, null]);
    expect(fractionOfMaximum.domain?.({})).toBe('non-negative');
  });

  it('records the greatest value', () => {
    expect(fitOf(3, NONE, 2)).toMatchObject({ numbers: { max: 3 }, problem: null });
  });

  it('says so where a fraction means nothing', () => {
    expect(fitOf(NONE)).toMatchObject({ numbers: {}, problem: 'no value is observed' });
    expect(fitOf(0, 0)?.problem).toBe('no value is above zero');
    expect(fitOf(-1, 5)?.problem).toBe('a value is below zero');
    expect(fitOf(-1, -5)?.problem).toBe('a value is below zero');
    expect(fitOf(-1, 0)?.problem).toBe('a value is below zero');
  });

  it('prints its direction', () => {
    expect(ruleOf(fractionOfMaximum, ['A'])).toBe('A as a fraction of its greatest value');
    expect(ruleOf(fractionOfMaximum, ['A'], { reverse: true })).toBe('1 − A as a fraction of its greatest value');
  });
});
