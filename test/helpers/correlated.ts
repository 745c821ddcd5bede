/**
 * Columns without gaps whose correlations are exactly those of a matrix, and whose standard deviations are those given:
 * independent columns of -1 and 1 combined by the Cholesky factor of the matrix.
 */
export function correlated(matrix: readonly (readonly number[])[], deviations?: readonly number[]): Float64Array[] {
  const factor: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const made: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? made : (factor[j] as number[]);
      const known = made.slice(0, j).reduce((sum, value, k) => sum + value * (other[k] as number), 0);
      const rest = (row[j] as number) - known;
      made.push(j === i ? Math.sqrt(rest) : rest / (other[j] as number));
    }
    factor.push(made);
  }
  const bit = (row: number, k: number) => ((row >> k) & 1 ? 1 : -1);
  return factor.map((made, i) =>
    Float64Array.from(
      { length: 2 ** matrix.length },
      (_, row) => (deviations?.[i] ?? 1) * made.reduce((sum, value, k) => sum + value * bit(row, k), 0),
    ),
  );
}
