import type { Comparison } from '../types.ts';
import { laidOutJson } from './laid-out-json.ts';

/**
 * The comparison itself, the contract every other format renders. Full doubles; never NaN. Ends with a newline.
 *
 * @throws AtriskError `internal` where a number is not finite, naming the path
 */
export function renderComparisonJson(comparison: Comparison): string {
  return laidOutJson(comparison, 'comparison');
}
