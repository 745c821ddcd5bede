import { describe, expect, it } from 'vitest';
import { distance, yardstickOf } from '../../../src/method/imputation/distance.ts';
import type { Peer } from '../../../src/method/types.ts';
import { column, NONE } from '../../helpers/columns.ts';

const measure = (columns: Float64Array[], shared: number) => ({
  peers: columns.map((values): Peer => ({ column: values, sign: 1 })),
  yardsticks: columns.map((values) => yardstickOf(values.filter((value) => !Number.isNaN(value)))),
  shared,
});

describe('distance', () => {
  it('is √((1² + 3²) / 2) = √5 for differences of one and three standard deviations (worked by hand)', () => {
    // -1, 0, 1 have s = 1; -10, 0, 10 have s = 10.
    const away = { peers: [column(0, 1), column(0, 30)].map((values): Peer => ({ column: values, sign: 1 })) };
    const yardsticks = [yardstickOf(column(-1, 0, 1)), yardstickOf(column(-10, 0, 10))];
    expect(distance({ ...away, yardsticks, shared: 2 }, 0, 1)).toBeCloseTo(Math.sqrt(5), 14);
    expect(distance({ ...away, yardsticks, shared: 3 }, 0, 1)).toBeNull();
    expect(distance({ ...away, yardsticks, shared: 2 }, 1, 0)).toBeCloseTo(Math.sqrt(5), 14);
  });

  it('goes by what both have', () => {
    const columns = [column(-1, 0, 1), column(-1, NONE, 1), column(NONE, 0, 1)];
    expect(distance(measure(columns, 1), 0, 1)).toBeCloseTo(1, 14);
    expect(distance(measure(columns, 2), 0, 1)).toBeNull();
    expect(distance(measure(columns, 2), 0, 2)).not.toBeNull();
  });

  it('counts nothing that does not vary', () => {
    const columns = [column(-1, 0, 1), column(0.1 + 0.2, 0.3, 0.3)];
    expect(distance(measure(columns, 1), 0, 1)).toBeCloseTo(1, 14);
    expect(distance(measure(columns, 2), 0, 1)).toBeNull();
  });

  it('has no unit: the same in very large and very small numbers', () => {
    for (const size of [1e300, 1e-300]) expect(distance(measure([column(-size, 0, size)], 1), 0, 2)).toBeCloseTo(2, 14);
  });
});

describe('yardstickOf', () => {
  it('is none for no values, one value and equal ones', () => {
    expect([column(), column(5), column(5, 5)].map(yardstickOf)).toEqual([null, null, null]);
  });
});
