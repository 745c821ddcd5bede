import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const reference = { name: 'a quiet unit (ours)', basis: 'ours', values: { a: 4, b: 1 } };

/** Units 1 to n: a is the number of the unit, b is 1 for all. */
const numbered = (n: number): Row[] =>
  Array.from({ length: n }, (_, index) => ({
    unit: `U${String(index + 1).padStart(2, '0')}`,
    values: { a: index + 1, b: 1 },
  }));

const result = (more: Record<string, unknown>, rows: readonly Row[], partial = false) =>
  score(framework(more), dataset(rows, { declaredPartial: partial }), '');

/** What the drivers were measured against, by kind and period. */
const names = (found: ReturnType<typeof result>) =>
  found.explanation.references.map(({ kind, period, name }) => `${kind} ${period}: ${name}`);

const driversOf = (found: ReturnType<typeof result>, unit: string) =>
  found.results.find((row) => row.unit.id === unit)?.drivers;

describe('drivers', () => {
  it('are differences from the median of the ranked units where 20 are ranked', () => {
    // The median of 1 to 20 is 10.5; b does not differ.
    const found = result({ reference }, numbered(20));
    expect(found.explanation.contributions).toBe('additive');
    expect(names(found)).toEqual(['country 2020: median of the 20 units ranked in 2020']);
    expect(driversOf(found, 'U20')).toEqual([
      { indicator: 'a', points: 20, reference: 10.5, difference: 9.5 },
      { indicator: 'b', points: 1, reference: 1, difference: 0 },
    ]);
  });

  it("are differences from the framework's own reference where 19 are ranked", () => {
    const found = result({ reference }, numbered(19));
    expect(names(found)).toEqual(['country 2020: a quiet unit (ours)']);
    expect(driversOf(found, 'U19')?.[0]).toEqual({ indicator: 'a', points: 19, reference: 4, difference: 15 });
  });

  it("are differences from the framework's own reference where the universe is partial", () => {
    expect(names(result({ reference }, numbered(25), true))).toEqual(['country 2020: a quiet unit (ours)']);
  });

  it('are not given where there is no reference', () => {
    const found = result({}, numbered(19));
    expect(names(found)).toEqual([]);
    expect(driversOf(found, 'U19')).toEqual([]);
  });

  it('count only ranked units for the 20', () => {
    const rows = [...numbered(19), { unit: 'V', values: { a: 1 } }];
    expect(names(result({ reference }, rows))).toEqual(['country 2020: a quiet unit (ours)']);
  });

  it('are listed by size, whatever the sign, and ties in the order of the framework', () => {
    const index = [node('total', 'sum', ['a', 'b'], { coefficients: { a: 1, b: -3 } })];
    const found = result({ reference, index }, [
      { unit: 'X', values: { a: 6, b: 3 } },
      { unit: 'Y', values: { a: 7, b: 2 } },
    ]);
    // X: a 6 - 4 = 2; b -9 - (-3) = -6. Y: a 7 - 4 = 3; b -6 - (-3) = -3.
    expect(driversOf(found, 'X')?.map(({ indicator: id, difference }) => [id, difference])).toEqual([
      ['b', -6],
      ['a', 2],
    ]);
    expect(driversOf(found, 'Y')?.map(({ indicator: id, difference }) => [id, difference])).toEqual([
      ['a', 3],
      ['b', -3],
    ]);
  });

  it('leave out an indicator that the unit does not have', () => {
    const index = [node('total', 'sum', ['a', 'b'], { missing: 'skip' })];
    expect(
      driversOf(result({ reference, index }, [{ unit: 'X', values: { a: 6 } }]), 'X')?.map(({ indicator: id }) => id),
    ).toEqual(['a']);
  });

  it('put the reference through the bounds that were fitted to the data', () => {
    // Observed a: 0 and 8; the reference value 4 is half way, 50 of 100.
    const index = [
      node('scaled', 'min-max', ['a'], { options: { low: 0, high: 100, referenceSet: 'period' } }),
      node('total', 'sum', ['scaled', 'b']),
    ];
    const found = result({ reference, index }, [
      { unit: 'X', values: { a: 0, b: 1 } },
      { unit: 'Y', values: { a: 8, b: 1 } },
    ]);
    expect(driversOf(found, 'Y')?.[0]).toEqual({ indicator: 'a', points: 100, reference: 50, difference: 50 });
  });

  it('take each period by itself', () => {
    const rows = [...numbered(20).map((row) => ({ ...row, period: '2019' })), ...numbered(3)];
    const found = score(framework({ reference }), dataset(rows), '', { period: 'all' });
    expect(names(found)).toEqual([
      'country 2019: median of the 20 units ranked in 2019',
      'country 2020: a quiet unit (ours)',
    ]);
  });

  it('name no reference that nothing was measured against', () => {
    // Peoples have no data in 2020: only the countries were measured, against their median.
    const rows: Row[] = [...numbered(20), { unit: 'P', kind: 'people', period: '2019', values: { a: 1, b: 1 } }];
    const found = score(framework({ reference, unitKind: 'any' }), dataset(rows), '', { period: '2020' });
    expect(names(found)).toEqual(['country 2020: median of the 20 units ranked in 2020']);
  });

  it('are measured against nothing for a kind that the framework does not score', () => {
    const rows: Row[] = [...numbered(2), { unit: 'P', kind: 'people', values: { a: 1, b: 1 } }];
    expect(names(result({ reference }, rows))).toEqual(['country 2020: a quiet unit (ours)']);
  });

  it('are not given to a unit that is not ranked', () => {
    const found = result({ reference }, [
      { unit: 'X', values: { a: 1 } },
      { unit: 'Y', values: { a: 1, b: 1 } },
    ]);
    expect(found.unranked[0]?.drivers).toEqual([]);
  });

  it('of a median take only units that have the indicator', () => {
    // 20 units with a = 1 to 20, b = 2 for the first ten and missing for the rest: the median of b is 2.
    const index = [node('total', 'sum', ['a', 'b'], { missing: 'skip' })];
    const rows = numbered(20).map((row, at) => ({ ...row, values: at < 10 ? { ...row.values, b: 2 } : { a: at + 1 } }));
    expect(driversOf(result({ index }, rows), 'U01')).toContainEqual({
      indicator: 'b',
      points: 2,
      reference: 2,
      difference: 0,
    });
  });

  it('do not depend on which indicator the framework lists under a lower-is-riskier polarity', () => {
    const indicators = [indicator('a'), indicator('b', { polarity: 'lower-is-riskier' })];
    const index = [node('total', 'sum', ['a', 'b'], { coefficients: { b: -1 } })];
    const found = result({ reference, indicators, index }, [{ unit: 'X', values: { a: 4, b: -2 } }]);
    // Points of b: 2; of the reference: -1; difference 3 towards risk.
    expect(driversOf(found, 'X')?.[0]).toEqual({ indicator: 'b', points: 2, reference: -1, difference: 3 });
  });
});
