import { comparable } from '../../stats/significant.ts';
import { fitOf, indistinct } from '../normalisation/fit.ts';
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
 * is no contest. A unit of the reference set does not meet itself. Other units with the same values are contests that
 * end in a tie. So nothing depends on the order of rows, and every unit with one shared input has a value.
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
    return indistinct({ ...fitOf({ n }, problem), columns });
  },
  apply: (inputs, { weights, options, fit, itself }, output) => {
    const counted = inputs.map((_, index) => index).filter((index) => (weights[index] as number) > 0);
    const own = rowsOf(counted.map((index) => (inputs[index] as Float64Array).map(comparable)));
    const reference = rowsOf(counted.map((index) => fit?.columns?.[index] as Float64Array));
    const pull = counted.map((index) => weights[index] as number);
    for (let row = 0; row < output.length; row += 1) {
      const values = own.subarray(row * pull.length, (row + 1) * pull.length);
      const { balance, contests } = tally(values, reference, pull, itself?.[row]);
      const share = options['form'] === 'share' ? balance / contests : balance;
      output[row] = contests === 0 ? Number.NaN : share;
    }
    return output;
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

/** Columns of one length, row after row: contests read rows, and there are as many as pairs of units. */
function rowsOf(columns: readonly Float64Array[]): Float64Array {
  const rows = new Float64Array(columns.length * (columns[0] ?? []).length);
  for (const [index, column] of columns.entries()) {
    for (let row = 0; row < column.length; row += 1) rows[row * columns.length + index] = column[row] as number;
  }
  return rows;
}

/** Wins less losses of one row against the reference set, and how many it met, itself left out. */
function tally(
  values: Float64Array,
  reference: Float64Array,
  weights: readonly number[],
  itself: number | undefined,
): { balance: number; contests: number } {
  let balance = 0;
  let contests = 0;
  for (let start = 0; start < reference.length; start += values.length) {
    if (start === (itself ?? -1) * values.length) continue;
    const result = meet(values, reference, start, weights);
    if (Number.isNaN(result)) continue;
    contests += 1;
    balance += result;
  }
  return { balance, contests };
}

/** One contest: 1, 0 or -1 for a win, a tie or a loss; NaN where the two share no input. */
function meet(values: Float64Array, reference: Float64Array, start: number, weights: readonly number[]): number {
  let difference = 0;
  let shared = 0;
  for (let index = 0; index < values.length; index += 1) {
    const apart = (values[index] as number) - (reference[start + index] as number);
    if (Number.isNaN(apart)) continue;
    const weight = weights[index] as number;
    shared += weight;
    if (apart > 0) difference += weight;
    else if (apart < 0) difference -= weight;
  }
  if (shared === 0) return Number.NaN;
  // Weights that balance on paper (0.1 + 0.2 against 0.3) must not decide a contest by their rounding.
  return Math.abs(difference) <= 1e-12 * shared ? 0 : Math.sign(difference);
}
