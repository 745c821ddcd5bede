import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import type { Finding } from '../../src/types.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const column = (...values: number[]): Row[] =>
  values.map((a, at) => ({ unit: ['KEN', 'UGA', 'TZA', 'RWA'][at] as string, name: `Land ${at}`, values: { a } }));

const told = (operation: string, options: Record<string, unknown>, rows: readonly Row[]): Finding[] =>
  score(
    framework({
      indicators: [indicator('a')],
      index: [node('total', operation, ['a'], { options: { referenceSet: 'period', ...options } })],
    }),
    dataset(rows),
    '',
  ).findings.filter(({ code }) => code !== 'framework.polarity');

describe('a step to which nothing can be fitted', () => {
  it.each([
    ['min-max', {}, [3, 3, 3]],
    ['z-score', {}, [3, 3, 3]],
    ['z-score', {}, [3]],
    ['percentile-rank', {}, [3]],
    ['borda', { share: true }, [3]],
    ['fraction-of-maximum', {}, [0, 0]],
  ] as const)('is a constant column to %s with %j of %j', (operation, options, values) => {
    expect(told(operation, options, column(...values))).toMatchObject([
      {
        code: 'column.constant',
        indicator: 'a',
        period: '2020',
        hint: expect.stringContaining('cannot be told apart'),
      },
    ]);
  });

  it.each([
    ['distance-to-target', { target: 1 }, [2, 3], 'the target 1 is not above the least value, 2'],
    ['fraction-of-maximum', {}, [-1, 3], 'a value is below zero'],
    ['min-max', {}, [-1e308, 1e308], 'too far apart'],
    ['distance-to-reference', { unit: 'KEN' }, [2, 3], 'the value 2 of the reference unit "KEN" is not above'],
  ] as const)('is no constant column to %s with %j of %j', (operation, options, values, problem) => {
    const found = told(operation, options, column(...values));
    expect(found).toMatchObject([{ code: 'node.unfitted', severity: 'warning', indicator: 'a', period: '2020' }]);
    expect(found[0]?.message).toContain(problem);
    expect(found[0]?.hint).toBe(
      'Change the options of this node, choose another `operation`, or mend the values that it reads.',
    );
  });

  it.each([
    ['KNE', 'Did you mean "KEN"?'],
    ['Land 1', 'Did you mean "UGA"?'],
    ['Lend 2', 'Did you mean "TZA"?'],
    ['Somewhere else', 'Name a unit of the data by its id.'],
  ])('says which unit may be meant by %s', (unit, hint) => {
    const [found] = told('distance-to-reference', { unit }, column(2, 3, 5));
    expect(found).toMatchObject({ code: 'node.unfitted', hint });
    expect(found?.message).toContain(`the reference unit "${unit}" is not in the reference set`);
  });
});

describe('weights from the data', () => {
  const weighed = (weighting: Record<string, unknown>, rows: readonly Row[], inputs = ['a', 'b']) =>
    score(
      framework({
        indicators: inputs.map((id) => indicator(id)),
        index: [node('total', 'weighted-mean', inputs, { weighting })],
      }),
      dataset(rows),
      '',
    );
  const rowsOf = (...rows: Record<string, number>[]): Row[] => rows.map((values, at) => ({ unit: `U${at}`, values }));
  const byComponent = (form: string) => ({ method: 'principal-component', options: { form, referenceSet: 'period' } });
  // b falls where a and c rise.
  const against = rowsOf({ a: 1, b: 9, c: 1 }, { a: 2, b: 6, c: 2 }, { a: 3, b: 5, c: 4 }, { a: 4, b: 1, c: 5 });

  it('that fail for another reason than a constant input are no constant column', () => {
    const { findings } = weighed(byComponent('loadings'), against, ['a', 'b', 'c']);
    expect(findings).toMatchObject([
      { code: 'node.unfitted', hint: 'Write `weights` for this node, or choose another `weighting`.' },
    ]);
    expect(findings[0]?.message).toContain('b has a negative loading on the first principal component.');
  });

  it('are doubtful where an input that loads negatively gets a positive weight', () => {
    const { findings, results } = weighed(byComponent('squared-loadings'), against, ['a', 'b', 'c']);
    expect(results).toHaveLength(4);
    expect(findings).toMatchObject([{ code: 'node.weights', severity: 'warning', period: '2020' }]);
    expect(findings[0]?.message).toBe(
      'The weights of the node total for every country in 2020 are doubtful: b has a negative loading on the first principal component, and its weight is positive all the same.',
    );
  });

  it.each([
    ['equal', undefined, { a: 2, b: 10 }, 6],
    ['given', { a: 3, b: 1 }, { a: 2, b: 10 }, 4],
  ])('are none where the weighting is %s: nothing is fitted', (method, weights, values, points) => {
    const made = framework({
      index: [
        node('total', 'weighted-mean', ['a', 'b'], {
          weighting: { method },
          ...(weights === undefined ? {} : { weights }),
        }),
      ],
    });
    const { fitted, results, framework: about } = score(made, dataset(rowsOf(values)), '');
    expect(fitted).toEqual([]);
    expect(results[0]?.score).toBe(points);
    const shares = about.nodes['total']?.weights.map((weight) => weight / (about.nodes['total']?.weights[1] ?? 0));
    expect(shares).toEqual([weights === undefined ? 1 : 3, 1]);
  });
});
