import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { withWeightSet } from '../../src/framework/weight-set.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const indicators = [indicator('a'), indicator('b')];

const weighing = (method: string, options: Record<string, unknown> = { referenceSet: 'period' }) =>
  framework({
    indicators,
    index: [node('total', 'weighted-mean', ['a', 'b'], { weighting: { method, options } })],
  });

describe('weights from the data', () => {
  // Two columns in perfect step: their correlation matrix is all ones, and both weigh the same.
  const rows: Row[] = [1, 2, 3, 4].map((value, index) => ({ unit: `U${index}`, values: { a: value, b: 10 * value } }));

  it('are fitted to the reference set and stand in the result', () => {
    const { fitted, results, framework: about } = score(weighing('principal-component'), dataset(rows), '');
    expect(fitted).toMatchObject([{ node: 'total', referenceSet: 'period', weights: { a: 0.5, b: 0.5 } }]);
    expect(results[0]).toMatchObject({ unit: { id: 'U3' }, score: 22 });
    expect(about.nodes['total']?.rule).toMatch(/^mean of a, b, .*principal component/);
  });

  it('split the score into contributions that add up', () => {
    const { results } = score(weighing('principal-component'), dataset(rows), '');
    for (const { contributions, constant, score: points } of results) {
      const sum = Object.values(contributions).reduce((all, part) => all + part, constant);
      expect(sum).toBeCloseTo(points as number, 12);
    }
  });

  it('that cannot be had leave the node missing, and say why', () => {
    const flat = rows.map((row) => ({ ...row, values: { a: 1, b: 2 } }));
    const { unranked, findings } = score(weighing('principal-component'), dataset(flat), '');
    expect(unranked).toHaveLength(4);
    expect(findings[0]).toMatchObject({ code: 'column.constant' });
    expect(findings[0]?.message).toContain('The node total is missing for every country in 2020: ');
  });
});

describe('a named set of weights', () => {
  const sets = { survey: { description: 'From a survey.', weights: { total: { a: 3, b: 1 } } } };
  const base = framework({ indicators, index: [node('total', 'weighted-mean', ['a', 'b'])], weightSets: sets });
  const data = dataset([{ unit: 'X', values: { a: 8, b: 4 } }]);

  it('takes the place of the weights of its nodes, by hand: (3 × 8 + 4) / 4 = 7', () => {
    expect(score(base, data, '').results[0]?.score).toBe(6);
    const { results, options } = score(withWeightSet(base, 'survey'), data, '');
    expect(results[0]?.score).toBe(7);
    expect(options.weights).toEqual({ set: 'survey', description: 'From a survey.' });
  });

  it('that the framework does not have is refused with what it has', () => {
    expect(() => withWeightSet(base, 'survye')).toThrow('has no set of weights "survye"');
    expect(() => withWeightSet(framework(), 'survey')).toThrow('has no sets of weights');
  });
});
