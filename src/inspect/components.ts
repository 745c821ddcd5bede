import { pearson } from '../stats/correlation.ts';
import { deviations, productSum } from '../stats/covariance.ts';
import { principalComponents } from '../stats/principal-components.ts';
import { comparable } from '../stats/significant.ts';
import { unitSize } from '../stats/unit-size.ts';
import type { ComponentAnalysis } from '../types.ts';
import type { Tree } from './tree.ts';

/** Fewer columns than this have no components worth the name. */
const LEAST_COLUMNS = 3;
/** More columns than this take longer than anybody waits for components that nobody reads. */
const MOST_COLUMNS = 300;

/**
 * Principal components of the correlation matrix of columns, each pointing the way of risk, over the units that have
 * all of them (OECD/JRC Handbook, 2008, step 4; components of an eigenvalue over 1 by Kaiser's rule, 1960).
 *
 * @param label what a column is called in the analysis
 * @returns null for fewer than three columns
 */
export function componentsOf(
  tree: Tree,
  ids: readonly string[],
  label: (id: string) => string = (id) => id,
): ComponentAnalysis | null {
  if (ids.length < LEAST_COLUMNS) return null;
  const tooMany = `there are more than ${MOST_COLUMNS} columns`;
  if (ids.length > MOST_COLUMNS) return { n: 0, columns: ids.map(label), leftOut: [], components: [], reason: tooMany };
  const varied = ids.filter((id) => !isConstant(tree.column(id)));
  const leftOut = ids.filter((id) => !varied.includes(id)).map(label);
  const names = varied.map(label);
  const columns = completeRows(varied.map((id) => along(tree, id)));
  const n = columns[0]?.length ?? 0;
  const none = (reason: string): ComponentAnalysis => ({ n, columns: names, leftOut, components: [], reason });
  if (varied.length < 2) return none('fewer than two of the columns have different values');
  if (n < 3) return none('fewer than 3 units have all of the columns');
  if (columns.some(isConstant))
    return none(`among the ${n} units that have all of the columns, one of them has no spread`);
  return { n, columns: names, leftOut, components: componentsFrom(correlationMatrix(columns)), reason: null };
}

/** Whether a column has no correlation with any other: no spread, or too few values. */
function isConstant(column: Float64Array): boolean {
  return pearson(column, column) === null;
}

function along(tree: Tree, id: string): Float64Array {
  const direction = tree.direction(id);
  return tree.column(id).map((value) => direction * value);
}

/** The rows in which nothing is missing. */
function completeRows(columns: readonly Float64Array[]): Float64Array[] {
  return columns.map((column) => column.filter((_, row) => columns.every((other) => !Number.isNaN(other[row]))));
}

/** Pearson's correlations of columns without gaps, none of them constant: every column is standardised but once. */
function correlationMatrix(columns: readonly Float64Array[]): number[][] {
  const standard = columns.map((column) => {
    const size = unitSize(column);
    const apart = deviations(column.map((value) => value / size));
    const spread = unitSize(apart);
    const scaled = apart.map((value) => value / spread);
    const length = Math.sqrt(productSum(scaled, scaled));
    return scaled.map((value) => value / length);
  });
  const matrix = standard.map(() => standard.map(() => 1));
  for (const [row, x] of standard.entries()) {
    for (const [column, y] of standard.slice(0, row).entries()) {
      const r = productSum(x, y);
      (matrix[row] as number[])[column] = r;
      (matrix[column] as number[])[row] = r;
    }
  }
  return matrix;
}

function componentsFrom(matrix: readonly (readonly number[])[]): ComponentAnalysis['components'] {
  const { values, vectors } = principalComponents(matrix);
  // No correlation matrix of complete rows has one below zero: what is there is rounding.
  const eigenvalues = values.map((value) => (value < 1e-10 ? 0 : value));
  const total = eigenvalues.reduce((sum, value) => sum + value, 0);
  let sum = 0;
  return eigenvalues.map((eigenvalue, at) => {
    sum += eigenvalue;
    const isKept = at === 0 || comparable(eigenvalue) > 1;
    const vector = vectors[at] as number[];
    return {
      eigenvalue,
      explained: eigenvalue / total,
      cumulative: Math.min(1, sum / total),
      loadings: isKept ? vector.map((entry) => entry * Math.sqrt(eigenvalue)) : null,
    };
  });
}
