import { describe, expect, it } from 'vitest';
import { directed, rank } from '../../../src/method/normalisation/rank.ts';
import { applied, applyTo, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';

describe('rank', () => {
  it.each([
    ['best', [1, 2, 2, 4]],
    ['worst', [1, 3, 3, 4]],
    ['mean', [1, 2.5, 2.5, 4]],
    ['dense', [1, 2, 2, 3]],
  ])('places ties by the rule "%s" (Wikipedia, Ranking)', (ties, places) => {
    expect(applied(rank, [column(10, 20, 20, 30)], { options: { ties } })).toEqual(places);
  });

  it.each([
    ['best', [4, 2, 2, 1]],
    ['worst', [4, 3, 3, 1]],
    ['mean', [4, 2.5, 2.5, 1]],
    ['dense', [3, 2, 2, 1]],
  ])('turns round under "%s": place 1 is the greatest', (ties, places) => {
    expect(applied(rank, [column(10, 20, 20, 30)], { options: { ties }, reverse: true })).toEqual(places);
  });

  it('shares the mean place by default', () => {
    expect(applied(rank, [column(5, 5)])).toEqual([1.5, 1.5]);
  });

  it('gives missing values no place', () => {
    expect(applied(rank, [column(3, NONE, 1)])).toEqual([2, null, 1]);
  });

  it('records how many it counted', () => {
    expect(contextFor(rank, [column(3, NONE, 1)]).fit).toMatchObject({ numbers: { n: 2 }, problem: null });
    expect(contextFor(rank, [column(NONE)]).fit?.problem).toBe('no value is observed');
  });

  it('gives one value place 1', () => {
    expect(applied(rank, [column(42)])).toEqual([1]);
  });

  it.each(['best', 'worst', 'mean', 'dense'])(
    'keeps a value from outside the reference set among its places (%s)',
    (ties) => {
      // Reference set 10, 20, 30: below all is place 1, above all is place 3; 20 itself is 2.
      const fitTo = [column(10, 20, 30)];
      expect(applied(rank, [column(0, 20, 99)], { options: { ties }, fitTo })).toEqual([1, 2, 3]);
      expect(applied(rank, [column(0, 20, 99)], { options: { ties }, fitTo, reverse: true })).toEqual([3, 2, 1]);
      // Between 10 and 20 it takes the place it pushes into.
      expect(applied(rank, [column(15)], { options: { ties }, fitTo })).toEqual([2]);
    },
  );

  it('without a fit has no places beyond the first', () => {
    const context = { ...contextFor(rank, [column(0, 1)]), fit: null };
    expect(plain(applyTo(rank, [column(NONE)], context))).toEqual([null]);
  });

  it('prints its direction and tie rule', () => {
    expect(ruleOf(rank, ['A'])).toBe('place of A among the values, 1 the lowest, ties mean');
    expect(ruleOf(rank, ['A'], { reverse: true })).toBe('place of A among the values, 1 the highest, ties mean');
  });
});

describe('directed', () => {
  it('negates and turns round, so that the list still ascends', () => {
    expect([...directed(column(-1, 2, 3), true)]).toEqual([-3, -2, 1]);
    expect([...directed(column(-1, 2, 3), false)]).toEqual([-1, 2, 3]);
  });

  it('gives 5, 3, 3, 1, 2 for 7, 3.5, 3.5, 1, 2 with ties at the best place (Microsoft, documentation of RANK)', () => {
    expect(applied(rank, [column(7, 3.5, 3.5, 1, 2)], { options: { ties: 'best' } })).toEqual([5, 3, 3, 1, 2]);
  });
});
