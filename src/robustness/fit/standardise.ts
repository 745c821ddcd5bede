import { mean } from '../../stats/mean.ts';

/** By what each predictor is centred and scaled: its mean and standard deviation over the training rows. */
export interface Scale {
  centre: number;
  /** Population standard deviation, as glmnet has it; 0 for a predictor that is the same in every row. */
  deviation: number;
}

/** The scale of a column. What varies only in its last digits counts as constant. */
export function scaleOf(column: Float64Array): Scale {
  const centre = mean(column) ?? 0;
  const squares = mean(column.map((value) => (value - centre) ** 2)) ?? 0;
  const deviation = Math.sqrt(squares);
  return { centre, deviation: deviation > 1e-12 * Math.abs(centre) ? deviation : 0 };
}

/** A column on a scale; zeros where the scale is that of a constant. */
export function onScale(column: Float64Array, { centre, deviation }: Scale): Float64Array {
  return column.map((value) => (deviation === 0 ? 0 : (value - centre) / deviation));
}
