import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES, valueOf } from '../../src/evidence/share.ts';
import { honestTrend } from '../../src/evidence/trend.ts';
import type { FactorAssessment, IndicatorState, Ledger } from '../../src/types.ts';
import { assessed, claim, together } from './support.ts';

/** A factor with nothing but the states of its indicators. */
const factor = (id: string, states: readonly IndicatorState[]): FactorAssessment =>
  ({ id, indicators: states.map((state, at) => ({ id: `${id}.${at}`, state })) }) as unknown as FactorAssessment;

const pairs = fc.array(fc.tuple(fc.constantFrom(...STATES), fc.constantFrom(...STATES)), { maxLength: 12 });

describe('honestTrend', () => {
  it('compares only what was assessed on both days', () => {
    const before = factor('F', ['absent', 'present', 'partly', 'not-assessed', 'present', 'no-information']);
    const after = factor('F', ['partly', 'absent', 'partly', 'present', 'not-assessed', 'not-assessed']);
    const change = (at: number) => ({
      indicator: `F.${at}`,
      factor: 'F',
      before: before.indicators[at]?.state,
      after: after.indicators[at]?.state,
    });
    expect(honestTrend('2026-01-01', [before], [after])).toEqual({
      since: '2026-01-01',
      both: 3,
      worsened: [change(0)],
      improved: [change(1)],
      unchanged: 1,
      newlyAssessed: [change(3)],
      noLongerAssessed: [change(4)],
      factors: [{ factor: 'F', both: 3, before: 0.5, after: 1 / 3 }],
    });
  });

  it('never takes for worse or better what was not assessed on both days, and leaves nothing out', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const before = factor(
          'F',
          all.map(([state]) => state),
        );
        const after = factor(
          'F',
          all.map(([, state]) => state),
        );
        const trend = honestTrend('2026-01-01', [before], [after]);
        for (const one of [...trend.worsened, ...trend.improved]) {
          expect(valueOf(one.before)).not.toBeNull();
          expect(valueOf(one.after)).not.toBeNull();
        }
        expect(trend.worsened.length + trend.improved.length + trend.unchanged).toBe(trend.both);
        const neither = all.filter(([a, b]) => valueOf(a) === null && valueOf(b) === null).length;
        const once = trend.newlyAssessed.length + trend.noLongerAssessed.length;
        expect(trend.both + once + neither).toBe(all.length);
        const back = honestTrend('2026-01-01', [after], [before]);
        expect(back.worsened.length).toBe(trend.improved.length);
        expect(back.newlyAssessed.length).toBe(trend.noLongerAssessed.length);
      }),
    );
  });

  it('takes an indicator that was not there for one not assessed', () => {
    expect(honestTrend('2026-01-01', [], [factor('F', ['present'])])).toMatchObject({
      both: 0,
      worsened: [],
      newlyAssessed: [{ before: 'not-assessed' }],
      factors: [],
    });
  });
});

describe('assess since a day', () => {
  const on = (id: string, target: string, day: string, direction: 'supports' | 'contradicts' = 'supports'): Ledger =>
    together(claim(id, target, { item: { date: { from: day, to: day, precision: 'day' } }, coding: { direction } }));
  const trendOf = (...parts: readonly Ledger[]) => assessed(together(...parts), { since: '2026-03-31' }).trend;

  it('says that an indicator worsened where it was absent then', () => {
    const trend = trendOf(on('a', '7.1', '2026-03-01', 'contradicts'), on('b', '7.1', '2026-06-01'));
    expect(trend?.worsened).toEqual([{ indicator: '7.1', factor: 'RF7', before: 'absent', after: 'partly' }]);
    expect(trend?.factors).toEqual([{ factor: 'RF7', both: 1, before: 0, after: 0.5 }]);
  });

  it('says of one for which there is evidence now only that it is newly assessed', () => {
    expect(trendOf(on('a', '7.1', '2026-06-01'))).toMatchObject({
      both: 0,
      worsened: [],
      newlyAssessed: [{ indicator: '7.1' }],
    });
  });

  it('says of one whose evidence has become too old that it is no longer assessed, not that it improved', () => {
    expect(trendOf(on('a', '8.1', '2025-12-01'))).toMatchObject({
      improved: [],
      noLongerAssessed: [{ indicator: '8.1', before: 'present', after: 'not-assessed' }],
    });
  });
});
