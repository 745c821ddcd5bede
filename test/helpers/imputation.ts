import type { Imputation, ImputationContext, Options } from '../../src/method/types.ts';
import { plain } from './columns.ts';
import { defaultsOf } from './method.ts';

/** What a test may set of a panel; the rest is one period in which every row is a unit of its own. */
export interface Panel {
  options?: Options;
  units?: readonly number[];
  times?: readonly number[];
  groups?: readonly (string | null)[];
  /** The rows whose values may be used, for every row alike. */
  reference?: readonly number[];
  peers?: ImputationContext['peers'];
}

/** The context of an imputation for a column of so many rows. */
export function imputationContext(imputation: Imputation, rows: number, panel: Panel = {}): ImputationContext {
  const all = Array.from({ length: rows }, (_, row) => row);
  const reference = Uint32Array.from(panel.reference ?? all);
  return {
    options: { ...defaultsOf(imputation), ...panel.options },
    units: Int32Array.from(panel.units ?? all),
    times: Float64Array.from(panel.times ?? all.map(() => 0)),
    groups: panel.groups ?? all.map(() => null),
    reference: () => reference,
    peers: panel.peers ?? [],
  };
}

/** Fills a column; a plain list with null for missing. */
export function filled(imputation: Imputation, column: Float64Array, panel: Panel = {}): (number | null)[] {
  return plain(imputation.fill(column, imputationContext(imputation, column.length, panel)));
}

/** One unit observed over the periods 0, 1, 2, ... */
export function overTime(...values: readonly number[]): { column: Float64Array; panel: Panel } {
  return {
    column: Float64Array.from(values),
    panel: { units: values.map(() => 0), times: values.map((_, period) => period) },
  };
}
