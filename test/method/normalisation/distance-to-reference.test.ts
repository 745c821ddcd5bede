import { describe, expect, it } from 'vitest';
import { distanceToReference } from '../../../src/method/normalisation/distance-to-reference.ts';
import { applied, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

const UNITS = ['Avaria', 'Borduria', 'Cadonia', 'Drassia'];
const VALUES = column(2, 6, 10, 18);
const options = { unit: 'Cadonia' };

const problemOf = (unit: string, values: number[], reverse = false, units: readonly string[] = UNITS) =>
  contextFor(distanceToReference, [column(...values)], { options: { unit }, units, reverse }).fit?.problem;

describe('distanceToReference', () => {
  it('gives 1 - (ref - x) / (ref - min) with the reference 10 (formula of COINr, n_dist2ref, worked by hand)', () => {
    // 1 - 8/8 = 0; 1 - 4/8 = 1/2; 1; 1 - (-8)/8 = 2
    expect(applied(distanceToReference, [VALUES], { options, units: UNITS })).toEqual([0, 0.5, 1, 2]);
    expect(applied(distanceToReference, [VALUES], { options: { ...options, cap: true }, units: UNITS })).toEqual([
      0, 0.5, 1, 1,
    ]);
  });

  it('turned round gives 1 - (x - ref) / (max - ref)', () => {
    // 1 - (2 - 10)/8 = 2; 1 - (6 - 10)/8 = 3/2; 1; 1 - 8/8 = 0
    const setting = { options, units: UNITS, reverse: true };
    expect(applied(distanceToReference, [VALUES], setting)).toEqual([2, 1.5, 1, 0]);
    expect(applied(distanceToReference, [VALUES], { ...setting, options: { ...options, cap: true } })).toEqual([
      1, 1, 1, 0,
    ]);
  });

  it('leaves missing values missing, takes negative ones, zero and ties', () => {
    const values = column(NONE, -4, 0, -4);
    expect(applied(distanceToReference, [values], { options, units: UNITS })).toEqual([null, 0, 1, 0]);
  });

  it('takes the newest observed value of the reference unit, where the set holds several periods', () => {
    const units = ['Avaria', 'Cadonia', 'Avaria', 'Cadonia', 'Avaria', 'Cadonia'];
    // Cadonia has 4, then 8, then none: 8 becomes 1, the least, 0, becomes 0.
    const values = column(0, 4, 2, 8, 6, NONE);
    expect(applied(distanceToReference, [values], { options, units })).toEqual([0, 0.5, 0.25, 1, 0.75, null]);
  });

  it('knows the unit by its normal form: é as one character or as two', () => {
    const units = ['Avaria', 'Cad\u00e9nia'];
    expect(problemOf('Cade\u0301nia', [1, 2], false, units)).toBeNull();
  });

  it('counts a value from outside the reference set as the worst where it lies beyond that', () => {
    const setting = { options, units: UNITS, fitTo: [VALUES] };
    expect(applied(distanceToReference, [column(-100, 26)], setting)).toEqual([0, 3]);
    expect(applied(distanceToReference, [column(100)], { ...setting, reverse: true })).toEqual([0]);
  });

  it('records the worst value and that of the reference unit', () => {
    const fitOf = (reverse: boolean) =>
      contextFor(distanceToReference, [VALUES], { options, units: UNITS, reverse }).fit;
    expect(fitOf(false)).toMatchObject({ numbers: { min: 2, reference: 10 }, problem: null });
    expect(fitOf(true)).toMatchObject({ numbers: { max: 18, reference: 10 }, problem: null });
  });

  it('says so where the reference unit is not there, or not observed', () => {
    expect(problemOf('Elbonia', [1, 2, 3, 4])).toBe('the reference unit "Elbonia" is not in the reference set');
    expect(problemOf('Cadonia', [1, 2, NONE, 4])).toBe(
      'the reference unit "Cadonia" has no value in the reference set',
    );
    expect(problemOf('Cadonia', [NONE, NONE, NONE, NONE])).toBe('no value is observed');
    expect(problemOf('a\u0007b', [1])).toBe('the reference unit "a\\u0007b" is not in the reference set');
  });

  it('says so where the reference unit has itself the worst value', () => {
    expect(problemOf('Cadonia', [5, 4, 3, 3])).toBe(
      'the value 3 of the reference unit "Cadonia" is not above the least value, 3',
    );
    expect(problemOf('Cadonia', [5, 4, 8, 3], true)).toBe(
      'the value 8 of the reference unit "Cadonia" is not below the greatest value, 8',
    );
    expect(problemOf('Cadonia', [5, 4, 3, 3], true)).toBeNull();
    expect(problemOf('Cadonia', [7, 7, 7, 7])).toContain('is not above the least value');
  });

  it('says so where a difference is beyond the range of numbers, and only there', () => {
    expect(problemOf('Cadonia', [-1.7e308, 0, 1.7e308])).toBe('the values lie too far apart to compute with');
    expect(problemOf('Cadonia', [0, 1e300, 1e-300])).toBe('the values lie too far apart to compute with');
    expect(problemOf('Cadonia', [-1e300, 0, 1e300])).toBeNull();
  });

  it('asks for its unit', () => {
    expect(distanceToReference.problem?.({})).toBe('distance-to-reference needs `unit`');
    expect(distanceToReference.problem?.({ unit: 'Avaria' })).toBeNull();
  });

  it('prints its unit, direction and cap', () => {
    expect(ruleOf(distanceToReference, ['A'], { options })).toBe(
      'nearness of A to the value of the reference unit "Cadonia", 0 at its least value, 1 at that',
    );
    expect(ruleOf(distanceToReference, ['A'], { options: { ...options, cap: true }, reverse: true })).toBe(
      'nearness of A to the value of the reference unit "Cadonia", 0 at its greatest value, 1 at that, at most 1',
    );
  });
});
