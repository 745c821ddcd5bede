import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/method/operations.ts';
import type { Domain, Fit, Operation, Options, OptionSpec } from '../../src/method/types.ts';
import { applyTo, defaultsOf, unitIds, ownRows } from '../helpers/method.ts';

/**
 * Laws that hold for every method of the registries, read from what each method says of itself: a method that is added
 * is tried here without a word changed.
 */

const operations = [...OPERATIONS.values()];

/** Values of an ordinal scale: what the tables of ordinal methods cover, and all that they are given. */
const SCALE = [0, 1, 2, 3, 4];

/** What a text option is drawn from: ids of units, of which the last is in no reference set. */
const TEXTS = [...unitIds(3), 'elsewhere'];

/** The least value, in thousandths, that a method gives a result for. */
const LEAST: Readonly<Record<Domain, number>> = { any: -1_000_000, 'non-negative': 0, positive: 1 };

/** One try of a method: columns, the ids of their rows, weights, options that go together, direction. */
interface Case {
  inputs: Float64Array[];
  units: string[];
  weights: number[];
  options: Options;
  reverse: boolean;
}

interface Wanted {
  /** Chance of a missing value is one in four unless none are wanted. */
  missing?: boolean;
  /** Least value of the inputs, in thousandths; the method's own domain may ask for more. */
  least?: number;
}

/** A value for each of the scale: in any order, rising or falling, since some methods ask for that. */
const tableArbitrary = fc
  .tuple(
    fc.array(fc.integer({ min: -50, max: 50 }), { minLength: SCALE.length, maxLength: SCALE.length }),
    fc.constantFrom(0, 1, -1),
  )
  .map(([values, direction]) => {
    const ordered = direction === 0 ? values : values.toSorted((a, b) => direction * (a - b));
    return SCALE.map((value, index) => [value, ordered[index] as number]);
  });

function optionArbitrary(spec: OptionSpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...spec.values);
    case 'text':
      return fc.constantFrom(...TEXTS);
    case 'table':
      return tableArbitrary;
    case 'number': {
      if (spec.whole === true) return fc.integer({ min: spec.min ?? -1000, max: spec.max ?? 1000 });
      const least = Math.max(spec.min ?? -1000, -1000);
      const most = Math.min(spec.max ?? 1000, 1000);
      const hundredths = fc
        .integer({ min: Math.ceil(least * 100), max: Math.floor(most * 100) })
        .map((value) => value / 100);
      const allowed = spec.nonZero === true ? hundredths.filter((value) => value !== 0) : hundredths;
      return spec.default === undefined ? allowed : fc.oneof(fc.constant(spec.default), allowed);
    }
  }
}

/** Options that the method accepts together. */
function optionsFor(operation: Operation): fc.Arbitrary<Options> {
  const record = fc.record(
    Object.fromEntries(Object.entries(operation.options).map(([name, spec]) => [name, optionArbitrary(spec)])),
  );
  return record.filter((options) => (operation.problem?.(options) ?? null) === null);
}

function weightFor(operation: Operation): fc.Arbitrary<number> {
  if (operation.weighting === 'none') return fc.constant(1);
  const hundredths = (min: number) => fc.integer({ min, max: 500 }).map((value) => value / 100);
  return operation.weighting === 'weights' ? hundredths(1) : hundredths(-500);
}

function valueFor(operation: Operation, options: Options, wanted: Wanted): fc.Arbitrary<number> {
  const { missing = true } = wanted;
  const least = Math.max(wanted.least ?? LEAST.any, LEAST[operation.domain?.(options) ?? 'any']);
  const decimals = fc.integer({ min: least, max: 1_000_000 }).map((value) => value / 1000);
  // Few different values, so that ties are common; and any of many.
  const few = fc.integer({ min: Math.max(-2, Math.ceil(least / 1000)), max: 4 });
  const observed = operation.ordinal === true ? fc.constantFrom(...SCALE) : fc.oneof(few, decimals);
  return missing
    ? fc.oneof({ weight: 3, arbitrary: observed }, { weight: 1, arbitrary: fc.constant(Number.NaN) })
    : observed;
}

function widthFor({ inputs, roles = [] }: Operation): fc.Arbitrary<number> {
  if (inputs === 'ordered') return fc.constant(roles.length);
  return inputs === 'one' ? fc.constant(1) : fc.integer({ min: 1, max: 4 });
}

function caseFor(operation: Operation, wanted: Wanted = {}): fc.Arbitrary<Case> {
  const shape = fc.tuple(widthFor(operation), fc.integer({ min: 1, max: 8 }), optionsFor(operation));
  return shape.chain(([columns, rows, options]) =>
    fc.record({
      inputs: fc.array(
        fc
          .array(valueFor(operation, options, wanted), { minLength: rows, maxLength: rows })
          .map((values) => Float64Array.from(values)),
        { minLength: columns, maxLength: columns },
      ),
      units: fc.constant(unitIds(rows)),
      weights: fc.array(weightFor(operation), { minLength: columns, maxLength: columns }),
      options: fc.constant(options),
      reverse: operation.reversible ? fc.boolean() : fc.constant(false),
    }),
  );
}

/** What the method takes from the columns of a case. */
function fitted(operation: Operation, { inputs, options, units, reverse }: Case): Fit | null {
  return operation.fit?.(inputs, options, units, reverse) ?? null;
}

/** Fits and applies; null where the reference set gives nothing to compute with. */
function tried(operation: Operation, tryout: Case): Float64Array | null {
  const { inputs, weights, options, reverse } = tryout;
  const fit = fitted(operation, tryout);
  if (fit !== null && fit.problem !== null) return null;
  return applyTo(operation, inputs, { weights, options, fit, reverse, itself: ownRows(inputs) });
}

function near(a: number, b: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function expectNear(found: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(found.length).toBe(expected.length);
  for (let row = 0; row < found.length; row += 1) {
    const [a, b] = [found[row] as number, expected[row] as number];
    expect(near(a, b), `row ${row}: ${a} and ${b}`).toBe(true);
  }
}

/** Rows in another order, the same for every column. */
function reordered(column: Float64Array, order: readonly number[]): Float64Array {
  return Float64Array.from(order, (row) => column[row] as number);
}

function orderOf(length: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: length, maxLength: length });
}

describe.each(operations.map((operation) => [operation.name, operation] as const))(
  'the operation %s',
  (_, operation) => {
    const check = (arbitrary: fc.Arbitrary<Case>, law: (tryout: Case) => void) =>
      fc.assert(fc.property(arbitrary, law));

    it('says what each of its inputs is exactly where they are ordered', () => {
      const { roles = [] } = operation;
      expect(roles.length > 1).toBe(operation.inputs === 'ordered');
      expect(new Set(roles).size).toBe(roles.length);
      for (const role of roles) expect(role).toMatch(/^[a-z][A-Za-z]*$/);
    });

    it('says what it is', () => {
      expect(operation.summary).toMatch(/^[a-z].*[^.]$/);
      expect(operation.formula).toMatch(/^y = /);
      for (const [name, spec] of Object.entries(operation.options)) {
        expect(name).toMatch(/^[a-z][A-Za-z]*$/);
        expect(spec.meaning).toMatch(/^[A-Z].*\.$/s);
      }
    });

    it('has defaults that its own options allow', () => {
      for (const [name, spec] of Object.entries(operation.options)) {
        if (spec.type === 'table' || spec.default === undefined) continue;
        if (spec.type === 'choice') expect(spec.values, name).toContain(spec.default);
        if (spec.type !== 'number') continue;
        expect(Number.isFinite(spec.default)).toBe(true);
        expect(spec.default).toBeGreaterThanOrEqual(spec.min ?? Number.NEGATIVE_INFINITY);
        expect(spec.default).toBeLessThanOrEqual(spec.max ?? Number.POSITIVE_INFINITY);
        if (spec.nonZero === true) expect(spec.default).not.toBe(0);
      }
      const needsMore = Object.entries(operation.options).some(
        ([name, spec]) => !('default' in spec) && name !== 'referenceSet',
      );
      if (!needsMore) expect(operation.problem?.(defaultsOf(operation)) ?? null).toBeNull();
    });

    it('declares a reference set exactly where it fits values, and a reversal where it can turn round', () => {
      expect('referenceSet' in operation.options).toBe(operation.fits);
      expect(operation.fit !== undefined).toBe(operation.fits);
      expect('reverse' in operation.options).toBe(operation.reversible);
    });

    it('prints a rule that names every input', () => {
      check(caseFor(operation), ({ inputs, weights, options, reverse }) => {
        const labels = inputs.map((_column, index) => `input-${index}`);
        const rule = operation.rule(labels, { weights, options, reverse });
        for (const label of labels) expect(rule).toContain(label);
        expect(rule).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      });
    });

    it('has something to compute with in at least one try of five', () => {
      const tries = fc.sample(caseFor(operation), { numRuns: 200, seed: 1 });
      const computed = tries.filter((tryout) => tried(operation, tryout)?.some((value) => !Number.isNaN(value)));
      expect(computed.length).toBeGreaterThanOrEqual(40);
    });

    it('returns one value per row, and none that is infinite', () => {
      check(caseFor(operation), (tryout) => {
        const output = tried(operation, tryout);
        if (output === null) return;
        expect(output.length).toBe(tryout.inputs[0]?.length);
        expect(output.every((value) => Number.isNaN(value) || Number.isFinite(value))).toBe(true);
      });
    });

    it('makes missing of missing, and of nothing else where the input is one', () => {
      check(caseFor(operation), (tryout) => {
        const output = tried(operation, tryout);
        if (output === null) return;
        for (const [row, value] of output.entries()) {
          const present = tryout.inputs.filter((column) => !Number.isNaN(column[row]));
          if (present.length === 0) expect(value).toBeNaN();
          else if (operation.inputs === 'one') expect(value).not.toBeNaN();
        }
      });
    });

    it('makes missing of what is outside the domain that it declares', () => {
      if (operation.domain === undefined) return;
      const domainOf = operation.domain.bind(operation);
      const outside = optionsFor(operation).chain((options) => {
        const most = LEAST[domainOf(options)] - 1;
        return fc.tuple(fc.constant(options), fc.integer({ min: most - 1_000_000, max: most }));
      });
      fc.assert(
        fc.property(outside, ([options, thousandths]) => {
          if (domainOf(options) === 'any') return;
          const inputs = [Float64Array.of(thousandths / 1000)];
          const output = tried(operation, { inputs, units: unitIds(1), weights: [1], options, reverse: false });
          // Where it fits values, a reference set outside its domain may be a problem for all.
          if (output !== null) expect(output[0]).toBeNaN();
        }),
      );
    });

    it('does not write into its inputs, weights or fit', () => {
      check(caseFor(operation), (tryout) => {
        const { inputs, weights, options, reverse } = tryout;
        const before = {
          inputs: inputs.map((column) => column.slice()),
          weights: [...weights],
          options: structuredClone(options),
        };
        const fit = fitted(operation, tryout);
        const fitBefore: Fit | null = structuredClone(fit);
        if (fit?.problem == null) applyTo(operation, inputs, { weights, options, fit, reverse });
        expect({ inputs, weights, options }).toEqual(before);
        expect(fit).toEqual(fitBefore);
      });
    });

    it('gives each row its value wherever the row stands', () => {
      const arbitrary = caseFor(operation).chain((tryout) =>
        fc.tuple(fc.constant(tryout), orderOf(tryout.inputs[0]?.length ?? 0)),
      );
      fc.assert(
        fc.property(arbitrary, ([tryout, order]) => {
          const output = tried(operation, tryout);
          const moved = tried(operation, {
            ...tryout,
            inputs: tryout.inputs.map((column) => reordered(column, order)),
            units: order.map((row) => tryout.units[row] as string),
          });
          expect(moved === null).toBe(output === null);
          if (output !== null && moved !== null) expectNear(moved, reordered(output, order));
        }),
      );
    });

    it('applied to some rows gives what it gives for them among all, once fitted', () => {
      const arbitrary = caseFor(operation).chain((tryout) => {
        const rows = Array.from({ length: tryout.inputs[0]?.length ?? 0 }, (_row, index) => index);
        return fc.tuple(fc.constant(tryout), fc.subarray(rows, { minLength: 1 }));
      });
      fc.assert(
        fc.property(arbitrary, ([tryout, rows]) => {
          const { inputs, weights, options, reverse } = tryout;
          const fit = fitted(operation, tryout);
          if (fit !== null && fit.problem !== null) return;
          const context = { weights, options, fit, reverse, itself: ownRows(inputs) };
          const some = applyTo(
            operation,
            inputs.map((column) => reordered(column, rows)),
            { ...context, itself: Int32Array.from(rows) },
          );
          expect(some).toEqual(reordered(applyTo(operation, inputs, context), rows));
        }),
      );
    });

    it('splits into parts that add up, where it splits at all', () => {
      if (operation.split === undefined) return;
      const split = operation.split.bind(operation);
      check(caseFor(operation), (tryout) => {
        const { inputs, weights, options, reverse } = tryout;
        const fit = fitted(operation, tryout);
        if (fit !== null && fit.problem !== null) return;
        const context = { weights, options, fit, reverse, itself: ownRows(inputs) };
        for (const [row, value] of applyTo(operation, inputs, context).entries()) {
          if (Number.isNaN(value)) continue;
          const values = inputs.map((column) => column[row] as number);
          const { factors, constant } = split(values, context);
          expect(factors.length).toBe(values.length);
          const total = values.reduce(
            (sum, input, index) => (Number.isNaN(input) ? sum : sum + input * (factors[index] as number)),
            constant,
          );
          const size = values.reduce((most, input) => Math.max(most, Math.abs(input) || 0), Math.abs(value));
          expect(Math.abs(total - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, size * 100));
        }
      });
    });

    it('keeps to its target range', () => {
      if (!('low' in operation.options && 'high' in operation.options)) return;
      check(caseFor(operation), (tryout) => {
        const { low, high, truncate } = tryout.options as { low: number; high: number; truncate?: boolean };
        if (truncate === false) return;
        for (const value of tried(operation, tryout) ?? []) {
          if (Number.isNaN(value)) continue;
          const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
          expect(value).toBeGreaterThanOrEqual(Math.min(low, high) - slack);
          expect(value).toBeLessThanOrEqual(Math.max(low, high) + slack);
        }
      });
    });
  },
);

const many = operations.filter(({ inputs }) => inputs === 'many');
const one = operations.filter(({ inputs }) => inputs === 'one');
const weighted = many.filter(({ weighting }) => weighting === 'weights');
// What compares units with one another gives points, not a value among those of its inputs.
const means = weighted.filter(({ fits }) => !fits);
const named = (list: readonly Operation[]) => list.map((operation) => [operation.name, operation] as const);

describe.each(named(many))('the aggregation %s', (_, operation) => {
  it('does not depend on the order of its inputs with their weights', () => {
    const arbitrary = caseFor(operation).chain((tryout) =>
      fc.tuple(fc.constant(tryout), orderOf(tryout.inputs.length)),
    );
    fc.assert(
      fc.property(arbitrary, ([tryout, order]) => {
        const moved = {
          ...tryout,
          inputs: order.map((index) => tryout.inputs[index] as Float64Array),
          weights: order.map((index) => tryout.weights[index] as number),
        };
        expectNear(tried(operation, moved) ?? [], tried(operation, tryout) ?? []);
      }),
    );
  });

  it('skips a missing input as if it were not there', () => {
    fc.assert(
      fc.property(caseFor(operation, { missing: false }), (tryout) => {
        const rows = tryout.inputs[0]?.length ?? 0;
        const more = {
          ...tryout,
          inputs: [...tryout.inputs, new Float64Array(rows).fill(Number.NaN)],
          weights: [...tryout.weights, 1],
        };
        expectNear(tried(operation, more) ?? [], tried(operation, tryout) ?? []);
      }),
    );
  });

  it('does not fall when one input rises, with weights and values of zero or more', () => {
    const arbitrary = caseFor(operation, { least: 0 }).chain((tryout) =>
      fc.tuple(fc.constant(tryout), fc.nat(tryout.inputs.length - 1), fc.integer({ min: 1, max: 1000 })),
    );
    fc.assert(
      fc.property(arbitrary, ([tryout, index, rise]) => {
        const positive = { ...tryout, weights: tryout.weights.map(Math.abs) };
        const raised = positive.inputs.map((column, at) =>
          at === index ? column.map((value) => value + rise) : column,
        );
        const before = tried(operation, positive) ?? new Float64Array();
        const after = tried(operation, { ...positive, inputs: raised }) ?? new Float64Array();
        for (const [row, value] of before.entries()) {
          if (Number.isNaN(value) || Number.isNaN(after[row])) continue;
          expect(after[row]).toBeGreaterThanOrEqual(value - 1e-9 * Math.max(1, Math.abs(value)));
        }
      }),
    );
  });
});

describe.each(named(weighted))('the weighted aggregation %s', (_, operation) => {
  it('takes no notice of the scale of its weights', () => {
    fc.assert(
      fc.property(caseFor(operation), fc.constantFrom(0.001, 0.1, 3, 1000), (tryout, factor) => {
        const scaled = { ...tryout, weights: tryout.weights.map((weight) => weight * factor) };
        expectNear(tried(operation, scaled) ?? [], tried(operation, tryout) ?? []);
      }),
    );
  });

  it('takes no notice of an input of weight zero', () => {
    fc.assert(
      fc.property(caseFor(operation, { missing: false, least: 1 }), (tryout) => {
        const rows = tryout.inputs[0]?.length ?? 0;
        const more = {
          ...tryout,
          inputs: [...tryout.inputs, new Float64Array(rows).fill(7)],
          weights: [...tryout.weights, 0],
        };
        expectNear(tried(operation, more) ?? [], tried(operation, tryout) ?? []);
      }),
    );
  });
});

describe.each(named(means))('the weighted mean %s', (_, operation) => {
  it('lies between the least and the greatest of its inputs', () => {
    fc.assert(
      fc.property(caseFor(operation, { least: 0 }), (tryout) => {
        for (const [row, value] of (tried(operation, tryout) ?? new Float64Array()).entries()) {
          if (Number.isNaN(value)) continue;
          const present = tryout.inputs.map((column) => column[row] as number).filter((input) => !Number.isNaN(input));
          const slack = 1e-9 * Math.max(1, ...present);
          expect(value).toBeGreaterThanOrEqual(Math.min(...present) - slack);
          expect(value).toBeLessThanOrEqual(Math.max(...present) + slack);
        }
      }),
    );
  });
});

describe.each(named(one))('the normalisation %s', (_, operation) => {
  /** +1 where a list never falls, -1 where it never rises, 0 where it does both. */
  const directionOf = (values: readonly number[]): number => {
    const steps = values.slice(1).map((value, index) => value - (values[index] as number));
    const slack = 1e-9 * Math.max(1, ...values.map(Math.abs));
    if (steps.every((step) => step >= -slack)) return 1;
    return steps.every((step) => step <= slack) ? -1 : 0;
  };

  const outputInOrder = (tryout: Case): number[] => {
    const ascending = { ...tryout, inputs: [(tryout.inputs[0] as Float64Array).toSorted()] };
    return [...(tried(operation, ascending) ?? [])];
  };

  it('keeps the order of its input, or turns all of it round', () => {
    if (operation.ordinal === true) return;
    fc.assert(
      fc.property(caseFor(operation, { missing: false }), (tryout) => {
        expect(directionOf(outputInOrder(tryout))).not.toBe(0);
      }),
    );
  });

  it('turns the order round exactly where it is told to', () => {
    if (!operation.reversible) return;
    fc.assert(
      fc.property(caseFor(operation, { missing: false }), (tryout) => {
        const { low, high } = tryout.options as { low?: number; high?: number };
        fc.pre(low === undefined || high === undefined || low < high);
        const values = outputInOrder(tryout);
        const [first = 0, last = 0] = [values[0], values.at(-1)];
        const slack = 1e-9 * Math.max(1, Math.abs(first), Math.abs(last));
        if (tryout.reverse) expect(last).toBeLessThanOrEqual(first + slack);
        else expect(last).toBeGreaterThanOrEqual(first - slack);
      }),
    );
  });

  it('gives equal values the same result', () => {
    fc.assert(
      fc.property(caseFor(operation, { missing: false }), (tryout) => {
        const column = tryout.inputs[0] as Float64Array;
        const output = tried(operation, tryout);
        if (output === null) return;
        const results = new Map<number, number>();
        for (const [row, value] of output.entries()) {
          const known = results.get((column[row] as number) + 0);
          if (known !== undefined) expect(value).toBe(known);
          results.set((column[row] as number) + 0, value);
        }
      }),
    );
  });
});

describe.each([
  'min-max',
  'z-score',
  'rank',
  'percentile-rank',
  'borda',
  'distance-to-maximum',
  'distance-to-reference',
])('%s', (name) => {
  const operation = OPERATIONS.get(name) as Operation;

  it('does not depend on the unit of measure: a x + b with a > 0 gives the same', () => {
    // Whole numbers and powers of two, so that the change of unit is exact and keeps ties.
    const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 8 });
    const change = fc.tuple(fc.constantFrom(0.25, 0.5, 2, 1024), fc.integer({ min: -1000, max: 1000 }));
    fc.assert(
      fc.property(whole, change, optionsFor(operation), fc.boolean(), (values, [factor, shift], options, reverse) => {
        const units = unitIds(values.length);
        const tryout = { inputs: [Float64Array.from(values)], units, weights: [1], options, reverse };
        const changed = { ...tryout, inputs: [Float64Array.from(values, (value) => factor * value + shift)] };
        const output = tried(operation, tryout);
        const other = tried(operation, changed);
        expect(other === null).toBe(output === null);
        expectNear(other ?? [], output ?? []);
      }),
    );
  });
});

describe.each(['sample', 'population'])('z-score, %s', (deviation) => {
  it('has the mean and the standard deviation that were asked for', () => {
    const operation = OPERATIONS.get('z-score') as Operation;
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.boolean(), (list, reverse) => {
        const options = { mean: 50, sd: 20, deviation, referenceSet: 'panel', reverse: 'auto' };
        const inputs = [Float64Array.from(list)];
        const output = tried(operation, { inputs, units: unitIds(list.length), weights: [1], options, reverse });
        if (output === null) return;
        const n = output.length;
        const mean = output.reduce((sum, value) => sum + value, 0) / n;
        const squares = output.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        expect(mean).toBeCloseTo(50, 9);
        expect(Math.sqrt(squares / (deviation === 'sample' ? n - 1 : n))).toBeCloseTo(20, 9);
      }),
    );
  });
});

describe('rank', () => {
  it('hands out places from 1 to the number of observed values', () => {
    const operation = OPERATIONS.get('rank') as Operation;
    fc.assert(
      fc.property(caseFor(operation), (tryout) => {
        const output = (tried(operation, tryout) ?? new Float64Array()).filter((value) => !Number.isNaN(value));
        for (const place of output) {
          expect(place).toBeGreaterThanOrEqual(1);
          expect(place).toBeLessThanOrEqual(output.length);
        }
      }),
    );
  });
});
