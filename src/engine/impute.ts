import { matchKey } from '../framework/match.ts';
import { periodNumber } from '../framework/period-number.ts';
import { IMPUTATIONS } from '../method/imputations.ts';
import type { Imputation, ImputationContext, Peer } from '../method/types.ts';
import type { Framework, Indicator } from '../types.ts';
import { indicatorsBelow } from './below.ts';
import type { Panel } from './panel.ts';
import { declaredReference, referenceRange } from './reference-rows.ts';

/** What imputations may see of a panel, beside its columns. */
type Seen = Pick<Panel, 'rows' | 'slices'>;

/**
 * Fills missing values as each indicator's own rule says; one column per indicator. Every rule sees the columns before
 * any was filled, so that their order does not matter.
 *
 * @param columns after denominators: all that are present, and those among them that are the units' own
 * @param mayFit rows whose values may be taken for others; all unless given
 */
export function impute(
  framework: Framework,
  { present, observed }: { present: readonly Float64Array[]; observed: readonly Float64Array[] },
  panel: Seen,
  mayFit?: (row: number) => boolean,
): Float64Array[] {
  const { definition } = framework;
  const shared = rowsOf(panel, definition.period);
  return definition.indicators.map((indicator, position) => {
    const imputation = IMPUTATIONS.get(indicator.missing.rule) as Imputation;
    const column = present[position] as Float64Array;
    if (!column.some(Number.isNaN)) return column;
    const { options } = indicator.missing;
    const filled = imputation.fill(observed[position] as Float64Array, {
      ...shared,
      options,
      groups: groupsOf(panel, options['group']),
      reference: referenceOf(panel, declaredReference(options), column.length, mayFit),
      peers: peersOf(framework, observed, position, imputation.peers),
    });
    // A value of another unit stands where it stood; nothing is estimated in its place or from it.
    return column.map((value, row) => (Number.isNaN(value) ? (filled[row] as number) : value));
  });
}

/** The unit and the period of every row, as numbers. */
function rowsOf({ rows }: Seen, period: Framework['definition']['period']): Pick<ImputationContext, 'units' | 'times'> {
  const numbers = new Map<string, number>();
  const units = Int32Array.from(rows, ({ unit }) => {
    const number = numbers.get(unit.id) ?? numbers.size;
    numbers.set(unit.id, number);
    return number;
  });
  return { units, times: Float64Array.from(rows, ({ unitPeriod }) => periodNumber(unitPeriod.period, period) ?? 0) };
}

/** The text of a column of the data, by row, found as columns are: letter case and spaces do not matter. */
function groupsOf({ rows }: Seen, group: unknown): (string | null)[] {
  if (typeof group !== 'string') return rows.map(() => null);
  return rows.map(({ unitPeriod: { attributes } }) => groupIn(attributes, group));
}

/** The group of a row by a column of groups; null where the row has none in it. */
export function groupIn(attributes: Readonly<Record<string, string>>, group: string): string | null {
  const wanted = matchKey(group);
  const key = Object.keys(attributes).find((header) => matchKey(header) === wanted);
  const text = key === undefined ? '' : (attributes[key] as string).trim();
  return text === '' ? null : text;
}

/** The rows of the reference set of any row's period, listed once per period. */
function referenceOf(
  { slices }: Seen,
  reference: ReturnType<typeof declaredReference>,
  rows: number,
  mayFit: ((row: number) => boolean) | undefined,
): ImputationContext['reference'] {
  const known = new Map<string, Uint32Array>();
  return (row) => {
    const slice = slices.find(({ end }) => row < end) as Panel['slices'][number];
    const found = known.get(slice.period) ?? allowedRows(...referenceRange(reference, slice, rows), mayFit);
    known.set(slice.period, found);
    return found;
  };
}

function allowedRows(start: number, end: number, mayFit: ((row: number) => boolean) | undefined): Uint32Array {
  const all = Uint32Array.from({ length: end - start }, (_, offset) => start + offset);
  return mayFit === undefined ? all : all.filter(mayFit);
}

function peersOf(
  { definition, plan }: Framework,
  columns: readonly Float64Array[],
  position: number,
  wanted: Imputation['peers'],
): Peer[] {
  const others = { none: () => [], dimension: () => dimensionOf(plan, position), all: () => plan.indicators.keys() };
  const own = definition.indicators[position] as Indicator;
  return [...others[wanted]()].flatMap((other): Peer[] => {
    const { role, polarity } = definition.indicators[other] as Indicator;
    if (other === position || role !== 'indicator') return [];
    return [{ column: columns[other] as Float64Array, sign: polarity === own.polarity ? 1 : -1 }];
  });
}

/** The indicators of the smallest node that holds this one and at least one more. */
function dimensionOf(plan: Framework['plan'], position: number): ReadonlySet<number> {
  const below = indicatorsBelow(plan);
  const holding = plan.steps.flatMap(({ output }) => {
    const indicators = below.get(output) as ReadonlySet<number>;
    return indicators.has(position) && indicators.size > 1 ? [indicators] : [];
  });
  return holding.reduce((least, next) => (next.size < least.size ? next : least), holding[0] ?? new Set());
}
