import { byCodeUnit } from '../../src/framework/text-order.ts';
import { describe, expect, it } from 'vitest';
import { buildPanels } from '../../src/engine/panel.ts';
import { plain } from '../helpers/columns.ts';
import { dataset } from '../helpers/dataset.ts';

describe('buildPanels', () => {
  const panels = buildPanels(
    dataset([
      { unit: 'Y', period: '2020', values: { a: 4 } },
      { unit: 'P', period: '2020', kind: 'people', values: { a: 9 } },
      { unit: 'X', period: '2020', values: { a: null, b: 3 } },
      { unit: 'Y', period: '2019', values: { a: 0, other: 5 } },
    ]),
    ['a', 'b'],
  );

  it('lays each kind out by itself, rows by period and unit', () => {
    expect(
      panels.map(({ kind, rows }) => [kind, rows.map(({ unit, unitPeriod }) => `${unit.id} ${unitPeriod.period}`)]),
    ).toEqual([
      ['country', ['Y 2019', 'X 2020', 'Y 2020']],
      ['people', ['P 2020']],
    ]);
    expect(panels[0]?.slices).toEqual([
      { period: '2019', start: 0, end: 1 },
      { period: '2020', start: 1, end: 3 },
    ]);
  });

  it('marks what is missing, and keeps the cell that says so', () => {
    expect(panels[0]?.raw.map(plain)).toEqual([
      [0, null, 4],
      [null, 3, null],
    ]);
    const cells = (column: number) => panels[0]?.rows.map((_, row) => panels[0]?.cell(column, row)?.value);
    expect(cells(0)).toEqual([0, null, 4]);
    expect(cells(1)).toEqual([undefined, 3, undefined]);
  });
});

describe('byCodeUnit', () => {
  it('orders the same in every locale', () => {
    expect(['ä', 'z', 'Z', 'a'].sort(byCodeUnit)).toEqual(['Z', 'a', 'z', 'ä']);
    expect(byCodeUnit('a', 'a')).toBe(0);
  });
});
