import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/types.ts';
import { loadFramework } from '../../src/framework/load.ts';
import { type Answer, filled, SMALL_LIST, subjectOf, verified } from '../helpers/verify.ts';

const SUBJECT = subjectOf(SMALL_LIST);
const BASE = loadFramework(SMALL_LIST.text, SMALL_LIST.name).definition;
const ENTRIES = SUBJECT.entries.filter(({ isFactor }) => !isFactor);
const FACTORS = [...new Set(ENTRIES.map(({ factor }) => factor))];

/** Everything that stands at a number but how it is known. */
function contentOf(indicators: readonly Indicator[]): Map<string, unknown> {
  return new Map(indicators.map((indicator) => [indicator.id, { ...indicator, basis: null }]));
}

/** Numbers of one factor, and the same in another order. */
const permutation = fc
  .constantFrom(...FACTORS)
  .map((factor) => ENTRIES.filter((entry) => entry.factor === factor).map(({ number }) => number))
  .chain((numbers) =>
    fc
      .shuffledSubarray(numbers, { minLength: numbers.length, maxLength: numbers.length })
      .map((shuffled) => numbers.map((number, position) => [number, shuffled[position]!] as const)),
  );

function answersOf(moves: readonly (readonly [string, string])[]): Record<string, Answer> {
  return Object.fromEntries(moves.map(([from, number]) => [from, { number }]));
}

describe('numbers that change places', () => {
  it('change nothing where nothing is ticked, whatever else is remarked', () => {
    fc.assert(
      fc.property(fc.subarray(ENTRIES), fc.string(), (entries, remark) => {
        const answers = Object.fromEntries(entries.map(({ number }) => [number, { found: '', remark }]));
        const { read, framework } = verified(SMALL_LIST, filled(SUBJECT, answers));
        expect(Object.keys(read.variant!.definition)).not.toEqual(expect.arrayContaining(['indicators']));
        expect(Object.keys(read.variant!.definition)).not.toEqual(expect.arrayContaining(['index']));
        expect(framework.definition.indicators).toEqual(BASE.indicators);
        expect(framework.definition.index).toEqual(BASE.index);
      }),
      { numRuns: 50 },
    );
  });

  it('carry their contents along, and nothing else', () => {
    fc.assert(
      fc.property(permutation, (moves) => {
        const { framework } = verified(SMALL_LIST, filled(SUBJECT, answersOf(moves)));
        const before = contentOf(BASE.indicators);
        const after = contentOf(framework.definition.indicators);
        for (const [from, number] of moves)
          expect(after.get(number)).toEqual({ ...(before.get(from) as object), id: number });
        expect(framework.definition.index).toEqual(BASE.index);
        expect(framework.definition.indicators.map(({ id }) => id)).toEqual(BASE.indicators.map(({ id }) => id));
      }),
      { numRuns: 50 },
    );
  });

  it('are back where they were once they are moved the other way', () => {
    fc.assert(
      fc.property(permutation, (moves) => {
        const there = verified(SMALL_LIST, filled(SUBJECT, answersOf(moves)), 'there');
        const back = moves.map(([from, number]) => [number, from] as const);
        const { framework } = verified(there.text, filled(subjectOf(there.text), answersOf(back)), 'back');
        expect(contentOf(framework.definition.indicators)).toEqual(contentOf(BASE.indicators));
        expect(framework.definition.index).toEqual(BASE.index);
      }),
      { numRuns: 50 },
    );
  });

  it('may be shifted to the end and back, whatever is left free', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FACTORS), fc.nat(), fc.integer({ min: 1, max: 30 }), (factor, at, by) => {
        const numbers = ENTRIES.filter((entry) => entry.factor === factor).map(({ number }) => number);
        const moved = numbers.slice(at % numbers.length);
        const shift = (number: string, steps: number): string =>
          number.replace(/\d+$/, (last) => String(Number(last) + steps));
        const answers = Object.fromEntries(moved.map((number) => [number, { number: shift(number, by) }]));
        const there = verified(SMALL_LIST, filled(SUBJECT, answers), 'there');
        const inputs = there.framework.definition.index.find(({ id }) => id === factor)!.inputs;
        expect(inputs.toSorted()).toEqual(
          [...numbers.slice(0, at % numbers.length), ...moved.map((number) => shift(number, by))].toSorted(),
        );
        const back = Object.fromEntries(moved.map((number) => [shift(number, by), { number }]));
        const { framework } = verified(there.text, filled(subjectOf(there.text), back), 'back');
        expect(contentOf(framework.definition.indicators)).toEqual(contentOf(BASE.indicators));
      }),
      { numRuns: 50 },
    );
  });
});
