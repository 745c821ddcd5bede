import { describe, expect, it } from 'vitest';
import { WEIGHTINGS } from '../../src/method/weightings.ts';

describe('WEIGHTINGS', () => {
  it('holds the weightings of framework format 1', () => {
    expect([...WEIGHTINGS.keys()]).toEqual(
      expect.arrayContaining(['equal', 'given', 'principal-component', 'balanced']),
    );
  });

  it('keeps each under its own name', () => {
    for (const [name, weighting] of WEIGHTINGS) expect(weighting.name).toBe(name);
  });
});
