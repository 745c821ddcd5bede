import type { Factor } from '../types.ts';

/** What the variables have set for one draw. */
export interface State {
  /**
   * Per variation: which of its alternatives is in place, the framework's own at 0 and less; for data errors the number
   * drawn, and none at less than 0.
   */
  chosen: Float64Array;
  /** Per step of the plan: what each of its weights is multiplied by; null where they do not vary. */
  multipliers: (Float64Array | null)[];
  /** Column of the indicator that is left out, or -1. */
  leftOut: number;
  /** Which set of data is used, 0 the one supplied. */
  data: number;
}

/** One thing that is drawn: what a number from 0 up to 1 makes of the state. */
export interface Variable {
  factor: Factor;
  set: (u: number, state: State) => void;
  /** Numbers that stand for its settings: the ends of a range, each alternative, some draws of what has many numbers. */
  probes: readonly Probe[];
}

export interface Probe {
  u: number;
  /** In words: `times 0.75`, `rank`, `without unrest`. */
  setting: string;
}

/** How many settings stand for a variable that has no few of its own. */
const MOST_PROBES = 20;

/** Evenly spread numbers for a variable that stands for many, or for choices without a name. */
export function spreadProbes(setting: string, count = MOST_PROBES): Probe[] {
  const probes = Math.min(count, MOST_PROBES);
  return Array.from({ length: probes }, (_, at) => ({ u: (at + 0.5) / probes, setting }));
}

/** A probe for each choice but the first, which is the framework's own. */
export function choiceProbes(settings: readonly string[]): Probe[] {
  return settings.map((setting, at) => ({ u: (at + 1.5) / (settings.length + 1), setting }));
}

/**
 * The state in which nothing differs from plain scoring.
 *
 * @param weights per step of the plan, how many weights vary, or 0
 */
export function plainState(variations: number, weights: readonly number[]): State {
  return {
    chosen: new Float64Array(variations).fill(-1),
    multipliers: weights.map((count) => (count === 0 ? null : new Float64Array(count).fill(1))),
    leftOut: -1,
    data: 0,
  };
}

/** Makes a state plain again. */
export function reset(state: State): void {
  state.chosen.fill(-1);
  for (const multipliers of state.multipliers) multipliers?.fill(1);
  state.leftOut = -1;
  state.data = 0;
}

/** One of so many equally likely choices. */
export function pick(u: number, count: number): number {
  return Math.min(Math.floor(u * count), count - 1);
}
