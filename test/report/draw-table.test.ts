import Table from 'cli-table3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/report/column.ts';
import { drawTable, lineOf } from '../../src/report/draw-table.ts';
import { fitColumns } from '../../src/report/fit-columns.ts';
import { BORDERLESS } from '../../src/report/plain-table.ts';
import { viewOf } from './view.ts';

describe('lineOf', () => {
  it('lays a row out as cli-table3 does', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', 'é', '中', '█', '▏', '▲', '–', 'न', '1', '.'),
      maxLength: 12,
    });
    const columns = fc.array(fc.tuple(cell, fc.constantFrom('left' as const, 'right' as const)), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(columns, (given) => {
        const cells = ['first', ...given.map(([text]) => text)];
        const aligned = [{ align: 'left' as const }, ...given.map(([, align]) => ({ align }))];
        const widths = cells.map(() => 26);
        const table = new Table({ ...BORDERLESS, colWidths: widths, colAligns: aligned.map(({ align }) => align) });
        table.push(cells);
        expect(lineOf(cells, aligned, widths)).toBe(table.toString().trimEnd());
      }),
    );
  });
});

describe('drawTable', () => {
  it('draws a long table in one piece', () => {
    const numbers = Array.from({ length: 90 }, (_, index) => String(index + 1));
    const columns: Column[] = [
      { key: 'rank', label: 'Rank', align: 'right', cells: numbers },
      { key: 'unit', label: 'Unit', align: 'left', cells: numbers.map((number) => `Unit ${number}`) },
    ];
    const fitted = fitColumns(columns, null, []);
    expect(fitted).not.toBeNull();
    if (fitted === null) return;
    const lines = drawTable(fitted, viewOf());
    expect(lines).toHaveLength(91);
    expect(lines[0]).toBe('Rank  Unit');
    expect(lines[1]).toBe('   1  Unit 1');
    expect(lines[90]).toBe('  90  Unit 90');
  });
});

describe('fitColumns', () => {
  const column = (key: string, width: number, least?: number): Column => ({
    key,
    label: key,
    align: 'left',
    cells: ['x'.repeat(width)],
    ...(least === undefined ? {} : { least }),
  });
  const columns = [column('unit', 30, 12), column('score', 6), column('bar', 16), column('drivers', 40, 26)];
  const keys = (width: number | null) => fitColumns(columns, width, ['drivers', 'bar'])?.columns.map(({ key }) => key);

  it('shortens a column before it drops it, and names before nothing else is left to drop', () => {
    expect(keys(null)).toEqual(['unit', 'score', 'bar', 'drivers']);
    expect(fitColumns(columns, 90, ['drivers', 'bar'])?.widths).toEqual([30, 6, 16, 32]);
    expect(keys(83)).toEqual(['unit', 'score', 'bar']);
    expect(keys(50)).toEqual(['unit', 'score']);
    expect(fitColumns(columns, 30, ['drivers', 'bar'])).toMatchObject({ widths: [22, 6], hidden: ['bar', 'drivers'] });
    expect(fitColumns(columns, 19, ['drivers', 'bar'])).toBeNull();
  });
});
