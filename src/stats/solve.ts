/** A pivot smaller than this beside the largest entry counts as none: the equations say the same twice. */
const LEAST_PIVOT = 1e-12;

/**
 * Solution of linear equations, by elimination with the largest pivot of each column  (Golub and Van Loan, Matrix
 * Computations, 1996, section 3.4).
 *
 * @param matrix as many rows as columns, finite numbers
 * @param right one per row
 * @returns x such that matrix · x = right; null where there is none or more than one
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, index) => [...row, right[index] as number]);
  const size = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = pivotRow(rows, column);
    if (Math.abs(rows[pivot]?.[column] as number) <= LEAST_PIVOT * size) return null;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    eliminate(rows, column);
  }
  return rows.map((row, index) => (row.at(-1) as number) / (row[index] as number));
}

/** The row at or below the diagonal with the largest entry of a column. */
function pivotRow(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row += 1) {
    if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[best]?.[column] as number)) best = row;
  }
  return best;
}

/** Takes the pivot's row from all others, so that the column is zero there. */
function eliminate(rows: number[][], column: number): void {
  const pivot = rows[column] as number[];
  for (const [index, row] of rows.entries()) {
    const factor = (row[column] as number) / (pivot[column] as number);
    if (index === column || factor === 0) continue;
    for (let at = column; at < row.length; at += 1) row[at] = (row[at] as number) - factor * (pivot[at] as number);
  }
}
