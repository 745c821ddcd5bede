import { describe, expect, it } from 'vitest';
import { numberText, signedTerms, weightedList } from '../../src/method/rule-text.ts';

describe('numberText', () => {
  it('prints the shortest exact form, and no negative zero', () => {
    expect([0.1, 2, -0.625, -0, 1e21].map(numberText)).toEqual(['0.1', '2', '-0.625', '0', '1e+21']);
  });
});

describe('signedTerms', () => {
  it('prints coefficients as a person writes them', () => {
    expect(signedTerms(['A', 'B', 'G'], [0.5, 1.25, -1])).toBe('0.5 × A + 1.25 × B − G');
    expect(signedTerms(['G', 'H'], [-1, -2])).toBe('−G − 2 × H');
    expect(signedTerms(['A'], [1])).toBe('A');
    expect(signedTerms(['A', 'B'], [0, 1])).toBe('0 × A + B');
    expect(signedTerms(['A', 'B'], [1, 0])).toBe('A + 0 × B');
  });
});

describe('weightedList', () => {
  it('names weights where they differ', () => {
    expect(weightedList(['A', 'B'], [2, 1])).toBe('A (weight 2), B (weight 1)');
    expect(weightedList(['A', 'B'], [3, 3])).toBe('A, B, equally weighted');
    expect(weightedList(['A'], [3])).toBe('A');
  });

  it('says nothing of weights that come from the data', () => {
    expect(weightedList(['A', 'B'], [])).toBe('A, B');
  });
});
