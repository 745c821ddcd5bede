import { REFERENCE_SET, REVERSE } from '../options.ts';
import { numberText } from '../rule-text.ts';
import { FITTED_NORMALISATION } from '../shapes.ts';
import type { Operation, Options } from '../types.ts';
import { CAP, distanceFit, distanceRule, fittedShares } from './distance.ts';
import { ascendingValues, fitOf, NO_VALUE } from './fit.ts';

/**
 * How near its input comes to that of a reference unit: 1 at the reference, 0 at the least value (the greatest, where
 * reversed), above 1 for what lies beyond unless capped. Where the reference set holds several periods the newest
 * observed value of the reference unit counts.
 */
export const distanceToReference: Operation = {
  name: 'distance-to-reference',
  summary: 'measures how near its input comes to that of a reference unit',
  formula:
    'y = 1 − (ref − x) / (ref − min); reversed: 1 − (x − ref) / (max − ref)  (COINr, n_dist2ref; Becker et al., 2022, JOSS 7(78), 4567)',
  ...FITTED_NORMALISATION,
  options: {
    unit: { type: 'text', meaning: 'Id of the reference unit.' },
    cap: CAP,
    referenceSet: REFERENCE_SET,
    reverse: REVERSE,
  },
  problem: (options) => (options['unit'] === undefined ? 'distance-to-reference needs `unit`' : null),
  fit: (inputs, options, units, reverse) => {
    const ascending = ascendingValues(inputs);
    if (ascending.length === 0) return NO_VALUE;
    const id = String(options['unit']).normalize('NFC');
    const value = newestOf(id, inputs[0] as Float64Array, units);
    if (value === undefined) {
      if (units.includes(id)) return fitOf({}, `${labelOf(options)} has no value in the reference set`);
      return { ...fitOf({}, `${labelOf(options)} is not in the reference set`), unknownUnit: id };
    }
    const label = `the value ${numberText(value)} of ${labelOf(options)}`;
    return distanceFit(ascending, { name: 'reference', value, label }, reverse);
  },
  apply: (inputs, context, output) => fittedShares(output, inputs, 'reference', context),
  rule: ([input = ''], { options, reverse }) =>
    distanceRule(input, `the value of ${labelOf(options)}`, { options, reverse }),
};

/** The last observed value of a unit; rows stand in order of period. */
function newestOf(id: string, column: Float64Array, units: readonly string[]): number | undefined {
  return column.findLast((value, row) => units[row] === id && !Number.isNaN(value));
}

/** Quoted as JSON, which escapes control characters. */
function labelOf(options: Options): string {
  return `the reference unit ${JSON.stringify(options['unit'])}`;
}
