import { describe, expect, it } from 'vitest';
import { assertUsable, readTables, toDataset } from '../../src/dataset/read.ts';
import { score } from '../../src/engine/score.ts';
import { AtriskError } from '../../src/errors.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { definition, framework, indicator, node } from '../helpers/framework.ts';
import { loadFramework } from '../../src/framework/load.ts';

/**
 * Defects found in COINr 1.1.14, the strongest tool of the kind, each tried here. Those of its uncertainty analysis (a
 * failing replication, the Sobol estimator) have no place before atrisk has one.
 */

const ranked = (more: Record<string, unknown>, rows: readonly Row[]) => {
  const { results, unranked, findings } = score(framework(more), dataset(rows), '');
  return { scores: new Map(results.map((row) => [row.unit.id, row.score])), results, unranked, findings };
};

const mean = [node('total', 'weighted-mean', ['a', 'b'])];
const normalised = { normalisation: { operation: 'min-max', options: { referenceSet: 'period' } } };

const refused = (more: Record<string, unknown>): string => {
  try {
    loadFramework(JSON.stringify(definition(more), null, 1), 'test.yaml');
  } catch (error) {
    if (error instanceof AtriskError) return error.findings.map(({ message }) => message).join('\n');
  }
  return 'accepted';
};

const readErrors = async (csv: string): Promise<string[]> => {
  const tables = await readTables([{ name: 'd.csv', bytes: new TextEncoder().encode(csv), sidecar: null }], {});
  const read = await toDataset(tables, framework().definition, { map: {} });
  expect(() => {
    assertUsable(read);
  }).toThrow(AtriskError);
  return read.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
};

describe('what goes wrong elsewhere', () => {
  it('a unit with one indicator left is not first of all, without a word: it is not ranked, and listed', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const more = {
      minimumCoverage: 0.66,
      indicators: ids.map((id) => indicator(id, normalised)),
      index: [node('total', 'weighted-mean', ids)],
    };
    const { scores, unranked } = ranked(more, [
      { unit: 'X', values: { a: 1, b: 1, c: 2, d: 3 } },
      { unit: 'Y', values: { a: 2, b: 3, c: 1, d: 1 } },
      { unit: 'Z', values: { a: 9 } },
    ]);
    expect([...scores.keys()].sort()).toEqual(['X', 'Y']);
    expect(unranked).toMatchObject([{ unit: { id: 'Z' }, missing: ['b', 'c', 'd'] }]);
    expect(unranked[0]?.reason).toContain('coverage 25 %');
  });

  it('Copeland takes the place of any other aggregation, with gaps, in any order of rows', () => {
    const more = { index: [node('total', 'copeland', ['a', 'b'], { options: { referenceSet: 'period' } })] };
    const rows: Row[] = [
      { unit: 'X', values: { a: 3, b: 1 } },
      { unit: 'Y', values: { a: 2 } },
      { unit: 'Z', values: { b: 2 } },
    ];
    const { scores } = ranked(more, rows);
    // X beats Y on a and loses to Z on b; Y and Z share nothing.
    expect(Object.fromEntries(scores)).toEqual({ X: 0, Y: -1, Z: 1 });
    expect(Object.fromEntries(ranked(more, rows.toReversed()).scores)).toEqual(Object.fromEntries(scores));
  });

  it('a logarithm changes what it is applied to', () => {
    const treatment = { method: 'shifted-log', options: { referenceSet: 'period' } };
    const more = { indicators: [indicator('a', { treatment })], index: [node('total', 'weighted-mean', ['a'])] };
    const { scores } = ranked(
      more,
      [1, 10, 100].map((a) => ({ unit: `U${a}`, values: { a } })),
    );
    expect(scores.get('U1')).toBe(0);
    expect(scores.get('U100')).toBeCloseTo(Math.log(100), 12);
  });

  it('the fraction of the maximum is turned round where lower is riskier: 1, 5, 10 do not stay in their order', () => {
    const turned = { operation: 'fraction-of-maximum', options: { referenceSet: 'period' } };
    const more = {
      indicators: [indicator('a', { polarity: 'lower-is-riskier', normalisation: turned })],
      index: [node('total', 'weighted-mean', ['a'])],
    };
    const { results } = ranked(
      more,
      [1, 5, 10].map((a) => ({ unit: `U${a}`, values: { a } })),
    );
    expect(results.map(({ unit }) => unit.id)).toEqual(['U1', 'U5', 'U10']);
  });

  it('a power mean goes on without a missing input: of 3 alone it is 3', () => {
    const more = { index: [node('total', 'power-mean', ['a', 'b'], { options: { exponent: 2 } })] };
    const { scores } = ranked(more, [
      { unit: 'X', values: { a: 3 } },
      { unit: 'Y', values: { a: 3, b: 4 } },
    ]);
    expect(scores.get('X')).toBeCloseTo(3, 12);
    expect(scores.get('Y')).toBeCloseTo(Math.sqrt(12.5), 12);
  });

  it.each(['Inf', '-Infinity', '1e400'])('%s in a cell is refused with its line and column', async (cell) => {
    const [message] = await readErrors(`unit,a,b\nX,1,2\nY,${cell},3\n`);
    expect(message).toContain(cell);
  });

  it('negative weights, and weights that are all zero, are refused', () => {
    const weighted = (weights: Record<string, number>) => ({ index: [{ ...mean[0], weights }] });
    expect(refused(weighted({ a: -1, b: 2 }))).toContain('the weight -1 is negative');
    expect(refused(weighted({ a: 0, b: 0 }))).toContain('the weights sum to zero');
  });

  it('a constant column is told of, and its node is missing, for a stated reason; the rest goes on', () => {
    const more = { indicators: [indicator('a', normalised), indicator('b', normalised)], index: mean };
    const { results, findings } = ranked(more, [
      { unit: 'X', values: { a: 5, b: 1 } },
      { unit: 'Y', values: { a: 5, b: 2 } },
    ]);
    expect(results.map(({ components }) => components['a.normalised'])).toEqual([null, null]);
    expect(results.map(({ score: points }) => points)).toEqual([1, 0]);
    expect(findings).toMatchObject([{ code: 'column.constant', indicator: 'a', severity: 'warning' }]);
  });

  it('a dimension can be turned round above the indicators', () => {
    const options = { referenceSet: 'period', reverse: 'yes' };
    const more = { index: [mean[0], node('turned', 'min-max', ['total'], { options })] };
    const { results } = ranked(more, [
      { unit: 'X', values: { a: 1, b: 1 } },
      { unit: 'Y', values: { a: 9, b: 9 } },
    ]);
    expect(results.map(({ unit, score: points }) => [unit.id, points])).toEqual([
      ['X', 1],
      ['Y', 0],
    ]);
  });

  it('winsorising one point never changes three that are tied', () => {
    const treatment = { method: 'winsorise', options: { most: 1, referenceSet: 'period' } };
    const more = { indicators: [indicator('a', { treatment })], index: [node('total', 'weighted-mean', ['a'])] };
    const values = [...Array.from({ length: 60 }, (_, index) => index), 1e7, 1e7, 1e7];
    const result = score(
      framework(more),
      dataset(values.map((a, index) => ({ unit: `U${index}`, values: { a } }))),
      '',
    );
    expect(result.treated?.[0]?.changed.length).toBeLessThanOrEqual(1);
  });

  it('a column that is not there is named', () => {
    const found = refused({ index: [node('total', 'weighted-mean', ['a', 'b', 'LPI'])] });
    expect(found).toContain('"LPI" is neither an indicator nor a node');
  });
});
