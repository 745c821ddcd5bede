import { describe, expect, it } from 'vitest';
import { scaleEnds } from '../../src/engine/bounds.ts';
import { score } from '../../src/engine/score.ts';
import type { Indicator } from '../../src/types.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const rowsOf = (more: Record<string, unknown>, rows: readonly Row[]) => {
  const { results, unranked } = score(framework(more), dataset(rows), '');
  return new Map([...results, ...unranked].map((row) => [row.unit.id, row]));
};

const ranged = [indicator('a', { range: [0, 10] }), indicator('b', { range: [0, 4], polarity: 'lower-is-riskier' })];
const difference = [node('total', 'sum', ['a', 'b'], { coefficients: { b: -1 }, missing: 'skip' })];

describe('bounds of a score', () => {
  it('hold every missing indicator at its least and at its most risky end', () => {
    // X: 3 - b with b from 4 (least risky) to 0 (most): -1 to 3. Y: a from 0 to 10, less 1: -1 to 9.
    const rows = rowsOf({ indicators: ranged, index: difference }, [
      { unit: 'X', values: { a: 3 } },
      { unit: 'Y', values: { b: 1 } },
      { unit: 'Z', values: { a: 3, b: 1 } },
    ]);
    expect(rows.get('X')?.bounds).toEqual({ low: -1, high: 3 });
    expect(rows.get('Y')?.bounds).toEqual({ low: -1, high: 9 });
    expect(rows.get('Z')?.bounds).toBeNull();
    expect(rows.get('X')?.score).toBe(3);
  });

  it('are there for a unit that cannot be scored', () => {
    const index = [node('total', 'sum', ['a', 'b'], { coefficients: { b: -1 } })];
    const rows = rowsOf({ indicators: ranged, index }, [{ unit: 'N' }]);
    expect(rows.get('N')).toMatchObject({ score: null, bounds: { low: -4, high: 10 } });
  });

  it('stand beside a zero that counts for missing', () => {
    const indicators = [indicator('a', { range: [0, 7], missing: 'zero' }), indicator('b')];
    const rows = rowsOf({ indicators }, [{ unit: 'X', values: { b: 1 } }]);
    expect(rows.get('X')).toMatchObject({ score: 1, bounds: { low: 1, high: 8 } });
  });

  it('are not given where an indicator that is missing declares no scale', () => {
    const rows = rowsOf(
      {
        index: [node('total', 'sum', ['a', 'b'], { missing: 'skip' })],
        indicators: [indicator('a', { range: [0, 1] }), indicator('b')],
      },
      [
        { unit: 'X', values: { a: 1 } },
        { unit: 'Y', values: { b: 1 } },
      ],
    );
    expect(rows.get('X')?.bounds).toBeNull();
    expect(rows.get('Y')?.bounds).toEqual({ low: 1, high: 2 });
  });

  it('are given for every node with a missing indicator below it, and no other', () => {
    const index = [
      node('left', 'scale', ['a'], { options: { multiply: 2 } }),
      node('right', 'scale', ['b'], { options: { multiply: -1 } }),
      node('total', 'sum', ['left', 'right'], { missing: 'skip' }),
    ];
    const rows = rowsOf({ indicators: ranged, index }, [{ unit: 'X', values: { b: 1 } }]);
    // left: 2 * 0 to 2 * 10; total: -1 to 19.
    expect(rows.get('X')?.componentBounds).toEqual({ left: { low: 0, high: 20 }, total: { low: -1, high: 19 } });
  });

  it('use the values fitted to what was observed, cut off at their ends', () => {
    // Observed a: 2 and 6, so the range 0 to 10 falls beyond both ends: 0 to 1.
    const index = [
      node('scaled', 'min-max', ['a'], { options: { referenceSet: 'period' } }),
      node('total', 'sum', ['scaled', 'b'], { missing: 'skip' }),
    ];
    const indicators = [indicator('a', { range: [0, 10] }), indicator('b')];
    const rows = rowsOf({ indicators, index }, [
      { unit: 'X', values: { b: 5 } },
      { unit: 'Y', values: { a: 2, b: 0 } },
      { unit: 'Z', values: { a: 6, b: 0 } },
    ]);
    expect(rows.get('X')?.bounds).toEqual({ low: 5, high: 6 });
  });

  it('turn round where the method does', () => {
    const index = [
      node('scaled', 'min-max', ['b'], { options: { referenceSet: 'period' } }),
      node('total', 'weighted-mean', ['scaled', 'a']),
    ];
    const rows = rowsOf({ indicators: ranged, index }, [
      { unit: 'X', values: { a: 1 } },
      { unit: 'Y', values: { a: 0, b: 0 } },
      { unit: 'Z', values: { a: 0, b: 4 } },
    ]);
    // The least risky b gives 0, the most risky 1: mean with 1 is 0.5 to 1; without b it is 1.
    expect(rows.get('X')).toMatchObject({ score: 1, bounds: { low: 0.5, high: 1 } });
  });
});

describe('the ends of a scale', () => {
  const ends = (more: Record<string, unknown>) => {
    const { definition } = framework({ indicators: [indicator('a', more), indicator('b')] });
    return scaleEnds(definition.indicators[0] as Indicator);
  };

  it('come from the labels, then the range, then the usual values', () => {
    const scale = [
      { value: 3, label: 'x' },
      { value: 1, label: 'y' },
      { value: 2, label: 'z' },
    ];
    expect(ends({ scale, range: [0, 9], typical: [0, 1] })).toEqual([1, 3]);
    expect(ends({ range: [0, 9], typical: [0, 1] })).toEqual([0, 9]);
    expect(ends({ typical: [-3.5, 3.5] })).toEqual([-3.5, 3.5]);
    expect(ends({})).toBeNull();
  });
});

describe('bounds where indicators pull against one another', () => {
  it('reach from every one at its lowest to every one at its highest pull: a − b from −10 to 10', () => {
    const both = [indicator('a', { range: [0, 10] }), indicator('b', { range: [0, 10] })];
    const rows = rowsOf({ indicators: both, index: difference }, [
      { unit: 'X' },
      { unit: 'Y', values: { a: 1, b: 1 } },
    ]);
    expect(rows.get('X')?.bounds).toEqual({ low: -10, high: 10 });
  });

  it('do not depend on the polarity that is declared', () => {
    const scaled = { operation: 'goalposts', options: { lower: 0, upper: 10, high: 10 } };
    const indicators = [
      indicator('a', { range: [0, 10], normalisation: scaled }),
      indicator('b', { range: [0, 10], normalisation: scaled, polarity: 'lower-is-riskier' }),
    ];
    const rows = rowsOf({ indicators, index: [node('total', 'weighted-mean', ['a', 'b'])] }, [{ unit: 'X' }]);
    expect(rows.get('X')?.bounds).toEqual({ low: 0, high: 10 });
  });

  it('go through a ratio and a choice: (0 to 4) / (1 to 2) from 5 on, else 7', () => {
    const indicators = [
      indicator('a', { range: [0, 4] }),
      indicator('b', { range: [1, 2] }),
      indicator('c', { range: [0, 10] }),
      indicator('d'),
    ];
    const index = [
      node('share', 'ratio', ['a', 'b']),
      node('total', 'choose', ['c', 'share', 'd'], { options: { threshold: 5 } }),
    ];
    const rows = rowsOf({ indicators, index }, [
      { unit: 'X', values: { c: 9, d: 7 } },
      { unit: 'Y', values: { d: 7 } },
    ]);
    expect(rows.get('X')?.bounds).toEqual({ low: 0, high: 4 });
    expect(rows.get('Y')?.bounds).toEqual({ low: 0, high: 7 });
  });

  it('of a unit compared with others reach what it would be with the value filled in', () => {
    // X beats all on a. On b, which it lacks, it may beat or lose to both others: weight 2 of 3 decides.
    const indicators = [indicator('a'), indicator('b', { range: [0, 10] })];
    const options = { referenceSet: 'period' };
    const index = [node('total', 'copeland', ['a', 'b'], { weights: { a: 1, b: 2 }, options })];
    const rows = rowsOf({ indicators, index }, [
      { unit: 'X', values: { a: 9 } },
      { unit: 'Y', values: { a: 1, b: 4 } },
      { unit: 'Z', values: { a: 2, b: 5 } },
    ]);
    expect(rows.get('X')).toMatchObject({ score: 1, bounds: { low: -1, high: 1 } });
  });
});

describe('leave-one-out where units are compared', () => {
  it('takes nothing from a unit that wins without the indicator as well', () => {
    const options = { referenceSet: 'period' };
    const index = [node('total', 'copeland', ['a', 'b'], { options })];
    const rows = rowsOf({ index }, [
      { unit: 'X', values: { a: 3, b: 3 } },
      { unit: 'Y', values: { a: 1, b: 2 } },
      { unit: 'Z', values: { a: 2, b: 1 } },
    ]);
    expect(rows.get('X')).toMatchObject({ score: 1, contributions: { a: 0, b: 0 } });
  });
});

describe('numbers beyond the range of doubles', () => {
  it.each([
    ['sum', {}],
    ['weighted-mean', {}],
  ])('%s of them is missing, not zero', (operation, more) => {
    const { results, unranked, findings } = score(
      framework({ index: [node('total', operation, ['a', 'b'], more)] }),
      dataset([
        { unit: 'X', values: { a: 1e308, b: 1e308 } },
        { unit: 'Y', values: { a: 4, b: 3 } },
      ]),
      '',
    );
    expect(results.map(({ unit }) => unit.id)).toEqual(['Y']);
    expect(unranked).toMatchObject([{ unit: { id: 'X' } }]);
    expect(findings).toMatchObject([{ code: 'node.undefined', unit: 'X' }]);
  });
});
