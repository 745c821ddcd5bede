import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { AtriskError } from '../../src/errors.ts';
import { fittedDefinition, type FittedModel, type FittedTerm } from '../../src/framework/fitted-definition.ts';
import { loadFramework } from '../../src/framework/load.ts';
import { predict } from '../../src/robustness/fit/fit-logistic.ts';
import type { Framework, Training } from '../../src/types.ts';
import { dataset } from '../helpers/dataset.ts';
import { framework, indicator } from '../helpers/framework.ts';

const FILE = { name: 'data.csv', sha256: 'a'.repeat(64) };
const TRAINING: Training = {
  outcome: null,
  event: 'onset',
  from: '1990',
  until: '2000',
  knownUntil: '2002',
  lead: 1,
  window: 2,
  method: 'logistic regression with elastic net',
  alpha: 0.5,
  lambda: 0.01,
  rows: 100,
  events: 9,
  seed: null,
  // One object in two places, which YAML would write as an alias: the format has none.
  inputs: [FILE],
  outcomes: [FILE],
};

const term = (label: string, coefficient: number, more: Partial<FittedTerm> = {}): FittedTerm => ({
  label,
  indicator: null,
  centre: 3,
  deviation: 2,
  coefficient,
  remark: null,
  ...more,
});

const model = (terms: readonly FittedTerm[], more: Partial<FittedModel> = {}): FittedModel => ({
  id: 'fitted',
  title: 'Logistic regression of onset',
  unitKind: 'any',
  period: 'year',
  training: TRAINING,
  intercept: -1.5,
  terms,
  head: ['Written for a test.'],
  ...more,
});

const loaded = (given: FittedModel): Framework => loadFramework(fittedDefinition(given), 'fitted.yaml');
const idsOf = ({ definition }: Framework) => definition.indicators.map(({ id }) => id);

/** Probabilities by the engine for rows of values of the terms that are used. */
function scored(by: Framework, values: readonly (readonly number[])[]): (number | null)[] {
  const ids = idsOf(by);
  const data = dataset(
    values.map((row, at) => ({
      unit: `U${at}`,
      kind: 'country' as const,
      period: '2005',
      values: Object.fromEntries(ids.map((id, j) => [id, row[j]!])),
    })),
  );
  const { results } = score(by, data, '', { period: 'all' });
  const points = new Map(results.map(({ unit, score: own }) => [unit.id, own]));
  return values.map((_, at) => points.get(`U${at}`) ?? null);
}

describe('the framework of a fitted model', () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true });
  const coefficient = fc.double({ min: 0.001, max: 2, noNaN: true }).chain((size) => fc.constantFrom(size, -size));
  const fitted = fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      terms: fc.array(
        fc.record({ centre: number, deviation: fc.double({ min: 0.1, max: 20, noNaN: true }), coefficient }),
        { minLength: count, maxLength: count },
      ),
      intercept: fc.constantFrom(0, -4, 0.3),
      rows: fc.array(fc.array(number, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 5 }),
    }),
  );

  it('scores as the model predicts, to twelve digits', () => {
    fc.assert(
      fc.property(fitted, ({ terms, intercept, rows }) => {
        const by = loaded(
          model(
            terms.map((one, at) => term(`x${at}`, one.coefficient, one)),
            { intercept },
          ),
        );
        const columns = terms.map((_, at) => Float64Array.from(rows, (row) => row[at]!));
        const coefficients = Float64Array.from(terms, (one) => one.coefficient);
        const expected = predict({ intercept, coefficients, scales: terms }, columns);
        for (const [row, points] of scored(by, rows).entries()) {
          expect(Math.abs(points! - expected[row]!)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('says what it was fitted to and how', () => {
    const text = fittedDefinition(model([term('x', 1, { remark: 'Not zero in 90 %.' })], { head: ['One.', 'Two.'] }));
    expect(text).toMatch(/^# One\.\n# Two\.\n\nformat: 1\n/);
    expect(text).toContain('polarity: higher-is-riskier # the sign of the coefficient\n');
    expect(text).toContain('# Not zero in 90 %.\n');
    const { definition } = loadFramework(text, 'fitted.yaml');
    expect(definition.training).toEqual(TRAINING);
    expect(definition.outcome).toBe('probability of an event (onset)');
    expect(definition.version).toBe('2000');
    const said = loaded(model([term('x', 1)], { training: { ...TRAINING, outcome: 'mass killing', seed: 3 } }));
    expect(said.definition.outcome).toBe('probability of mass killing');
    expect(said.definition.training?.seed).toBe(3);
  });

  it('has no minus zero where there is nothing to take off', () => {
    const { definition } = loaded(model([term('x', 1, { centre: 0 })], { intercept: 0 }));
    expect(definition.index[0]?.options).toEqual({ multiply: 1, divide: 2, add: 0 });
    expect(definition.index.at(-1)?.options).toMatchObject({ midpoint: 0, slope: 1 });
  });

  it('gives a column the polarity of its sign', () => {
    const { definition } = loaded(model([term('up', 0.5), term('down', -0.5)]));
    expect(definition.indicators.map(({ id, polarity }) => [id, polarity])).toEqual([
      ['up', 'higher-is-riskier'],
      ['down', 'lower-is-riskier'],
    ]);
  });

  it('names in the notes what the penalty took out, and has no indicator for it', () => {
    const { definition } = loaded(model([term('in', 1), term('out one', 0), term('out two', -0)]));
    expect(definition.indicators.map(({ name }) => name)).toEqual(['in']);
    expect(definition.notes).toContain('The penalty took out: out one, out two.');
    expect(loaded(model([term('in', 1)])).definition.notes.join()).not.toContain('took out');
  });

  it('names all of many that were taken out, in notes that are not too long', () => {
    const out = Array.from({ length: 300 }, (_, at) => term(`a column with a long name, number ${at}`, 0));
    const notes = loaded(model([term('in', 1), ...out])).definition.notes.join('\n');
    for (const { label } of out) expect(notes).toContain(label);
  });

  it('is refused where the penalty took out everything', () => {
    try {
      fittedDefinition(model([term('a', 0), term('b', 0)]));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(AtriskError);
      expect(error).toMatchObject({
        code: 'fit.invalid',
        message: 'The penalty, 0.0100, leaves no predictor a coefficient, so that there is nothing to score by.',
      });
      expect((error as AtriskError).hint).toContain('--lambda');
    }
  });
});

describe('ids', () => {
  it.each([
    [['log-odds', 'probability']],
    [['Log odds', 'PROBABILITY', 'probability-2']],
    [['x', 'x.centred', 'x.centred.centred']],
    [['x.centred', 'x']],
    [['X centred', 'x']],
    [['x.normalised', 'x']],
    [['__proto__', 'constructor', 'toString', 'prototype']],
    [['', '   ', '—', '5 %']],
    [['long '.repeat(30), `${'long '.repeat(30)}er`]],
    [['line\nbreak', 'a # comment', '"quoted"', "it's", 'a: b', '- c', '{d}', '*e', '!f', '%g', '@h', '\ttab']],
  ])('of %j are all different, and the framework loads and scores', (labels) => {
    const by = loaded(model(labels.map((label, at) => term(label.trim() || `blank ${at}`, 0.5 + at / 10))));
    expect(new Set(idsOf(by)).size).toBe(labels.length);
    const values = labels.map((_, at) => at + 1);
    const odds = values.reduce((sum, value, at) => sum + (0.5 + at / 10) * ((value - 3) / 2), -1.5);
    expect(scored(by, [values])[0]).toBeCloseTo(1 / (1 + Math.exp(-odds)), 12);
  });

  it('and labels of any kind make a framework that loads', () => {
    const label = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ minLength: 1 }));
    const labels = fc.uniqueArray(
      label.filter((text) => text.trim() !== ''),
      {
        minLength: 1,
        maxLength: 5,
        selector: (text) =>
          text
            .trim()
            .toLowerCase()
            .replace(/[\s_-]+/gu, ' '),
      },
    );
    fc.assert(
      fc.property(labels, fc.string(), (given, remark) => {
        const by = loaded(
          model(
            given.map((text) => term(text, 1, { remark })),
            { head: [remark] },
          ),
        );
        expect(idsOf(by)).toHaveLength(given.length);
      }),
    );
  });
});

describe('indicators of a framework', () => {
  const entry = (id: string, more: Record<string, unknown> = {}) =>
    framework({
      indicators: [indicator(id, more)],
      index: [{ id: 'total', name: 'T', operation: 'none', inputs: [id] }],
    }).definition.indicators[0]!;

  it('keep their entry: id, name, aliases, scale and polarity', () => {
    const own = entry('press', {
      aliases: ['freedom'],
      polarity: 'lower-is-riskier',
      scale: [
        { value: 0, label: 'none' },
        { value: 1, label: 'some' },
      ],
    });
    const { definition } = loaded(model([term('press', -1, { indicator: own })]));
    expect(definition.indicators[0]).toEqual(own);
    expect(definition.notes.join()).not.toContain('against the declared polarity');
  });

  it('whose sign is against their polarity are named', () => {
    const { definition } = loaded(
      model([term('press', 1, { indicator: entry('press', { polarity: 'lower-is-riskier' }) })]),
    );
    expect(definition.indicators[0]?.polarity).toBe('lower-is-riskier');
    expect(definition.notes).toContain('The fitted sign is against the declared polarity of: press.');
  });

  it('keep their id beside columns that are called the same, and where it is as long as may be', () => {
    const long = 'i'.repeat(80);
    for (const id of ['probability', 'log-odds', 'x.centred', long]) {
      const by = loaded(model([term(id, 1, { indicator: entry(id) }), term('x', 0.5)]));
      expect(idsOf(by)).toEqual([id, 'x']);
      expect(scored(by, [[5, 5]])[0]).toBeCloseTo(1 / (1 + Math.exp(-0)), 12);
    }
  });

  it.each([
    { from: 'wdi.NY.GDP.PCAP.CD' },
    { range: [0, 9], publicationLagMonths: 3, from: { sum: ['wgi.VA.EST'], age: { least: 0, most: 1 } } },
  ])('keep a recipe from series of a source, their range and their lag: %j', (more) => {
    const own = entry('gdp', more);
    expect(loaded(model([term('gdp', 1, { indicator: own })])).definition.indicators[0]).toEqual(own);
  });
});
