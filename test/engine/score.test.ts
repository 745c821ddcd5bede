import { describe, expect, it } from 'vitest';
import { score, type ScoreOptions, sortFindings } from '../../src/engine/score.ts';
import type { Finding, Framework, Result, ResultRow } from '../../src/types.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

const scored = (using: Framework, rows: readonly Row[], options: ScoreOptions = {}): Result =>
  score(using, dataset(rows), '', options);

/** Unit ids with one field of their rows. */
const pick = <Key extends keyof ResultRow>(rows: readonly ResultRow[], key: Key) =>
  Object.fromEntries(rows.map((row) => [row.unit.id, row[key]]));

const only = (values: Record<string, number>): Row[] =>
  Object.entries(values).map(([unit, a]) => ({ unit, values: { a, b: 0 } }));

describe('scores and ranks', () => {
  it('adds up by hand and puts the greatest first', () => {
    const { results } = scored(framework(), [
      { unit: 'X', values: { a: 1, b: 2 } },
      { unit: 'Y', values: { a: 4, b: 3 } },
      { unit: 'Z', values: { a: 0, b: 5 } },
    ]);
    expect(results.map(({ unit, score: points, rank, among }) => [unit.id, points, rank, among])).toEqual([
      ['Y', 7, 1, 3],
      ['Z', 5, 2, 3],
      ['X', 3, 3, 3],
    ]);
  });

  it.each([
    // Wikipedia, Ranking.
    ['best', { A: 1, B: 2, C: 2, D: 4 }],
    ['worst', { A: 1, B: 3, C: 3, D: 4 }],
    ['mean', { A: 1, B: 2.5, C: 2.5, D: 4 }],
    ['dense', { A: 1, B: 2, C: 2, D: 3 }],
  ])('shares ranks among ties by the rule "%s"', (ties, ranks) => {
    const ranking = { order: 'highest-first', ties, decimals: 1 };
    expect(pick(scored(framework({ ranking }), only({ A: 9, B: 5, C: 5, D: 1 })).results, 'rank')).toEqual(ranks);
  });

  it('puts the least first where the framework says so', () => {
    const ranking = { order: 'lowest-first', decimals: 1 };
    expect(pick(scored(framework({ ranking }), only({ A: 9, B: 5, C: 1 })).results, 'rank')).toEqual({
      A: 3,
      B: 2,
      C: 1,
    });
  });

  it('ties scores that differ in binary noise only, and leaves the scores as they are', () => {
    const { results } = scored(framework(), [
      { unit: 'X', values: { a: 0.1, b: 0.2 } },
      { unit: 'Y', values: { a: 0.3, b: 0 } },
    ]);
    expect(results.map(({ rank }) => rank)).toEqual([1, 1]);
    expect(pick(results, 'score')).toEqual({ X: 0.1 + 0.2, Y: 0.3 });
  });

  it('ranks unrounded scores: 1.04 is before 1.01 though both print as 1.0', () => {
    expect(pick(scored(framework(), only({ X: 1.01, Y: 1.04 })).results, 'rank')).toEqual({ X: 2, Y: 1 });
  });

  it('orders ties by code point of the id, in any locale', () => {
    const { results } = scored(framework(), only({ ä: 1, z: 1, Z: 1, a: 1 }));
    expect(results.map(({ unit }) => unit.id)).toEqual(['Z', 'a', 'z', 'ä']);
  });

  it('rounds a node where the framework says so, halves away from zero', () => {
    // 0.25 + 0.1 = 0.35 → 0.4; -0.35 → -0.4
    const using = framework({ index: [node('total', 'sum', ['a', 'b'], { round: { decimals: 1 } })] });
    const { results } = scored(using, [
      { unit: 'X', values: { a: 0.25, b: 0.1 } },
      { unit: 'Y', values: { a: -0.25, b: -0.1 } },
    ]);
    expect(pick(results, 'score')).toEqual({ X: 0.4, Y: -0.4 });
  });

  it('has no negative zero anywhere', () => {
    const index = [node('total', 'sum', ['a', 'b'], { coefficients: { a: -1 } })];
    const { results } = scored(framework({ index }), [{ unit: 'X', values: { a: 0, b: -0 } }]);
    expect(Object.is(results[0]?.score, 0)).toBe(true);
    expect(Object.is(results[0]?.contributions['a'], 0)).toBe(true);
  });

  it('puts scores in tiers at their thresholds, the threshold itself in the upper one', () => {
    const levels = [{ name: 'high', from: 5 }, { name: 'middle', from: 2 }, { name: 'low' }];
    const tiers = { basis: 'ours', rule: 'Made up.', levels };
    expect(pick(scored(framework({ tiers }), only({ A: 5, B: 4.99, C: 2, D: -3 })).results, 'tier')).toEqual({
      A: 'high',
      B: 'middle',
      C: 'middle',
      D: 'low',
    });
    const ranking = { order: 'lowest-first', decimals: 1 };
    const rising = { ...tiers, levels: [{ name: 'high', from: 2 }, { name: 'middle', from: 5 }, { name: 'low' }] };
    expect(pick(scored(framework({ ranking, tiers: rising }), only({ A: 6, B: 5, C: 2 })).results, 'tier')).toEqual({
      A: 'low',
      B: 'middle',
      C: 'high',
    });
  });
});

describe('one row, nothing at all', () => {
  it('scores one row: rank 1 among 1', () => {
    const { results, rankedUnits } = scored(framework(), only({ X: 3 }));
    expect(results[0]).toMatchObject({ score: 3, rank: 1, among: 1, change: null, bounds: null });
    expect(rankedUnits).toEqual({ 2020: 1 });
  });

  it('ranks nobody where everything is missing, and says what is', () => {
    const { results, unranked } = scored(framework(), [{ unit: 'X', values: { a: null } }, { unit: 'Y' }]);
    expect(results).toEqual([]);
    expect(unranked.map(({ unit, missing, score: points, rank }) => [unit.id, missing, points, rank])).toEqual([
      ['X', ['a', 'b'], null, null],
      ['Y', ['a', 'b'], null, null],
    ]);
  });

  it('gives one row of a fitted framework a reason and a finding, not NaN', () => {
    const using = framework({
      indicators: [indicator('a')],
      index: [node('total', 'min-max', ['a'], { options: { referenceSet: 'period' } })],
    });
    const result = scored(using, [{ unit: 'X', values: { a: 5 } }]);
    expect(result.results).toEqual([]);
    expect(result.unranked[0]).toMatchObject({
      score: null,
      reason: 'the score cannot be computed from these values',
      missing: [],
    });
    expect(result.findings.map(({ code }) => code)).toEqual(['column.constant']);
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
  });

  it('gives an empty result for no data', () => {
    const result = score(framework(), dataset([]), '', {});
    expect([result.results, result.unranked, result.rankedUnits, result.findings]).toEqual([[], [], {}, []]);
  });
});

describe('missing values', () => {
  const rows: Row[] = [
    { unit: 'X', values: { a: 1, b: null }, reasons: { b: 'not asked' } },
    { unit: 'Y', values: { a: 1 } },
    { unit: 'Z', values: { a: 1, b: 0 } },
  ];

  it('never count zero unless the framework says so', () => {
    const { results, unranked } = scored(framework(), rows);
    expect(pick(results, 'score')).toEqual({ Z: 1 });
    expect(unranked.map(({ unit, reason, missing }) => [unit.id, reason, missing])).toEqual([
      ['X', 'the score needs indicators that are missing: b', ['b']],
      ['Y', 'the score needs indicators that are missing: b', ['b']],
    ]);
  });

  it('counted zero are marked and keep their reason', () => {
    const using = framework({
      indicators: [indicator('a'), indicator('b', { missing: { rule: 'zero', reason: 'no data' } })],
    });
    const { results } = scored(using, rows);
    expect(pick(results, 'score')).toEqual({ X: 1, Y: 1, Z: 1 });
    expect(results.map(({ values }) => values['b'])).toEqual([
      {
        raw: null,
        used: 0,
        status: 'zero-for-missing',
        reason: 'not asked',
        period: '2020',
        source: { file: 'input-1', line: 2, column: 'b' },
      },
      { raw: null, used: 0, status: 'zero-for-missing', reason: 'no data', period: '2020', source: null },
      {
        raw: 0,
        used: 0,
        status: 'observed',
        reason: null,
        period: '2020',
        source: { file: 'input-1', line: 4, column: 'b' },
      },
    ]);
    // A zero for a missing value is no observation.
    expect(pick(results, 'coverage')).toEqual({ X: 0.5, Y: 0.5, Z: 1 });
  });

  it('left out carry their status, and a reason even where nobody gave one', () => {
    const { unranked } = scored(framework(), rows);
    expect(unranked[1]?.values['b']).toEqual({
      raw: null,
      used: null,
      status: 'missing',
      reason: 'not in the data',
      period: '2020',
      source: null,
    });
  });

  it('are not skipped by a sum without being told to, and are by a mean', () => {
    const skipping = framework({ index: [node('total', 'sum', ['a', 'b'], { missing: 'skip' })] });
    const mean = framework({ index: [node('total', 'weighted-mean', ['a', 'b'])] });
    expect(pick(scored(skipping, rows).results, 'score')).toEqual({ X: 1, Y: 1, Z: 1 });
    expect(pick(scored(mean, rows).results, 'score')).toEqual({ X: 1, Y: 1, Z: 0.5 });
  });

  it('make a node missing where fewer than the least number of inputs are there', () => {
    const index = [node('total', 'weighted-mean', ['a', 'b'], { minimumInputs: 2 })];
    expect(pick(scored(framework({ index }), rows).results, 'score')).toEqual({ Z: 0.5 });
  });

  it('are not rewarded silently: one indicator left of five does not rank a unit at the default coverage', () => {
    // COINr gave a country with one indicator left the index 100 and rank 1 without a word.
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const using = framework({
      minimumCoverage: 0.66,
      indicators: ids.map((id) => indicator(id)),
      index: [node('total', 'weighted-mean', ids)],
    });
    const full = Object.fromEntries(ids.map((id) => [id, 50]));
    const { results, unranked } = scored(using, [
      { unit: 'X', values: { a: 100 } },
      { unit: 'Y', values: full },
    ]);
    expect(results.map(({ unit }) => unit.id)).toEqual(['Y']);
    expect(unranked[0]).toMatchObject({
      reason: 'coverage 20 % is under the minimum of 66 %',
      missing: ['b', 'c', 'd', 'e'],
    });
  });
});

describe('periods', () => {
  const rows: Row[] = [
    { unit: 'X', period: '2019', values: { a: 1, b: 1 } },
    { unit: 'Y', period: '2019', values: { a: 2, b: 1 } },
    { unit: 'X', period: '2020', values: { a: 3, b: 1 } },
  ];

  it('default to the last one in the data, the same for all; a unit without it is listed', () => {
    const result = scored(framework(), rows);
    expect(result.options.period).toBe('latest');
    expect(result.results.map(({ unit, period }) => [unit.id, period])).toEqual([['X', '2020']]);
    expect(
      result.unranked.map(({ unit, period, reason, missing, coverage }) => [
        unit.id,
        period,
        reason,
        missing,
        coverage,
      ]),
    ).toEqual([['Y', '2020', 'no data in 2020', ['a', 'b'], 0]]);
    expect(result.rankedUnits).toEqual({ 2020: 1 });
    expect(result.universe.supplied).toEqual({ 2020: 1 });
  });

  it('may all be asked for, in one flat list', () => {
    const result = scored(framework(), rows, { period: 'all' });
    expect(result.results.map(({ unit, period, rank }) => [unit.id, period, rank])).toEqual([
      ['Y', '2019', 1],
      ['X', '2019', 2],
      ['X', '2020', 1],
    ]);
    expect(result.unranked.map(({ unit, period }) => [unit.id, period])).toEqual([['Y', '2020']]);
    expect(result.rankedUnits).toEqual({ 2019: 2, 2020: 1 });
  });

  it('may be one', () => {
    const result = scored(framework(), rows, { period: '2019' });
    expect(result.results.map(({ unit }) => unit.id)).toEqual(['Y', 'X']);
    expect(result.options.period).toBe('2019');
  });

  it('that are not in the data are refused, naming those that are', () => {
    expect(() => scored(framework(), rows, { period: '2021' })).toThrow('no period "2021"');
  });
});

describe('coverage', () => {
  const three = (more: Record<string, unknown> = {}) =>
    framework({
      indicators: ['a', 'b', 'c'].map((id) => indicator(id)),
      index: [node('total', 'weighted-mean', ['a', 'b', 'c'])],
      minimumCoverage: 0.66,
      ...more,
    });
  const rows: Row[] = [
    { unit: 'one', values: { a: 1 } },
    { unit: 'two', values: { a: 1, b: 1 } },
    { unit: 'three', values: { a: 1, b: 1, c: 1 } },
  ];

  it('of two of three passes 0.66, of one does not', () => {
    const { results, unranked } = scored(three(), rows);
    expect(pick(results, 'coverage')).toEqual({ two: 2 / 3, three: 1 });
    expect(unranked.map(({ unit, reason }) => [unit.id, reason])).toEqual([
      ['one', 'coverage 33 % is under the minimum of 66 %'],
    ]);
  });

  it('of two of three does not pass 0.67, and passes 2/3', () => {
    expect(pick(scored(three({ minimumCoverage: 0.67 }), rows).results, 'rank')).toEqual({ three: 1 });
    expect(Object.keys(pick(scored(three({ minimumCoverage: 2 / 3 }), rows).results, 'rank')).sort()).toEqual([
      'three',
      'two',
    ]);
  });

  it('may be set for a run, and the run records it', () => {
    const result = scored(three(), rows, { minimumCoverage: 1 });
    expect(Object.keys(pick(result.results, 'rank'))).toEqual(['three']);
    expect(result.options.minimumCoverage).toBe(1);
    expect(result.framework.minimumCoverage).toBe(0.66);
  });

  it('counts by the weights that the framework gives', () => {
    // a counts 6 of 8, b and c 1 each: a alone is 0.75, b and c together 0.25.
    const using = three({ coverageWeights: { a: 6 } });
    const { results, unranked } = scored(using, [...rows, { unit: 'others', values: { b: 1, c: 1 } }]);
    expect(pick(results, 'coverage')).toEqual({ one: 0.75, two: 0.875, three: 1 });
    expect(unranked.map(({ unit, coverage }) => [unit.id, coverage])).toEqual([['others', 0.25]]);
  });

  it('never says that a share is under an equal share', () => {
    // 664 of 1000 against 0.668: both are 66 % when cut to whole percent.
    const ids = Array.from({ length: 250 }, (_, index) => `i${index}`);
    const using = framework({
      indicators: ids.map((id) => indicator(id)),
      index: [node('total', 'weighted-mean', ids)],
      minimumCoverage: 0.668,
    });
    const values = Object.fromEntries(ids.slice(0, 166).map((id) => [id, 1]));
    const [, covered, minimum] =
      /coverage (.*) % is under the minimum of (.*) %/.exec(
        scored(using, [{ unit: 'X', values }]).unranked[0]?.reason ?? '',
      ) ?? [];
    expect(covered).not.toBe(minimum);
  });
});

describe('kinds of unit', () => {
  const rows: Row[] = [
    { unit: 'C1', kind: 'country', values: { a: 1, b: 0 } },
    { unit: 'C2', kind: 'country', values: { a: 2, b: 0 } },
    { unit: 'P1', kind: 'people', values: { a: 100, b: 0 } },
    { unit: 'R1', kind: 'region', parent: 'C1', values: { a: 50, b: 0 } },
  ];

  it('are ranked apart', () => {
    const result = scored(framework({ unitKind: 'any' }), rows);
    expect(result.results.map(({ unit, rank, among }) => [unit.id, rank, among])).toEqual([
      ['C2', 1, 2],
      ['C1', 2, 2],
      ['P1', 1, 1],
      ['R1', 1, 1],
    ]);
    expect(result.rankedUnits).toEqual({ 'country 2020': 2, 'people 2020': 1, 'region 2020': 1 });
  });

  it('are fitted apart', () => {
    const index = [
      node('scaled', 'min-max', ['a'], { options: { referenceSet: 'panel' } }),
      node('total', 'sum', ['scaled', 'b']),
    ];
    const result = scored(framework({ unitKind: 'any', index }), [
      ...rows,
      { unit: 'P2', kind: 'people', values: { a: 200, b: 0 } },
    ]);
    expect(pick(result.results, 'score')).toEqual({ C1: 0, C2: 1, P1: 0, P2: 1 });
    const fits = result.fitted.map(({ kind, values }) => [kind, values]);
    expect(fits).toContainEqual(['country', { min: 1, max: 2 }]);
    expect(fits).toContainEqual(['people', { min: 100, max: 200 }]);
  });

  it('that the framework is not for are listed and not scored', () => {
    const result = scored(framework({ unitKind: 'country' }), rows);
    expect(result.results.map(({ unit }) => unit.id)).toEqual(['C2', 'C1']);
    expect(
      result.unranked.map(({ unit, reason, score: points, contributions, components, bounds, drivers }) => ({
        id: unit.id,
        reason,
        points,
        contributions,
        components,
        bounds,
        drivers,
      })),
    ).toEqual([
      {
        id: 'P1',
        reason: 'test scores units of kind country; this is a people',
        points: null,
        contributions: {},
        components: {},
        bounds: null,
        drivers: [],
      },
      {
        id: 'R1',
        reason: 'test scores units of kind country; this is a region',
        points: null,
        contributions: {},
        components: {},
        bounds: null,
        drivers: [],
      },
    ]);
    expect(result.universe.supplied).toEqual({ 2020: 2 });
  });

  it('that the framework is not for leave no fitted values and no findings', () => {
    const index = [
      node('scaled', 'min-max', ['a'], { options: { referenceSet: 'period' } }),
      node('total', 'sum', ['scaled', 'b']),
    ];
    const result = scored(framework({ unitKind: 'country', index }), rows);
    expect([...new Set(result.fitted.map(({ kind }) => kind))]).toEqual(['country']);
    expect(result.findings).toEqual([]);
  });

  it('keep name, parent, attributes and published figures', () => {
    const { results } = scored(framework({ unitKind: 'any' }), [
      {
        unit: 'R',
        name: 'Made-up Valley',
        kind: 'region',
        parent: 'C',
        attributes: { note: 'x' },
        published: { rank: '3', score: '1.20' },
        values: { a: 1, b: 1 },
      },
    ]);
    expect(results[0]?.unit).toEqual({
      id: 'R',
      name: 'Made-up Valley',
      kind: 'region',
      parent: 'C',
      attributes: { note: 'x' },
    });
    expect(results[0]?.published).toEqual({ rank: '3', score: '1.20' });
  });
});

describe('a framework that ranks nobody', () => {
  const index = [node('one', 'scale', ['a']), node('two', 'scale', ['b'], { options: { multiply: 2 } })];
  const result = scored(framework({ index, ranking: 'none' }), only({ X: 1, Y: 2 }));

  it('has components and neither scores nor ranks', () => {
    expect(pick(result.results, 'components')).toEqual({ X: { one: 1, two: 0 }, Y: { one: 2, two: 0 } });
    for (const row of result.results) {
      expect([row.score, row.rank, row.among, row.tier, row.change, row.bounds]).toEqual([
        null,
        null,
        null,
        null,
        null,
        null,
      ]);
      expect([row.contributions, row.drivers]).toEqual([{}, []]);
    }
    expect(result.framework.score).toBeNull();
    expect(result.explanation).toEqual({ contributions: 'none', references: [] });
    expect(result.rankedUnits).toEqual({ 2020: 0 });
  });
});

describe('findings', () => {
  it('say where an operation has no result though its inputs are there', () => {
    const index = [node('mean', 'geometric-mean', ['a', 'b'])];
    const { findings, unranked } = scored(framework({ index }), [
      { unit: 'X', values: { a: -4, b: 9 } },
      { unit: 'Y', values: { a: 4, b: 9 } },
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'node.undefined', severity: 'warning', unit: 'X', period: '2020' });
    expect(unranked[0]?.reason).toBe('the score cannot be computed from these values');
  });

  it('has no finding where what a choice goes by, or what it takes, is simply missing', () => {
    const using = framework({
      indicators: ['a', 'b', 'c'].map((id) => indicator(id)),
      index: [node('total', 'choose', ['a', 'b', 'c'], { options: { threshold: 1 } })],
    });
    const { findings, unranked } = scored(using, [
      { unit: 'X', values: { b: 1, c: 2 } },
      { unit: 'Y', values: { a: 3, c: 2 } },
    ]);
    expect(unranked).toHaveLength(2);
    expect(findings).toEqual([]);
  });

  it('say which column is constant, once per period, and leave the node missing', () => {
    const index = [
      node('scaled', 'z-score', ['a'], { options: { referenceSet: 'period' } }),
      node('total', 'weighted-mean', ['scaled', 'b']),
    ];
    const { findings, results } = scored(framework({ index }), [
      { unit: 'X', values: { a: 5, b: 1 } },
      { unit: 'Y', values: { a: 5, b: 2 } },
    ]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'column.constant', severity: 'warning', indicator: 'a', period: '2020' });
    expect(findings[0]?.message).toContain('equal');
    expect(results.map(({ components }) => components['scaled'])).toEqual([null, null]);
    expect(pick(results, 'score')).toEqual({ X: 1, Y: 2 });
  });

  it('of the reading are kept', () => {
    const finding: Finding = { code: 'row.blank', severity: 'info', message: 'One blank row.', line: 3 };
    expect(score(framework(), dataset(only({ X: 1 }), { findings: [finding] }), '').findings).toEqual([finding]);
  });

  it('stand in an order that does not depend on lines', () => {
    const make = (code: string, line: number, unit?: string): Finding => ({
      code,
      severity: 'info',
      message: code,
      line,
      ...(unit === undefined ? {} : { unit }),
    });
    const list = [make('b', 1), make('a', 9, 'Y'), make('a', 2, 'X')];
    expect(sortFindings(list).map(({ line }) => line)).toEqual([2, 9, 1]);
    expect(sortFindings(list.toReversed())).toEqual(sortFindings(list));
  });
});

describe('what the result says of the run', () => {
  it('describes the framework, its indicators and each step in words', () => {
    const using = framework({
      indicators: [
        indicator('a', { riskFactors: ['RF1'], kind: 'dynamic' }),
        indicator('b', { polarity: 'lower-is-riskier' }),
      ],
      index: [
        node('total', 'sum', ['a', 'b'], { coefficients: { b: -2 }, round: { decimals: 1 }, riskFactors: ['RF3'] }),
      ],
    });
    const {
      framework: described,
      schemaVersion,
      tool,
    } = scored(using, only({ X: 1 }), { map: { z: 'b', y: 'a' }, frameworkFile: 'mine.yaml' });
    expect(schemaVersion).toBe(1);
    expect(tool.name).toBe('atrisk');
    expect(described.sha256).toBe(using.sha256);
    expect(described.nodes['total']).toMatchObject({
      operation: 'sum',
      inputs: ['a', 'b'],
      weights: [1, -2],
      rule: 'a − 2 × b, rounded to 1 decimal',
    });
    expect(described.indicators['b']).toMatchObject({ polarity: 'lower-is-riskier', unitOfMeasure: 'points' });
    expect(Object.keys(described.riskFactorNames)).toEqual(['RF1', 'RF3']);
    expect(described.score).toBe('total');
  });

  it('records what was asked', () => {
    const { options } = scored(framework(), only({ X: 1 }), { map: { z: 'b', y: 'a' }, frameworkFile: 'mine.yaml' });
    expect(options).toEqual({
      period: 'latest',
      minimumCoverage: 0,
      kind: null,
      unit: null,
      map: { y: 'a', z: 'b' },
      frameworkFile: 'mine.yaml',
    });
    expect(Object.keys(options.map)).toEqual(['y', 'z']);
  });
});
