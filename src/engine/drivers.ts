import { median } from '../stats/median.ts';
import { observed } from '../stats/observed.ts';
import type { Driver, Framework } from '../types.ts';
import { type Contributions, contributionsOf } from './contributions.ts';
import { run } from './run.ts';
import type { ScoredPanel } from './score-panel.ts';
import { treat } from './treat.ts';

/** What drivers are measured against: its name as printed, and points in the order of the indicators (NaN: none). */
export interface Reference {
  name: string;
  points: Float64Array;
}

/** Fewer ranked units than this have no median worth naming. */
const FEWEST_FOR_MEDIAN = 20;

/**
 * The reference of one period: the median contribution of the ranked units, or the framework's own
 * reference values where few are ranked or the universe is partial; null where there is neither.
 */
export function referenceOf(
  framework: Framework,
  scored: ScoredPanel,
  contributions: (row: number) => Contributions,
  period: string,
  partial: boolean,
): Reference | null {
  const ranked = rankedRows(scored, period);
  if (ranked.length < FEWEST_FOR_MEDIAN || partial) return ownReference(framework, scored, period);
  const all = ranked.map((row) => contributions(row).points);
  const points = framework.plan.indicators.map((_, index) => {
    const values = Float64Array.from(all, (row) => row[index] as number);
    return median(observed(values)) ?? Number.NaN;
  });
  return { name: `median of the ${ranked.length} units ranked in ${period}`, points: Float64Array.from(points) };
}

/** Rows of a period that were ranked. */
export function rankedRows({ panel, ranks }: ScoredPanel, period: string): number[] {
  const rows: number[] = [];
  const slice = panel.slices.find((candidate) => candidate.period === period);
  for (let row = slice?.start ?? 0; row < (slice?.end ?? 0); row += 1) {
    if (ranks[row] !== null) rows.push(row);
  }
  return rows;
}

/** Contributions of the framework's reference values, put through the bounds of the period. */
function ownReference(framework: Framework, scored: ScoredPanel, period: string): Reference | null {
  const { definition, plan } = framework;
  if (definition.reference === null) return null;
  const values = definition.reference.values;
  const slices = [{ period, start: 0, end: 1 }];
  const given = plan.indicators.map((id) => Float64Array.of(values[id] ?? Number.NaN));
  const used = treat(definition, given, slices, scored.treatments);
  const { columns } = run(plan, used, slices, { fits: scored.fits, strangers: true });
  const { points } = contributionsOf({ plan, used, columns, slices, fits: scored.fits, strangers: true })(0);
  return { name: definition.reference.name, points };
}

/** Differences from the reference, the largest in size first, ties in framework order. */
export function driversOf(
  indicators: readonly string[],
  contributions: Contributions,
  reference: Reference | null,
): Driver[] {
  if (reference === null) return [];
  const drivers = indicators.map((indicator, index): Driver => {
    const points = contributions.points[index] as number;
    const from = reference.points[index] as number;
    return { indicator, points, reference: from, difference: points - from + 0 };
  });
  return drivers
    .filter(({ difference }) => !Number.isNaN(difference))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}
