import { describe, expect, it } from 'vitest';
import { IMPUTATIONS } from '../../src/method/imputations.ts';

describe('IMPUTATIONS', () => {
  it('holds the missing rules of framework format 1, and those of the OECD/JRC Handbook', () => {
    expect([...IMPUTATIONS.keys()]).toEqual(
      expect.arrayContaining([
        ...['leave', 'zero', 'fixed-value', 'mean', 'median', 'group-mean', 'group-median'],
        ...['dimension-mean', 'nearest-neighbours', 'last-observation', 'linear', 'constant'],
      ]),
    );
  });

  it('keeps each under its own name', () => {
    for (const [name, imputation] of IMPUTATIONS) expect(imputation.name).toBe(name);
  });
});
