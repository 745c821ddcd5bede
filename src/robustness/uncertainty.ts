import { AtriskError, EXIT } from '../errors.ts';
import { median } from '../stats/median.ts';
import type {
  Dataset,
  Finding,
  Framework,
  Outranking,
  Result,
  Simulation,
  UncertaintyGroup,
  UncertaintyReport,
  UnitUncertainty,
} from '../types.ts';
import { type PlannedTrial, planSimulation, type SimulationOptions, type SimulationPlan } from './plan.ts';
import { simulate } from './simulate.ts';
import { STATEMENT } from './specification.ts';
import { countAtMost, placeAt, type Tally } from './tally.ts';
import type { Trial } from './trial.ts';

/** What may be asked of an uncertainty analysis. */
export interface UncertaintyOptions extends SimulationOptions {
  /** How many draws are made; 1,000 unless given. */
  draws?: number;
  /** Any whole number; 1 unless given. The same seed gives the same draws. */
  seed?: number;
  /** N of the share of draws in which a unit is among the first N; 10 unless given. */
  first?: number;
  /** Ids of units: in what share of the draws does the first of each pair stand above the second? */
  pairs?: readonly (readonly [string, string])[];
}

const DEFAULTS = { draws: 1000, seed: 1, first: 10 } as const;

/**
 * How far ranks depend on the choices that a specification lists.
 *
 * @param framework as {@link planSimulation} takes it
 * @throws AtriskError where nobody is ranked, nothing varies, or a pair names a unit that is not ranked
 */
export function uncertainty(
  framework: Framework,
  dataset: Dataset,
  observationsSha256: string,
  options: UncertaintyOptions = {},
): UncertaintyReport {
  const plan = planSimulation(framework, dataset, observationsSha256, options);
  const { draws = DEFAULTS.draws, seed = DEFAULTS.seed } = options;
  const groups = plan.trials.map((planned) => {
    const { trial } = planned;
    const tally = simulate(trial, { seed, from: 0, to: draws, pairs: pairsOf(trial, options) });
    return groupOf(planned, tally, plan, options);
  });
  return uncertaintyReport(plan, groups, options);
}

/**
 * Positions among the ranked units of the pairs that are asked for, as far as both are in the trial.
 */
export function pairsOf({ rows, ranked }: Trial, { pairs = [] }: UncertaintyOptions): (readonly [number, number])[] {
  const positions = new Map([...ranked].map((row, position) => [rows[row]?.unit.id ?? '', position]));
  return pairs.flatMap(([above, below]) => {
    const [first, second] = [positions.get(above), positions.get(below)];
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
}

/** Puts together what the draws of every trial of a plan came to, in the order of the plan. */
export function uncertaintyReport(
  plan: SimulationPlan,
  groups: readonly UncertaintyGroup[],
  options: UncertaintyOptions = {},
): UncertaintyReport {
  const { result } = plan;
  assertPairs(groups, options);
  return {
    ...reportHead(plan),
    simulation: simulationOf(plan, options),
    groups,
    findings: [...groups.flatMap(stillFindings), ...groups.flatMap(unrankedFindings), ...result.findings],
  };
}

/** What was scored, by what, from what: the beginning of every report. */
export function reportHead({ result }: SimulationPlan): Omit<UncertaintyReport, 'simulation' | 'groups' | 'findings'> {
  const { id, version, title, outcome, measures, sha256, ranking, tiers } = result.framework;
  return {
    schemaVersion: 1,
    tool: result.tool,
    framework: { id, version, title, outcome, ...(measures === undefined ? {} : { measures }), sha256, ranking, tiers },
    inputs: result.inputs,
    observationsSha256: result.observationsSha256,
    options: result.options,
    universe: result.universe,
  };
}

/** How the draws were made. */
export function simulationOf(plan: SimulationPlan, { draws, seed }: { draws?: number; seed?: number }): Simulation {
  return {
    draws: draws ?? DEFAULTS.draws,
    seed: seed ?? DEFAULTS.seed,
    specification: plan.specification,
    factors: plan.variables.map(({ factor }) => factor),
    statement: STATEMENT,
  };
}

/** What the draws of one trial came to. */
export function groupOf(
  { kind, period, partial, trial }: PlannedTrial,
  tally: Tally,
  { result }: SimulationPlan,
  options: UncertaintyOptions,
): UncertaintyGroup {
  const first = firstOf(trial, partial, options);
  const levels = result.framework.tiers?.levels.map(({ name }) => name) ?? [];
  const rows = new Map(
    result.results.filter((row) => row.period === period && row.unit.kind === kind).map((row) => [row.unit.id, row]),
  );
  const units = [...trial.ranked].flatMap((at, position): UnitUncertainty[] => {
    const row = rows.get(trial.rows[at]?.unit.id ?? '');
    return row === undefined ? [] : [unitOf(row, position, tally, { first, levels })];
  });
  const widths = units.flatMap(({ low, high }) => (low === null || high === null ? [] : [high - low]));
  return {
    kind,
    period,
    ranked: trial.ranked.length,
    partial,
    first,
    medianWidth: median(Float64Array.from(widths)),
    units: units.toSorted((a, b) => a.rank - b.rank),
    pairs: pairShares(trial, tally, options),
  };
}

/** From part of the universe no share of draws among the first N is given: N would be another N in the whole. */
function firstOf({ ranked }: Trial, partial: boolean, { first = DEFAULTS.first }: UncertaintyOptions): number | null {
  return partial || first >= ranked.length ? null : first;
}

function unitOf(
  row: Result['results'][number],
  position: number,
  tally: Tally,
  { first, levels }: { first: number | null; levels: readonly string[] },
): UnitUncertainty {
  const ranked = tally.ranked[position] as number;
  const share = (count: number): number | null => (ranked === 0 ? null : count / ranked);
  return {
    unit: row.unit.id,
    name: row.unit.name,
    score: row.score as number,
    rank: row.rank as number,
    median: placeAt(tally, position, 0.5),
    low: placeAt(tally, position, 0.05),
    high: placeAt(tally, position, 0.95),
    top: first === null ? null : share(countAtMost(tally, position, first)),
    ...(levels.length === 0 ? {} : { tiers: tierShares(tally, position, levels) }),
    ranked: ranked / tally.draws,
  };
}

function tierShares(
  { tiers, ranked }: Tally,
  position: number,
  levels: readonly string[],
): Record<string, number | null> {
  const total = ranked[position] as number;
  const shares = levels.map((name, level): [string, number | null] => {
    const count = tiers[position * levels.length + level] as number;
    return [name, total === 0 ? null : count / total];
  });
  return Object.fromEntries(shares);
}

function pairShares(trial: Trial, { pairs }: Tally, options: UncertaintyOptions): Outranking[] {
  const idOf = (position: number) => trial.rows[trial.ranked[position] as number]?.unit.id ?? '';
  return pairsOf(trial, options).map(([first, second], pair) => {
    const [above, tied, both] = [0, 1, 2].map((offset) => pairs[pair * 3 + offset] as number) as [
      number,
      number,
      number,
    ];
    return {
      above: idOf(first),
      below: idOf(second),
      share: both === 0 ? null : above / both,
      tied: both === 0 ? null : tied / both,
    };
  });
}

/** A pair that is in no group was asked for in vain. */
function assertPairs(groups: readonly UncertaintyGroup[], { pairs = [] }: UncertaintyOptions): void {
  for (const [above, below] of pairs) {
    if (groups.some((group) => group.pairs.some((pair) => pair.above === above && pair.below === below))) continue;
    throw new AtriskError('unit.not-found', `${above} and ${below} are not ranked together in any period.`, {
      exitCode: EXIT.usage,
      hint: 'Name two units of one kind that are both ranked.',
    });
  }
}

function stillFindings({ kind, period, ranked, units }: UncertaintyGroup): Finding[] {
  const still = (message: string): Finding[] => [{ code: 'simulation.still', severity: 'warning', message, period }];
  if (ranked === 1) return still(`One ${kind} is ranked in ${period}, so its rank cannot vary.`);
  const isStill = units.every(({ rank, low, high }) => rank === low && rank === high);
  return isStill ? still(`Nothing that was varied changes a rank in ${period}.`) : [];
}

function unrankedFindings({ period, units }: UncertaintyGroup): Finding[] {
  const some = units.filter(({ ranked }) => ranked < 1);
  if (some.length === 0) return [];
  const least = some.reduce((a, b) => (b.ranked < a.ranked ? b : a));
  return [
    {
      code: 'simulation.unranked',
      severity: 'warning',
      period,
      unit: least.unit,
      message: `${some.length} of ${units.length} units have no score in some of the draws of ${period}; ${least.name} has one in ${Math.round(least.ranked * 100)} % of them.`,
      hint: 'What was drawn gives them no value: a geometric mean of a value below zero, a blank in a further draw.',
    },
  ];
}

/** A result with the interval of every rank in it, and how it was made. */
export function withIntervals(result: Result, report: UncertaintyReport): Result {
  const key = (kind: string, period: string, unit: string) => `${kind}\n${period}\n${unit}`;
  const intervals = new Map(
    report.groups.flatMap(({ kind, period, units }) =>
      units.map(({ unit, low, high }) => [
        key(kind, period, unit),
        low === null || high === null ? null : { low, high },
      ]),
    ),
  );
  return {
    ...result,
    uncertainty: report.simulation,
    results: result.results.map((row) => ({
      ...row,
      interval: intervals.get(key(row.unit.kind, row.period, row.unit.id)) ?? null,
    })),
  };
}
