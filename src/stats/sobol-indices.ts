/** Outcomes of the runs of a Sobol analysis, a row for each point: f(A), f(B), then f of A with one coordinate of B. */
export interface SobolRuns {
  /** Row after row, `factors` + 2 values each. */
  values: Float64Array;
  factors: number;
}

/** What share of the variance one factor explains. */
export interface SobolIndex {
  /** Alone. */
  first: number;
  /** With all its interactions. */
  total: number;
}

/**
 * First-order and total indices. Null where nothing varies.
 *
 * First-order: Saltelli et al. (2010, Computer Physics Communications 181, 259-270, table 2 b), with the mean taken out
 * of the outcomes, without which the estimate is off by noise of the size of the mean. Total: Jansen (1999, Computer
 * Physics Communications 117, 35-43). The variance is that of f(A) and f(B) together.
 *
 * @param rows which rows to use, by number, with repeats for a bootstrap; all unless given
 */
export function sobolIndices({ values, factors }: SobolRuns, rows?: Uint32Array): SobolIndex[] | null {
  const width = factors + 2;
  const count = rows?.length ?? values.length / width;
  const start = (at: number): number => (rows === undefined ? at : (rows[at] as number)) * width;
  let mean = 0;
  for (let at = 0; at < count; at += 1) mean += (values[start(at)] as number) + (values[start(at) + 1] as number);
  mean /= 2 * count;
  let variance = 0;
  const first = new Float64Array(factors);
  const total = new Float64Array(factors);
  for (let at = 0; at < count; at += 1) {
    const from = start(at);
    const [a, b] = [(values[from] as number) - mean, (values[from + 1] as number) - mean];
    variance += (a * a + b * b) / 2;
    for (let factor = 0; factor < factors; factor += 1) {
      const apart = (values[from + 2 + factor] as number) - mean - a;
      first[factor] = (first[factor] as number) + b * apart;
      total[factor] = (total[factor] as number) + (apart * apart) / 2;
    }
  }
  // Outcomes that are equal on paper leave noise of this size.
  if (!(variance > 1e-24 * count * mean * mean) || variance === 0) return null;
  return Array.from(first, (sum, factor) => ({ first: sum / variance, total: (total[factor] as number) / variance }));
}
