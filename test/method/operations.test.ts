import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/method/operations.ts';

describe('OPERATIONS', () => {
  it('holds the operations of framework format 1', () => {
    expect([...OPERATIONS.keys()]).toEqual(
      expect.arrayContaining([
        'sum',
        'weighted-mean',
        'product',
        'geometric-mean',
        'min',
        'max',
        'scale',
        'clamp',
        'goalposts',
        'min-max',
        'z-score',
        'rank',
        'percentile-rank',
        'lookup',
        'count',
        'ratio',
        'choose',
        'none',
        'borda',
        'distance-to-maximum',
        'distance-to-reference',
        'distance-to-target',
        'fraction-of-maximum',
        'thresholds',
        'log',
        'power',
        'logistic',
      ]),
    );
  });

  it('keeps each under its own name', () => {
    for (const [name, operation] of OPERATIONS) expect(operation.name).toBe(name);
  });

  it('propagates a missing input where leaving it out would count it as nothing', () => {
    // docs: sum, product, min and max propagate; the means skip.
    const rule = (name: string) => OPERATIONS.get(name)?.missing;
    expect(['sum', 'product', 'min', 'max'].map(rule)).toEqual(['propagate', 'propagate', 'propagate', 'propagate']);
    expect(['weighted-mean', 'geometric-mean'].map(rule)).toEqual(['skip', 'skip']);
  });
});
