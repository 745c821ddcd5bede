import type { ChangedRating, FactorAssessment, IndicatorAssessment } from '../types.ts';

/** Ratings that differ between two rounds over the same indicators: with all sources, and without some. */
export function changedRatings(all: readonly FactorAssessment[], fewer: readonly FactorAssessment[]): ChangedRating[] {
  const rest = new Map(fewer.flatMap(({ indicators }) => indicators.map((one) => [one.id, one] as const)));
  return all.flatMap(({ id: factor, indicators }) =>
    indicators.flatMap((one) => {
      const other = rest.get(one.id) ?? one;
      return WHAT.flatMap(([what, of]): ChangedRating[] => {
        const [before, after] = [of(one), of(other)];
        return before === after ? [] : [{ factor, indicator: one.id, what, before, after }];
      });
    }),
  );
}

const WHAT: readonly (readonly [ChangedRating['what'], (one: IndicatorAssessment) => string])[] = [
  ['state', ({ state }) => state],
  ['confidence', ({ confidence }) => confidence?.word ?? 'none'],
  ['standard', ({ standard }) => standard ?? 'none'],
];
