import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copeland } from '../../../src/method/aggregation/copeland.ts';
import { CAPITAL } from '../../helpers/capital.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { applied, applyTo, contextFor, ruleOf } from '../../helpers/method.ts';

const difference = { form: 'difference' };

describe('copeland', () => {
  it('gives -3, 3, 1, -1 for the capital of Tennessee (Wikipedia, Copeland method)', () => {
    const { inputs, weights } = CAPITAL;
    expect(applied(copeland, inputs, { weights, options: difference })).toEqual([-3, 3, 1, -1]);
    expect(applied(copeland, inputs, { weights })).toEqual([-1, 1, 1 / 3, -1 / 3]);
  });

  // Rows A (1, 5), B (2, -), C (-, 4), D (3, 1). A meets B on the first input and loses, C on the second and wins,
  // D on both: one each, tie. B meets A and wins, D and loses; C shares nothing with B. C loses to A, wins over D.
  // D wins over B, loses to C, ties with A.
  const gaps = [column(1, 2, NONE, 3), column(5, NONE, 4, 1)];

  it('compares two units over the inputs that both have (by hand)', () => {
    expect(applied(copeland, gaps, { options: difference })).toEqual([0, 0, 0, 0]);
    // With weights 2 and 1, A loses to D on the greater weight.
    expect(applied(copeland, gaps, { weights: [2, 1], options: difference })).toEqual([-1, 0, 0, 1]);
    expect(applied(copeland, gaps, { weights: [2, 1] })).toEqual([-1 / 3, 0, 0, 1 / 3]);
  });

  it('gives the same whatever the order of rows, where the peer gives -1, 0, 1 and reversed 1, 1, -2', () => {
    const value = fc.oneof(fc.constant(NONE), fc.integer({ min: 0, max: 3 }));
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom('share', 'difference'), (list, form) => {
        const inputs = [0, 1, 2].map((at) => Float64Array.from(list, (row) => row[at] as number));
        fc.pre(list.filter((row) => row.some((cell) => !Number.isNaN(cell))).length > 1);
        const setting = { weights: [3, 2, 1], options: { form } };
        const reversed = applied(
          copeland,
          inputs.map((column) => column.toReversed()),
          setting,
        );
        expect(reversed.reverse()).toEqual(applied(copeland, inputs, setting));
      }),
    );
  });

  it('adds up to nothing over the reference set: each win is the loss of another', () => {
    const value = fc.oneof(fc.constant(NONE), fc.integer({ min: 0, max: 3 }));
    const rows = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(rows, (list) => {
        const inputs = [0, 1].map((at) => Float64Array.from(list, (row) => row[at] as number));
        const scores = applied(copeland, inputs, { weights: [2, 1], options: difference });
        expect(scores.reduce((sum: number, score) => sum + (score ?? 0), 0)).toBe(0);
      }),
    );
  });

  it('does not meet itself, and ties with its equals', () => {
    // 1, 2, 2, 3: the twos win once, lose once and tie with one another: three contests.
    expect(applied(copeland, [column(1, 2, 2, 3)])).toEqual([-1, 0, 0, 1]);
    expect(applied(copeland, [column(5, 5, 5)])).toEqual([0, 0, 0]);
    // 2, 2, 5: a two ties once and loses once of two contests.
    expect(applied(copeland, [column(2, 2, 5)])).toEqual([-0.5, -0.5, 1]);
  });

  it('meets all of the reference set where the unit is not in it', () => {
    expect(applied(copeland, [column(2.5)], { fitTo: [column(1, 2, 3)] })).toEqual([(2 - 1) / 3]);
    // Above two of three, and even with the third.
    expect(applied(copeland, [column(3)], { fitTo: [column(1, 2, 3)] })).toEqual([2 / 3]);
  });

  it('does not meet itself, whatever value it is tried with', () => {
    const context = contextFor(copeland, [column(1, 2, 3)]);
    // The unit of the value 1 at 5 meets 2 and 3 alone.
    expect(plain(applyTo(copeland, [column(5)], { ...context, itself: Int32Array.of(0) }))).toEqual([1]);
  });

  it('is missing where a unit shares no input with another', () => {
    expect(applied(copeland, [column(1, 2, NONE, NONE), column(NONE, NONE, 5, NONE)])).toEqual([-1, 1, null, null]);
  });

  it('is not decided by the rounding of weights that balance, or of values that are equal', () => {
    // First row leads on 0.1 + 0.2, second on 0.3.
    const inputs = [column(2, 1), column(2, 1), column(1, 2)];
    expect(applied(copeland, inputs, { weights: [0.1, 0.2, 0.3] })).toEqual([0, 0]);
    expect(applied(copeland, [column(0.1 + 0.2, 0.3)])).toEqual([0, 0]);
  });

  it('takes no notice of inputs without weight, and of the size of values', () => {
    expect(applied(copeland, [column(1, 2), column(2, 1)], { weights: [1, 0] })).toEqual([-1, 1]);
    expect(applied(copeland, [column(1, 2), column(2, 1)], { weights: [0, 0] })).toEqual([null, null]);
    expect(applied(copeland, [column(1e300, -1e300, 0, 1e-300)])).toEqual([1, -1, -1 / 3, 1 / 3]);
  });

  it('says what is wrong where there are not two units to compare', () => {
    const problem = (...values: number[]) => copeland.fit?.([column(...values)], {}, [], false).problem;
    expect([problem(), problem(NONE, 4), problem(3, 4)]).toEqual([
      'fewer than two units are observed',
      'fewer than two units are observed',
      null,
    ]);
    expect(copeland.fit?.([], {}, [], false).problem).toBe('fewer than two units are observed');
  });

  it('prints its inputs', () => {
    expect(ruleOf(copeland, ['A', 'B'])).toBe(
      'share of contests won less share lost, each unit against every other over A, B, equally weighted',
    );
    expect(ruleOf(copeland, ['A', 'B'], { weights: [2, 1], options: difference })).toBe(
      'contests won less contests lost, each unit against every other over A (weight 2), B (weight 1)',
    );
  });
});
