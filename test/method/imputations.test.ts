import { describe, expect, it } from 'vitest';
import { IMPUTATIONS } from '../../src/method/imputations.ts';

describe('IMPUTATIONS', () => {
  it('holds the missing rules of framework format 1', () => {
    expect([...IMPUTATIONS.keys()]).toEqual(expect.arrayContaining(['leave', 'zero']));
  });

  it('keeps each under its own name', () => {
    for (const [name, imputation] of IMPUTATIONS) expect(imputation.name).toBe(name);
  });
});
