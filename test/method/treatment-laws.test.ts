import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesTest, momentsOf } from '../../src/method/treatment/skew-test.ts';
import { TREATMENTS } from '../../src/method/treatments.ts';
import type { Options, Treatment } from '../../src/method/types.ts';
import { defaultsOf } from '../helpers/method.ts';
import { describedOptions, expectDescribed } from '../helpers/options.ts';

/** Laws that hold for every outlier treatment, read from what each says of itself. */

/** Many near one another and a few far out, with ties; negative, zero, large and small. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(1e6, -1e6, 1e-9, 1e300, -1e300, 1e-300) },
);
const positive = value.map((number) => Math.abs(number) + 0.001);
const lists = fc.oneof(
  fc.array(value, { maxLength: 25 }),
  fc.array(positive, { maxLength: 25 }),
  // One value repeated, and a few others: what winsorising has to be careful with.
  fc
    .tuple(fc.array(value, { maxLength: 6 }), fc.integer({ min: 8, max: 20 }))
    .map(([few, many]) => [...few, ...new Array<number>(many).fill(1)]),
);
const observed = lists.map((list) => Float64Array.from(list));
const columns = fc
  .array(fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(Number.NaN) }), {
    maxLength: 15,
  })
  .map((list) => Float64Array.from(list));

interface Case {
  values: Float64Array;
  column: Float64Array;
  options: Options;
}

const casesFor = (treatment: Treatment): fc.Arbitrary<Case> =>
  fc.record({ values: observed, column: columns, options: describedOptions(treatment) });

describe.each([...TREATMENTS.values()].map((treatment) => [treatment.name, treatment] as const))(
  'the treatment %s',
  (_, treatment) => {
    const check = (law: (tryout: Case) => void) => {
      fc.assert(fc.property(casesFor(treatment), law), { numRuns: 300 });
    };
    const tested = 'skewness' in treatment.options && 'kurtosis' in treatment.options;

    it('says what it is', () => {
      expectDescribed(treatment);
      expect(treatment.formula).toMatch(/^y = /);
      expect('referenceSet' in treatment.options).toBe(treatment.fits);
      expect(treatment.problem?.(defaultsOf(treatment)) ?? null).toBeNull();
    });

    it('prints a rule, an outcome, finite numbers, and a problem or none', () => {
      check(({ values, options }) => {
        const fit = treatment.fit(values, options);
        for (const text of [treatment.rule(options), fit.outcome, fit.problem ?? 'none']) {
          expect(text).toMatch(/^\S.*[^\s.]$/);
          expect(text).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
        }
        expect(Object.values(fit.numbers).every(Number.isFinite)).toBe(true);
      });
    });

    it('keeps what is missing and makes nothing missing or infinite', () => {
      check(({ values, column, options }) => {
        const output = treatment.apply(column, treatment.fit(values, options), options);
        expect(output.length).toBe(column.length);
        for (const [row, input] of column.entries()) {
          if (treatment.domain === 'positive' && input <= 0) continue;
          expect(Number.isFinite(output[row])).toBe(!Number.isNaN(input));
        }
      });
    });

    it('keeps the order of values, those it looked at and others', () => {
      check(({ values, column, options }) => {
        const fit = treatment.fit(values, options);
        const all = Float64Array.of(...values, ...column.filter((entry) => !Number.isNaN(entry))).sort();
        const output = treatment.apply(all, fit, options);
        // What has no result (a logarithm of what was not looked at) stands below all that have one.
        const from = Math.max(output.findLastIndex(Number.isNaN), 0);
        for (let row = from + 2; row < output.length; row += 1)
          expect(output[row]).toBeGreaterThanOrEqual(output[row - 1] as number);
      });
    });

    it('takes the same from values in any order', () => {
      const cases = casesFor(treatment).chain((tryout) =>
        fc.tuple(
          fc.constant(tryout),
          fc.shuffledSubarray([...tryout.values], { minLength: tryout.values.length, maxLength: tryout.values.length }),
        ),
      );
      fc.assert(
        fc.property(cases, ([{ values, options }, moved]) => {
          expect(treatment.fit(Float64Array.from(moved), options)).toEqual(treatment.fit(values, options));
        }),
      );
    });

    it('treats each row by itself once it is fitted, and writes into nothing', () => {
      check(({ values, column, options }) => {
        const before = structuredClone({ values, column, options });
        const fit = treatment.fit(values, options);
        const fitBefore = structuredClone(fit);
        const output = treatment.apply(column, fit, options);
        expect({ values, column, options, fit }).toEqual({ ...before, fit: fitBefore });
        const rows = column.map(
          (_entry, row) => treatment.apply(column.slice(row, row + 1), fit, options)[0] as number,
        );
        expect(rows).toEqual(output);
      });
    });

    it('leaves alone what passes its test', () => {
      if (!tested) return;
      check(({ values, column, options }) => {
        if (!passesTest(momentsOf(values), options)) return;
        const fit = treatment.fit(values, options);
        expect(treatment.apply(values, fit, options)).toEqual(values);
        expect(treatment.apply(column, fit, options)).toEqual(column);
      });
    });

    it('passes its test afterwards, or says that it does not', () => {
      if (!tested) return;
      check(({ values, options }) => {
        const fit = treatment.fit(values, options);
        if (values.length === 0) return;
        const output = treatment.apply(values, fit, options);
        expect(passesTest(momentsOf(output), options)).toBe(fit.problem === null);
        // Once it passes there is nothing more to do.
        if (fit.problem === null)
          expect(treatment.apply(output, treatment.fit(output, options), options)).toEqual(output);
      });
    });

    it('changes no more values than it may, where it changes single ones', () => {
      if (!('most' in treatment.options)) return;
      check(({ values, options }) => {
        const fit = treatment.fit(values, options);
        const output = treatment.apply(values, fit, options);
        const { points } = fit.numbers;
        if (points === undefined) return;
        expect(points).toBeLessThanOrEqual(options['most'] as number);
        const changed = output.filter((entry, row) => entry !== values[row]).length;
        expect(changed).toBe(points);
        // It makes no value that was not there.
        for (const entry of output) expect(values).toContain(entry);
      });
    });
  },
);
