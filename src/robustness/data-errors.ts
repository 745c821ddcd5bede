import { errorColumn } from '../framework/error-columns.ts';
import { normal } from '../stats/normal.ts';
import { triangular } from '../stats/triangular.ts';
import type { Framework, Indicator, Variation } from '../types.ts';
import { stream, type Uniform } from './random.ts';
import type { State } from './state.ts';
import type { DataSet, Trial } from './trial.ts';

type DataVariation = Extract<Variation, { vary: 'data' }>;

/** The columns of a set of data with the errors of a draw in them. */
export function withErrors({ framework, variations }: Trial, { chosen }: State, { raw, observed }: DataSet): DataSet {
  const columns = [...raw];
  const known = [...observed];
  for (const [position, variation] of variations.entries()) {
    if (variation.vary !== 'data' || (chosen[position] as number) < 0) continue;
    const at = framework.plan.indicators.indexOf(variation.indicator);
    const changed = erring(variation, framework, raw, chosen[position] as number);
    columns[at] = changed;
    // A value of another unit that stands in for a missing one is still not the unit's own.
    known[at] = observed[at] === raw[at] ? changed : keepingGaps(changed, observed[at] as Float64Array);
  }
  return { raw: columns, observed: known };
}

function keepingGaps(changed: Float64Array, observed: Float64Array): Float64Array {
  return changed.map((value, row) => (Number.isNaN(observed[row]) ? Number.NaN : value));
}

/**
 * One indicator with errors, independent between units and periods. By standard errors they are normal; by bounds
 * triangular with the value as mode, which is a choice of ours, as sources that print three values do not say how those
 * between are spread. Values stay within the indicator's range. Where no error is stated the value is as it is.
 */
function erring(
  { standardError, low, high, indicator }: DataVariation,
  { plan, definition }: Framework,
  raw: readonly Float64Array[],
  u: number,
): Float64Array {
  const at = plan.indicators.indexOf(indicator);
  const columnOf = (name: string) => raw[errorColumn(plan, indicator, name)] as Float64Array;
  const { range } = definition.indicators[at] as Indicator;
  const [least, most] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const draw =
    standardError === null
      ? bounded(columnOf(low as string), columnOf(high as string))
      : spread(columnOf(standardError));
  const uniform = stream(Math.floor(u * 2 ** 53), at + 2);
  return (raw[at] as Float64Array).map((value, row) => Math.min(Math.max(draw(value, row, uniform), least), most));
}

type Draw = (value: number, row: number, uniform: Uniform) => number;

function spread(errors: Float64Array): Draw {
  return (value, row, uniform) => {
    const z = normal(uniform);
    const error = errors[row] as number;
    return Number.isNaN(error) ? value : value + error * z;
  };
}

/** Bounds that do not hold the value are no bounds of it. */
function bounded(low: Float64Array, high: Float64Array): Draw {
  return (value, row, uniform) => {
    const share = uniform();
    const [least, most] = [low[row] as number, high[row] as number];
    return least <= value && value <= most ? triangular(share, least, value, most) : value;
  };
}
