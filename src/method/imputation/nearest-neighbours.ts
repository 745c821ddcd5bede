import { comparable } from '../../stats/significant.ts';
import { numberOption, REFERENCE_SET } from '../options.ts';
import type { Imputation, ImputationContext } from '../types.ts';
import { fillMissing, observedAt, perReference } from './cells.ts';
import { meanOf } from './centre.ts';
import { type Yardstick, distance, yardstickOf } from './distance.ts';

/**
 * Fills with the mean over the rows most like the unit: those of other units in the reference set for which the value
 * is known. All that are as near as the last of them count, so that the order of rows never decides.
 */
export const nearestNeighbours: Imputation = {
  name: 'nearest-neighbours',
  summary: 'fills with the mean of the units that are nearest on the other indicators',
  formula:
    'y = mean of x over the nearest rows, distance √(mean of ((x[j] − x′[j]) / s[j])²) over the indicators j both have  (OECD/JRC Handbook, 2008, step 3; Troyanskaya et al. 2001, Bioinformatics 17, 520–525)',
  options: {
    neighbours: { type: 'number', default: 5, min: 1, whole: true, meaning: 'How many rows count.' },
    shared: {
      type: 'number',
      default: 3,
      min: 1,
      whole: true,
      meaning: 'On how many other indicators at least both rows must have a value.',
    },
    referenceSet: REFERENCE_SET,
  },
  status: 'imputed',
  looks: 'reference-set',
  peers: 'all',
  fill: (column, context) => {
    const yardsticks = perReference(context, (rows) =>
      context.peers.map((peer) => yardstickOf(observedAt(peer.column, rows))),
    );
    return fillMissing(column, (row) => meanOf(nearest(column, row, context, yardsticks(row))));
  },
  rule: (options) =>
    `filled with the mean of the ${neighboursText(numberOption(options, 'neighbours'))} on the other indicators`,
};

/** Values of the nearest rows; all of those tied for the last place. */
function nearest(
  column: Float64Array,
  row: number,
  context: ImputationContext,
  yardsticks: readonly Yardstick[],
): Float64Array {
  const { units, peers, options } = context;
  const shared = numberOption(options, 'shared');
  const found: { value: number; away: number }[] = [];
  for (const other of context.reference(row)) {
    const value = column[other] as number;
    if (Number.isNaN(value) || units[other] === units[row]) continue;
    const away = distance({ peers, yardsticks, shared }, row, other);
    if (away !== null) found.push({ value, away: comparable(away) });
  }
  found.sort((a, b) => a.away - b.away);
  const last = found[Math.min(numberOption(options, 'neighbours'), found.length) - 1]?.away ?? 0;
  return Float64Array.from(found.filter(({ away }) => away <= last).map(({ value }) => value));
}

function neighboursText(count: number): string {
  return count === 1 ? 'unit that is nearest' : `${count} units that are nearest`;
}
