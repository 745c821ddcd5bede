import { describe, expect, it } from 'vitest';
import { lookup, pairs } from '../../../src/method/normalisation/lookup.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

const STAGES = {
  table: [
    [0, 0],
    [1, 15],
    [2, 40],
  ],
};

describe('lookup', () => {
  it('replaces each value by its own, -0 as 0', () => {
    expect(applied(lookup, [column(2, 0, 1, -0, NONE)], { options: STAGES })).toEqual([40, 0, 15, 0, null]);
  });

  it('is missing for a value that the table does not know, never between two entries', () => {
    expect(applied(lookup, [column(3, 0.5, 1.0000001)], { options: STAGES })).toEqual([null, null, null]);
  });

  it('refuses a table without entries or with a value twice', () => {
    expect(lookup.problem?.({})).toContain('at least one pair');
    expect(lookup.problem?.({ table: [] })).toContain('at least one pair');
    expect(
      lookup.problem?.({
        table: [
          [1, 2],
          [1, 3],
        ],
      }),
    ).toContain('twice');
    expect(lookup.problem?.(STAGES)).toBeNull();
  });

  it('declares that its input is ordinal', () => {
    expect(lookup.ordinal).toBe(true);
  });

  it('prints its table', () => {
    expect(ruleOf(lookup, ['A'], { options: STAGES })).toBe('A by table: 0 → 0, 1 → 15, 2 → 40');
  });

  it('reads no table as no pairs', () => {
    expect(pairs({})).toEqual([]);
  });
});
