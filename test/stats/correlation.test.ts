import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendall, pearson, spearman } from '../../src/stats/correlation.ts';

const list = (...values: number[]) => Float64Array.from(values);
const NONE = Number.NaN;
const ALL = [
  ['pearson', pearson],
  ['spearman', spearman],
  ['kendall', kendall],
] as const;

// Intelligence and hours of television a week of ten people.
const IQ = list(106, 100, 86, 101, 99, 103, 97, 113, 112, 110);
const HOURS = list(7, 27, 2, 50, 28, 29, 20, 12, 6, 17);
// Hunter L measure of lightness and panel score of nine lots of tuna.
const LIGHTNESS = list(44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1);
const PANEL = list(2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8);

describe('pearson', () => {
  it("gives 0.816 for the four pairs of Anscombe's quartet (Anscombe 1973, Graphs in Statistical Analysis)", () => {
    const x = list(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
    const pairs = [
      [x, list(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68)],
      [x, list(9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74)],
      [x, list(7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73)],
      [list(8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8), list(6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89)],
    ] as const;
    // R documentation, `anscombe`: 0.8164, 0.8162, 0.8163, 0.8165.
    const found = pairs.map(([a, b]) => (pearson(a, b) as number).toFixed(4));
    expect(found).toEqual(['0.8164', '0.8162', '0.8163', '0.8165']);
  });

  it('gives 1 and -1 for points on a line, exactly', () => {
    expect(pearson(IQ, IQ)).toBe(1);
    expect(pearson(list(1, 2, 3), list(30, 20, 10))).toBe(-1);
  });

  it('gives zero, and not its rounding noise, where products cancel on paper', () => {
    // Deviations of x: -0.2 -0.1 0 0.1 0.2; of y, from 0.2: 0.2 -0.1 -0.2 -0.1 0.2. Products: -4 + 1 + 0 - 1 + 4 = 0.
    expect(pearson(list(0.1, 0.2, 0.3, 0.4, 0.5), list(0.4, 0.1, 0, 0.1, 0.4))).toBe(0);
  });
});

describe('spearman', () => {
  it('gives -29/165 for intelligence and television (Wikipedia, Spearman rank correlation)', () => {
    expect(spearman(IQ, HOURS)).toBeCloseTo(-29 / 165, 12);
  });

  it('gives 0.8208 where values are tied (SciPy documentation, spearmanr)', () => {
    expect(spearman(list(1, 2, 3, 4, 5), list(5, 6, 7, 8, 7))).toBeCloseTo(0.820782681668123, 12);
  });

  it('gives 0.6 for the nine lots of tuna (Hollander and Wolfe 1973; R documentation, cor.test)', () => {
    // Places: x 3 6 1 8 4 2 7 5 9, y 2 4 1 8 5 7 9 3 6; squared differences 1+4+0+0+1+25+4+4+9 = 48; 1 - 6 * 48 / 720.
    expect(spearman(LIGHTNESS, PANEL)).toBeCloseTo(0.6, 12);
  });
});

describe('kendall', () => {
  it('gives 0.4444 for the nine lots of tuna (Hollander and Wolfe 1973; R documentation, cor.test)', () => {
    // T = 26 concordant pairs of 36, so (26 - 10) / 36.
    expect(kendall(LIGHTNESS, PANEL)).toBeCloseTo(16 / 36, 12);
  });

  it('gives -0.4714 where values are tied (SciPy documentation, kendalltau)', () => {
    expect(kendall(list(12, 2, 1, 12, 2), list(1, 4, 7, 1, 0))).toBeCloseTo(-0.47140452079103173, 12);
  });
});

describe.each(ALL)('%s', (_, correlation) => {
  it('uses the rows where both are present', () => {
    const x = list(1, 2, NONE, 3, 4, 9);
    const y = list(2, 1, 100, 4, 3, NONE);
    expect(correlation(x, y)).toBe(correlation(list(1, 2, 3, 4), list(2, 1, 4, 3)));
  });

  it('is null with fewer than three shared rows', () => {
    expect(correlation(list(1, 2, NONE), list(2, 1, 3))).toBeNull();
    expect(correlation(list(), list())).toBeNull();
  });

  it('is null where a side is constant over the shared rows, on paper too', () => {
    expect(correlation(list(5, 5, 5, 7), list(1, 2, 3, NONE))).toBeNull();
    expect(correlation(list(1, 2, 3), list(0.3, 0.1 + 0.2, 0.3))).toBeNull();
    expect(correlation(list(0, 0, 0), list(1, 2, 3))).toBeNull();
  });

  it('does not overflow or vanish with values of any size', () => {
    const [x, y] = [list(1, 2, 4, 3), list(1, 3, 9, 4)];
    const expected = correlation(x, y) as number;
    for (const size of [1e300, 1e-300, -1e300]) {
      const grown = x.map((value) => value * size);
      expect(correlation(grown, y)).toBeCloseTo(Math.sign(size) * expected, 12);
    }
    expect(correlation(list(-1.7e308, 0, 1.7e308), list(1, 2, 3))).toBe(1);
  });

  const columns = fc
    .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 3, maxLength: 12 })
    .map((rows) => [rows.map(([a]) => a), rows.map(([, b]) => b)] as const);

  it('is symmetric and lies between -1 and 1', () => {
    fc.assert(
      fc.property(columns, ([a, b]) => {
        const r = correlation(list(...a), list(...b));
        expect(correlation(list(...b), list(...a))).toBe(r);
        if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('turns its sign where one side is turned round, and does not depend on its origin and unit', () => {
    fc.assert(
      fc.property(columns, ([a, b]) => {
        const r = correlation(list(...a), list(...b));
        const turned = correlation(list(...a.map((value) => -value)), list(...b));
        const moved = correlation(list(...a.map((value) => 3 * value - 40)), list(...b));
        if (r === null) expect([turned, moved]).toEqual([null, null]);
        else {
          expect(turned).toBeCloseTo(-r, 12);
          expect(moved).toBeCloseTo(r, 12);
        }
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(columns, ([a, b]) => {
        const [x, y] = [list(...a.map((value) => value / 7)), list(...b.map((value) => value / 3))];
        expect(correlation(x.toReversed(), y.toReversed())).toBe(correlation(x, y));
      }),
    );
  });
});

describe.each(ALL.slice(1))('%s', (_, correlation) => {
  it('does not change under increasing transforms', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 3 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const [x, y] = [list(...pairs.map(([a]) => a)), list(...pairs.map(([, b]) => b))];
        expect(correlation(x.map(Math.exp), y)).toBe(correlation(x, y));
        expect(correlation(x, y.map(Math.cbrt))).toBe(correlation(x, y));
      }),
    );
  });
});
