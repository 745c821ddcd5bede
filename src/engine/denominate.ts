import type { Definition } from '../types.ts';

/**
 * Divides every indicator that has a denominator by it, of the same unit and period, and multiplies by its factor.
 * Missing where either is, and where the denominator is not more than zero: nothing can be counted per that.
 *
 * @param columns one per indicator of the definition, denominators among them
 */
export function denominate(definition: Definition, columns: readonly Float64Array[]): Float64Array[] {
  const position = new Map(definition.indicators.map(({ id }, index) => [id, index]));
  return definition.indicators.map(({ denominator }, index) => {
    const column = columns[index] as Float64Array;
    if (denominator === null) return column;
    const by = columns[position.get(denominator.by) as number] as Float64Array;
    const { times } = denominator;
    return column.map((value, row) => {
      const divisor = positive(by[row] as number);
      const product = value * times;
      return finite(Number.isFinite(product) ? product / divisor : (value / divisor) * times);
    });
  });
}

function positive(value: number): number {
  return value > 0 ? value : Number.NaN;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value + 0 : Number.NaN;
}
