import { describe, expect, it } from 'vitest';
import { buildPanels, type Panel } from '../../src/engine/panel.ts';
import { scorePanel } from '../../src/engine/score-panel.ts';
import { fittedDefinition, type FittedModel, type FittedTerm } from '../../src/framework/fitted-definition.ts';
import { loadFramework } from '../../src/framework/load.ts';
import { predict } from '../../src/robustness/fit/fit-logistic.ts';
import type { Training } from '../../src/types.ts';
import { dataset } from '../helpers/dataset.ts';
import { framework, indicator } from '../helpers/framework.ts';

const FILE = { name: 'panel.csv', sha256: 'a'.repeat(64) };

const TRAINING: Training = {
  outcome: 'outbreak of fighting',
  event: 'onset',
  from: '2001',
  until: '2009',
  knownUntil: '2011',
  lead: 1,
  window: 2,
  method: 'logistic regression with elastic net, penalty given',
  alpha: 0.5,
  lambda: 0.02,
  rows: 100,
  events: 12,
  seed: null,
  inputs: [FILE],
  outcomes: [FILE],
};

const term = (label: string, more: Partial<FittedTerm> = {}): FittedTerm => ({
  label,
  indicator: null,
  centre: 2,
  deviation: 4,
  coefficient: 0.7,
  remark: null,
  ...more,
});

function modelOf(terms: readonly FittedTerm[], more: Partial<FittedModel> = {}): FittedModel {
  return {
    id: 'fitted',
    title: 'Logistic regression of outbreak of fighting',
    unitKind: 'country',
    period: 'year',
    training: TRAINING,
    intercept: -1.3,
    terms,
    head: ['Written by atrisk fit.'],
    ...more,
  };
}

const loaded = (model: FittedModel) => loadFramework(fittedDefinition(model), 'model.yaml');

describe('a fitted framework', () => {
  it('scores as the model predicts', () => {
    const terms = [
      term('x'),
      term('y', { centre: -0.3, deviation: 0.017, coefficient: -1.25 }),
      term('z', { coefficient: 0 }),
    ];
    const given = loaded(modelOf(terms));
    expect(given.plan.indicators).toEqual(['x', 'y']);
    const values = [0, 1, 2, 3].map((at) => ({ x: 3 * at - 2.5, y: -0.31 + 0.013 * at }));
    const data = dataset(values.map((row, at) => ({ unit: `U${at}`, values: row })));
    const [panel] = buildPanels(data, given.plan.indicators) as [Panel];
    const { scores } = scorePanel(given, panel, 1);
    const columns = [values.map(({ x }) => x), values.map(({ y }) => y), values.map(() => 0)].map((column) =>
      Float64Array.from(column),
    );
    const model = {
      intercept: -1.3,
      coefficients: Float64Array.from(terms, ({ coefficient }) => coefficient),
      scales: terms,
    };
    for (const [row, probability] of predict(model, columns).entries())
      expect(scores[row]).toBeCloseTo(probability, 12);
  });

  it('says what it was fitted to, and what the penalty took out', () => {
    const { definition } = loaded(modelOf([term('x'), term('idle', { coefficient: 0 })]));
    expect(definition.training).toEqual(TRAINING);
    expect(definition.outcome).toBe('probability of outbreak of fighting');
    expect(definition.notes.join(' ')).toContain('The penalty took out: idle.');
    expect(loaded(modelOf([term('x')], { training: { ...TRAINING, outcome: null } })).definition.outcome).toBe(
      'probability of an event (onset)',
    );
  });

  it('takes the polarity of a column from the sign of its coefficient, with what was found of it beside it', () => {
    const text = fittedDefinition(
      modelOf([term('x', { coefficient: -1, remark: 'Over resamples of units: not zero in 90 %.' })]),
    );
    expect(text).toContain('polarity: lower-is-riskier # the sign of the coefficient');
    expect(text).toContain('# Over resamples of units: not zero in 90 %.');
  });

  it('keeps the entries of a framework, and says where the fitted sign is against their polarity', () => {
    const { definition } = framework({
      indicators: [
        indicator('a', {
          range: [0, 9],
          publicationLagMonths: 3,
          from: { sum: ['wgi.VA.EST'], age: { least: 0, most: 1 } },
        }),
        indicator('b'),
      ],
    });
    const [a, b] = definition.indicators;
    const { definition: fitted } = loaded(
      modelOf([term('a', { indicator: a ?? null, coefficient: -2 }), term('b', { indicator: b ?? null })]),
    );
    expect(fitted.indicators[0]).toEqual(a);
    expect(fitted.notes.join(' ')).toContain('The fitted sign is against the declared polarity of: a.');
  });

  it.each([
    'log-odds',
    'probability',
    'a: b # c',
    'two\nlines',
    '"quoted"',
    '__proto__',
    'constructor',
    '{x}',
    'x.centred',
  ])('can have a column called %j', (label) => {
    const given = loaded(modelOf([term(label), term('x')]));
    expect(given.definition.indicators.map(({ name }) => name)).toContain(
      label.replace('\n', ' ').trim() === label ? label : given.definition.indicators[0]?.name,
    );
    expect(given.plan.steps).toHaveLength(4);
  });

  it('has its middle at no predictors where there is no intercept', () => {
    const { definition } = loaded(modelOf([term('x', { centre: 0 })], { intercept: 0 }));
    expect(definition.index.at(-1)?.options).toMatchObject({ midpoint: 0 });
  });
});

describe('what a framework says it was fitted to', () => {
  const withTraining = (more: Partial<Record<keyof Training, unknown>>) => () => {
    const { outcome, seed, ...rest } = TRAINING;
    return framework({ training: { ...rest, ...more, ...(outcome === null || seed !== null ? {} : {}) } });
  };
  const said = (make: () => unknown): string => {
    try {
      make();
      return 'nothing';
    } catch (error) {
      return (error as { findings: { message: string }[] }).findings.map(({ message }) => message).join('\n');
    }
  };

  it('must be periods that rise, up to the end of the last window', () => {
    expect(said(withTraining({}))).toBe('nothing');
    expect(said(withTraining({ from: 'spring' }))).toContain('"spring" is no year');
    expect(said(withTraining({ until: '1999' }))).toContain('`until` is before `from`');
    expect(said(withTraining({ knownUntil: '2010' }))).toContain('`knownUntil` must be the end of the last window');
    expect(said(withTraining({ inputs: [{ name: 'x', sha256: 'short' }] }))).toContain('SHA-256');
  });
});
