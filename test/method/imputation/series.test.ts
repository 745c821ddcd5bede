import { describe, expect, it } from 'vitest';
import { observationsAround } from '../../../src/method/imputation/series.ts';
import { leave } from '../../../src/method/imputation/leave.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { imputationContext } from '../../helpers/imputation.ts';

describe('observationsAround', () => {
  it('finds the nearest observed values of the same unit, whatever the order of rows', () => {
    const values = column(30, NONE, 99, 10, NONE, 20);
    const panel = { units: [1, 1, 2, 1, 1, 1], times: [2026, 2024, 2024, 2020, 2025, 2022] };
    const around = observationsAround(values, imputationContext(leave, 6, panel));
    const gap = { before: { time: 2022, value: 20 }, after: { time: 2026, value: 30 } };
    expect([around(1), around(4)]).toEqual([gap, gap]);
    expect(around(0)).toEqual({ before: { time: 2022, value: 20 }, after: null });
    expect(around(3)).toEqual({ before: null, after: { time: 2022, value: 20 } });
    expect(around(2)).toEqual({ before: null, after: null });
  });

  it('finds nothing for a unit that was never observed', () => {
    const around = observationsAround(column(NONE), imputationContext(leave, 1));
    expect(around(0)).toEqual({ before: null, after: null });
  });
});
