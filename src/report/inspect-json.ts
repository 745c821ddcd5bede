import type { InspectionReport } from '../types.ts';
import { laidOutJson } from './laid-out-json.ts';

/**
 * The report itself, the contract every other format renders. Full doubles; never NaN. Ends with a newline.
 *
 * @throws AtriskError `internal` where a number is not finite, naming the path
 */
export function renderInspectionJson(report: InspectionReport): string {
  return laidOutJson(report, 'inspection');
}
