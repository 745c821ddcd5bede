import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStates, isOutside, levelOf, shareOf, STATES, valueOf } from '../../src/evidence/share.ts';
import type { IndicatorState } from '../../src/types.ts';
import { RULES } from './support.ts';

const states = fc.array(fc.constantFrom<IndicatorState>(...STATES), { maxLength: 30 });
const EPSILON = 1e-12;

describe('shareOf', () => {
  it('is over what was assessed, a partly present indicator counting half', () => {
    expect(shareOf(['present', 'partly', 'absent', 'absent', 'not-assessed', 'no-information'])).toEqual({
      value: 1.5 / 4,
      low: 1.5 / 6,
      high: 3.5 / 6,
      assessed: 4,
      listed: 6,
    });
  });

  it('is nothing where nothing was assessed, and open between 0 and 1', () => {
    expect(shareOf(['not-assessed', 'no-information'])).toEqual({
      value: null,
      low: 0,
      high: 1,
      assessed: 0,
      listed: 2,
    });
    expect(shareOf([])).toEqual({ value: null, low: 0, high: 0, assessed: 0, listed: 0 });
  });

  it('lies between its bounds, which meet where everything was assessed', () => {
    fc.assert(
      fc.property(states, (all) => {
        const { value, low, high, assessed, listed } = shareOf(all);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (value !== null) {
          expect(low).toBeLessThanOrEqual(value + EPSILON);
          expect(value).toBeLessThanOrEqual(high + EPSILON);
          // Weighted by how much was assessed it is the lower bound.
          expect((value * assessed) / listed).toBeCloseTo(low, 12);
        }
        expect(high - low).toBeCloseTo(listed === 0 ? 0 : 1 - assessed / listed, 12);
      }),
    );
  });

  it('never leaves its bounds when one more indicator is assessed', () => {
    fc.assert(
      fc.property(
        states,
        fc.constantFrom<IndicatorState>('present', 'partly', 'absent'),
        fc.nat(),
        (all, found, at) => {
          const before = shareOf([...all, 'not-assessed']);
          const after = shareOf(all.toSpliced(at % (all.length + 1), 0, found));
          expect(after.low).toBeGreaterThanOrEqual(before.low - EPSILON);
          expect(after.high).toBeLessThanOrEqual(before.high + EPSILON);
        },
      ),
    );
  });
});

describe('valueOf and countStates', () => {
  it('keeps what is not known apart from absent', () => {
    expect(STATES.map(valueOf)).toEqual([1, 0.5, 0, null, null]);
    expect(countStates(['absent', 'absent', 'no-information'])).toEqual({
      present: 0,
      partly: 0,
      absent: 2,
      'no-information': 1,
      'not-assessed': 0,
    });
  });
});

describe('levelOf and isOutside', () => {
  it.each([
    [0, 'very-low'],
    [0.199, 'very-low'],
    [0.2, 'low'],
    [0.4, 'moderate'],
    [0.599, 'moderate'],
    [0.6, 'high'],
    [0.8, 'very-high'],
    [1, 'very-high'],
  ] as const)('%f is %s', (share, level) => expect(levelOf(share, RULES)).toBe(level));

  it('says whether a stated level lies outside of the two computed ones', () => {
    expect(isOutside('low', 'low', 'high')).toBe(false);
    expect(isOutside('high', 'low', 'high')).toBe(false);
    expect(isOutside('moderate', 'low', 'high')).toBe(false);
    expect(isOutside('very-low', 'low', 'high')).toBe(true);
    expect(isOutside('very-high', 'low', 'high')).toBe(true);
  });
});
