import { describe, expect, it } from 'vitest';
import { clamp } from '../../../src/method/normalisation/clamp.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('clamp', () => {
  it('keeps values within both limits', () => {
    const options = { least: 0, most: 100 };
    expect(applied(clamp, [column(-5, 0, 42, 100, 101, NONE)], { options })).toEqual([0, 0, 42, 100, 100, null]);
  });

  it('takes one limit only', () => {
    expect(applied(clamp, [column(-5, 500)], { options: { least: 0 } })).toEqual([0, 500]);
    expect(applied(clamp, [column(-5, 500)], { options: { most: 100 } })).toEqual([-5, 100]);
  });

  it('refuses limits that are absent or the wrong way round', () => {
    expect(clamp.problem?.({})).toContain('`least`');
    expect(clamp.problem?.({ least: 1, most: 1 })).toContain('below');
    expect(clamp.problem?.({ least: 2, most: 1 })).toContain('below');
    expect(clamp.problem?.({ least: 1, most: 2 })).toBeNull();
    expect(clamp.problem?.({ least: 0 })).toBeNull();
    expect(clamp.problem?.({ most: 0 })).toBeNull();
  });

  it('prints its limits', () => {
    expect(ruleOf(clamp, ['A'], { options: { least: 0, most: 100 } })).toBe('A, kept at least 0 and at most 100');
    expect(ruleOf(clamp, ['A'], { options: { most: 7 } })).toBe('A, kept at most 7');
    expect(ruleOf(clamp, ['A'], { options: { least: -1 } })).toBe('A, kept at least -1');
  });
});
