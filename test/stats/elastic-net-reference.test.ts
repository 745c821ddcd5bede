import { describe, expect, it } from 'vitest';
import type { ElasticNet } from '../../src/stats/elastic-net.ts';
import { fitOne, MADE_UP } from './logistic-rows.ts';

const WEIGHTS = [1, 2, 1, 1, 0.5, 1, 3, 1, 1, 0, 1, 2];

describe('numbers of a second implementation', () => {
  /*
   * Computed with SciPy 1, by another way than here: the least of
   *   Σ w (log(1 + e^z) − y z) / Σ w + λ Σ ((1 − alpha)/2 b² + alpha |b|),  z = intercept + x · b,
   * over coefficients split into a positive and a negative part, with L-BFGS-B to gtol 1e-12; then Newton steps on the
   * coefficients that are not zero. In order: alpha, λ, intercept, coefficients, twice the mean loss.
   */
  it.each([
    [1, 0.15, -0.03506543105756644, [0.1324263108008628, 0, 0.760445176883495], 0.9326817733457686],
    [0.5, 0.2, -0.03675236991999272, [0.22953257102504826, 0, 0.6847768702161666], 0.9302474594831267],
    [1, 0.05, -0.11759171967079168, [0.633584137171247, 0.3083134537990984, 1.2773467493474877], 0.7014235002157779],
    [0.5, 0.1, -0.07894956908005205, [0.4704351641329547, 0.19758474183693006, 0.9842561397238213], 0.7764141455878345],
    [0, 0.1, -0.11627099825067291, [0.5815469771156421, 0.37158279406588807, 0.9958627066339749], 0.7427036594959368],
    [0.3, 0.02, -0.2722123091839821, [0.950837299609726, 0.7379545179683747, 1.5134833716411291], 0.635452317071794],
    [1, 0, -0.5194953600695127, [1.3055392636312269, 1.2376387803944389, 1.920143140954085], 0.6123743372638164],
  ])('alpha %s, penalty %s, all rows alike', (alpha, lambda, intercept, coefficients, deviance) => {
    expectFit(fitOne(MADE_UP, alpha, lambda), intercept, coefficients, deviance);
  });

  it.each([
    [1, 0.15, -0.24163476710680995, [0.22875558848780775, 0.11888102054717188, 0.6200454133167165], 0.954748039616506],
    [1, 0.05, -0.2667879912082857, [0.8155802265631571, 0.6613753976126621, 1.2004141506319446], 0.6342603380718848],
    [0.5, 0.1, -0.24951026519870917, [0.5867403540259831, 0.4854604423368682, 0.8893231289433597], 0.7291832927616381],
    [0, 0.1, -0.267633383022412, [0.6651156516466332, 0.5900209286918068, 0.9131654402942767], 0.6994393666447724],
    [0.3, 0.02, -0.3714127394058646, [1.1181853648278826, 1.0358945960630437, 1.4616205997007543], 0.5686044035184057],
    [1, 0, -0.6267273320826077, [1.5702843816889815, 1.6933374508640766, 1.9385593775245726], 0.5380159694892644],
  ])('alpha %s, penalty %s, with weights', (alpha, lambda, intercept, coefficients, deviance) => {
    expectFit(fitOne({ ...MADE_UP, weights: WEIGHTS }, alpha, lambda), intercept, coefficients, deviance);
  });

  function expectFit(fit: ElasticNet, intercept: number, coefficients: readonly number[], deviance: number): void {
    expect(fit.problem).toBeNull();
    expect(Math.abs(fit.intercept - intercept)).toBeLessThan(1e-8);
    for (const [j, value] of coefficients.entries()) {
      if (value === 0) expect(fit.coefficients[j]).toBe(0);
      else expect(Math.abs(fit.coefficients[j]! - value)).toBeLessThan(1e-8);
    }
    expect(fit.deviance).toBeCloseTo(deviance, 8);
  }
});
