import { describe, expect, it } from 'vitest';
import { scale } from '../../../src/method/normalisation/scale.ts';
import { applied, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

describe('scale', () => {
  it('multiplies, divides and shifts', () => {
    // 9 * 2 / 3 + 1 = 7; Celsius to Fahrenheit: 100 * 9 / 5 + 32 = 212
    expect(applied(scale, [column(9)], { options: { multiply: 2, divide: 3, add: 1 } })).toEqual([7]);
    expect(applied(scale, [column(0, 100, -40)], { options: { multiply: 9, divide: 5, add: 32 } })).toEqual([
      32, 212, -40,
    ]);
  });

  it('keeps a sixth exact, which a printed factor cannot', () => {
    expect(applied(scale, [column(18.3)], { options: { divide: 6 } })).toEqual([18.3 / 6]);
    expect(applied(scale, [column(6)], { options: { divide: 6 } })).toEqual([1]);
  });

  it('is zero where it cancels on paper: 0.1 × 3 − 0.3, which doubles make 5.6e-17, and only there', () => {
    expect(applied(scale, [column(0.1)], { options: { multiply: 3, add: -0.3 } })).toEqual([0]);
    expect(applied(scale, [column(-0.1)], { options: { multiply: 3, add: 0.3 } })).toEqual([0]);
    // Beside nothing larger a small number is no noise.
    expect(applied(scale, [column(1e-17, -1e-17)])).toEqual([1e-17, -1e-17]);
  });

  it('changes nothing by default, and leaves missing missing', () => {
    expect(applied(scale, [column(1.5, NONE, 0)])).toEqual([1.5, null, 0]);
  });

  it('splits into factor and constant', () => {
    const context = contextFor(scale, [column(1)], { options: { multiply: 3, divide: 4, add: -2 } });
    expect(scale.split?.([8], context)).toEqual({ factors: [0.75], constant: -2 });
  });

  it('prints only what it does', () => {
    expect(ruleOf(scale, ['A'])).toBe('A');
    expect(ruleOf(scale, ['A'], { options: { multiply: 2 } })).toBe('A × 2');
    expect(ruleOf(scale, ['A'], { options: { divide: 6 } })).toBe('A / 6');
    expect(ruleOf(scale, ['A'], { options: { multiply: 9, divide: 5, add: 32 } })).toBe('A × 9 / 5 + 32');
    expect(ruleOf(scale, ['A'], { options: { add: -1 } })).toBe('A − 1');
  });

  it('gives 212 and 32 degrees Fahrenheit for 100 and 0 degrees Celsius (NIST Special Publication 811, appendix B)', () => {
    expect(applied(scale, [column(100, 0)], { options: { multiply: 9, divide: 5, add: 32 } })).toEqual([212, 32]);
  });
});
