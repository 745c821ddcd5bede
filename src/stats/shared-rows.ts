/** The values of two columns in the rows where both are present; NaN marks a missing value. */
export function sharedRows(x: Float64Array, y: Float64Array): { x: Float64Array; y: Float64Array } {
  const both = (_: number, row: number) => !Number.isNaN(x[row]) && !Number.isNaN(y[row]);
  return { x: x.filter(both), y: y.filter(both) };
}
