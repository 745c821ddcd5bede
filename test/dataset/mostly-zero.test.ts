import { describe, expect, it } from 'vitest';
import { CellStore } from '../../src/dataset/cell-store.ts';
import { mostlyZero } from '../../src/dataset/mostly-zero.ts';
import type { Indicator } from '../../src/types.ts';
import { definitionOf, indicatorOf } from '../fixtures/definition.ts';

const note = { file: 'input-1', column: 'light', reason: null };

function foundIn(values: readonly number[], more: Partial<Indicator> = {}) {
  const cells = new CellStore(values.length);
  for (const [entry, value] of values.entries()) cells.set(0, entry, value, entry + 2, note);
  return mostlyZero(cells, values.length, definitionOf({ indicators: [indicatorOf({ id: 'light', ...more })] }));
}

const of = (zeros: number, others: number, missing = 0): number[] => [
  ...Array<number>(zeros).fill(0),
  ...Array<number>(others).fill(1),
  ...Array<number>(missing).fill(Number.NaN),
];

describe('a column of zeros', () => {
  it('is told of, once', () => {
    const found = foundIn(of(11, 9));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ code: 'column.mostly-zero', severity: 'warning', indicator: 'light' });
    expect(found[0]?.message).toBe('11 of the 20 values of light are exactly 0.');
    expect(found[0]?.hint).toContain('--missing 0');
  });

  it.each([
    ['half of the values are', of(10, 10)],
    ['there are few values', of(19, 0)],
    ['most are missing', of(10, 9, 100)],
    ['values are small', Array<number>(30).fill(1e-300)],
  ])('is none where %s', (_, values) => {
    expect(foundIn(values)).toEqual([]);
  });

  it('counts minus zero', () => {
    expect(foundIn(Array<number>(20).fill(-0))).toHaveLength(1);
  });

  it.each<[string, Partial<Indicator>]>([
    [
      'is a step of a scale',
      {
        scale: [
          { value: 0, label: 'none' },
          { value: 1, label: 'some' },
        ],
      },
    ],
    [
      'is what a missing value counts as',
      { missing: { rule: 'zero', options: {}, reason: null, reasons: null, note: null } },
    ],
    ['was given by a coder', { coded: true, range: [0, 7] }],
  ])('is none where 0 %s', (_, more) => {
    expect(foundIn(of(30, 0), more)).toEqual([]);
  });
});
