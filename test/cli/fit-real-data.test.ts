/** Predictors of mass killing, which may not be shipped: point ATRISK_DATA at the folder that holds them. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load.ts';
import type { Definition } from '../../src/types.ts';
import { run } from './support/run.ts';

const folder = process.env['ATRISK_DATA'] ?? '';
const FILE = join(folder, 'ewp-panel', 'prepared2024predictors-2025-09-03.csv');
const NOT_PREDICTORS = ['mk_onset_1', 'mk_onset_2', 'mk_onset_1or2', 'ccode'];

/*
 * Computed with NumPy and SciPy from the same file, by a program that shares nothing with this one: the country-years up
 * to 1998 with every predictor, an event being mk_onset in either of the two years after; predictors less their mean, by
 * their population standard deviation; then the least of
 *   mean of log(1 + e^z) − y z, + 0.01 × Σ (1/4 b² + 1/2 |b|)
 * over coefficients split into a positive and a negative part, with L-BFGS-B to gtol 1e-12, and Newton steps on the
 * coefficients that are not zero. All others are zero.
 */
const ROWS = 5040;
const EVENTS = 157;
const INTERCEPT = -3.6418195530498547;
const COEFFICIENTS = new Map([
  ['partyban.new.0', -0.05367271368],
  ['partyban.new.1', 0.112981522319],
  ['pol_killing_approved', 0.120583215527],
  ['even_civilrights', -0.192612077922],
  ['ses_power_dist', -0.036883271422],
  ['popsize.log2', 0.085712323425],
  ['un_imr_sqrt', 0.141639568454],
  ['efindex', 0.033632678454],
  ['discrimpop', 0.051343637532],
  ['reg.na', -0.045922831728],
  ['reg.sca', 0.096539271734],
  ['coup.try.5yr', 0.162673492866],
  ['mk_ever', 0.276202331353],
]);

describe.skipIf(folder === '')(
  'a fit to predictors of mass killing up to 2000 (skipped where ATRISK_DATA is not set)',
  () => {
    let definition: Definition;

    beforeAll(async () => {
      const left = NOT_PREDICTORS.flatMap((column) => ['--leave-out', column]);
      const columns = ['--unit-column', 'ewp_name', '--period-column', 'year'];
      const asked = ['--predictor', 'all', ...left, '--outcomes', FILE, '--event', 'mk_onset', ...columns];
      const { status, stdout, stderr } = await run(['fit', FILE, ...asked, '--until', '2000', '--lambda', '0.01']);
      expect(status, stderr).toBe(0);
      definition = loadFramework(stdout, 'fitted.yaml').definition;
    }, 60_000);

    it('is to the same rows', () => {
      expect(definition.training).toMatchObject({ rows: ROWS, events: EVENTS, until: '1998', knownUntil: '2000' });
    });

    it('has the coefficients of a second implementation', () => {
      const { coefficients } = definition.index.find(({ id }) => id === 'log-odds')!;
      const found = new Map(Object.entries(coefficients!).map(([id, value]) => [id.replace(/\.centred$/, ''), value]));
      expect([...found.keys()].sort()).toEqual([...COEFFICIENTS.keys()].sort());
      for (const [predictor, value] of COEFFICIENTS) {
        expect(Math.abs(found.get(predictor)! - value), predictor).toBeLessThan(1e-6);
      }
    });

    it('has its intercept', () => {
      const { options } = definition.index.find(({ id }) => id === 'probability')!;
      expect(Math.abs(-Number(options['midpoint']) - INTERCEPT)).toBeLessThan(1e-6);
    });
  },
);
