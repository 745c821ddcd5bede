import { median } from '../stats/median.ts';
import type { Driver, Framework } from '../types.ts';
import { type Contributions, contributionsOf } from './contributions.ts';
import { run } from './run.ts';
import type { ScoredPanel } from './score-panel.ts';

/** What drivers are measured against: points per indicator, and its name as printed. */
export interface Reference {
  name: string;
  points: Readonly<Record<string, number>>;
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
  const points = framework.plan.indicators.flatMap((indicator) => {
    const values = all.flatMap((row) => (Object.hasOwn(row, indicator) ? [row[indicator] as number] : []));
    const middle = median(Float64Array.from(values));
    return middle === null ? [] : [[indicator, middle] as const];
  });
  return { name: `median of the ${ranked.length} units ranked in ${period}`, points: Object.fromEntries(points) };
}

/** Rows of a period that were ranked. */
export function rankedRows({ panel, ranks }: ScoredPanel, period: string): number[] {
  const slice = panel.slices.find((candidate) => candidate.period === period);
  return panel.rows.flatMap((_, row) =>
    slice && row >= slice.start && row < slice.end && ranks[row] !== null ? [row] : [],
  );
}

/** Contributions of the framework's reference values, put through the bounds of the period. */
function ownReference(framework: Framework, scored: ScoredPanel, period: string): Reference | null {
  const { definition, plan } = framework;
  if (definition.reference === null) return null;
  const values = definition.reference.values;
  const used = plan.indicators.map((id) => Float64Array.of(values[id] as number));
  const slices = [{ period, start: 0, end: 1 }];
  const { columns } = run(plan, used, slices, { fits: scored.fits });
  const { points } = contributionsOf({ plan, used, columns, slices, fits: scored.fits })(0);
  return { name: definition.reference.name, points };
}

/** Differences from the reference, the largest in size first, ties in framework order. */
export function driversOf(contributions: Contributions, reference: Reference | null): Driver[] {
  if (reference === null) return [];
  return Object.entries(contributions.points)
    .flatMap(([indicator, points]) => {
      if (!Object.hasOwn(reference.points, indicator)) return [];
      const from = reference.points[indicator] as number;
      return [{ indicator, points, reference: from, difference: points - from + 0 }];
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}
