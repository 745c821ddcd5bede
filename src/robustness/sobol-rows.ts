import { SOBOL_DIMENSIONS, sobolSequence } from '../stats/sobol-sequence.ts';
import { outcomeOf, type OutcomeKind } from './outcome.ts';
import { modelOf } from './model.ts';
import { stream } from './random.ts';
import type { State, Variable } from './state.ts';
import type { Trial } from './trial.ts';
import { together } from './variables.ts';

/** Which rows of a Sobol analysis are to be run. */
export interface SobolRows {
  seed: number;
  from: number;
  to: number;
  /** Whether all variables of a kind are one factor. */
  grouped: boolean;
  outcome: OutcomeKind;
}

/**
 * Runs rows of a Sobol analysis: for each, the outcome at a point A, at a point B, and at A with the coordinate of one
 * factor from B, in turn. Any part of the rows gives what it gives among all.
 *
 * @param tick is told how many rows are done
 * @returns row after row, as `sobolIndices` takes them; NaN where an outcome is not defined
 */
export function sobolRows(trial: Trial, rows: SobolRows, tick: (done: number) => void = () => undefined): Float64Array {
  const model = modelOf(trial);
  const factors = rows.grouped ? together(model.variables) : model.variables;
  const outcome = outcomeOf(trial, model, rows.outcome);
  const width = factors.length + 2;
  const values = new Float64Array((rows.to - rows.from) * width);
  const points = designOf(factors.length, rows.seed);
  const [a, b] = [new Float64Array(factors.length), new Float64Array(factors.length)];
  for (let row = rows.from; row < rows.to; row += 1) {
    points(row, a, b);
    const at = (row - rows.from) * width;
    setAll(factors, b, model.state);
    values[at + 1] = outcome();
    setAll(factors, a, model.state);
    values[at] = outcome();
    for (const [factor, { set }] of factors.entries()) {
      set(b[factor] as number, model.state);
      values[at + 2 + factor] = outcome();
      set(a[factor] as number, model.state);
    }
    if ((row - rows.from) % 8 === 7) tick(row - rows.from + 1);
  }
  return values;
}

function setAll(factors: readonly Variable[], point: Float64Array, state: State): void {
  for (const [factor, { set }] of factors.entries()) set(point[factor] as number, state);
}

/**
 * Points A and B of each row: the two halves of a point of Sobol's sequence. Coordinates beyond the dimensions of the
 * sequence are random.
 */
export function designOf(factors: number, seed: number): (row: number, a: Float64Array, b: Float64Array) => void {
  const dimensions = Math.min(2 * factors, SOBOL_DIMENSIONS);
  const uniform = stream(seed, -1);
  const shift = Array.from({ length: dimensions }, () => Math.floor(uniform() * 2 ** 32) | 0);
  const sequence = sobolSequence(dimensions, shift);
  const point = new Float64Array(2 * factors);
  return (row, a, b) => {
    sequence(row, point);
    const random = dimensions < point.length ? stream(seed, row) : null;
    for (let at = dimensions; random !== null && at < point.length; at += 1) point[at] = random();
    a.set(point.subarray(0, factors));
    b.set(point.subarray(factors));
  };
}
