import { describe, expect, it } from 'vitest';
import { momentNumbers, momentsOf, passesTest, testText } from '../../../src/method/treatment/skew-test.ts';
import { column } from '../../helpers/columns.ts';

const LIMITS = { skewness: 2, kurtosis: 3.5 };

describe('passesTest', () => {
  it.each([
    // OECD/JRC 10-step guide: outliers are flagged where |skewness| > 2 and kurtosis > 3.5.
    [2, 100, true],
    [-2, 100, true],
    [2.1, 3.5, true],
    [-2.1, 3.4, true],
    [2.1, 3.6, false],
    [-2.1, 3.6, false],
  ])('of skewness %d and kurtosis %d is %s (OECD/JRC guide)', (skewness, kurtosis, expected) => {
    expect(passesTest({ skewness, kurtosis }, LIMITS)).toBe(expected);
  });

  it('finds nothing that stands out where no skewness is defined, and goes by skewness alone where no kurtosis is', () => {
    expect(passesTest(momentsOf(column(1, 1, 1, 1)), { skewness: 0, kurtosis: -9 })).toBe(true);
    expect(passesTest({ skewness: 1, kurtosis: null }, { skewness: 0.5, kurtosis: 9 })).toBe(false);
    expect(passesTest({ skewness: 1, kurtosis: null }, { skewness: 1, kurtosis: 9 })).toBe(true);
  });

  it('does not fail a limit by the last binary digit: the kurtosis of 0, 0, 0, 1 is 4, its skewness 2', () => {
    // Mean 1/4, s² = 1/4: z = −1/2 three times and 3/2; Σz³ = 3; G1 = 4/6 × 3 = 2. For G2 see the test of kurtosis.
    for (const size of [1, 0.1, 0.3, 7e200]) {
      expect(passesTest(momentsOf(column(0, 0, 0, size)), { skewness: 2, kurtosis: -9 })).toBe(true);
      expect(passesTest(momentsOf(column(0, 0, 0, size)), { skewness: 0, kurtosis: 4 })).toBe(true);
      expect(passesTest(momentsOf(column(0, 0, 0, size)), { skewness: 1.999, kurtosis: 3.999 })).toBe(false);
    }
  });
});

describe('momentNumbers', () => {
  it('leaves out what is not defined', () => {
    const none = { skewness: null, kurtosis: null };
    expect(momentNumbers({ skewness: 1, kurtosis: 2 }, { skewness: 3, kurtosis: 4 })).toEqual({
      skewnessBefore: 1,
      kurtosisBefore: 2,
      skewnessAfter: 3,
      kurtosisAfter: 4,
    });
    expect(momentNumbers({ skewness: 1, kurtosis: null }, none)).toEqual({ skewnessBefore: 1 });
  });
});

describe('testText', () => {
  it('prints the limits', () => {
    expect(testText(LIMITS)).toBe('skewness within ±2 or kurtosis at most 3.5');
  });
});
