import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FittedWeights, Options, Weighting } from '../../src/method/types.ts';
import { WEIGHTINGS } from '../../src/method/weightings.ts';
import { defaultsOf } from '../helpers/method.ts';
import { describedOptions, expectDescribed } from '../helpers/options.ts';

/** Laws that hold for every weighting, read from what each says of itself. */

interface Case {
  inputs: Float64Array[];
  given: number[];
  options: Options;
}

/** Few different values, so that columns are often tied, constant or alike; some missing, some of extreme size. */
const value = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -4, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100) },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
);
const extreme = fc.constantFrom(1, 1, 1, 1e300, 1e-300);

const casesFor = (weighting: Weighting): fc.Arbitrary<Case> =>
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 })).chain(([width, rows]) =>
    fc.record({
      inputs: fc.array(
        fc
          .tuple(fc.array(value, { minLength: rows, maxLength: rows }), extreme)
          .map(([list, size]) => Float64Array.from(list, (entry) => entry * size)),
        { minLength: width, maxLength: width },
      ),
      given: fc.array(
        fc.integer({ min: 0, max: 20 }).map((quarters) => quarters / 4),
        { minLength: width, maxLength: width },
      ),
      options: describedOptions(weighting),
    }),
  );

const orderOf = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, index) => index),
    { minLength: length, maxLength: length },
  );

function expectSame(found: FittedWeights, expected: FittedWeights, order: readonly number[]): void {
  expect(found.problem === null).toBe(expected.problem === null);
  for (const [at, from] of order.entries()) expect(found.weights[at]).toBeCloseTo(expected.weights[from] as number, 8);
}

describe.each([...WEIGHTINGS.values()].map((weighting) => [weighting.name, weighting] as const))(
  'the weighting %s',
  (_, weighting) => {
    const weigh = ({ inputs, given, options }: Case) => weighting.weigh(inputs, given, options);
    const check = (law: (tryout: Case) => void) => {
      fc.assert(fc.property(casesFor(weighting), law), { numRuns: 300 });
    };

    it('says what it is, and declares a reference set exactly where it fits', () => {
      expectDescribed(weighting);
      expect(weighting.formula).toMatch(/^w/);
      expect('referenceSet' in weighting.options).toBe(weighting.fits);
      expect(weighting.problem?.(defaultsOf(weighting)) ?? null).toBeNull();
    });

    it('gives one weight per input, not negative, adding up to 1, whether or not there is a problem', () => {
      check((tryout) => {
        const { weights } = weigh(tryout);
        expect(weights.length).toBe(tryout.inputs.length);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      });
    });

    it('prints a rule, finite numbers, and a problem or none', () => {
      check((tryout) => {
        const { numbers, problem } = weigh(tryout);
        expect(Object.values(numbers).every(Number.isFinite)).toBe(true);
        for (const text of [weighting.rule(tryout.options), problem ?? 'none']) {
          expect(text).toMatch(/^[a-z].*[^.]$/);
          expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
        }
      });
    });

    it('does not depend on the order of rows', () => {
      const arbitrary = casesFor(weighting).chain((tryout) =>
        fc.tuple(fc.constant(tryout), orderOf(tryout.inputs[0]?.length ?? 0)),
      );
      fc.assert(
        fc.property(arbitrary, ([tryout, order]) => {
          const inputs = tryout.inputs.map((column) => Float64Array.from(order, (row) => column[row] as number));
          expectSame(weigh({ ...tryout, inputs }), weigh(tryout), [...tryout.inputs.keys()]);
        }),
        { numRuns: 300 },
      );
    });

    it('gives each input its weight wherever it stands', () => {
      const arbitrary = casesFor(weighting).chain((tryout) =>
        fc.tuple(fc.constant(tryout), orderOf(tryout.inputs.length)),
      );
      fc.assert(
        fc.property(arbitrary, ([tryout, order]) => {
          const moved = {
            ...tryout,
            inputs: order.map((index) => tryout.inputs[index] as Float64Array),
            given: order.map((index) => tryout.given[index] as number),
          };
          expectSame(weigh(moved), weigh(tryout), order);
        }),
        { numRuns: 300 },
      );
    });

    it('gives identical inputs with the same given weight the same', () => {
      check((tryout) => {
        const twice = {
          ...tryout,
          inputs: [...tryout.inputs, tryout.inputs[0] as Float64Array],
          given: [...tryout.given, tryout.given[0] as number],
        };
        const { weights } = weigh(twice);
        expect(weights.at(-1)).toBeCloseTo(weights[0] as number, 9);
      });
    });

    it('takes no notice of the scale of the given weights, and of the weights at all unless it reads them', () => {
      fc.assert(
        fc.property(casesFor(weighting), fc.constantFrom(0.001, 3, 1e300), (tryout, factor) => {
          const order = [...tryout.inputs.keys()];
          const scaled = { ...tryout, given: tryout.given.map((weight) => weight * factor) };
          expectSame(weigh(scaled), weigh(tryout), order);
          if (!weighting.readsWeights)
            expectSame(weigh({ ...tryout, given: order.map(() => 1) }), weigh(tryout), order);
        }),
      );
    });

    it('reads the given weights exactly where it says so', () => {
      // Uncorrelated and of one variance, so that nothing but the given weights can set the two apart.
      const inputs = [Float64Array.of(-1, -1, 1, 1), Float64Array.of(-1, 1, -1, 1)];
      const [first, second] = [
        [1, 3],
        [3, 1],
      ].map((weights) => weighting.weigh(inputs, weights, defaultsOf(weighting)).weights[0] as number);
      expect(first !== second).toBe(weighting.readsWeights);
    });

    it('does not write into its inputs, weights or options', () => {
      check((tryout) => {
        const before = structuredClone(tryout);
        weigh(tryout);
        expect(tryout).toEqual(before);
      });
    });
  },
);
