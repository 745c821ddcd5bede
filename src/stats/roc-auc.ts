import { runTotals, type TieRuns, tieRuns } from './tie-runs.ts';

/** Rows in the order of their scores, with what happened: all that is left to give is how much each row counts. */
export interface AucOrder extends TieRuns {
  /** 1 where the event happened, 0 where it did not, by row. */
  readonly events: ArrayLike<number>;
}

/**
 * Area under the receiver operating characteristic curve: the share of pairs of a row with the event and one without
 * in which the event has the higher score, ties counting half  (J. A. Hanley and B. J. McNeil, 1982, Radiology 143,
 * 29-36; the statistic of H. B. Mann and D. R. Whitney, 1947, divided by the number of pairs).
 * From 0 to 1; one half is what scores that know nothing give. Scores are compared to twelve significant digits.
 *
 * @param scores one per row, no NaN
 * @param events 1 or 0 per row
 * @returns NaN where no row has the event or all have it
 */
export function rocAuc(scores: ArrayLike<number>, events: ArrayLike<number>): number {
  return areaOf(aucOrder(scores, events));
}

/** The order of rows for {@link weightedAuc}: found once for any number of weightings. Parameters as of `rocAuc`. */
export function aucOrder(scores: ArrayLike<number>, events: ArrayLike<number>): AucOrder {
  return { ...tieRuns(scores), events };
}

/**
 * The same as {@link rocAuc} where rows count unequally, as in a bootstrap that counts how often a unit was drawn: a
 * pair counts by the product of its two weights. Linear in the number of rows.
 *
 * @param weights zero or more per row; all equal to one gives `rocAuc`
 * @returns NaN where rows with the event, or those without, have no weight
 */
export function weightedAuc(order: AucOrder, weights: ArrayLike<number>): number {
  return areaOf(order, weights);
}

function areaOf(order: AucOrder, weights?: ArrayLike<number>): number {
  const { weight, value } = runTotals(order, order.events, weights);
  let [eventsBelow, othersBelow, ahead] = [0, 0, 0];
  for (let run = 0; run < weight.length; run += 1) {
    const events = value[run] as number;
    const others = (weight[run] as number) - events;
    ahead += events * (othersBelow + others / 2);
    eventsBelow += events;
    othersBelow += others;
  }
  return ahead / (eventsBelow * othersBelow);
}
