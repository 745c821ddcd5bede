import { describe, expect, it } from 'vitest';
import { renderExampleChecks, renderFrameworkList, renderFrameworkShow } from '../../src/report/frameworks-view.ts';
import { definitionOf, indicatorOf, nodeOf } from '../fixtures/definition.ts';
import type { Definition, ExampleCheck, Recipe, UniverseRule } from '../../src/types.ts';

const DEFINITION: Definition = definitionOf({
  id: 'made-up',
  title: 'Made-up index',
  version: '1.0',
  publisher: 'Nobody',
  source: { title: 'Made-up source', url: 'https://example.org', year: 2021, note: null },
  licence: 'CC0',
  citation: 'Nobody, Made-up index.',
  outcome: 'made-up risk',
  universe: { description: 'Forty made-up countries.', units: null, atLeast: 40, rule: null },
  indicators: [
    indicatorOf({
      id: 'flight',
      name: 'Flight',
      unitOfMeasure: 'proportion',
      range: [0, 1],
      missing: { rule: 'zero', options: {}, reason: null, reasons: null, note: null },
      riskFactors: ['RF1'],
      kind: 'dynamic',
    }),
    indicatorOf({ id: 'voice', name: 'Voice', unitOfMeasure: 'standard units', polarity: 'lower-is-riskier' }),
  ],
  index: [nodeOf({ id: 'total', name: 'Total', inputs: ['flight', 'voice'], coefficients: { flight: 10, voice: -1 } })],
  tiers: {
    basis: 'ours',
    rule: 'high from 4',
    levels: [
      { name: 'High', from: 4 },
      { name: 'Low', from: null },
    ],
  },
  ranking: { order: 'highest-first', ties: 'best', decimals: 2 },
  reference: { name: 'a quiet place', basis: 'ours', values: { flight: 0, voice: 0 } },
  notes: ['All of it is made up'],
});

describe('renderFrameworkList', () => {
  it('has a line per framework', () => {
    expect(renderFrameworkList([DEFINITION, { ...DEFINITION, id: 'other', ranking: 'none' }])).toBe(
      'Id       Version  Units  Indicators  Ranks  Title          Publisher\n' +
        'made-up  1.0      any    2           yes    Made-up index  Nobody\n' +
        'other    1.0      any    2           no     Made-up index  Nobody\n',
    );
  });
});

describe('renderFrameworkShow', () => {
  it('shows what is measured and how it is put together', () => {
    const text = renderFrameworkShow(DEFINITION);
    expect(text).toContain('Made-up index (made-up 1.0)\n');
    expect(text).toContain('Source:     Made-up source, https://example.org, 2021\n');
    expect(text).toContain('  flight  Flight  proportion       higher-is-riskier  zero          RF1\n');
    expect(text).toContain('  voice   Voice   standard units   lower-is-riskier   left missing\n');
    expect(text).toContain('  total  Total  sum        flight × 10, voice × -1\n');
    expect(text).toContain('Ranking: highest score first; ties share the best rank; 2 decimals printed.\n');
    expect(text).toContain("Tiers (ours, not the publisher's): high from 4.\n  2 High: from 4\n  1 Low\n");
    expect(text).toContain('Note: All of it is made up.\n');
  });

  it('says how each id is known, where the definition does, and which may not be cited', () => {
    const [first, second] = DEFINITION.indicators as [
      Definition['indicators'][number],
      Definition['indicators'][number],
    ];
    const text = renderFrameworkShow({ ...DEFINITION, indicators: [{ ...first, basis: 'seen' }, second] });
    expect(text).toMatch(/Risk factors {2}Basis\n {2}flight .* RF1 +seen\n {2}voice .*left missing\n\n/);
    const recalled = renderFrameworkShow({ ...DEFINITION, indicators: [first, { ...second, basis: 'recalled' }] });
    expect(recalled).toMatch(
      /\n {2}voice .* recalled\n {2}Ids that are not marked seen or checked are column names here, not citations/,
    );
    expect(renderFrameworkShow(DEFINITION)).not.toMatch(/Basis|citations/);
  });

  it('says what the minimum coverage is, or that there is none', () => {
    expect(renderFrameworkShow(DEFINITION)).toContain('Coverage:   at least 66 % of the indicators, or not ranked\n');
    expect(renderFrameworkShow({ ...DEFINITION, minimumCoverage: 0 })).toContain('Coverage:   no minimum is set\n');
  });

  it('says that there are no tiers in it, not what the publisher does', () => {
    expect(renderFrameworkShow({ ...DEFINITION, tiers: null })).toContain('\nTiers: none in this framework.\n');
  });

  it('says that nobody is ranked', () => {
    expect(renderFrameworkShow({ ...DEFINITION, ranking: 'none', tiers: null })).toContain(
      'The framework ranks nobody.',
    );
  });
});

describe('renderExampleChecks', () => {
  const equal: ExampleCheck = {
    kind: 'published',
    unit: 'KAR',
    name: 'Karvenia',
    period: '2021',
    component: null,
    published: '7.00',
    computed: 7,
    difference: 0,
    outcome: 'equal',
    reason: null,
    source: null,
  };

  it('counts, and names every one that is not equal', () => {
    const checks: ExampleCheck[] = [
      equal,
      {
        ...equal,
        name: 'Osmar',
        published: '4.51',
        computed: 4.5,
        difference: 0.01,
        outcome: 'known-deviation',
        reason: 'not explained',
      },
      { ...equal, name: 'Drun', published: '9.00', computed: 8, difference: 1, outcome: 'different' },
      {
        ...equal,
        name: 'Vell',
        published: '1.00',
        computed: 2,
        difference: -1,
        outcome: 'excluded',
        reason: 'printed with no decimals',
      },
      {
        ...equal,
        name: null,
        published: null,
        computed: 3,
        difference: null,
        outcome: 'excluded',
        reason: 'no total is shown',
      },
    ];
    expect(renderExampleChecks({ framework: 'made-up', checks, findings: [] })).toBe(
      [
        'made-up: 1 of 4 published figures equal at printed precision; 1 different; 1 known deviation; 1 excluded; 1 without a published figure.',
        'Different:',
        '  Drun, 2021: published 9.00, computed 8, difference 1',
        'Known deviations:',
        '  Osmar, 2021: published 4.51, computed 4.5, difference 0.01. not explained.',
        'Excluded from the comparison:',
        '  Vell, 2021: published 1.00, computed 2, difference -1. printed with no decimals.',
        'Without a figure to compare with:',
        '  KAR, 2021: published –, computed 3. no total is shown.',
        '',
      ].join('\n'),
    );
  });

  it('counts apart what was published and what was worked out', () => {
    const checks: ExampleCheck[] = [equal, { ...equal, kind: 'worked' }, { ...equal, kind: 'worked' }];
    expect(renderExampleChecks({ framework: 'made-up', checks, findings: [] })).toBe(
      'made-up: 1 of 1 published figure equal at printed precision; 2 of 2 worked figures equal.\n',
    );
    expect(renderExampleChecks({ framework: 'made-up', checks: checks.slice(1), findings: [] })).toBe(
      'made-up: 2 of 2 worked figures equal.\n',
    );
  });

  it('has something to say where there are none, and prints findings', () => {
    const findings = [
      { code: 'framework.polarity', severity: 'warning' as const, message: 'voice turns the other way.' },
    ];
    expect(renderExampleChecks({ framework: 'made-up', checks: [], findings })).toBe(
      'made-up: the framework has no examples.\n1 warning:\n  voice turns the other way.\n',
    );
  });
});

describe('where values come from', () => {
  const plain = { needs: 'all', per: null, times: 1, age: { least: 0, most: 0 }, periods: {}, note: null } as const;
  const withRecipes = (...recipes: readonly Partial<Recipe>[]) =>
    renderFrameworkShow({
      ...DEFINITION,
      indicators: recipes.map((one, position) =>
        indicatorOf({ id: `i${position}`, from: { ...plain, sum: ['lamp.glow'], ...one } }),
      ),
    });
  const withRule = (rule: Partial<UniverseRule>) =>
    renderFrameworkShow({
      ...DEFINITION,
      universe: { ...DEFINITION.universe, rule: { states: false, population: null, except: [], ...rule } },
    });

  it('is not spoken of where the framework says nothing of it', () => {
    expect(renderFrameworkShow(DEFINITION)).not.toMatch(/series|another unit|Left out|Ranked only/);
  });

  it('says how indicators are computed, and of which period the figures are', () => {
    const text = withRecipes(
      {},
      { sum: ['lamp.glow', 'lamp.spark'], needs: 'any', per: 'lamp.houses', times: 1000, age: { least: 1, most: 1 } },
      { age: { least: 0, most: 2 }, periods: { '2020': '2018', '2021': '2018' }, note: 'Found by comparison' },
      { times: 0.5, age: { least: 1, most: 3 }, note: 'Found by comparison' },
    );
    expect(text.replace(/(\S) {2,}/g, '$1  ')).toContain(
      [
        "Computed from publishers' series (4 indicators, where the data do not hold them):",
        '  Id  Series                                                     Figures of',
        '  i0  lamp.glow                                                  the same year',
        '  i1  (lamp.glow + lamp.spark, or what there is) / lamp.houses × 1000  1 year before',
        '  i2  lamp.glow                                                  the same year, else up to 2 years before; for 2020 of 2018, for 2021 of 2018',
        '  i3  lamp.glow × 0.5                                            1 to 3 years before, the newest',
        '  i2, i3: Found by comparison.',
      ]
        .join('\n')
        .replace(/(\S) {2,}/g, '$1  '),
    );
  });

  it('says whose values stand in for whose, and why', () => {
    const substitutions = [{ unit: 'Islet', from: 'Shore', indicators: ['flight', 'voice'], reason: 'no keeper' }];
    expect(renderFrameworkShow({ ...DEFINITION, substitutions })).toContain(
      'Values of another unit, where a unit has none of its own:\n' +
        '  Unit   Of     Indicators     Reason\n' +
        '  Islet  Shore  flight, voice  no keeper\n',
    );
  });

  it('says by what rule units are ranked, and which are left out', () => {
    expect(withRule({ states: true })).toContain('Ranked:     only countries that are states in the year\n');
    const population = { series: 'lamp.houses', atLeast: 500000, age: 2 };
    expect(withRule({ states: true, population })).toContain(
      'Ranked:     only countries that are states in the year; only units of at least 500000 by lamp.houses, the newest figure of the same year, else up to 2 years before\n',
    );
    const except = [
      { unit: 'Islet', from: null, to: '2011', reason: 'unlit' },
      { unit: 'Reef', from: null, to: null, reason: 'under water' },
    ];
    const text = withRule({ except });
    expect(text).not.toContain('Ranked: ');
    expect(text).toContain(
      'Left out of the ranking:\n' +
        '  Unit   Years       Reason\n' +
        '  Islet  up to 2011  unlit\n' +
        '  Reef   all         under water\n',
    );
  });

  it('lets no control character through', () => {
    const bad = 'a\u001b[31mb';
    const text = renderFrameworkShow({
      ...DEFINITION,
      indicators: [indicatorOf({ id: 'i', from: { ...plain, sum: [`lamp.${bad}`], per: `lamp.${bad}`, note: bad } })],
      substitutions: [{ unit: bad, from: bad, indicators: [bad], reason: bad }],
      universe: {
        ...DEFINITION.universe,
        rule: {
          states: false,
          population: { series: `lamp.${bad}`, atLeast: 1, age: 0 },
          except: [{ unit: bad, from: bad, to: bad, reason: bad }],
        },
      },
    });
    expect(text).not.toContain('\u001b');
  });
});
