import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_ROW, SHEET_COLUMNS } from '../../src/dataset/coding/columns.ts';
import { readSheet } from '../../src/dataset/coding/read-sheet.ts';
import { renderSheet } from '../../src/report/code-sheet.ts';
import type { SheetCells } from '../../src/types/coding.ts';
import { tableOf } from '../dataset/support.ts';

const ROW: SheetCells = { ...BLANK_ROW, unit: 'AA', period: '2022', indicator: 'stage', coder: 'Ada' };

async function readBack(rows: readonly SheetCells[]): Promise<SheetCells[]> {
  const read = readSheet(await tableOf(renderSheet(SHEET_COLUMNS, rows))).rows;
  return read.map((row) => Object.fromEntries(SHEET_COLUMNS.map((column) => [column, row[column]])) as SheetCells);
}

describe('a sheet as CSV', () => {
  it('has the columns in their order', () => {
    expect(renderSheet(SHEET_COLUMNS, [])).toBe(
      'unit,name,period,indicator,indicator_name,codes,last_period,last_code,new_code,missing_because,reason,source,coder,second_coder,second_code,substituted_from\n',
    );
  });

  it('comes back as it was', async () => {
    const rows = [
      { ...ROW, name: 'Aland, the "old"', codes: '0 none; 1 some', last_code: '-1', new_code: '1e-7' },
      { ...ROW, unit: "'=AA", indicator: 'class', reason: 'moved; see 2.3' },
    ];
    expect(await readBack(rows)).toEqual(rows);
  });

  it('defuses formulas in texts once, and leaves negative codes numbers', async () => {
    const once = await readBack([{ ...ROW, name: '=HYPERLINK("x")', last_code: '-2' }]);
    expect(once[0]).toMatchObject({ name: '\'=HYPERLINK("x")', last_code: '-2' });
    expect(await readBack(once)).toEqual(once);
  });

  it.each(['=AA', '-AA', '@AA', 'A\u200bA', 'A\u202eA', 'A\nA'])(
    'refuses a unit that would come back as another: %j',
    (unit) => {
      expect(() => renderSheet(SHEET_COLUMNS, [{ ...ROW, unit }])).toThrow(
        expect.objectContaining({ code: 'cell.type' }),
      );
    },
  );

  it('gives back every unit that it takes, and other texts the same from the second time on', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((given) => given.normalize('NFC').trim());
    await fc.assert(
      fc.asyncProperty(text, text, async (unit, name) => {
        const row = { ...ROW, unit, name };
        let once: SheetCells[];
        try {
          once = await readBack([row]);
        } catch {
          return;
        }
        expect(once[0]?.unit).toBe(unit);
        expect(await readBack(once)).toEqual(once);
      }),
    );
  });
});
