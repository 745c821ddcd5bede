import fc from 'fast-check';
import type { Row } from './dataset.ts';
import { indicator, node } from './framework.ts';

/** The parts of a definition that are made up at random. */
export interface RandomDefinition {
  indicators: { id: string }[];
  index: Record<string, unknown>[];
}

const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);

/** A node over several inputs: a sum with any coefficients or a mean with weights above zero. */
function several(id: string, inputs: readonly string[], signed: boolean): fc.Arbitrary<Record<string, unknown>> {
  const perInput = (value: fc.Arbitrary<number>) =>
    fc.record(Object.fromEntries(inputs.map((input) => [input, value])));
  // Coefficients that are all zero are refused.
  const sum = perInput(signed ? hundredths(-5, 5) : hundredths(0, 5))
    .filter((coefficients) => Object.values(coefficients).some((value) => value !== 0))
    .map((coefficients) => node(id, 'sum', inputs, { coefficients, missing: 'skip' }));
  const mean = perInput(hundredths(1, 5)).map((weights) => node(id, 'weighted-mean', inputs, { weights }));
  return fc.oneof(sum, mean);
}

function scaled(id: string, input: string, signed: boolean): fc.Arbitrary<Record<string, unknown>> {
  const factor = signed ? fc.oneof(hundredths(-4, -1), hundredths(1, 4)) : hundredths(1, 4);
  return fc
    .record({ multiply: factor, divide: hundredths(1, 6), add: hundredths(-3, 3) })
    .map((options) => node(id, 'scale', [input], { options }));
}

/**
 * A framework of sums, weighted means and scales: two to three groups of one to three indicators, each group scaled or
 * not, and one node over all.
 *
 * @param signed whether factors below zero may occur
 */
export function randomDefinition(signed = true): fc.Arbitrary<RandomDefinition> {
  const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()), { minLength: 2, maxLength: 3 });
  return sizes.chain((groups) => {
    const ids = groups.map(([size], group) => Array.from({ length: size }, (_, at) => `i${group}${at}`));
    const nodes = groups.flatMap(([, isScaled], group) => {
      const id = `g${group}`;
      const inner = several(id, ids[group] as string[], signed);
      return isScaled ? [inner, scaled(`s${group}`, id, signed)] : [inner];
    });
    const tops = groups.map(([, isScaled], group) => (isScaled ? `s${group}` : `g${group}`));
    return fc.tuple(...nodes, several('score', tops, signed)).map((index) => ({
      indicators: ids.flat().map((id) => indicator(id) as unknown as { id: string }),
      index,
    }));
  });
}

/** One to six units with values that are missing now and then. */
export function randomRows(ids: readonly string[], gaps = true): fc.Arbitrary<Row[]> {
  const value = hundredths(-100, 100);
  const cell: fc.Arbitrary<number | null> = gaps
    ? fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) })
    : value;
  const values = fc.record(Object.fromEntries(ids.map((id) => [id, cell])));
  return fc
    .array(values, { minLength: 1, maxLength: 6 })
    .map((rows) => rows.map((row, at) => ({ unit: `U${at}`, values: row })));
}
