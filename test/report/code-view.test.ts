import { expect, it } from 'vitest';
import { renderCodingSummary } from '../../src/report/code-view.ts';
import type { IndicatorCoding } from '../../src/types/coding.ts';

const NOTHING = { rows: 0, done: 0, changed: 0, missing: 0, substituted: 0, twice: 0, agreed: 0 };

it('prints counts, agreement and kappa', () => {
  const stage: IndicatorCoding = {
    ...NOTHING,
    id: 'stage',
    name: 'Stage\u001b[31m',
    rows: 50,
    done: 50,
    twice: 50,
    agreed: 35,
    kappa: 0.4,
  };
  const text = renderCodingSummary({
    ...NOTHING,
    rows: 51,
    done: 50,
    twice: 50,
    agreed: 35,
    shareTwice: 50 / 51,
    indicators: [stage],
  });
  expect(text).toContain('51 rows: 50 done, 0 changed, 0 without a value, 0 substituted.');
  expect(text).toContain('Coded twice: 50 of 51 (98 %); the coders agree on 35 (70 %).');
  expect(text).toMatch(/stage +Stage\\u001b\[31m +50 +50 +0 +0 +50 +35 \(70 %\) +0\.40\n/);
  expect(text).toContain("Kappa is Cohen's");
});

it('prints no table of nothing, and no agreement of nobody', () => {
  const text = renderCodingSummary({ ...NOTHING, shareTwice: null, indicators: [] });
  expect(text).toBe('0 rows: 0 done, 0 changed, 0 without a value, 0 substituted.\nCoded twice: 0 of 0.\n');
});
