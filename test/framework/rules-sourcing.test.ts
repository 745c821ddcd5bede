import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../src/dataset/wanted.ts';
import { shippedProfiles } from '../dataset/sources/profile.ts';
import { shipped, shippedNames } from '../helpers/files.ts';
import { framework, indicator } from '../helpers/framework.ts';
import { BASE, changed, faultAtMark, refusal } from '../helpers/yaml-fault.ts';

/** The base with more keys on its first indicator, in its universe, or at the end. */
const from = (lines: string) => changed('    name: Alpha', `    name: Alpha\n    ${lines}`);
const rule = (lines: string) =>
  changed('  description: Made-up units.', `  description: Made-up units.\n  rule:\n    ${lines}`);
const substitution = (text: string) => `${BASE}substitutions:\n  - ${text}\n`;
const SOUND = '{unit: Islet, from: Shore, indicators: [alpha], reason: no keeper}';

describe('a sound definition', () => {
  it('has every default filled in', () => {
    const recipes = {
      a: 'lamp.glow',
      b: { sum: ['lamp.glow', 'lamp.spark'], needs: 'any', per: 'lamp.houses', periods: { '2020': '2018' } },
    };
    const { definition } = framework({
      indicators: Object.entries(recipes).map(([id, recipe]) => indicator(id, { from: recipe })),
      universe: {
        description: 'All.',
        rule: {
          population: { series: 'lamp.houses', atLeast: 5 },
          except: [{ unit: 'I\u0302lot', reason: 'unlit', from: '2019' }],
        },
      },
      substitutions: [{ unit: 'I\u0302lot', from: 'Shore', indicators: ['a'], reason: 'no keeper' }],
    });
    const plain = { needs: 'all', per: null, times: 1, age: { least: 0, most: 0 }, periods: {}, note: null };
    expect(definition.indicators.map((one) => one.from)).toEqual([
      { ...plain, sum: ['lamp.glow'] },
      { ...plain, ...recipes.b },
    ]);
    expect(definition.universe.rule).toEqual({
      states: false,
      population: { series: 'lamp.houses', atLeast: 5, age: 0 },
      except: [{ unit: '\u00celot', from: '2019', to: null, reason: 'unlit' }],
    });
    expect(definition.substitutions).toEqual([
      { unit: '\u00celot', from: 'Shore', indicators: ['a'], reason: 'no keeper' },
    ]);
    const { definition: bare } = framework();
    expect([bare.substitutions, bare.universe.rule, bare.indicators[0]?.from]).toEqual([[], null, null]);
  });
});

describe('misspelt keys', () => {
  it.each([
    ['from', from('¦form: lamp.glow'), 'from'],
    ['a recipe', from('from: {sum: lamp.glow, ¦tims: 2}'), 'times'],
    ['an age', from('from: {sum: lamp.glow, age: {least: 0, ¦mots: 2}}'), 'most'],
    ['substitutions', `${BASE}¦subsitutions: []\n`, 'substitutions'],
    ['a substitution', substitution('{unit: A, from: B, indicators: [alpha], ¦raeson: x}'), 'reason'],
    ['a rule', rule('¦state: true'), 'states'],
    ['a population', rule('population: {series: lamp.houses, ¦atleast: 5}'), 'atLeast'],
    ['an exception', rule('except: [{unit: A, ¦reasn: x}]'), 'reason'],
  ])('are named with their place and what was meant: in %s', (_, marked, meant) => {
    expect(faultAtMark(marked).hint).toMatch(new RegExp(`^Did you mean "${meant}"`));
  });
});

describe('contradictions', () => {
  it.each([
    ['a series without a profile', from('from: ¦glow'), 'must be a series of a source profile'],
    [
      'an age the wrong way round',
      from('from: {sum: lamp.glow, age: ¦{least: 3, most: 1}}'),
      '(3) is more than the most (1)',
    ],
    ['an age that is not whole', from('from: {sum: lamp.glow, age: {least: ¦0.5, most: 1}}'), 'whole number'],
    ['a factor of nothing', from('from: {sum: lamp.glow, times: ¦0}'), 'a factor of 0 leaves nothing'],
    ['a series twice', from('from: {sum: ¦[lamp.glow, lamp.glow]}'), 'would count twice'],
    ['a series twice in two spellings', from('from: {sum: ¦[lamp.glow_a, lamp.Glow-A]}'), 'would count twice'],
    ['no series', from('from: {sum: ¦[]}'), '"sum"'],
    [
      'a period of another kind',
      from("from: {sum: lamp.glow, periods: {¦'2020-Q1': '2019'}}"),
      '"2020-Q1" is not a year',
    ],
    [
      'figures of another kind of period',
      from("from: {sum: lamp.glow, periods: {'2020': ¦'2019-01'}}"),
      '"2019-01" is not a year',
    ],
    [
      'an indicator that is not there',
      substitution('{unit: A, from: B, indicators: [¦alhpa], reason: x}'),
      '"alhpa" is not an indicator',
    ],
    [
      'a unit for itself',
      substitution('{unit: A, from: ¦A, indicators: [alpha], reason: x}'),
      '"A" cannot stand in for itself',
    ],
    ['no reason', substitution('¦{unit: A, from: B, indicators: [alpha]}'), '"reason" is required'],
    [
      'a unit twice',
      `${substitution(SOUND)}  - ¦{unit: Islet, from: Reef, indicators: [beta, alpha], reason: x}\n`,
      'alpha of "Islet" is substituted twice',
    ],
    [
      'an exception the wrong way round',
      rule("except: [¦{unit: A, from: '2020', to: '2019', reason: x}]"),
      '"2020" comes after "2019"',
    ],
    ['an exception from no period', rule("except: [{unit: A, from: ¦'soon', reason: x}]"), '"soon" is not a year'],
    [
      'an exception to another kind of period',
      rule("except: [{unit: A, to: ¦'2020-01', reason: x}]"),
      '"2020-01" is not a year',
    ],
    ['a floor without a number', rule('population: ¦{series: lamp.houses}'), '"atLeast" is required'],
  ])('are refused where they stand: %s', (_, marked, words) => {
    expect(faultAtMark(marked).message).toContain(words);
  });

  it('are told once each', () => {
    expect(refusal(from('from: {sum: lamp.glow, times: 0}')).findings).toHaveLength(1);
    expect(refusal(rule("except: [{unit: A, from: 'soon', to: '2019', reason: x}]")).findings).toHaveLength(1);
  });

  it('include an indicator that is computed from itself', () => {
    const text = changed('  - id: alpha', '  - id: lamp.glow').replace('inputs: [alpha]', 'inputs: [lamp.glow]');
    const marked = text.replace('    name: Alpha', '    name: Alpha\n    from: ¦lamp.Glow');
    expect(faultAtMark(marked).message).toContain('"lamp.glow" cannot be computed from itself');
  });

  it('suggest the indicator that was meant', () => {
    const marked = substitution('{unit: A, from: B, indicators: [¦alhpa], reason: x}');
    expect(faultAtMark(marked).hint).toBe('Did you mean "alpha"?');
  });
});

describe('the shipped frameworks', () => {
  const known = new Set(shippedProfiles().flatMap(({ id, series }) => series.map((one) => `${id}.${one.id}`)));

  it.each(shippedNames())('%s names series of shipped profiles alone', (name) => {
    expect(seriesOf(shipped(name).definition).filter((series) => !known.has(series))).toEqual([]);
  });
});
