/** Eigenvalues of a symmetric matrix, greatest first, and the eigenvector that belongs to each. */
interface PrincipalComponents {
  /** For a correlation matrix, value / number of columns is the share of variance that the component explains. */
  values: number[];
  /** One vector of unit length per value, its entries in the order of the columns. */
  vectors: number[][];
}

/** Sweeps over all pairs; Jacobi's method needs fewer than ten for matrices of any size met here. */
const MOST_SWEEPS = 60;

/**
 * Eigen-decomposition of a symmetric matrix by cyclic Jacobi rotations  (C. G. J. Jacobi, 1846; Golub and Van Loan,
 * Matrix Computations, section 8.5). Of a correlation matrix these are its principal components  (OECD/JRC Handbook,
 * 2008, step 4). A matrix of pairwise correlations with gaps may have values below zero; they come out as they are.
 *
 * Each vector carries the sign that makes the sum of its entries positive, or if that is zero, its first entry that
 * is not. Vectors of equal values are one basis of many.
 *
 * @param symmetric a square symmetric matrix of finite numbers, row by row
 */
export function principalComponents(symmetric: readonly (readonly number[])[]): PrincipalComponents {
  const matrix = symmetric.map((row) => [...row]);
  // Row i is the i-th vector: rotations are applied to rows, so that it stays beside its value matrix[i][i].
  const vectors = matrix.map((_, index) => matrix.map((_entry, at) => (at === index ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && sweepOnce(matrix, vectors); sweep += 1);
  const found = matrix.map((row, index) => ({ value: row[index] as number, vector: vectors[index] as number[] }));
  found.sort((a, b) => b.value - a.value);
  return { values: found.map(({ value }) => value), vectors: found.map(({ vector }) => signed(vector)) };
}

/** Turns every pair of columns once; false where nothing was left to turn. */
function sweepOnce(matrix: number[][], vectors: number[][]): boolean {
  let turned = false;
  for (let p = 0; p < matrix.length; p += 1) {
    for (let q = p + 1; q < matrix.length; q += 1) {
      const [pp, qq, pq] = [entry(matrix, p, p), entry(matrix, q, q), entry(matrix, p, q)];
      if (Math.abs(pq) <= Number.EPSILON ** 2 * (Math.abs(pp) + Math.abs(qq))) continue;
      turned = true;
      rotate(matrix, vectors, { p, q, ...angle(pp, qq, pq) });
    }
  }
  return turned;
}

/** Cosine and sine of the smaller angle that makes the entry between two columns zero. */
function angle(pp: number, qq: number, pq: number): { cos: number; sin: number } {
  const theta = (qq - pp) / (2 * pq);
  const tan = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cos = 1 / Math.hypot(tan, 1);
  return { cos, sin: tan * cos };
}

function rotate(
  matrix: number[][],
  vectors: number[][],
  { p, q, cos, sin }: { p: number; q: number; cos: number; sin: number },
): void {
  for (const row of matrix) {
    const [a, b] = [row[p] as number, row[q] as number];
    row[p] = cos * a - sin * b;
    row[q] = sin * a + cos * b;
  }
  for (const rows of [matrix, vectors]) {
    const [first, second] = [rows[p] as number[], rows[q] as number[]];
    for (let at = 0; at < first.length; at += 1) {
      const [a, b] = [first[at] as number, second[at] as number];
      first[at] = cos * a - sin * b;
      second[at] = sin * a + cos * b;
    }
  }
  const [rowP, rowQ] = [matrix[p] as number[], matrix[q] as number[]];
  rowP[q] = 0;
  rowQ[p] = 0;
}

/** The vector or its opposite: the one whose entries add up to more than zero, or start above it. */
function signed(vector: number[]): number[] {
  const total = vector.reduce((sum, value) => sum + value, 0);
  // Entries that cancel on paper leave noise in the last digits, whose sign means nothing.
  const noise = 1e-12;
  const deciding = Math.abs(total) > noise ? total : (vector.find((value) => Math.abs(value) > noise) as number);
  return deciding < 0 ? vector.map((value) => 0 - value) : vector;
}

function entry(matrix: readonly number[][], row: number, column: number): number {
  return (matrix[row] as number[])[column] as number;
}
