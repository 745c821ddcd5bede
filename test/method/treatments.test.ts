import { describe, expect, it } from 'vitest';
import { TREATMENTS } from '../../src/method/treatments.ts';

describe('TREATMENTS', () => {
  it('holds those of the OECD/JRC guide', () => {
    expect([...TREATMENTS.keys()]).toEqual(
      expect.arrayContaining(['winsorise', 'log', 'shifted-log', 'box-cox', 'two-stage']),
    );
  });

  it('keeps each under its own name', () => {
    for (const [name, treatment] of TREATMENTS) expect(treatment.name).toBe(name);
  });
});
