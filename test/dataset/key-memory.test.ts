import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedColumn } from '../../src/dataset/coded-column.ts';
import { keyMemory } from '../../src/dataset/key-memory.ts';

/** A column with these codes that has so many different texts; only how many there are is ever asked. */
function coded(codes: readonly number[], different: number): CodedColumn {
  return { codes: Uint32Array.from(codes), texts: { length: different } as unknown as readonly string[] };
}

/** What the memory gives for each row, where every finding is an object of its own, and how often it had to find. */
function remembered(columns: readonly (CodedColumn | null)[], rows: readonly number[]) {
  const memory = keyMemory<{ row: number }>(columns);
  let times = 0;
  const found = rows.map((row) =>
    memory(row, () => {
      times += 1;
      return { row };
    }),
  );
  return { found, times };
}

describe('keyMemory', () => {
  // Up to four columns of as many texts as make numbers near 2^53 (about 9.007e15): 95 million squared is just
  // above it, 94.9 million squared just below, 208063 cubed just below and 208064 cubed just above.
  const sizes = fc.constantFrom(
    [3, 3],
    [1, 1, 1],
    [94_906_265, 94_906_265],
    [94_906_266, 94_906_266],
    [208_063, 208_063, 208_063],
    [208_064, 208_064, 208_064],
    [4_294_967_295, 2_097_151],
    [4_294_967_295, 4_294_967_295, 4_294_967_295, 4_294_967_295],
  );
  const table = sizes.chain((bases) => {
    // The ends of each column's codes, where numbers that are rounded would meet.
    const row = fc.tuple(
      ...bases.map((base) => fc.constantFrom(...new Set([0, Math.min(1, base - 1), Math.max(0, base - 2), base - 1]))),
    );
    return fc.tuple(fc.constant(bases), fc.array(row, { minLength: 1, maxLength: 40 }));
  });

  it('finds once for rows alike, and never takes one for another', () => {
    fc.assert(
      fc.property(table, ([bases, rows]) => {
        const columns = bases.map((base, column) =>
          coded(
            rows.map((row) => row[column] as number),
            base,
          ),
        );
        const { found, times } = remembered([null, ...columns, null], [...rows.keys()]);
        const first = new Map<string, number>();
        for (const [row, codes] of rows.entries()) {
          const key = codes.join(' ');
          if (!first.has(key)) first.set(key, row);
          expect(found[row]).toEqual({ row: first.get(key) });
          expect(found[row]).toBe(found[first.get(key) as number]);
        }
        expect(times).toBe(first.size);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps apart all combinations of the greatest codes just under the limit', () => {
    const base = 94_906_265;
    const top = [0, 1, 2].map((less) => base - 1 - less);
    const rows = top.flatMap((a) => top.map((b) => [a, b] as const));
    const columns = [0, 1].map((column) =>
      coded(
        rows.map((row) => row[column] as number),
        base,
      ),
    );
    expect(new Set(remembered(columns, [...rows.keys()]).found).size).toBe(9);
  });

  it('finds once for all rows where there are no columns', () => {
    expect(remembered([null, null], [0, 1, 2])).toEqual({ found: [{ row: 0 }, { row: 0 }, { row: 0 }], times: 1 });
  });

  it('may be asked in any order', () => {
    const columns = [coded([0, 1, 0, 1], 2)];
    const { found, times } = remembered(columns, [3, 0, 2, 1, 3]);
    expect(found.map(({ row }) => row)).toEqual([3, 0, 0, 3, 3]);
    expect(times).toBe(2);
  });

  it('asks again for a row whose finding failed', () => {
    const memory = keyMemory<string>([coded([0, 0, 1], 2)]);
    memory(2, () => 'other');
    expect(() =>
      memory(0, () => {
        throw new Error('not yet');
      }),
    ).toThrow('not yet');
    expect(memory(1, () => 'found')).toBe('found');
  });
});
