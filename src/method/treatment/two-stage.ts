import { REFERENCE_SET } from '../options.ts';
import type { Treatment } from '../types.ts';
import { shiftedLog, shiftOptions, shiftProblem } from './shifted-log.ts';
import { momentsOf, passesTest } from './skew-test.ts';
import { winsorise } from './winsorise.ts';

/**
 * Test; winsorise up to a limit; test; and where that is not enough, the logarithm of the values as they were before;
 * test. The column keeps the logarithm even where the test still fails, and the result says so. With `most: 0` the
 * logarithm is the only treatment.
 */
export const twoStage: Treatment = {
  name: 'two-stage',
  summary: 'winsorises, and where that does not pass the test takes a shifted logarithm of the untreated values',
  formula:
    'y = x if it passes the test, else winsorised x if that does, else shifted logarithm of x  (JRC 10-step guide, step 5; Becker et al. 2022, COINr, JOSS 7(78), 4567: Treat)',
  options: { ...winsorise.options, ...shiftOptions('auto'), referenceSet: REFERENCE_SET },
  fits: true,
  problem: shiftProblem,
  fit: (values, options) => {
    const first = winsorise.fit(values, options);
    if (first.problem === null || values.length === 0) return first;
    const second = shiftedLog.fit(values, options);
    if (second.problem !== null) return { ...second, problem: `${first.problem}, and ${second.problem}` };
    const passes = passesTest(momentsOf(shiftedLog.apply(values, second, options)), options);
    return {
      numbers: second.numbers,
      outcome: `${second.outcome}, because ${first.problem}`,
      problem: passes ? null : `${first.problem}, and after the logarithm too`,
    };
  },
  // What the chosen stage left among the numbers tells it from the other.
  apply: (column, fit, options) => ('shift' in fit.numbers ? shiftedLog : winsorise).apply(column, fit, options),
  rule: (options) => `${winsorise.rule(options)}; where that fails, ${shiftedLog.rule(options)}`,
};
