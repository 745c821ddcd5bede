import { describe, expect, it } from 'vitest';
import { preparationOf } from '../../src/framework/preparation-words.ts';
import { preparationLines, weightSetLines } from '../../src/report/preparation-view.ts';
import { definition as plain, framework, indicator, node } from '../helpers/framework.ts';
import { loadFramework } from '../../src/framework/load.ts';

const prepared = framework({
  denominators: [{ id: 'people', name: 'People', unitOfMeasure: 'heads' }],
  indicators: [
    indicator('a', {
      denominator: { by: 'people', times: 10 },
      missing: { rule: 'mean', options: { referenceSet: 'period' } },
    }),
    indicator('b', { treatment: { method: 'log', options: { referenceSet: 'period' } } }),
  ],
  index: [node('total', 'weighted-mean', ['a', 'b'])],
  weightSets: { survey: { description: 'From a survey.', weights: { total: { a: 1, b: 2 } } } },
}).definition;

describe('preparationLines', () => {
  it('lists denominators, and what is done to each indicator in order', () => {
    const text = preparationLines(prepared, preparationOf(prepared)).join('\n');
    expect(text).toMatch(/Denominators \(1\):\n.*\n *people +People +heads/);
    expect(text).toMatch(/a +divided by People, times 10; missing: filled with the mean/);
    expect(text).toMatch(/b +outliers: .*logarithm/);
  });

  it('is nothing where nothing is done', () => {
    const none = loadFramework(JSON.stringify(plain()), 'test.yaml').definition;
    expect(preparationLines(none, preparationOf(none))).toEqual([]);
    expect(weightSetLines(none)).toEqual([]);
  });
});

describe('weightSetLines', () => {
  it('names each set', () => {
    expect(weightSetLines(prepared).join('\n')).toMatch(/survey +From a survey\./);
  });
});
