import { describe, expect, it } from 'vitest';
import { bar, barScale } from '../../src/report/table-bar.ts';

describe('barScale', () => {
  it('starts at zero and names its ends', () => {
    expect(barScale([1, 4, null], 2)).toEqual({ low: 0, high: 4, label: '0 to 4.00' });
  });

  it('reaches below zero where a score does', () => {
    expect(barScale([-2, 6], 1)).toEqual({ low: -2, high: 6, label: '-2.0 to 6.0' });
    expect(barScale([-2, -1], 1)).toEqual({ low: -2, high: 0, label: '-2.0 to 0.0' });
  });

  it('is none where there is nothing to draw', () => {
    expect(barScale([0, 0], 2)).toBeNull();
    expect(barScale([null], 2)).toBeNull();
  });
});

describe('bar', () => {
  const scale = { low: 0, high: 4, label: '0 to 4' };

  it('is as long as the score is large', () => {
    expect(bar(4, scale)).toBe('█'.repeat(16));
    expect(bar(2, scale)).toBe('█'.repeat(8));
    expect(bar(0.125, scale)).toBe('▌');
    expect(bar(0, scale)).toBe('');
    expect(bar(null, scale)).toBe('');
  });
});
