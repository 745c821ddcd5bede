/** A pivot smaller than this beside the entry it came from counts as none: a column says what others say already. */
const LEAST_PIVOT = 1e-11;

/**
 * Solution of linear equations with a symmetric, positive definite matrix, by Cholesky's factors  (Golub and Van Loan,
 * Matrix Computations, 1996, section 4.2): a tenth of the work of `solve`, which takes any matrix.
 *
 * @param matrix rows of a symmetric matrix; only the part up to the diagonal is read
 * @param right one per row
 * @returns x such that matrix · x = right; null where the matrix is not positive definite to eleven digits
 */
export function choleskySolve(matrix: readonly Float64Array[], right: Float64Array): Float64Array | null {
  const factor = choleskyFactor(matrix);
  if (factor === null) return null;
  const solution = right.slice();
  for (const [row, entries] of factor.entries()) {
    let rest = solution[row] as number;
    for (let at = 0; at < row; at += 1) rest -= (entries[at] as number) * (solution[at] as number);
    solution[row] = rest / (entries[row] as number);
  }
  for (let row = factor.length - 1; row >= 0; row -= 1) {
    const entries = factor[row] as Float64Array;
    const value = (solution[row] as number) / (entries[row] as number);
    solution[row] = value;
    for (let at = 0; at < row; at += 1) solution[at] = (solution[at] as number) - (entries[at] as number) * value;
  }
  return solution;
}

/** The lower triangle L with L · Lᵀ = matrix, row by row, or null where there is none. */
function choleskyFactor(matrix: readonly Float64Array[]): Float64Array[] | null {
  const factor: Float64Array[] = [];
  for (const [row, entries] of matrix.entries()) {
    const own = new Float64Array(row + 1);
    for (let column = 0; column < row; column += 1) {
      const other = factor[column] as Float64Array;
      own[column] = rest(entries[column] as number, own, other, column) / (other[column] as number);
    }
    const diagonal = entries[row] as number;
    const pivot = rest(diagonal, own, own, row);
    // Written so that NaN is refused too.
    if (!(pivot > LEAST_PIVOT * diagonal)) return null;
    own[row] = Math.sqrt(pivot);
    factor.push(own);
  }
  return factor;
}

/** An entry less the products of two rows of the factor so far. */
function rest(entry: number, a: Float64Array, b: Float64Array, length: number): number {
  let left = entry;
  for (let at = 0; at < length; at += 1) left -= (a[at] as number) * (b[at] as number);
  return left;
}
