import type { Bounds, Change, Framework, ResultRow, ResultUnit, UnitPeriod, Unit } from '../types.ts';
import { type Contributions, pointsById } from './contributions.ts';
import { scoreNode } from './describe.ts';
import { driversOf, type Reference } from './drivers.ts';
import { tierOf } from './ranking.ts';
import { type ScoredPanel, scoresKind } from './score-panel.ts';
import { resultValues } from './values.ts';

/** What rows of one period share. */
export interface PeriodContext {
  framework: Framework;
  scored: ScoredPanel;
  contributions: (row: number) => Contributions;
  bounds: (row: number) => Record<string, Bounds>;
  changes: ReadonlyMap<number, Change>;
  reference: Reference | null;
}

/** Puts together everything the result says of one unit in one period. */
export function resultRow(row: number, context: PeriodContext): ResultRow {
  const { framework, scored } = context;
  const { unit, unitPeriod } = scored.panel.rows[row] as (typeof scored.panel.rows)[number];
  const score = scored.scores[row] as number | null;
  return {
    unit: withAttributes(unit, unitPeriod),
    period: unitPeriod.period,
    score,
    rank: scored.ranks[row] as number | null,
    among: scored.among[row] as number | null,
    tier: tierFor(framework, score),
    coverage: scored.coverage(row),
    interval: null,
    change: context.changes.get(row) ?? null,
    published: unitPeriod.published,
    values: resultValues(row, framework, scored),
    ...(scoresKind(framework.definition, unit.kind) ? derived(row, context) : UNDERIVED),
  };
}

type Derived = Pick<ResultRow, 'bounds' | 'components' | 'componentBounds' | 'contributions' | 'constant' | 'drivers'>;

/** Nothing is computed for a unit of a kind that the framework does not score. */
const UNDERIVED: Derived = {
  bounds: null,
  components: {},
  componentBounds: {},
  contributions: {},
  constant: 0,
  drivers: [],
};

/**
 * How the score came about; a unit that is not ranked is given no score under any name,
 * only inner nodes and the bounds that the missing values leave.
 */
function derived(row: number, context: PeriodContext): Derived {
  const whole = derivation(row, context);
  const { definition, plan } = context.framework;
  if (definition.ranking === 'none' || context.scored.ranks[row] !== null) return whole;
  const score = scoreNode(plan) as string;
  return { ...whole, components: { ...whole.components, [score]: null }, contributions: {}, constant: 0 };
}

function derivation(row: number, { framework, scored, bounds, contributions, reference }: PeriodContext): Derived {
  const { plan } = framework;
  const componentBounds = bounds(row);
  const points = contributions(row);
  return {
    bounds: scoreBounds(framework, componentBounds),
    components: componentsOf(framework, scored.columns, row),
    componentBounds,
    contributions: pointsById(plan, points),
    constant: points.constant,
    drivers: scored.ranks[row] === null ? [] : driversOf(plan.indicators, points, reference),
  };
}

/** The row of a unit that has no data in the period asked for. */
export function absentRow(unit: Unit, period: string): ResultRow {
  return {
    unit: { ...unit, attributes: {} },
    period,
    score: null,
    rank: null,
    among: null,
    tier: null,
    coverage: 0,
    interval: null,
    change: null,
    published: { rank: null, score: null },
    values: {},
    ...UNDERIVED,
  };
}

/** Indicators of a row that were not observed, or have nothing to be divided by. */
export function missingOf(framework: Framework, scored: ScoredPanel, row: number): string[] {
  return framework.definition.indicators.flatMap(({ id, role }, column) =>
    role === 'indicator' && Number.isNaN(scored.denominated[column]?.[row]) ? [id] : [],
  );
}

function withAttributes(unit: Unit, { attributes }: UnitPeriod): ResultUnit {
  return { ...unit, attributes };
}

function tierFor({ definition }: Framework, score: number | null): string | null {
  const { tiers, ranking } = definition;
  return score === null || tiers === null || ranking === 'none' ? null : tierOf(score, tiers, ranking.order);
}

function scoreBounds({ plan }: Framework, bounds: Readonly<Record<string, Bounds>>): Bounds | null {
  const score = scoreNode(plan);
  return score === null ? null : (bounds[score] ?? null);
}

function componentsOf(
  { plan }: Framework,
  columns: readonly Float64Array[],
  row: number,
): Record<string, number | null> {
  return Object.fromEntries(
    plan.steps.map(({ node, output }) => {
      const value = columns[output]?.[row] ?? Number.NaN;
      return [node, Number.isNaN(value) ? null : value];
    }),
  );
}
