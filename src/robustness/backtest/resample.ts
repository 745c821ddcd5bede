import { quantile } from '../../stats/quantile.ts';
import { type AucOrder, aucOrder, rocAuc, weightedAuc } from '../../stats/roc-auc.ts';
import type { AucOfRows, Interval } from '../../types.ts';
import { stream } from '../random.ts';
import type { KnownCase } from './cases.ts';

/** How intervals are drawn. */
export interface Drawing {
  draws: number;
  seed: number;
}

/**
 * Area under the ROC curve with an interval of 95 %: the 2.5th and 97.5th percentile over resamples of whole units
 * (cluster bootstrap; Efron and Tibshirani, 1993, ch. 8; Field and Welsh, 2007), because the rows of one unit are
 * alike. Resamples that drew no event, or nothing else, are left out.
 */
export function aucOf(cases: readonly KnownCase[], drawing: Drawing): AucOfRows {
  const { scores, events } = columnsOf(cases);
  const auc = rocAuc(scores, events);
  const rows = cases.length;
  const count = events.reduce((sum, event) => sum + event, 0);
  if (Number.isNaN(auc)) return { rows, events: count, auc: null, interval: NO_INTERVAL };
  const order = aucOrder(scores, events);
  const interval = drawn(cases, drawing, (weights) => weightedAuc(order, weights));
  return { rows, events: count, auc, interval };
}

/**
 * The difference of two areas over the same rows, with the interval of the paired differences over resamples of whole
 * units: what is alike in both rankings falls out of it.
 */
export function aucDifference(
  cases: readonly KnownCase[],
  others: ArrayLike<number>,
  drawing: Drawing,
): { difference: number | null; interval: Interval } {
  const { scores, events } = columnsOf(cases);
  const orders: readonly [AucOrder, AucOrder] = [aucOrder(scores, events), aucOrder(others, events)];
  const ones = new Float64Array(cases.length).fill(1);
  const of = (weights: Float64Array): number => weightedAuc(orders[0], weights) - weightedAuc(orders[1], weights);
  const difference = of(ones);
  if (Number.isNaN(difference)) return { difference: null, interval: NO_INTERVAL };
  return { difference, interval: drawn(cases, drawing, of) };
}

const NO_INTERVAL: Interval = { low: null, high: null };

/** Scores and events of rows as columns. */
export function columnsOf(cases: readonly KnownCase[]): { scores: Float64Array; events: Uint8Array } {
  return {
    scores: Float64Array.from(cases, ({ score }) => score),
    events: Uint8Array.from(cases, ({ event }) => Number(event)),
  };
}

/** With fewer units than this a resample of units says little. */
const FEWEST_UNITS = 5;

function drawn(cases: readonly KnownCase[], { draws, seed }: Drawing, of: (weights: Float64Array) => number): Interval {
  const units = [...new Set(cases.map(({ unit }) => unit))].sort();
  if (units.length < FEWEST_UNITS) return NO_INTERVAL;
  const numbers = new Map(units.map((unit, position) => [unit, position]));
  const unitOf = Uint32Array.from(cases, ({ unit }) => numbers.get(unit) as number);
  const size = units.length;
  const times = new Float64Array(size);
  const weights = new Float64Array(cases.length);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const uniform = stream(seed, draw);
    times.fill(0);
    for (let pick = 0; pick < size; pick += 1) {
      const unit = Math.floor(uniform() * size);
      times[unit] = (times[unit] as number) + 1;
    }
    for (let row = 0; row < weights.length; row += 1) weights[row] = times[unitOf[row] as number] as number;
    const value = of(weights);
    if (!Number.isNaN(value)) values.push(value);
  }
  // Where half of the resamples hold no event there is too little to go by.
  if (values.length < draws / 2) return NO_INTERVAL;
  const ascending = Float64Array.from(values).sort();
  return { low: quantile(ascending, 0.025), high: quantile(ascending, 0.975) };
}
