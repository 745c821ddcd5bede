import type { Backtest } from '../types.ts';
import { laidOutJson } from './laid-out-json.ts';

/**
 * The grades themselves, the contract every other format renders. Full doubles; never NaN. Ends with a newline.
 *
 * @throws AtriskError `internal` where a number is not finite, naming the path
 */
export function renderBacktestJson(report: Backtest): string {
  return laidOutJson(report, 'backtest');
}
