import type { Bounds, Definition, Framework, Indicator } from '../types.ts';
import { indicatorsBelow } from './below.ts';
import type { Panel } from './panel.ts';
import { type Fits, run } from './run.ts';

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
export function boundsOf(framework: Framework, panel: Panel, fits: Fits): (row: number) => Record<string, Bounds> {
  const { plan, definition } = framework;
  const ends = definition.indicators.map(scaleEnds);
  const anyMissing = panel.raw.some((column) => column.some(Number.isNaN));
  if (!anyMissing) return () => ({});
  const least = run(plan, filled(definition, panel, 'least'), panel.slices, { fits }).columns;
  const most = run(plan, filled(definition, panel, 'most'), panel.slices, { fits }).columns;
  const below = indicatorsBelow(plan);
  return (row) => {
    const missing = panel.raw.flatMap((column, index) => (Number.isNaN(column[row]) ? [index] : []));
    if (missing.length === 0) return {};
    const entries = plan.steps.flatMap(({ node, output }) => {
      const affected = missing.filter((column) => below.get(output)?.has(column));
      const a = least[output]?.[row] ?? Number.NaN;
      const b = most[output]?.[row] ?? Number.NaN;
      const known = affected.length > 0 && affected.every((column) => ends[column] !== null);
      if (!known || Number.isNaN(a) || Number.isNaN(b)) return [];
      return [[node, { low: Math.min(a, b), high: Math.max(a, b) }] as const];
    });
    return Object.fromEntries(entries);
  };
}

/** Raw columns with every missing value at one end of its scale. */
function filled(definition: Definition, panel: Panel, end: 'least' | 'most'): Float64Array[] {
  return definition.indicators.map((indicator, column) => {
    const ends = scaleEnds(indicator);
    const raw = panel.raw[column] as Float64Array;
    if (ends === null) return raw;
    const riskierIsHigh = indicator.polarity === 'higher-is-riskier';
    const value = (end === 'most') === riskierIsHigh ? ends[1] : ends[0];
    return raw.map((observed) => (Number.isNaN(observed) ? value : observed));
  });
}
