import { describe, expect, it, vi } from 'vitest';
import { fillMissing, observedAt, perReference } from '../../../src/method/imputation/cells.ts';
import { leave } from '../../../src/method/imputation/leave.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { imputationContext } from '../../helpers/imputation.ts';

describe('fillMissing', () => {
  it('asks for the value of missing cells only, and may be given none', () => {
    const value = vi.fn((row: number) => (row === 1 ? 7 : NONE));
    expect(plain(fillMissing(column(5, NONE, NONE), value))).toEqual([5, 7, null]);
    expect(value.mock.calls).toEqual([[1], [2]]);
  });
});

describe('observedAt', () => {
  it('takes rows in the order given, without missing ones and without rows that are not there', () => {
    expect([...observedAt(column(5, NONE, 3), [2, 1, 0])]).toEqual([3, 5]);
  });
});

describe('perReference', () => {
  it('computes once for each set of rows', () => {
    const sets = [Uint32Array.of(0), Uint32Array.of(1)] as const;
    const context = {
      ...imputationContext(leave, 3),
      reference: (row: number) => (row < 2 ? sets[0] : sets[1]),
    };
    const take = vi.fn((rows: Uint32Array) => rows[0] as number);
    const of = perReference(context, take);
    expect([of(0), of(1), of(2), of(0)]).toEqual([0, 0, 1, 0]);
    expect(take).toHaveBeenCalledTimes(2);
  });
});
