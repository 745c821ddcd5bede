import type { Bounds, Definition, Framework, Indicator } from '../types.ts';
import { indicatorsBelow } from './below.ts';
import { denominate } from './denominate.ts';
import type { Panel } from './panel.ts';
import { run } from './run.ts';
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
 * Bounds of every node of every row: its value with each missing indicator at the least and at the
 * most risky end of its scale, computed with the bounds fitted to the observed data.
 *
 * @returns for a row, the bounds by node id; only nodes with a missing indicator below them, and only
 *   where each of those declares a scale
 */
export function boundsOf(framework: Framework, scored: Fitted): (row: number) => Record<string, Bounds> {
  const { plan, definition } = framework;
  const { panel, denominated } = scored;
  const inIndex = definition.indicators.map(({ role }) => role === 'indicator');
  const anyMissing = denominated.some((column, index) => inIndex[index] === true && column.some(Number.isNaN));
  if (!anyMissing) return () => ({});
  const [least, most] = (['least', 'most'] as const).map((end) => {
    const values = treat(definition, filled(definition, panel, end), panel.slices, scored.treatments);
    return run(plan, values, panel.slices, { fits: scored.fits }).columns;
  }) as [readonly Float64Array[], readonly Float64Array[]];
  const below = indicatorsBelow(plan);
  return (row) => {
    const missing = denominated.flatMap((column, index) =>
      inIndex[index] === true && Number.isNaN(column[row]) ? [index] : [],
    );
    if (missing.length === 0) return {};
    const entries = plan.steps.flatMap(({ node, output }) => {
      const affected = missing.filter((column) => below.get(output)?.has(column));
      const a = least[output]?.[row] ?? Number.NaN;
      const b = most[output]?.[row] ?? Number.NaN;
      // Without a scale, or without a denominator, nothing stands in for a missing value.
      const known = affected.length > 0 && affected.every((column) => !Number.isNaN(least[column]?.[row]));
      if (!known || Number.isNaN(a) || Number.isNaN(b)) return [];
      return [[node, { low: Math.min(a, b), high: Math.max(a, b) }] as const];
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

/** Columns after denominators, with every missing value at one end of its scale. */
function filled(definition: Definition, panel: Panel, end: 'least' | 'most'): Float64Array[] {
  const columns = definition.indicators.map((indicator, column) => {
    const ends = indicator.role === 'indicator' ? scaleEnds(indicator) : null;
    const raw = panel.raw[column] as Float64Array;
    if (ends === null) return raw;
    const riskierIsHigh = indicator.polarity === 'higher-is-riskier';
    const value = (end === 'most') === riskierIsHigh ? ends[1] : ends[0];
    return raw.map((observed) => (Number.isNaN(observed) ? value : observed));
  });
  return denominate(definition, columns);
}
