import type { InspectIndicator, InspectInput, InspectNode } from '../../src/types.ts';

const { NaN: gap } = Number;

/** A missing value. */
export const GAP = gap;

/** An indicator with nothing special about it, but for what the test needs. */
export function indicator(
  id: string,
  values: readonly number[],
  given: Partial<Omit<InspectIndicator, 'used'>> & { used?: readonly number[] } = {},
): InspectIndicator {
  const { used, ...rest } = given;
  return {
    id,
    name: id,
    unitOfMeasure: 'points',
    role: 'indicator',
    polarity: 'higher-is-riskier',
    observed: Float64Array.from(values),
    ...rest,
    used: Float64Array.from(used ?? values),
  };
}

/** A node that puts inputs together, but for what the test needs. */
export function node(
  id: string,
  inputs: readonly string[],
  values: readonly number[],
  given: Partial<InspectNode> = {},
): InspectNode {
  return {
    id,
    name: id,
    operation: 'weighted-mean',
    role: inputs.length > 1 ? 'aggregation' : 'step',
    inputs,
    weights: inputs.map(() => 1),
    values: Float64Array.from(values),
    ...given,
  };
}

/** What is inspected: units named u1, u2 … in the order of the rows. */
export function inputOf(
  indicators: readonly InspectIndicator[],
  nodes: readonly InspectNode[] = [],
  score: string | null = null,
): InspectInput {
  const rows = indicators[0]?.observed.length ?? 0;
  return {
    kind: 'country',
    period: '2021',
    units: Array.from({ length: rows }, (_, row) => ({ id: `u${row + 1}`, name: `Unit ${row + 1}` })),
    absent: [],
    outside: [],
    indicators,
    nodes,
    score,
  };
}

/** Three columns of four rows without any correlation, each of mean 0: other columns are put together from them. */
export const UNRELATED = {
  one: [1, 1, -1, -1],
  two: [1, -1, 1, -1],
  three: [1, -1, -1, 1],
} as const;

/** Sum of columns, each times its factor. */
export function combined(...parts: readonly (readonly [number, readonly number[]])[]): number[] {
  return (parts[0]?.[1] ?? []).map((_, row) =>
    parts.reduce((sum, [factor, column]) => sum + factor * (column[row] ?? 0), 0),
  );
}
