import type { Day, FactorAssessment, HonestTrend, IndicatorState, TrendChange } from '../types.ts';
import { shareOf, valueOf } from './share.ts';

/**
 * What changed between two days, among the indicators that were assessed on both. One that was assessed on one of them
 * alone is listed apart: it says that somebody looked, not that anything changed.
 */
export function honestTrend(
  since: Day,
  before: readonly FactorAssessment[],
  after: readonly FactorAssessment[],
): HonestTrend {
  const then = new Map(before.flatMap(({ indicators }) => indicators.map(({ id, state }) => [id, state] as const)));
  const all = after.flatMap(({ id: factor, indicators }) =>
    indicators.map(({ id, state }): TrendChange => {
      return { indicator: id, factor, before: then.get(id) ?? 'not-assessed', after: state };
    }),
  );
  const both = all.filter((one) => isAssessed(one.before) && isAssessed(one.after));
  const step = ({ before: old, after: now }: TrendChange): number =>
    (valueOf(now) as number) - (valueOf(old) as number);
  return {
    since,
    both: both.length,
    worsened: both.filter((one) => step(one) > 0),
    improved: both.filter((one) => step(one) < 0),
    unchanged: both.filter((one) => step(one) === 0).length,
    newlyAssessed: all.filter((one) => !isAssessed(one.before) && isAssessed(one.after)),
    noLongerAssessed: all.filter((one) => isAssessed(one.before) && !isAssessed(one.after)),
    factors: after.flatMap(({ id }) => factorTrend(id, both)),
  };
}

function factorTrend(factor: string, both: readonly TrendChange[]): HonestTrend['factors'] {
  const its = both.filter((one) => one.factor === factor);
  const share = (states: readonly IndicatorState[]): number => shareOf(states).value as number;
  return its.length === 0
    ? []
    : [
        {
          factor,
          both: its.length,
          before: share(its.map((one) => one.before)),
          after: share(its.map((one) => one.after)),
        },
      ];
}

function isAssessed(state: IndicatorState): boolean {
  return valueOf(state) !== null;
}
