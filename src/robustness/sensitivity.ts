import { AtriskError, EXIT } from '../errors.ts';
import { quantile } from '../stats/quantile.ts';
import { type SobolIndex, sobolIndices, type SobolRuns } from '../stats/sobol-indices.ts';
import { sorted } from '../stats/sorted.ts';
import type { Dataset, Finding, Framework, SensitivityGroup, SensitivityIndex, SensitivityReport } from '../types.ts';
import { leaveOneOut, oneAtATime } from './one-at-a-time.ts';
import type { OutcomeKind } from './outcome.ts';
import { type PlannedTrial, planSimulation, type SimulationOptions, type SimulationPlan } from './plan.ts';
import { pick } from './state.ts';
import { stream } from './random.ts';
import { sobolRows } from './sobol-rows.ts';
import type { Trial } from './trial.ts';
import { reportHead, simulationOf } from './uncertainty.ts';
import { together } from './variables.ts';

/** What may be asked of a sensitivity analysis. */
export interface SensitivityOptions {
  /** Points of the design; 1,024 unless given. Powers of two are most evenly spread. */
  draws?: number;
  seed?: number;
  /** Whether all variables of a kind are one factor. */
  grouped?: boolean;
  /** What the variance is of; how far ranks move on the whole unless given. */
  of?: 'rank-shift' | 'rank' | 'score';
  /** Id of the unit, for `rank` and `score`. */
  unit?: string | null;
}

/** Samples of a bootstrap. */
const SAMPLES = 400;
/** An interval of an index wider than this on one side is no good estimate. */
const IMPRECISE = 0.1;

/** Which outcome the runs of a trial are of; null where the unit that is asked for is not ranked in it. */
function outcomeKind(
  { rows, ranked }: Trial,
  of: NonNullable<SensitivityOptions['of']>,
  unit: string | null,
): OutcomeKind | null {
  if (of === 'rank-shift') return { of };
  const position = ranked.findIndex((row) => rows[row]?.unit.id === unit);
  return position < 0 ? null : { of, unit: position };
}

/**
 * Which of the choices that a specification lists ranks depend on.
 *
 * @param framework as {@link planSimulation} takes it
 * @throws AtriskError where nobody is ranked, nothing varies, or the unit that is asked for is not ranked
 */
export function sensitivity(
  framework: Framework,
  dataset: Dataset,
  observationsSha256: string,
  options: SensitivityOptions & SimulationOptions = {},
): SensitivityReport {
  const plan = planSimulation(framework, dataset, observationsSha256, options);
  const runs = trialsWithOutcome(plan, options).map(({ planned, outcome }) => {
    const { seed = 1, draws = 1024, grouped = false } = options;
    return { planned, values: sobolRows(planned.trial, { seed, from: 0, to: draws, grouped, outcome }) };
  });
  return sensitivityReport(plan, runs, options);
}

/**
 * The trials that have the outcome that is asked for.
 *
 * @throws AtriskError `usage` where an outcome of one unit names none; `unit.not-found` where it is ranked in none
 */
export function trialsWithOutcome(
  { trials }: SimulationPlan,
  options: SensitivityOptions,
): { planned: PlannedTrial; outcome: OutcomeKind }[] {
  const { of = 'rank-shift', unit = null } = options;
  if (of === 'rank-shift' && unit !== null) {
    throw new AtriskError('usage', 'How far ranks move on the whole is not of one unit.', {
      exitCode: EXIT.usage,
      hint: 'Leave --unit out, or use --of rank or --of score.',
    });
  }
  if (of !== 'rank-shift' && unit === null) {
    throw new AtriskError('usage', `The ${of} that is explained is that of one unit.`, {
      exitCode: EXIT.usage,
      hint: 'Add --unit ID.',
    });
  }
  const found = trials.flatMap((planned) => {
    const outcome = outcomeKind(planned.trial, of, unit);
    return outcome === null ? [] : [{ planned, outcome }];
  });
  if (found.length > 0) return found;
  throw new AtriskError('unit.not-found', `${unit ?? ''} is not ranked in this period, so its rank cannot vary.`, {
    exitCode: EXIT.usage,
    hint: 'explain says why a unit is not ranked.',
  });
}

/**
 * Puts together what the runs of every trial came to.
 *
 * @param runs of each trial that has the outcome, in the order of the plan
 * @throws AtriskError where the outcome is not defined in some runs
 */
export function sensitivityReport(
  plan: SimulationPlan,
  runs: readonly { planned: PlannedTrial; values: Float64Array }[],
  options: SensitivityOptions,
): SensitivityReport {
  const { grouped = false, of = 'rank-shift', unit = null } = options;
  const factors = grouped ? together(plan.variables) : plan.variables;
  const names = factors.map(({ factor }) => factor.id);
  const groups = runs.map(({ planned, values }) => groupOf(planned, { values, factors: names.length }, names, options));
  return {
    ...reportHead(plan),
    simulation: { ...simulationOf(plan, options), factors: factors.map(({ factor }) => factor) },
    outcome: { of, unit, words: OUTCOMES[of](unit) },
    grouped,
    groups,
    findings: [...groups.flatMap(impreciseFindings), ...plan.result.findings],
  };
}

const OUTCOMES: Readonly<Record<'rank-shift' | 'rank' | 'score', (unit: string | null) => string>> = {
  'rank-shift': () => 'mean over the units of the places between the rank and that without any variation',
  rank: (unit) => `rank of ${unit ?? ''}`,
  score: (unit) => `score of ${unit ?? ''}`,
};

function groupOf(
  { kind, period, trial }: PlannedTrial,
  runs: SobolRuns,
  names: readonly string[],
  options: SensitivityOptions,
): SensitivityGroup {
  assertDefined(runs, period, options);
  const all = sobolIndices(runs);
  const { mean, variance } = moments(runs);
  const indices = all === null ? [] : withIntervals(all, runs, names, options.seed ?? 1);
  return {
    kind,
    period,
    ranked: trial.ranked.length,
    runs: runs.values.length,
    mean: all === null ? null : mean,
    variance: all === null ? null : variance,
    indices: indices.toSorted((a, b) => b.total - a.total),
    firstSum: all === null ? null : indices.reduce((sum, { first }) => sum + first, 0),
    oneAtATime: oneAtATime(trial).toSorted(byShift),
    leaveOneOut: leaveOneOut(trial).toSorted(byShift),
  };
}

function byShift(a: { meanShift: number | null }, b: { meanShift: number | null }): number {
  return (b.meanShift ?? Number.POSITIVE_INFINITY) - (a.meanShift ?? Number.POSITIVE_INFINITY) || 0;
}

/** There is no variance of outcomes of which some are missing. */
function assertDefined({ values }: SobolRuns, period: string, { unit = null }: SensitivityOptions): void {
  const missing = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  if (missing === 0) return;
  const lack = unit === null ? 'No unit is ranked' : `${unit} has no score`;
  const message = `${lack} in ${missing} of ${values.length} runs of ${period}, so there is no variance to explain.`;
  throw new AtriskError('usage', message, {
    exitCode: EXIT.usage,
    hint: 'Leave out of the specification what gives no value, such as a geometric mean of values below zero.',
  });
}

/** Mean and variance of the outcome over A and B. */
function moments({ values, factors }: SobolRuns): { mean: number; variance: number } {
  const width = factors + 2;
  const both = values.filter((_, at) => at % width < 2);
  const mean = both.reduce((sum, value) => sum + value, 0) / both.length;
  return { mean, variance: both.reduce((sum, value) => sum + (value - mean) ** 2, 0) / both.length };
}

/** Each index with the 5 to 95 % interval of its estimates from points drawn again with repeats. */
function withIntervals(
  indices: readonly SobolIndex[],
  runs: SobolRuns,
  names: readonly string[],
  seed: number,
): SensitivityIndex[] {
  const count = runs.values.length / (runs.factors + 2);
  const uniform = stream(seed, -2);
  const rows = new Uint32Array(count);
  const samples = Array.from({ length: SAMPLES }, () => {
    for (let at = 0; at < count; at += 1) rows[at] = pick(uniform(), count);
    return sobolIndices(runs, rows) ?? indices;
  });
  return indices.map(({ first, total }, factor) => {
    const ends = (key: 'first' | 'total'): [number, number] => {
      const ascending = sorted(Float64Array.from(samples, (sample) => (sample[factor] as SobolIndex)[key]));
      return [quantile(ascending, 0.05) as number, quantile(ascending, 0.95) as number];
    };
    const [firstLow, firstHigh] = ends('first');
    const [totalLow, totalHigh] = ends('total');
    return { factor: names[factor] as string, first, firstLow, firstHigh, total, totalLow, totalHigh };
  });
}

function impreciseFindings({ period, indices, variance, ranked, kind }: SensitivityGroup): Finding[] {
  if (variance === null) {
    const message = `The outcome is the same at every point in ${period} (${ranked} ranked, ${kind}), so there is no variance to explain.`;
    return [{ code: 'simulation.still', severity: 'warning', message, period }];
  }
  const wide = indices.filter(
    (one) => one.totalHigh - one.totalLow > 2 * IMPRECISE || one.firstHigh - one.firstLow > 2 * IMPRECISE,
  );
  if (wide.length === 0) return [];
  return [
    {
      code: 'simulation.imprecise',
      severity: 'warning',
      period,
      message: `${wide.length} of ${indices.length} factors have an index with an interval wider than ${2 * IMPRECISE} in ${period}: ${wide
        .slice(0, 3)
        .map(({ factor }) => factor)
        .join(', ')}${wide.length > 3 ? ' and others' : ''}.`,
      hint: 'Use more points, such as four times as many with --draws, or --group to have fewer factors.',
    },
  ];
}
