import { type Run, run } from '../engine/run.ts';
import { type Alternatives, alternativesOf } from './alternatives.ts';
import { movingColumns, variedWeights } from './moving-columns.ts';
import { type MovingStep, movingStep, moveStep } from './moving-step.ts';
import { preparer } from './prepared.ts';
import { plainState, type State, type Variable } from './state.ts';
import type { Trial } from './trial.ts';
import { variablesOf } from './variables.ts';
import { type Window, windowOf } from './window.ts';
import { withinPeriod } from './within-period.ts';

/** A plan ready to be run again and again with other choices. */
export interface Model {
  variables: readonly Variable[];
  state: State;
  /** How many units are ranked. */
  units: number;
  /**
   * Scores of the ranked units with the choices that the state holds; NaN where a unit has none. Runs the same plan as
   * plain scoring, but only the steps that anything drawn can change, over columns that are laid out once.
   */
  evaluate: (scores: Float64Array) => void;
}

/** Lays out what a simulation runs. */
export function modelOf(given: Trial): Model {
  const trial = withinPeriod(given);
  const { framework, variations, data, ranked } = trial;
  const alternatives = alternativesOf(framework, variations);
  const state = plainState(variations.length, variedWeights(trial));
  const prepare = preparer(trial);
  const base = baseRun(trial, prepare(state));
  const moves = movingColumns(trial, alternatives, state);
  const window = windowOf(trial, alternatives, moves);
  const columns = base.columns.map((column) => column.slice(window.start, window.end));
  const steps = movingSteps(trial, { alternatives, moves, window, columns, base, multipliers: state.multipliers });
  const indicators = [...framework.plan.indicators.keys()].filter((column) => moves.has(column));
  const score = columns[framework.plan.score ?? -1] as Float64Array;
  const evaluate = (scores: Float64Array): void => {
    if (indicators.length > 0) fillIndicators(indicators, prepare(state), columns, window, state.leftOut);
    for (const step of steps) moveStep(step, state);
    for (let unit = 0; unit < ranked.length; unit += 1) {
      scores[unit] = score[(ranked[unit] as number) - window.start] as number;
    }
  };
  return { variables: variablesOf(framework, variations, data.length - 1), state, units: ranked.length, evaluate };
}

/** The run in which nothing differs from plain scoring. */
function baseRun({ framework, rows, slices, mayFit }: Trial, used: readonly Float64Array[]): Run {
  const options = {
    units: rows.map(({ unit }) => unit.id),
    ...(mayFit === null ? {} : { mayFit: (row: number) => mayFit[row] === 1 }),
  };
  return run(framework.plan, used, slices, options);
}

function movingSteps(
  trial: Trial,
  layout: {
    alternatives: readonly Alternatives[];
    moves: ReadonlySet<number>;
    window: Window;
    columns: readonly Float64Array[];
    base: Run;
    multipliers: State['multipliers'];
  },
): MovingStep[] {
  const { alternatives, moves, window, columns, base, multipliers } = layout;
  const whole = base.columns.map((column) => column.subarray(window.start, window.end));
  return trial.framework.plan.steps.flatMap((step, position): MovingStep[] => {
    if (!moves.has(step.output)) return [];
    const inputsMove = step.inputs.some((input) => moves.has(input));
    const weightsMove = multipliers[position] !== null;
    const own = { ...(alternatives[position] as Alternatives), position };
    return [movingStep(own, { trial, columns, whole, window, base, inputsMove, weightsMove })];
  });
}

/** The indicators as the choices of a draw prepare them, without the one that is left out. */
function fillIndicators(
  indicators: readonly number[],
  prepared: readonly Float64Array[],
  columns: readonly Float64Array[],
  { start, end }: Window,
  leftOut: number,
): void {
  for (const column of indicators) {
    const into = columns[column] as Float64Array;
    if (column === leftOut) into.fill(Number.NaN);
    else into.set((prepared[column] as Float64Array).subarray(start, end));
  }
}
