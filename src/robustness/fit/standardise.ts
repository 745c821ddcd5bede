import type { LogisticRows } from '../../stats/elastic-net.ts';
import { mean } from '../../stats/mean.ts';
import type { TrainingRows } from './training-rows.ts';

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
function onScale(column: Float64Array, { centre, deviation }: Scale): Float64Array {
  return column.map((value) => (deviation === 0 ? 0 : (value - centre) / deviation));
}

/** Rows with every predictor on the scale of these rows. */
export function standardised(
  { columns, events }: TrainingRows,
  scales: readonly Scale[] = columns.map(scaleOf),
): LogisticRows {
  return {
    columns: columns.map((column, at) => onScale(column, scales[at] as Scale)),
    events,
    weights: new Float64Array(events.length).fill(1),
  };
}
