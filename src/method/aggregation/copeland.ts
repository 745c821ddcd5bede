import { comparable } from '../../stats/significant.ts';
import { REFERENCE_SET } from '../options.ts';
import { weightedList } from '../rule-text.ts';
import { WEIGHTED_MEAN } from '../shapes.ts';
import type { Fit, Operation } from '../types.ts';

/**
 * Copeland's rule: each unit meets every other of the reference set, and wins where the weight of the inputs in which
 * it is higher exceeds the weight of those in which it is lower  (A. H. Copeland, 1951; G. Munda, Social Multi-Criteria
 * Evaluation, 2008; OECD/JRC Handbook, 2008, step 6, non-compensatory aggregation).
 *
 * The rule for gaps is ours: two units are compared over the inputs that both have, and a pair without a shared input
 * is no contest. A unit of the reference set does not meet itself: where a row of the set is the same in every input,
 * gaps included, one such row is taken to be the unit itself. Other units with the same values are contests that end
 * in a tie. So nothing depends on the order of rows, and every unit with one shared input has a value.
 *
 * Inputs of weight zero play no part. Values are compared to twelve significant digits.
 */
export const copeland: Operation = {
  name: 'copeland',
  summary: 'compares each unit with every other over the inputs that both have, and counts wins less losses',
  formula:
    'y = (wins − losses) / contests, or wins − losses; a wins over b where Σ w[i] of a > b exceeds Σ w[i] of a < b  (A. H. Copeland, 1951; OECD/JRC Handbook, 2008, step 6)',
  ...WEIGHTED_MEAN,
  fits: true,
  options: {
    form: {
      type: 'choice',
      values: ['share', 'difference'],
      default: 'share',
      meaning: 'Wins less losses as a share of the contests, from -1 to 1, or as their plain difference.',
    },
    referenceSet: REFERENCE_SET,
  },
  fit: (inputs): Fit => {
    const columns = inputs.map((column) => column.map(comparable));
    const n = observedRows(columns);
    const problem = n < 2 ? 'fewer than two units are observed' : null;
    return { numbers: { n }, ascending: new Float64Array(), columns, problem };
  },
  apply: (inputs, { weights, options, fit }) => {
    const counted = inputs.map((_, index) => index).filter((index) => (weights[index] as number) > 0);
    const own = counted.map((index) => (inputs[index] as Float64Array).map(comparable));
    const reference = counted.map((index) => fit?.columns?.[index] as Float64Array);
    const pull = counted.map((index) => weights[index] as number);
    return (inputs[0] as Float64Array).map((_, row) => {
      const values = own.map((column) => column[row] as number);
      const { balance, contests } = tally(values, reference, pull);
      if (contests === 0) return Number.NaN;
      return options['form'] === 'share' ? balance / contests : balance;
    });
  },
  rule: (inputs, { weights, options }) => {
    const result =
      options['form'] === 'share' ? 'share of contests won less share lost' : 'contests won less contests lost';
    return `${result}, each unit against every other over ${weightedList(inputs, weights)}`;
  },
};

/** How many rows hold any value. */
function observedRows(columns: readonly Float64Array[]): number {
  return (columns[0] ?? new Float64Array()).reduce(
    (count, _, row) => (columns.every((column) => Number.isNaN(column[row])) ? count : count + 1),
    0,
  );
}

/** Wins less losses of one row against the reference set, and how many it met, itself left out. */
function tally(
  values: readonly number[],
  reference: readonly Float64Array[],
  weights: readonly number[],
): { balance: number; contests: number } {
  let balance = 0;
  let contests = 0;
  let metItself = false;
  for (let row = 0; row < (reference[0]?.length ?? 0); row += 1) {
    const { shared, same, lead } = meet(values, reference, weights, row);
    if (shared === 0) continue;
    contests += 1;
    metItself ||= same;
    balance += lead;
  }
  return { balance, contests: metItself ? contests - 1 : contests };
}

/** One contest: the weight of the shared inputs, whether the rows are the same, and 1, 0 or -1 for win, tie or loss. */
function meet(
  values: readonly number[],
  reference: readonly Float64Array[],
  weights: readonly number[],
  row: number,
): { shared: number; same: boolean; lead: number } {
  let difference = 0;
  let shared = 0;
  let same = true;
  for (let index = 0; index < values.length; index += 1) {
    const [mine, theirs] = [values[index] as number, (reference[index] as Float64Array)[row] as number];
    same &&= Object.is(mine, theirs);
    if (Number.isNaN(mine) || Number.isNaN(theirs)) continue;
    shared += weights[index] as number;
    difference += (weights[index] as number) * Math.sign(mine - theirs);
  }
  // Weights that balance on paper (0.1 + 0.2 against 0.3) must not decide a contest by their rounding.
  return { shared, same, lead: Math.abs(difference) <= 1e-12 * shared ? 0 : Math.sign(difference) };
}
