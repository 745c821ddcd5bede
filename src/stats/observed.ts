/**
 * The values that are there: a copy without NaN, the mark of a missing value inside the engine.
 * Every function of `stats` expects its input to have passed through here: `min` and `max` of the
 * underlying library depend on the order of the values when NaN is among them.
 */
export function observed(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}
