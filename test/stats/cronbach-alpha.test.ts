import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../../src/stats/cronbach-alpha.ts';

const list = (...values: number[]) => Float64Array.from(values);
const NONE = Number.NaN;

/** Columns of a table written row by row, `.` for a missing value. */
function table(...rows: string[]): Float64Array[] {
  const cells = rows.map((row) => row.split(' ').map((cell) => (cell === '.' ? NONE : Number(cell))));
  return (cells[0] as number[]).map((_, at) => Float64Array.from(cells, (row) => row[at] as number));
}

// Answers of twelve people to eleven questions, some missing: real-statistics.com, as distributed with Pingouin.
const ANSWERS = [
  '1 1 1 1 1 1 1 1 1 1 1',
  '1 1 1 1 1 1 1 1 0 1 0',
  '. 0 1 1 . 1 1 1 1 0 0',
  '1 1 1 0 1 1 0 1 1 0 0',
  '1 1 1 1 1 0 0 0 1 0 0',
  '0 1 . 0 1 1 1 1 0 0 0',
  '1 1 1 1 0 0 1 0 0 0 0',
  '1 1 1 1 1 0 0 0 0 0 0',
  '0 1 0 1 1 0 0 0 0 1 0',
  '1 0 0 1 0 1 0 0 . 0 0',
  '1 1 1 0 0 0 0 0 0 0 0',
  '1 0 0 1 0 0 0 0 0 0 0',
];

describe('cronbachAlpha', () => {
  it('gives 0.732661 with gaps, by pairs (Pingouin documentation, cronbach_alpha; R psych::alpha)', () => {
    expect(cronbachAlpha(table(...ANSWERS))).toBeCloseTo(0.732660835214447, 12);
  });

  it('gives 0.801695 for the rows without gaps (Pingouin documentation, cronbach_alpha; R psych::alpha)', () => {
    expect(cronbachAlpha(table(...ANSWERS.filter((row) => !row.includes('.'))))).toBeCloseTo(0.8016949152542373, 12);
  });

  it('gives 2/3 for two columns of variance 1 with covariance 1/2 (by hand)', () => {
    // 1 2 3 and 1 3 2: variances 1 and 1, covariance (1 + 0 + 0)/2 = 0.5; 2 * (1 - 2/3) = 2/3.
    expect(cronbachAlpha([list(1, 2, 3), list(1, 3, 2)])).toBeCloseTo(2 / 3, 12);
  });

  it('is 1 for identical columns', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2 }), fc.integer({ min: 2, max: 6 }), (values, width) => {
        fc.pre(new Set(values).size > 1);
        const alpha = cronbachAlpha(Array.from({ length: width }, () => list(...values)));
        expect(alpha).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is zero for columns without covariance, and negative where they run against one another', () => {
    expect(cronbachAlpha([list(-1, -1, 1, 1), list(-1, 1, -1, 1)])).toBeCloseTo(0, 12);
    // Variances 1 and 1, covariance -0.5: 2 * (1 - 2/1) = -2.
    expect(cronbachAlpha([list(1, 2, 3), list(3, 1, 2)])).toBeCloseTo(-2, 12);
  });

  it('is null where it is not defined', () => {
    expect(cronbachAlpha([])).toBeNull();
    expect(cronbachAlpha([list(1, 2, 3)])).toBeNull();
    expect(cronbachAlpha([list(1, NONE, NONE), list(1, 2, 3)])).toBeNull();
    expect(cronbachAlpha([list(1, 2, NONE, NONE), list(NONE, NONE, 1, 2)])).toBeNull();
    expect(cronbachAlpha([list(4, 4, 4), list(7, 7, 7)])).toBeNull();
    expect(cronbachAlpha([list(0.1, 0.2, 0.3), list(0.3, 0.2, 0.1)])).toBeNull();
  });

  it('does not overflow or vanish, and does not depend on the order of rows or columns', () => {
    const columns = [list(1, 2, 3, 5), list(1, 3, 2, 4), list(2, 1, 7, 3)];
    const alpha = cronbachAlpha(columns) as number;
    for (const size of [1e300, 1e-300]) {
      expect(cronbachAlpha(columns.map((column) => column.map((value) => value * size)))).toBeCloseTo(alpha, 12);
    }
    expect(cronbachAlpha(columns.map((column) => column.toReversed()))).toBe(alpha);
    expect(cronbachAlpha(columns.toReversed())).toBeCloseTo(alpha, 12);
  });
});
