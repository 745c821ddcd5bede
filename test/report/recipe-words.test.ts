import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingParts, recipeOf, recipeWords } from '../../src/report/recipe-words.ts';
import type { ResultValue } from '../../src/types.ts';
import { sourced, sourcedRow } from './sourced.ts';

type Given = Pick<ResultValue, 'raw' | 'parts'>;

function given(raw: number | null, figures: readonly number[]): Given {
  const source = { file: 'input-1', line: 2, column: 'x' };
  return { raw, parts: figures.map((value, index) => ({ series: `s.${index}`, value, period: '2020', source })) };
}

describe('recipeWords', () => {
  it.each([
    [5, [2, 3], 'the sum of these 2 figures'],
    [0.25, [30, 20, 200], 'the sum of the first 2 figures, divided by the last'],
    [0.5, [1, 2], 'the first figure, divided by the last'],
    [25.5, [30, 21, 200], 'the sum of the first 2 figures, divided by the last, times 100'],
    [4, [400], 'this figure, times 0.01'],
    [0.3, [0.1, 0.2], 'the sum of these 2 figures'],
    [2.1, [7], 'this figure, times 0.3'],
    [7, [7], 'this figure'],
    [0, [0, 0, 200], 'the sum of the first 2 figures, divided by the last'],
    [0, [0], 'this figure'],
  ])('%s from %j is %s', (raw, figures, words) => {
    expect(recipeWords(given(raw, figures))).toBe(words);
  });

  it('claims nothing that the figures leave open', () => {
    // 0.5 + 0.5 and 0.5 / 0.5 are both 1.
    expect(recipeOf(given(1, [0.5, 0.5]))).toBeNull();
    // (30 + 20) / 200 * 100 and (30 + 20 + 200) * 0.1 are both 25.
    expect(recipeOf(given(25, [30, 20, 200]))).toBeNull();
    expect(recipeWords(given(3.7, [1, 2]))).toBe('from these 2 figures, as the framework says');
    expect(recipeOf(given(null, [1]))).toBeNull();
    expect(recipeOf({ raw: 1 })).toBeNull();
    expect(recipeWords(given(5, [0]))).toBe('from this figure, as the framework says');
    // The factor has lost its digits to underflow: it leads to 5e-324 instead of 0.
    expect(recipeOf(given(-3.5e-323, [-2.8, 0]))).toBeNull();
    expect(recipeOf(given(-3.5e-323, [-2.8000000000000003]))).toBeNull();
  });

  it('never says what the figures do not give', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 5 }), figure, (figures, raw) => {
        const recipe = recipeOf(given(raw, figures));
        if (recipe === null) return;
        const above = recipe.divides ? figures.slice(0, -1) : figures;
        const below = recipe.divides ? (figures.at(-1) as number) : 1;
        const value = (above.reduce((sum, each) => sum + each, 0) / below) * recipe.factor;
        expect(Math.abs(value - raw)).toBeLessThanOrEqual(1e-8 * Math.abs(raw));
      }),
    );
  });

  it('finds the quotient and the sum that made a value', () => {
    const count = fc.integer({ min: 1, max: 1e7 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 3, maxLength: 5 }), fc.constantFrom(1, 100, 1e5), (figures, factor) => {
        const sum = figures.slice(0, -1).reduce((total, each) => total + each, 0);
        const raw = (sum / (figures.at(-1) as number)) * factor;
        const recipe = recipeOf(given(raw, figures));
        if (recipe !== null) expect(recipe).toEqual({ divides: true, factor });
      }),
    );
  });
});

describe('missingParts', () => {
  it('names the series that other units have a figure of', () => {
    const value = (unit: string): ResultValue => sourcedRow(unit).values['flight'] as ResultValue;
    expect(missingParts(sourced(), 'flight', value('=EVIL'))).toEqual(['lakes.inside']);
    expect(missingParts(sourced(), 'flight', value('KAR'))).toEqual([]);
    expect(missingParts(sourced(), 'flight', value('OSM'))).toEqual([]);
  });
});
