import { sorted } from '../../stats/sorted.ts';
import { REFERENCE_SET } from '../options.ts';
import type { Imputation, ImputationContext } from '../types.ts';
import { between, shareOf } from './between.ts';
import { fillMissing, observedAt, perReference } from './cells.ts';
import { meanOf } from './centre.ts';

/** Least and greatest observed value, or null where there is none. */
type Range = readonly [number, number] | null;

/**
 * Fills with where the unit stands on the other indicators of the same dimension: each as a share of its range, turned
 * round where its polarity is opposite, averaged, and put back on the range of the indicator. Other indicators that are
 * missing too, or constant, do not count; where none is left the value stays missing.
 */
export const dimensionMean: Imputation = {
  name: 'dimension-mean',
  summary: "fills with the unit's mean position on the other indicators of the same dimension",
  formula:
    'y = min + (max − min) × mean of (x[j] − min[j]) / (max[j] − min[j]), 1 − the share for opposite polarity  (OECD/JRC Handbook, 2008, step 3; Becker et al. 2022, COINr, JOSS 7(78), 4567: Impute by row)',
  options: { referenceSet: REFERENCE_SET },
  status: 'imputed',
  looks: 'reference-set',
  peers: 'dimension',
  fill: (column, context) => {
    const ranges = perReference(context, (rows) => ({
      own: rangeAt(column, rows),
      peers: context.peers.map((peer) => rangeAt(peer.column, rows)),
    }));
    return fillMissing(column, (row) => {
      const { own, peers } = ranges(row);
      return own === null ? Number.NaN : between(...own, meanOf(positions(row, context, peers)));
    });
  },
  rule: () => "filled with the unit's mean position on the other indicators of the same dimension",
};

function positions(row: number, { peers }: ImputationContext, ranges: readonly Range[]): Float64Array {
  const shares = peers.flatMap(({ column, sign }, index) => {
    const value = column[row] as number;
    const range = ranges[index] ?? null;
    const share = range === null || Number.isNaN(value) ? null : shareOf(value, ...range);
    if (share === null) return [];
    return [sign === 1 ? share : 1 - share];
  });
  return Float64Array.from(shares);
}

function rangeAt(column: Float64Array, rows: Uint32Array): Range {
  const values = sorted(observedAt(column, rows));
  return values.length === 0 ? null : [values[0] as number, values.at(-1) as number];
}
