import { REFERENCE_SET } from '../options.ts';
import type { Imputation, ImputationContext, OptionSpec } from '../types.ts';
import { fillMissing, observedAt, perReference } from './cells.ts';

type Shared = Pick<Imputation, 'options' | 'status' | 'looks' | 'peers' | 'fill'>;
type Centre = (values: Float64Array) => number;

const SHAPE = { status: 'imputed', looks: 'reference-set', peers: 'none' } as const;

const GROUP: OptionSpec = {
  type: 'text',
  meaning: 'The column of the data that holds the group of each unit, such as its region; it has to be given.',
};

/** Fills with one number for the whole reference set. */
export function byCentre(centre: Centre): Shared {
  return {
    options: { referenceSet: REFERENCE_SET },
    ...SHAPE,
    fill: (column, context) =>
      fillMissing(
        column,
        perReference(context, (rows) => centre(observedAt(column, rows))),
      ),
  };
}

/** Fills with one number for each group of the reference set; where the group is not known or has no value, nothing. */
export function byGroupCentre(centre: Centre): Shared {
  return {
    options: { group: GROUP, referenceSet: REFERENCE_SET },
    ...SHAPE,
    fill: (column, context) => {
      const { groups } = context;
      const centres = perReference(context, (rows) => centresOf(rows, column, groups, centre));
      return fillMissing(column, (row) => centres(row).get(groups[row]) ?? Number.NaN);
    },
  };
}

function centresOf(
  rows: Uint32Array,
  column: Float64Array,
  groups: ImputationContext['groups'],
  centre: Centre,
): ReadonlyMap<string | null | undefined, number> {
  const members = new Map<string, number[]>();
  for (const row of rows) {
    const group = groups[row];
    if (group == null) continue;
    const own = members.get(group) ?? [];
    own.push(row);
    members.set(group, own);
  }
  return new Map([...members].map(([group, own]) => [group, centre(observedAt(column, own))]));
}
