import type { Slice } from '../engine/panel.ts';
import type { Alternatives } from './alternatives.ts';
import type { Trial } from './trial.ts';
import { stepLooksElsewhere } from './within-period.ts';

/** The rows that a draw computes. */
export interface Window {
  start: number;
  end: number;
  /** The periods in it, with their rows counted from its start. */
  slices: readonly Slice[];
}

/**
 * The rows that have to be computed in every draw: those of the period, or all where something that has to be fitted
 * anew looks at other periods.
 */
export function windowOf(trial: Trial, alternatives: readonly Alternatives[], moves: ReadonlySet<number>): Window {
  const refits = alternatives.some(({ steps }) =>
    steps.some((step) => stepLooksElsewhere(step) && step.inputs.some((input) => moves.has(input))),
  );
  if (refits) return { start: 0, end: trial.rows.length, slices: trial.slices };
  const slice = trial.slices.find(({ period }) => period === trial.period) ?? { start: 0, end: 0 };
  const { start, end } = slice;
  return { start, end, slices: [{ period: trial.period, start: 0, end: end - start }] };
}
