import { describe, expect, it } from 'vitest';
import { numberOption, optionalNumber, REFERENCE_SET, REVERSE } from '../../src/method/options.ts';

describe('shared options', () => {
  it('asks for the reference set without a default, because each choice means something else', () => {
    expect(REFERENCE_SET).toMatchObject({ type: 'choice', values: ['period', 'up-to-period', 'panel'] });
    expect(REFERENCE_SET).not.toHaveProperty('default');
  });

  it('turns scales round by polarity unless told otherwise', () => {
    expect(REVERSE).toMatchObject({ values: ['auto', 'yes', 'no'], default: 'auto' });
  });
});

describe('reading options', () => {
  it('reads numbers, and null for what was left out', () => {
    expect(numberOption({ low: 0.5 }, 'low')).toBe(0.5);
    expect(optionalNumber({ least: 0 }, 'least')).toBe(0);
    expect(optionalNumber({}, 'least')).toBeNull();
  });
});
