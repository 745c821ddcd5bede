import { describe, expect, it } from 'vitest';
import { renderExampleChecks, renderFrameworkList, renderFrameworkShow } from '../../src/report/frameworks-view.ts';
import { definitionOf, indicatorOf, nodeOf } from '../fixtures/definition.ts';
import type { Definition, ExampleCheck } from '../../src/types.ts';

const DEFINITION: Definition = definitionOf({
  id: 'made-up',
  title: 'Made-up index',
  version: '1.0',
  publisher: 'Nobody',
  source: { title: 'Made-up source', url: 'https://example.org', year: 2021, note: null },
  licence: 'CC0',
  citation: 'Nobody, Made-up index.',
  outcome: 'made-up risk',
  universe: { description: 'Forty made-up countries.', units: null, atLeast: 40 },
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
      /\n {2}voice .* recalled\n {2}Ids that are not marked seen are column names here, not citations/,
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
