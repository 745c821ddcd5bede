import { describe, expect, it } from 'vitest';
import { renderCoverage } from '../../src/report/coverage-view.ts';
import type { IndicatorCoverage } from '../../src/types.ts';

function coverage(indicator: string, more: Partial<IndicatorCoverage> = {}): IndicatorCoverage {
  const both = { first: '2020', last: '2021', period: '2021' };
  return { indicator, values: 5, units: 3, ...both, present: 2, missing: ['C'], ages: { 0: 1, 2: 1 }, ...more };
}

describe('renderCoverage', () => {
  it('says how many units, how old and which are missing, those lacking the same together', () => {
    const nothing = { values: 0, first: null, last: null, period: '', present: 0, missing: ['A', 'B', 'C'], ages: {} };
    const list = [
      coverage('x'),
      coverage('y', { first: '2021', missing: ['A'] }),
      coverage('z'),
      coverage('full', { present: 3, missing: [] }),
      coverage('none', nothing),
    ];
    expect(renderCoverage(list, 3)).toBe(
      [
        'Indicator  Values  Periods       Units           Age of these, in periods',
        'x          5       2020 to 2021  2 of 3 in 2021  0: 1, 2: 1',
        'y          5       2021          2 of 3 in 2021  0: 1, 2: 1',
        'z          5       2020 to 2021  2 of 3 in 2021  0: 1, 2: 1',
        'full       5       2020 to 2021  3 of 3 in 2021  0: 1, 2: 1',
        'none       0       –             –               –',
        '',
        'x, z missing in 2021: C',
        'y missing in 2021: A',
        '',
      ].join('\n'),
    );
  });

  it('names twelve units, and three indicators or the first of more', () => {
    const missing = Array.from({ length: 14 }, (_, at) => `U${at}`);
    const lines = renderCoverage(
      ['a', 'b', 'c'].map((id) => coverage(id, { missing })),
      20,
    );
    expect(lines).toContain('a, b, c missing in 2021: U0, U1, U2, U3, U4, U5, U6, U7, U8, U9, U10, U11 and 2 more\n');
    expect(
      renderCoverage(
        ['a', 'b', 'c', 'd'].map((id) => coverage(id)),
        20,
      ),
    ).toContain('a and 3 more missing in 2021: C\n');
  });

  it('shows control characters', () => {
    expect(renderCoverage([coverage('x\u001b[31m', { missing: ['\u202e'] })], 3)).not.toMatch(/[\u001b\u202e]/);
  });

  it('of nothing says so', () => {
    expect(renderCoverage([], 0)).toBe('No indicator has a value.\n');
  });
});
