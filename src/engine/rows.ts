import { IMPUTATIONS } from '../method/imputations.ts';
import type { Imputation } from '../method/types.ts';
import type {
  Bounds,
  Change,
  Framework,
  Indicator,
  Observation,
  ResultRow,
  ResultUnit,
  ResultValue,
  UnitPeriod,
  Unit,
} from '../types.ts';
import { type Contributions, pointsById } from './contributions.ts';
import { scoreNode } from './describe.ts';
import { driversOf, type Reference } from './drivers.ts';
import { tierOf } from './ranking.ts';
import { type ScoredPanel, scoresKind } from './score-panel.ts';

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
    values: valuesOf(row, context),
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

/** Indicators of a row that were not observed. */
export function missingOf(framework: Framework, scored: ScoredPanel, row: number): string[] {
  return framework.plan.indicators.filter((_, column) => Number.isNaN(scored.panel.raw[column]?.[row]));
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

function valuesOf(row: number, { framework, scored }: PeriodContext): Record<string, ResultValue> {
  const { panel, used } = scored;
  const { period } = (panel.rows[row] as (typeof panel.rows)[number]).unitPeriod;
  const entries = framework.definition.indicators.map((indicator, column) => {
    const value = used[column]?.[row] ?? Number.NaN;
    return [indicator.id, resultValue(indicator, panel.cell(column, row), value, period)] as const;
  });
  return Object.fromEntries(entries);
}

/** One value as read and as used; a missing one says why, and what its indicator's rule made of it. */
function resultValue(indicator: Indicator, cell: Observation | undefined, value: number, period: string): ResultValue {
  const used = Number.isNaN(value) ? null : value;
  return cell === undefined || cell.value === null
    ? missingValue(indicator, cell, used, period)
    : presentValue(cell, cell.value, used, period);
}

function missingValue(
  indicator: Indicator,
  cell: Observation | undefined,
  used: number | null,
  period: string,
): ResultValue {
  const reason = cell?.reason ?? indicator.missing.reason ?? 'not in the data';
  const status = used === null ? 'missing' : filledStatus(indicator);
  return { raw: null, used, status, reason, period, source: cell?.source ?? null };
}

function presentValue(cell: Observation, raw: number, used: number | null, period: string): ResultValue {
  const { reason, source, substitutedFrom } = cell;
  const status = substitutedFrom === undefined ? 'observed' : 'substituted';
  return { raw, used, status, reason, period, source, ...provenance(cell) };
}

/** Where a value comes from beyond its cell, as far as the data say. */
function provenance({ origin, sourcePeriod, substitutedFrom, parts }: Observation): Partial<ResultValue> {
  return {
    ...(origin === undefined ? {} : { origin }),
    ...(sourcePeriod === undefined ? {} : { sourcePeriod }),
    ...(substitutedFrom === undefined ? {} : { substitutedFrom }),
    ...(parts === undefined ? {} : { parts }),
  };
}

function filledStatus(indicator: Indicator): ResultValue['status'] {
  return (IMPUTATIONS.get(indicator.missing.rule) as Imputation).status;
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
