import { describe, expect, it } from 'vitest';
import { AtriskError } from '../../src/errors.ts';
import { withErrorColumns } from '../../src/framework/error-columns.ts';
import { loadUncertainty } from '../../src/framework/load-uncertainty.ts';
import { DEFAULT_UNCERTAINTY } from '../../src/framework/uncertainty.ts';
import type { Finding, Variation } from '../../src/types.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const harbours = framework({
  indicators: [
    indicator('a'),
    indicator('b', { from: { sum: 'wgi.VA.EST', times: -1 } }),
    indicator('s', {
      scale: [
        { value: 0, label: 'none' },
        { value: 1, label: 'some' },
      ],
    }),
  ],
  index: [
    node('a-scaled', 'min-max', ['a'], { options: { referenceSet: 'period' } }),
    node('mean', 'weighted-mean', ['a-scaled', 'b'], { weights: { 'a-scaled': 1, b: 3 } }),
    node('alone', 'weighted-mean', ['s']),
    node('total', 'sum', ['mean', 'alone'], { coefficients: { mean: 1, alone: -2 } }),
  ],
});

function load(lines: string): readonly Variation[] {
  return loadUncertainty(`uncertainty:\n${lines}`, 'spec.yaml', harbours.definition);
}

/** Every fault of a specification: line, and what is said. */
function faults(lines: string): string[] {
  try {
    load(lines);
    return [];
  } catch (error) {
    if (!(error instanceof AtriskError)) throw error;
    expect(error.exitCode).toBe(2);
    return error.findings.map(({ line, column, message, hint }: Finding) =>
      `${line}:${column} ${message} ${hint ?? ''}`.trim(),
    );
  }
}

describe('loadUncertainty', () => {
  it('fills in defaults', () => {
    expect(load('  - vary: weights')).toEqual(DEFAULT_UNCERTAINTY);
    expect(load('  - { vary: aggregation, nodes: [mean], alternatives: [geometric-mean] }')).toEqual([
      {
        vary: 'aggregation',
        nodes: ['mean'],
        alternatives: [{ operation: 'geometric-mean', options: { zero: 'zero' } }],
      },
    ]);
    expect(load('  - { vary: treatment, alternatives: [none] }')).toEqual([
      { vary: 'treatment', indicators: null, alternatives: [{ method: 'none', options: {} }] },
    ]);
    expect(load('  - { vary: data, indicator: a, standardError: a_se }')).toEqual([
      { vary: 'data', indicator: 'a', standardError: 'a_se', low: null, high: null },
    ]);
    expect(load('  - { vary: imputation, alternatives: [zero] }\n  - vary: left-out')).toEqual([
      { vary: 'imputation', indicators: null, alternatives: [{ rule: 'zero', options: {} }] },
      { vary: 'left-out', indicators: null },
    ]);
  });

  it.each<[string, string, RegExp]>([
    [
      'an unknown node',
      '  - { vary: weights, nodes: [maen] }',
      /^2:\d+ .*"maen" is not a node of this framework.*"mean"/,
    ],
    ['an unknown indicator', '  - { vary: left-out, indicators: [c] }', /"c" is not an indicator/],
    [
      'an unknown indicator with errors',
      '  - { vary: data, indicator: c, standardError: x }',
      /"c" is not an indicator/,
    ],
    ['a misspelt key', '  - { vary: weights, node: [mean] }', /node.*"nodes"/],
    ['a misspelt word', '  - { vary: wieghts }', /weights/],
    ['nothing to vary', '  []', /at least 1 item/],
    ['a node without weights', '  - { vary: weights, nodes: [a-scaled] }', /neither weights nor coefficients/],
    ['a node with a single input', '  - { vary: weights, nodes: [alone] }', /single input/],
    [
      'Dirichlet at coefficients',
      '  - { vary: weights, nodes: [total], distribution: dirichlet }',
      /do not add up to a whole.*uniform/,
    ],
    [
      'Dirichlet of some inputs',
      '  - { vary: weights, nodes: [mean], inputs: [b], distribution: dirichlet }',
      /leave `inputs` out/,
    ],
    ['an input of another node', '  - { vary: weights, nodes: [mean], inputs: [alone] }', /"alone" is not an input/],
    ['a factor that is always one', '  - { vary: weights, low: 1, high: 1 }', /nothing varies/],
    ['a factor below zero', '  - { vary: weights, low: -1 }', /at least 0/],
    [
      'the same thing twice',
      '  - vary: weights\n  - { vary: weights, nodes: [mean] }',
      /^3:\d+ .*entry above varies the same weights/,
    ],
    [
      'a normalisation of an aggregation',
      '  - { vary: normalisation, nodes: [mean], alternatives: [none] }',
      /only nodes with one input/,
    ],
    [
      'an aggregation of a normalisation',
      '  - { vary: aggregation, nodes: [a-scaled], alternatives: [geometric-mean] }',
      /only nodes with several inputs/,
    ],
    [
      'a mean in place of coefficients below zero',
      '  - { vary: aggregation, nodes: [total], alternatives: [weighted-mean] }',
      /coefficient below zero/,
    ],
    [
      'an operation that gives its inputs a role',
      '  - { vary: aggregation, nodes: [mean], alternatives: [{ operation: ratio }] }',
      /ratio cannot stand in/,
    ],
    [
      'what the framework does already',
      '  - { vary: aggregation, nodes: [mean], alternatives: [weighted-mean] }',
      /does already/,
    ],
    [
      'posts that are equal',
      '  - { vary: normalisation, nodes: [a-scaled], alternatives: [{ operation: goalposts, options: { lower: 1, upper: 1 } }] }',
      /must differ/,
    ],
    [
      'a mean on an ordinal scale',
      '  - { vary: imputation, indicators: [s], alternatives: [{ rule: mean, options: { referenceSet: period } }] }',
      /ordinal scale/,
    ],
    ['outliers of an ordinal scale', '  - { vary: treatment, indicators: [s], alternatives: [none] }', /ordinal scale/],
    ['half of the bounds', '  - { vary: data, indicator: a, low: x }', /`high` is not given/],
    [
      'bounds and a standard error',
      '  - { vary: data, indicator: a, low: x, high: y, standardError: z }',
      /cannot both/,
    ],
  ])('refuses %s with line and column', (_, lines, message) => {
    const found = faults(lines);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(message);
    expect(found.every((fault) => /^\d+:/.test(fault))).toBe(true);
  });

  it('refuses other keys beside it, and text that is no YAML', () => {
    expect(() =>
      loadUncertainty('uncertainty: [{ vary: weights }]\nweights: 1', 'spec.yaml', harbours.definition),
    ).toThrow(/not a valid specification/);
    expect(() => loadUncertainty('uncertainty: [', 'spec.yaml', harbours.definition)).toThrow(AtriskError);
    expect(() => loadUncertainty('', 'spec.yaml', harbours.definition)).toThrow(AtriskError);
  });

  it('reads it in a framework as well', () => {
    const own = framework({ uncertainty: [{ vary: 'weights', low: 0.5 }] });
    expect(own.definition.uncertainty).toMatchObject([{ vary: 'weights', low: 0.5, high: 1.25 }]);
    expect(framework().definition.uncertainty).toBeNull();
    expect(() => framework({ uncertainty: [{ vary: 'weights', nodes: ['x'] }] })).toThrow(AtriskError);
  });
});

describe('withErrorColumns', () => {
  const stated = { standardError: 'VA.STD.ERR', low: null, high: null };
  const data = (more: Partial<Extract<Variation, { vary: 'data' }>>): Variation => ({
    vary: 'data',
    indicator: 'a',
    standardError: null,
    low: null,
    high: null,
    ...more,
  });

  it('reads the columns that are named beside the indicators, and no part of the index', () => {
    const { framework: adapted, variations } = withErrorColumns(
      harbours,
      [data({ low: 'a low', high: 'a high' })],
      () => null,
    );
    expect(adapted.plan.indicators).toEqual(['a', 'b', 's', '/a low', '/a high']);
    expect(adapted.definition.indicators.slice(3)).toMatchObject([
      { role: 'error', aliases: ['a low'], range: null },
      { role: 'error', aliases: ['a high'], range: null },
    ]);
    expect(adapted.plan.steps.map(({ method }) => method)).toEqual(harbours.plan.steps.map(({ method }) => method));
    expect(variations).toEqual([data({ low: 'a low', high: 'a high' })]);
  });

  it('takes standard errors from the profile of the source, by the recipe of the indicator, never below zero', () => {
    const { framework: adapted, variations } = withErrorColumns(harbours, [data({ indicator: 'b' })], (series) =>
      series === 'wgi.VA.EST' ? stated : null,
    );
    expect(variations).toEqual([data({ indicator: 'b', standardError: 'wgi.VA.STD.ERR' })]);
    expect(adapted.definition.indicators.at(-1)).toMatchObject({
      id: 'b/wgi.VA.STD.ERR',
      role: 'error',
      range: [0, 1e100],
      from: { sum: ['wgi.VA.STD.ERR'], times: 1 },
    });
  });

  it('takes bounds where a source states those', () => {
    const bounds = { standardError: null, low: 'low', high: 'high' };
    const { variations } = withErrorColumns(harbours, [data({ indicator: 'b' })], () => bounds);
    expect(variations).toEqual([data({ indicator: 'b', low: 'wgi.low', high: 'wgi.high' })]);
  });

  it('refuses errors that nobody states', () => {
    expect(() => withErrorColumns(harbours, [data({})], () => stated)).toThrow(/The errors of a are not known/);
    expect(() => withErrorColumns(harbours, [data({ indicator: 'b' })], () => null)).toThrow(/states none/);
  });

  it('leaves a framework alone where nothing is of data', () => {
    expect(withErrorColumns(harbours, DEFAULT_UNCERTAINTY, () => null).framework).toBe(harbours);
  });
});
