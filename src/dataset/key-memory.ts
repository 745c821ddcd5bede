import type { CodedColumn } from './coded-column.ts';

/**
 * Remembers what was found for rows whose coded columns are alike, so that it is worked out once for all of them
 * and is the same object.
 */
export function keyMemory<T>(columns: readonly (CodedColumn | null)[]): (row: number, find: (row: number) => T) => T {
  const used = columns.filter((column) => column !== null);
  const known = new Map<number | string, T>();
  const isNumber = used.reduce((product, { texts }) => product * texts.length, 1) < Number.MAX_SAFE_INTEGER;
  const last = new Float64Array(used.length).fill(-1);
  let lastFound: T | undefined;

  const isLast = (row: number): boolean => {
    let same = true;
    for (let position = 0; position < used.length; position += 1) {
      const code = used[position]?.codes[row] as number;
      if (code !== last[position]) same = false;
      last[position] = code;
    }
    return same;
  };

  /** The codes as the digits of one number, each column having a base of its own; as a text where that would not fit. */
  const idOf = (): number | string =>
    isNumber
      ? last.reduce((id, code, position) => id * (used[position]?.texts.length as number) + code, 0)
      : last.join(' ');

  return (row, find) => {
    if (isLast(row) && lastFound !== undefined) return lastFound;
    const id = idOf();
    lastFound = known.get(id);
    if (lastFound !== undefined) return lastFound;
    lastFound = find(row);
    known.set(id, lastFound);
    return lastFound;
  };
}
