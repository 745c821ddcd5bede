import type { Fit, Operation, Options, StepContext } from '../../src/method/types.ts';
import { plain } from './columns.ts';

/** What a test may set of a step; the rest is as the loader would fill it in. */
export interface Setting {
  weights?: readonly number[];
  options?: Options;
  reverse?: boolean;
  /** The columns to fit to, where they are not the ones the method is applied to. */
  fitTo?: readonly Float64Array[];
  /** The ids of the rows that are fitted to: `unit-0`, `unit-1` and so on unless given. */
  units?: readonly string[];
}

/** The options that a method has when a framework names none. */
export function defaultsOf(operation: Pick<Operation, 'options'>): Record<string, unknown> {
  const entries = Object.entries(operation.options).map(([name, spec]) => [
    name,
    'default' in spec ? spec.default : undefined,
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Ids for so many rows. */
export function unitIds(rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => `unit-${row}`);
}

/** The context of one step: defaults, weights of one, and the fit that the method itself makes. */
export function contextFor(operation: Operation, inputs: readonly Float64Array[], setting: Setting = {}): StepContext {
  const options = { ...defaultsOf(operation), ...setting.options };
  const reverse = setting.reverse ?? false;
  const fitTo = setting.fitTo ?? inputs;
  const units = setting.units ?? unitIds(fitTo[0]?.length ?? 0);
  const fit: Fit | null = operation.fit?.(fitTo, options, units, reverse) ?? null;
  const context = { weights: setting.weights ?? inputs.map(() => 1), options, fit, reverse };
  return setting.fitTo === undefined ? { ...context, itself: ownRows(inputs) } : context;
}

/** Each row as its own in the columns that were fitted to. */
export function ownRows(inputs: readonly Float64Array[]): Int32Array {
  return Int32Array.from(inputs[0] ?? [], (_, row) => row);
}

/**
 * Applies a method to columns. The column it writes into holds other numbers before, as in a simulation: whatever it
 * does not write would be seen.
 */
export function applyTo(operation: Operation, inputs: readonly Float64Array[], context: StepContext): Float64Array {
  return operation.apply(inputs, context, blank(inputs[0]?.length ?? 0));
}

/** A column that holds what was left there by something else. */
export function blank(rows: number): Float64Array {
  return new Float64Array(rows).fill(-123.5);
}

/** Fits where the method fits, applies it, and returns a plain list with null for missing. */
export function applied(
  operation: Operation,
  inputs: readonly Float64Array[],
  setting: Setting = {},
): (number | null)[] {
  return plain(applyTo(operation, inputs, contextFor(operation, inputs, setting)));
}

/** The printed rule of a method for inputs of given labels. */
export function ruleOf(operation: Operation, labels: readonly string[], setting: Setting = {}): string {
  const { weights, options, reverse } = contextFor(
    { ...operation, fit: () => ({ numbers: {}, ascending: new Float64Array(), problem: null }) },
    labels.map(() => new Float64Array(1)),
    setting,
  );
  return operation.rule(labels, { weights, options, reverse });
}
