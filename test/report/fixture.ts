import type { Driver, Result, ResultRow, ResultValue, UnrankedRow } from '../../src/types.ts';

/**
 * A made-up result in the shape the engine gives: total = 0.5 x conflict + 10 x flight - voice + 7.14,
 * where a missing flight counts as zero. Units, figures and the index are invented.
 */

const COEFFICIENTS: Readonly<Record<string, number>> = { conflict: 0.5, flight: 10, voice: -1, '7.14': 1 };

/** Points of the made-up reference. */
const REFERENCE: Readonly<Record<string, number>> = { conflict: 1, flight: 1, voice: 0, '7.14': 0.5 };

/** A name that attacks terminals, spreadsheets and Markdown at once. */
export const HOSTILE = '=HYPERLINK("x")|<b>`\u001b]8;;evil\u0007\u202e\n# [a](javascript:1)';

type Raw = Partial<Record<string, number>>;

function values(raw: Raw, line: number): Record<string, ResultValue> {
  return Object.fromEntries(
    Object.keys(COEFFICIENTS).map((id): [string, ResultValue] => {
      const value = raw[id] ?? null;
      const zero = value === null && id === 'flight';
      return [
        id,
        {
          raw: value,
          used: zero ? 0 : value,
          status: value !== null ? 'observed' : zero ? 'zero-for-missing' : 'missing',
          reason: value === null ? 'no data' : null,
          period: '2021',
          source: { file: 'input-1', line, column: id },
        },
      ];
    }),
  );
}

function pointsOf(used: Readonly<Record<string, ResultValue>>): Record<string, number> {
  const entries = Object.entries(used).flatMap(([id, { used: value }]) =>
    value === null ? [] : [[id, (COEFFICIENTS[id] as number) * value + 0] as const],
  );
  return Object.fromEntries(entries);
}

function driversOf(points: Readonly<Record<string, number>>): Driver[] {
  return Object.entries(points)
    .map(([indicator, own]) => {
      const reference = REFERENCE[indicator] as number;
      return { indicator, points: own, reference, difference: own - reference };
    })
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

type Given = Partial<ResultRow> & { id: string; name: string; line: number; raw: Raw };

function row({ id, name, line, raw, ...given }: Given): ResultRow {
  const used = values(raw, line);
  const points = pointsOf(used);
  const sum = (ids: readonly string[]): number => ids.reduce((total, each) => total + (points[each] ?? 0), 0);
  return {
    unit: { id, name, kind: 'country', parent: null, attributes: {} },
    period: '2021',
    score: sum(Object.keys(points)),
    rank: null,
    among: 5,
    tier: 'Low',
    coverage: Object.values(used).filter((value) => value.raw !== null).length / 4,
    bounds: null,
    interval: null,
    change: null,
    published: { rank: null, score: null },
    values: used,
    components: { violence: sum(['conflict', 'flight']), governance: sum(['voice']), total: sum(Object.keys(points)) },
    componentBounds: {},
    contributions: points,
    constant: 0,
    drivers: driversOf(points),
    ...given,
  };
}

function ranked(): ResultRow[] {
  const attributes = {
    communities_at_risk: 'Eastern Karvens; Lake people ;',
    source_url: 'https://example.org/karvenia',
  };
  return [
    row({
      id: 'KAR',
      name: 'Karvenia',
      line: 2,
      raw: { conflict: 4, flight: 0.25, voice: -1.5, '7.14': 1 },
      unit: { id: 'KAR', name: 'Karvenia', kind: 'country', parent: null, attributes },
      rank: 1,
      tier: 'High',
      change: { score: 0.5, rank: 1, since: '2019', among: 3 },
      published: { rank: '1', score: '7.00' },
    }),
    row({
      id: 'BEL',
      name: 'Belloria',
      line: 4,
      raw: { conflict: 3, flight: 0.2, voice: 0, '7.14': 1 },
      rank: 2,
      tier: 'High',
      change: { score: 0, rank: 0, since: '2019', among: 3 },
    }),
    row({
      id: 'OSM',
      name: 'Osmar',
      line: 3,
      raw: { conflict: 5, flight: 0.1, voice: -0.5, '7.14': 0.5 },
      rank: 2,
      tier: 'High',
      change: { score: -0.25, rank: -1, since: '2019', among: 3 },
      published: { rank: '4', score: '4.50' },
    }),
    row({
      id: '=EVIL',
      name: HOSTILE,
      line: 6,
      raw: { conflict: 2, flight: 0.05, voice: 0.5, '7.14': 0 },
      unit: { id: '=EVIL', name: HOSTILE, kind: 'country', parent: null, attributes: { note: '@sum\u009b|x' } },
      rank: 4,
      tier: 'Moderate',
    }),
    row({
      id: 'DRU',
      name: 'Drun',
      line: 5,
      raw: { conflict: 1, voice: 0.25, '7.14': 0 },
      rank: 5,
      bounds: { low: 0.25, high: 10.25 },
      componentBounds: { violence: { low: 0.5, high: 10.5 }, total: { low: 0.25, high: 10.25 } },
    }),
  ];
}

function unranked(): UnrankedRow[] {
  const none = { rank: null, among: null, tier: null, score: null, drivers: [], contributions: {}, components: {} };
  return [
    {
      ...row({ id: 'VEL', name: 'Vell', line: 7, raw: { conflict: 2 }, ...none }),
      reason: 'coverage 25 % is under the minimum of 66 %',
      missing: ['flight', 'voice', '7.14'],
    },
    {
      ...row({ id: 'SAR', name: 'Port Sarrow', line: 8, raw: {}, ...none, values: {}, coverage: 0 }),
      reason: 'no data in 2021',
      missing: ['conflict', 'flight', 'voice', '7.14'],
    },
  ];
}

const INDICATORS: Result['framework']['indicators'] = {
  conflict: {
    name: 'Armed conflict',
    unitOfMeasure: 'stage, 0 to 5',
    polarity: 'higher-is-riskier',
    riskFactors: ['RF1', 'RF9'],
    kind: 'dynamic',
    source: 'made up',
    scale: [
      { value: 4, label: 'contained' },
      { value: 5, label: 'ongoing' },
    ],
    basis: null,
  },
  flight: {
    name: 'Flight',
    unitOfMeasure: 'proportion of the population',
    polarity: 'higher-is-riskier',
    riskFactors: ['RF1'],
    kind: 'dynamic',
    source: null,
    scale: null,
    basis: null,
  },
  voice: {
    name: 'Voice',
    unitOfMeasure: 'standard units',
    polarity: 'lower-is-riskier',
    riskFactors: [],
    kind: 'structural',
    source: null,
    scale: null,
    basis: null,
  },
  '7.14': {
    name: 'Hateful talk',
    unitOfMeasure: 'presence',
    polarity: 'higher-is-riskier',
    riskFactors: ['RF7'],
    kind: null,
    source: null,
    scale: null,
    basis: 'recalled',
  },
};

const NODES: Result['framework']['nodes'] = {
  violence: {
    name: 'Violence',
    operation: 'sum',
    inputs: ['conflict', 'flight'],
    weights: [0.5, 10],
    rule: '0.5 × conflict + 10 × flight',
    riskFactors: ['RF1'],
  },
  governance: {
    name: 'Governance, counted against',
    operation: 'sum',
    inputs: ['voice'],
    weights: [-1],
    rule: '−voice',
    riskFactors: [],
  },
  total: {
    name: 'Total',
    operation: 'sum',
    inputs: ['violence', 'governance', '7.14'],
    weights: [1, 1, 1],
    rule: 'violence + governance + 7.14',
    riskFactors: [],
  },
};

/** The made-up result: five ranked units with a tie, two apart, part of the universe. */
export function madeUp(): Result {
  return {
    schemaVersion: 1,
    tool: { name: 'atrisk', version: '0.0.0' },
    framework: {
      id: 'made-up',
      version: '1.0',
      title: 'Made-up index',
      outcome: 'made-up risk',
      publisher: 'Nobody',
      licence: 'CC0',
      citation: 'Nobody, Made-up index.',
      source: { title: 'Made-up source', url: 'https://example.org/index', year: 2021, note: null },
      sha256: 'f'.repeat(64),
      ranking: { order: 'highest-first', ties: 'best', decimals: 2 },
      minimumCoverage: 0.66,
      indicators: INDICATORS,
      nodes: NODES,
      score: 'total',
      tiers: {
        basis: 'ours',
        rule: 'high from 4, moderate from 1',
        levels: [
          { name: 'High', from: 4 },
          { name: 'Moderate', from: 1 },
          { name: 'Low', from: null },
        ],
      },
      riskFactorNames: { RF1: 'Instability', RF7: 'Preparation', RF9: 'Tensions between groups' },
      notes: ['Everything here is made up.'],
    },
    inputs: [
      {
        id: 'input-1',
        name: 'made up.csv',
        sha256: 'a'.repeat(64),
        title: 'Made-up data',
        source: null,
        licence: 'CC0',
        attribution: null,
        sensitivity: 'public',
      },
    ],
    observationsSha256: 'b'.repeat(64),
    options: { period: 'latest', minimumCoverage: 0.66, kind: null, unit: null, map: {}, frameworkFile: null },
    universe: {
      declared: 'The forty made-up countries.',
      supplied: { '2021': 7 },
      partial: true,
      reason: '7 units supplied for 2021; the framework ranks at least 40',
    },
    rankedUnits: { '2021': 5 },
    explanation: {
      contributions: 'additive',
      references: [{ kind: 'country', period: '2021', name: 'the made-up reference' }],
    },
    fitted: [],
    results: ranked(),
    unranked: unranked(),
    findings: [
      { code: 'cell.typical', severity: 'warning', message: 'Unusual value.', file: 'input-1', line: 3, unit: 'OSM' },
    ],
  };
}

/** The same, with all of the universe supplied. */
export function whole(): Result {
  const result = madeUp();
  return { ...result, universe: { ...result.universe, partial: false, reason: null } };
}

/** The same units by a framework that ranks nobody and ends at two nodes. */
export function rankingNone(): Result {
  const result = madeUp();
  const { violence, governance } = NODES as Record<'violence' | 'governance', Result['framework']['nodes'][string]>;
  return {
    ...result,
    framework: { ...result.framework, ranking: 'none', score: null, tiers: null, nodes: { violence, governance } },
    explanation: { contributions: 'none', references: [] },
    rankedUnits: { '2021': 0 },
    results: result.results.map((each) => ({
      ...each,
      score: null,
      rank: null,
      among: null,
      tier: null,
      bounds: null,
      change: null,
      contributions: {},
      drivers: [],
    })),
  };
}

/** The ranked units in two periods: 2021 as above, and 2019 with two of them. */
export function twoPeriods(): Result {
  const result = madeUp();
  const earlier = result.results.slice(0, 2).map((each, index): ResultRow => {
    const values = { ...each.values, conflict: changed(each) };
    return { ...each, period: '2019', rank: index + 1, among: 2, change: null, values };
  });
  return {
    ...result,
    options: { ...result.options, period: 'all' },
    rankedUnits: { '2019': 2, '2021': 5 },
    results: [...earlier, ...result.results],
  };
}

function changed({ values: { conflict } }: ResultRow): ResultValue {
  return { ...(conflict as ResultValue), raw: 2, used: 2, period: '2019' };
}
