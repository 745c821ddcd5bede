/** Columns as the engine holds them: NaN marks a missing value. */
export const NONE = Number.NaN;

/** A column from plain numbers. */
export function column(...values: number[]): Float64Array {
  return Float64Array.from(values);
}

/** A column as a plain list, missing values as null, so that lists can be compared. */
export function plain(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
