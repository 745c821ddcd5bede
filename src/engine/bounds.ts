import type { Bounds, Definition, Framework, Indicator } from '../types.ts';
import { indicatorsBelow } from './below.ts';
import { denominate } from './denominate.ts';
import type { Panel } from './panel.ts';
import { intervals } from './intervals.ts';
import type { Fits } from './step-fit.ts';
import { treat, type TreatmentFits } from './treat.ts';

/** The two ends of an indicator's scale: its ordinal scale, its range, or its typical values; null where it declares none. */
export function scaleEnds(indicator: Indicator): readonly [number, number] | null {
  if (indicator.scale !== null) {
    const values = indicator.scale.map(({ value }) => value).sort((a, b) => a - b);
    return [values[0] as number, values.at(-1) as number];
  }
  return indicator.range ?? indicator.typical;
}

/**
 * Bounds of every node of every row: the least and the greatest that it can be with each missing indicator anywhere on
 * its scale, by what was fitted to the observed data. Intervals are carried up the plan: the ends of a step are those
 * of its inputs, whichever way it turns them.
 *
 * @returns for a row, the bounds by node id; only nodes with a missing indicator below them, and only
 *   where each of those declares a scale
 */
export function boundsOf(framework: Framework, scored: Fitted): (row: number) => Record<string, Bounds> {
  const { plan, definition } = framework;
  const { panel, denominated, treatments } = scored;
  const inIndex = definition.indicators.map(({ role }) => role === 'indicator');
  const anyMissing = denominated.some((column, index) => inIndex[index] === true && column.some(Number.isNaN));
  if (!anyMissing) return () => ({});
  const ends = (end: 0 | 1) => treat(definition, filled(definition, panel, end), panel.slices, treatments);
  const { low, high } = intervals(plan, ends(0), ends(1), panel.slices, scored.fits);
  const below = indicatorsBelow(plan);
  return (row) => {
    const missing = denominated.flatMap((column, index) =>
      inIndex[index] === true && Number.isNaN(column[row]) ? [index] : [],
    );
    if (missing.length === 0) return {};
    const entries = plan.steps.flatMap(({ node, output }) => {
      const affected = missing.filter((column) => below.get(output)?.has(column));
      const bounds = { low: low[output]?.[row] ?? Number.NaN, high: high[output]?.[row] ?? Number.NaN };
      // Without a scale, or without a denominator, nothing stands in for a missing value.
      const known = affected.length > 0 && affected.every((column) => !Number.isNaN(low[column]?.[row]));
      if (!known || Number.isNaN(bounds.low) || Number.isNaN(bounds.high)) return [];
      return [[node, bounds] as const];
    });
    return Object.fromEntries(entries);
  };
}

/** What bounds are computed from: the panel, and what was fitted to it. */
interface Fitted {
  panel: Panel;
  denominated: readonly Float64Array[];
  treatments: TreatmentFits;
  fits: Fits;
}

/** Columns after denominators, with every missing value at the lower (0) or upper (1) end of its scale. */
function filled(definition: Definition, panel: Panel, end: 0 | 1): Float64Array[] {
  const columns = definition.indicators.map((indicator, column) => {
    const ends = indicator.role === 'indicator' ? scaleEnds(indicator) : null;
    const raw = panel.raw[column] as Float64Array;
    return ends === null ? raw : raw.map((observed) => (Number.isNaN(observed) ? ends[end] : observed));
  });
  return denominate(definition, columns);
}
