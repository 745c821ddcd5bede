import type { ImputationContext } from '../types.ts';

/** A copy in which every missing cell has the value given for its row; NaN leaves it missing. */
export function fillMissing(column: Float64Array, value: (row: number) => number): Float64Array {
  return column.map((present, row) => (Number.isNaN(present) ? value(row) : present));
}

/** Values of some rows of a column, without those that are missing. */
export function observedAt(column: Float64Array, rows: ArrayLike<number>): Float64Array {
  return Float64Array.from(rows, (row) => column[row] as number).filter((value) => !Number.isNaN(value));
}

/** What is taken from the reference set of a row, computed once for all rows that share the set. */
export function perReference<T>({ reference }: ImputationContext, take: (rows: Uint32Array) => T): (row: number) => T {
  const known = new Map<Uint32Array, T>();
  return (row) => {
    const rows = reference(row);
    const found = known.get(rows) ?? take(rows);
    known.set(rows, found);
    return found;
  };
}
