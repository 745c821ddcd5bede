import { describe, expect, it } from 'vitest';
import { AtriskError } from '../../src/errors.ts';
import { loadFramework } from '../../src/framework/load.ts';
import { preparationWords } from '../../src/framework/preparation-words.ts';
import { definition, framework, indicator, node } from '../helpers/framework.ts';

/** What is wrong with a definition: path, message and hint of each finding, and where it points. */
function faults(more: Record<string, unknown>): { text: string; line: string; hint: string | undefined }[] {
  const text = JSON.stringify(definition(more), null, 1);
  try {
    loadFramework(text, 'test.yaml');
  } catch (error) {
    if (!(error instanceof AtriskError)) throw error;
    return error.findings.map(({ message, line = 0, hint }) => ({
      text: message,
      line: (text.split('\n')[line - 1] ?? '').trim(),
      hint,
    }));
  }
  return [];
}

const people = { id: 'people', name: 'People', unitOfMeasure: 'heads' };

describe('denominators', () => {
  it('stand after the indicators, and divide', () => {
    const { definition: read } = framework({
      denominators: [people],
      indicators: [indicator('a', { denominator: 'people' }), indicator('b')],
    });
    expect(read.indicators.map(({ id, role }) => [id, role])).toEqual([
      ['a', 'indicator'],
      ['b', 'indicator'],
      ['people', 'denominator'],
    ]);
    expect(read.indicators[0]?.denominator).toEqual({ by: 'people', times: 1 });
  });

  it.each([
    [
      { indicators: [indicator('a', { denominator: 'poeple' }), indicator('b', { denominator: 'people' })] },
      '"poeple" is not listed under `denominators`.',
      'Did you mean "people"?',
    ],
    [{}, 'no indicator is divided by "people".', undefined],
    [
      { indicators: [indicator('a', { denominator: 'people' })], index: [node('t', 'sum', ['a', 'people'])] },
      '"people" is a denominator, and no part of the index.',
      'List it under `indicators` to use it as one.',
    ],
    [
      { indicators: [indicator('a', { denominator: { by: 'people', times: 0 } }), indicator('b')] },
      '"times" must not be zero.',
      undefined,
    ],
  ])('are refused where they make no sense: %j', (more, message, hint) => {
    const found = faults({ denominators: [people], ...more });
    expect(found.map(({ text }) => text.replace(/^[\w.]+: /, ''))).toContain(message);
    if (hint !== undefined) expect(found.map((fault) => fault.hint)).toContain(hint);
  });

  it('are pointed at where they are written', () => {
    const [fault] = faults({
      denominators: [{ ...people, range: [5, 1] }],
      indicators: [indicator('a', { denominator: 'people' }), indicator('b')],
    });
    expect(fault?.text).toBe('denominators.0.range: [5, 1] must go from the least to the greatest value.');
  });
});

describe('what becomes of missing values and outliers', () => {
  const outliers = { method: 'winsorise', options: { referenceSet: 'period' } };

  it('may be said once for all, and otherwise for one', () => {
    const { definition: read } = framework({
      defaults: { missing: { rule: 'median', options: { referenceSet: 'panel' } }, treatment: outliers },
      indicators: [indicator('a'), indicator('b', { missing: 'zero', treatment: 'none' })],
    });
    expect(read.indicators[0]).toMatchObject({
      missing: { rule: 'median', options: { referenceSet: 'panel' } },
      treatment: { method: 'winsorise', options: { referenceSet: 'period', most: 5 } },
    });
    expect(read.indicators[1]).toMatchObject({ missing: { rule: 'zero' }, treatment: null });
  });

  it('is put into words', () => {
    const { definition: read } = framework({
      denominators: [people],
      indicators: [
        indicator('a', {
          denominator: { by: 'people', times: 100 },
          missing: { rule: 'median', options: { referenceSet: 'panel' } },
          treatment: outliers,
        }),
        indicator('b'),
      ],
    });
    const [a, b] = read.indicators.map((one) => preparationWords(one, read));
    expect(a?.map((words) => words.split(/[ :]/)[0])).toEqual(['divided', 'missing', 'outliers']);
    expect(a?.[0]).toBe('divided by People, times 100');
    expect(b).toEqual([]);
  });

  const scale = [
    { value: 0, label: 'none' },
    { value: 1, label: 'some' },
  ];

  it.each([
    [{ missing: 'mean' }, /"missing" must be written with its options: \{ rule: mean, options: \{ … \} \}/],
    [{ missing: 'meadian' }, /with its options: \{ rule: median,/],
    [{ missing: { rule: 'maen' } }, /"maen" is not a rule for missing values\./],
    [{ missing: { rule: 'mean' } }, /"options" is required here\./],
    [
      { missing: { rule: 'mean', options: { referenceSet: 'ever' } } },
      /"referenceSet" must be one of period, up-to-period, panel, not "ever"\./,
    ],
    [{ missing: { rule: 'zero', options: { value: 1 } } }, /The key "options" is not part of the format here\./],
    [{ missing: { rule: 'fixed-value', options: { value: 20 } }, range: [0, 10] }, /a missing value would count as 20/],
    [
      { missing: { rule: 'mean', options: { referenceSet: 'period' } }, scale },
      /computes values that the ordinal scale/,
    ],
    [{ missing: { rule: 'fixed-value', options: { value: 2 } }, scale }, /would count as 2, which is not on the scale/],
    [{ treatment: 'winsorize' }, /"treatment" must be/],
    [{ treatment: { method: 'winsorize', options: {} } }, /"winsorize" is not a method\./],
    [{ treatment: { method: 'principal-component' } }, /"principal-component" is not a method for this place\./],
    [{ treatment: outliers, scale }, /an ordinal indicator has no outliers to treat/],
    [{ normalisation: 'min-max' }, /"normalisation" must be/],
    [{ normalisation: { operation: 'sum' } }, /"sum" is not an operation for this place\./],
    [{ normalisation: { operation: 'goalposts', options: { lower: 1, upper: 1 } } }, /`lower` and `upper` must differ/],
  ])('is refused where it cannot be: %j', (more, message) => {
    const found = faults({ indicators: [indicator('a', more), indicator('b')] });
    expect(found.map(({ text }) => text).join('\n')).toMatch(message);
    expect(found).toHaveLength(1);
  });
});

describe('a normalisation beside the indicator', () => {
  const index = [node('total', 'weighted-mean', ['a', 'b'], { weights: { a: 2, b: 1 } })];

  it('is a node of its own that takes the place of the indicator', () => {
    const { definition: read, plan } = framework({
      defaults: { normalisation: { operation: 'min-max', options: { referenceSet: 'period' } } },
      indicators: [indicator('a'), indicator('b', { normalisation: 'none', polarity: 'lower-is-riskier' })],
      index,
      weightSets: { other: { description: 'Other.', weights: { total: { a: 1, b: 3 } } } },
    });
    expect(read.index.map(({ id, operation, inputs, weights }) => ({ id, operation, inputs, weights }))).toEqual([
      {
        id: 'total',
        operation: 'weighted-mean',
        inputs: ['a.normalised', 'b.normalised'],
        weights: { 'a.normalised': 2, 'b.normalised': 1 },
      },
      { id: 'a.normalised', operation: 'min-max', inputs: ['a'], weights: null },
      { id: 'b.normalised', operation: 'none', inputs: ['b'], weights: null },
    ]);
    expect(read.weightSets['other']?.weights).toEqual({ total: { 'a.normalised': 1, 'b.normalised': 3 } });
    expect(plan.nodes).toEqual(['a.normalised', 'b.normalised', 'total']);
  });

  it('counts in one node only, like the indicator itself', () => {
    const twice = [node('one', 'sum', ['a']), node('two', 'sum', ['a', 'b']), node('total', 'sum', ['one', 'two'])];
    const found = faults({ indicators: [indicator('a', { normalisation: 'none' }), indicator('b')], index: twice });
    expect(found.map(({ text }) => text)).toEqual([
      'index.1.inputs: the indicator "a" is in one and two; it may count in one only.',
    ]);
  });

  it('that nothing reads is told of as the indicator that no node uses', () => {
    const found = faults({
      indicators: [indicator('a', { normalisation: 'none' }), indicator('b')],
      index: [node('total', 'sum', ['b'])],
    });
    expect(found.map(({ text }) => text)).toEqual(['indicators.0.id: no node uses the indicator "a".']);
  });
});

describe('weights of a node', () => {
  const weighed = (more: Record<string, unknown>) => ({ index: [node('total', 'weighted-mean', ['a', 'b'], more)] });

  it.each([
    [weighed({ weighting: { method: 'pca' } }), /"pca" is not a method\./],
    [weighed({ weighting: 'equal', weights: { a: 1, b: 2 } }), /the weighting equal takes no notice of `weights`/],
    [weighed({ weights: { a: -1, b: 2 } }), /the weight -1 is negative/],
    [weighed({ weights: { a: 0, b: 0 } }), /the weights sum to zero/],
    [weighed({ weights: { a: 1 } }), /the input "b" has no weight/],
    [
      { index: [node('total', 'sum', ['a', 'b'], { weighting: 'equal' })] },
      /The key "weighting" is not part of the format here/,
    ],
    [
      { ...weighed({}), weightSets: { s: { description: 'S.', weights: { totl: { a: 1, b: 1 } } } } },
      /"totl" is not a node that takes weights/,
    ],
    [
      { ...weighed({}), weightSets: { s: { description: 'S.', weights: { total: { a: 1 } } } } },
      /the input "b" has no weight/,
    ],
    [
      { ...weighed({}), weightSets: { s: { description: 'S.', weights: { total: { a: 1, b: -1 } } } } },
      /the weight -1 is negative/,
    ],
    [{ ...weighed({}), weightSets: { s: { description: 'S.', weights: {} } } }, /the set has no weights/],
  ])('are refused where they cannot be: %j', (more, message) => {
    expect(
      faults(more)
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(message);
  });
});
