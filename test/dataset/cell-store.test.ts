import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byNote, type CellNote, CellStore } from '../../src/dataset/cell-store.ts';
import { plain } from '../helpers/columns.ts';

const note = (column: string, reason: string | null = null): CellNote => ({ file: 'input-1', column, reason });

describe('CellStore', () => {
  it('gives back what was put in last, whatever its capacity', () => {
    const notes = [note('a'), note('b'), note('b', 'blank')];
    const put = fc.record({
      position: fc.integer({ min: 0, max: 4 }),
      entry: fc.integer({ min: 0, max: 60 }),
      value: fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constant(Number.NaN)),
      line: fc.integer({ min: 1, max: 4_294_967_295 }),
      note: fc.constantFrom(...notes),
    });
    fc.assert(
      fc.property(fc.array(put, { maxLength: 30 }), fc.integer({ min: 0, max: 70 }), (puts, capacity) => {
        const store = new CellStore(capacity);
        const expected = new Map<string, (typeof puts)[number]>();
        for (const cell of puts) {
          store.set(cell.position, cell.entry, cell.value, cell.line, cell.note);
          expected.set(`${cell.position} ${cell.entry}`, cell);
        }
        for (let position = 0; position <= 5; position += 1) {
          const values = Array.from({ length: 70 }, (_, entry) => {
            const cell = expected.get(`${position} ${entry}`);
            expect(store.has(position, entry)).toBe(cell !== undefined);
            expect(store.value(position, entry)).toBe(cell?.value ?? Number.NaN);
            const found = store.get(position, entry);
            if (cell === undefined) expect(found).toBeNull();
            else expect(found).toEqual({ value: cell.value, line: cell.line, note: cell.note });
            expect(found?.note).toBe(cell?.note);
            expect(store.line(position, entry)).toBe(cell?.line ?? 0);
            return cell?.value ?? Number.NaN;
          });
          expect(store.values(position, 70)).toEqual(Float64Array.from(values));
        }
        expect(store.positions()).toEqual([...new Set(puts.map(({ position }) => position))].sort((a, b) => a - b));
      }),
    );
  });

  it('tells a cell that says there is no value from no cell', () => {
    const store = new CellStore(2);
    store.set(1, 0, Number.NaN, 2, note('a', 'blank'));
    expect([store.has(1, 0), store.has(1, 1), store.has(0, 0)]).toEqual([true, false, false]);
    expect(store.get(1, 0)?.note.reason).toBe('blank');
    expect(plain(store.values(1, 3))).toEqual([null, null, null]);
    expect(plain(store.values(0, 2))).toEqual([null, null]);
  });
});

describe('byNote', () => {
  it('goes by what notes say and not by the file', () => {
    const a = note('a');
    expect(byNote(a, a)).toBe(0);
    expect(byNote(a, { ...a, file: 'input-2' })).toBe(0);
    const others: CellNote[] = [note('b'), note('a', 'x'), { ...a, origin: 'y' }, { ...a, sourcePeriod: '2019' }];
    for (const other of others) {
      expect(byNote(a, other)).not.toBe(0);
      expect(byNote(a, other)).toBe(-byNote(other, a));
    }
  });
});
