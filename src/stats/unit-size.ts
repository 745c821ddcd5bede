/**
 * The power of two next below the greatest absolute value, 1 where all are zero. Divided by it, values lie
 * within [-2, 2] with all their digits kept, so that squares and products of them stay inside the range of doubles.
 */
export function unitSize(values: Float64Array): number {
  const most = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  return most === 0 ? 1 : 2 ** Math.min(Math.floor(Math.log2(most)), 1023);
}
