/** Σ x[i] · y[i] over rows. Four sums side by side: a processor adds faster than it can wait for one of them. */
export function product(x: Float64Array, y: Float64Array): number {
  const rows = x.length;
  const whole = rows - (rows % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let row = 0; row < whole; row += 4) {
    a += (x[row] as number) * (y[row] as number);
    b += (x[row + 1] as number) * (y[row + 1] as number);
    c += (x[row + 2] as number) * (y[row + 2] as number);
    d += (x[row + 3] as number) * (y[row + 3] as number);
  }
  for (let row = whole; row < rows; row += 1) a += (x[row] as number) * (y[row] as number);
  return a + b + (c + d);
}

/** Sums of weighted products of columns, worked out for a pair of columns when it is first asked for. */
export interface Gram {
  /** The symmetric matrix of Σ weight · x · y for these columns, in this order. */
  of: (numbers: readonly number[]) => Float64Array[];
}

/** @param weights one per row; they and the columns must stay as they are */
export function weightedGram(columns: readonly Float64Array[], weights: Float64Array): Gram {
  const entries = columns.map(() => new Float64Array(columns.length));
  const known: number[] = [];
  const learn = (j: number) => {
    const column = columns[j] as Float64Array;
    const weighted = weights.map((weight, row) => weight * (column[row] as number));
    known.push(j);
    for (const k of known) {
      const entry = product(weighted, columns[k] as Float64Array);
      (entries[j] as Float64Array)[k] = entry;
      (entries[k] as Float64Array)[j] = entry;
    }
  };
  return {
    of: (numbers) => {
      for (const j of numbers) if (!known.includes(j)) learn(j);
      return numbers.map((j) => chosen(entries[j] as Float64Array, numbers));
    },
  };
}

/** The numbers at some places. Written out: it is done at every step, and `from` is many times slower. */
export function chosen(from: Float64Array, places: readonly number[]): Float64Array {
  const picked = new Float64Array(places.length);
  for (let at = 0; at < picked.length; at += 1) picked[at] = from[places[at] as number] as number;
  return picked;
}
