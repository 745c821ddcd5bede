import { describe, expect, it } from 'vitest';
import { score } from '../../../src/engine/score.ts';
import { withFrequencies } from '../../../src/robustness/backtest/with-frequencies.ts';
import type { Calibration, Result } from '../../../src/types.ts';
import { dataset } from '../../helpers/dataset.ts';
import { framework } from '../../helpers/framework.ts';

const FILE = { name: 'calibration.json', sha256: '0'.repeat(64) };
const NO_INTERVAL = { low: null, high: null };
const share = (rows: number, events: number) => ({ rows, events, share: events / rows, interval: NO_INTERVAL });

function calibration(more: Partial<Calibration> = {}): Calibration {
  return {
    schemaVersion: 1,
    calibration: true,
    tool: { name: 'atrisk', version: '0' },
    framework: null,
    column: null,
    outcome: {
      definition: null,
      source: null,
      column: 'event',
      atLeast: null,
      file: FILE,
      from: '2000',
      until: '2020',
      units: 4,
      events: 9,
      vintage: null,
    },
    window: { lead: 1, length: 2, periodKind: 'year' },
    issued: null,
    asKnown: false,
    lookAhead: [],
    method: 'bands',
    past: { from: '2000', until: '2018', periods: 19, rows: 76, events: 9, units: 4 },
    knownUntil: '2020',
    among: { least: 4, most: 4 },
    bands: [
      { from: 1, to: 2, ...share(40, 8) },
      { from: 3, to: null, ...share(36, 1) },
    ],
    tiers: [],
    curve: null,
    inputs: [],
    ...more,
  };
}

const FOUR = { A: 9, B: 5, C: 5, D: 1 };

/** Units scored in a year; null is not ranked. */
function scored(
  values: Readonly<Record<string, number | null>> = FOUR,
  more: Record<string, unknown> = {},
  period = '2020',
): Result {
  const rows = Object.entries(values).map(([unit, a]) => ({ unit, period, values: { a, b: 0 } }));
  return score(framework({ minimumCoverage: 1, ...more }), dataset(rows), '0'.repeat(64));
}

const bandsOf = ({ results }: Result) => results.map(({ unit, frequency }) => [unit.id, frequency?.band?.from ?? null]);
const warnings = ({ findings }: Result) => findings.filter(({ code }) => code === 'calibration.limits');
const TIERS = { basis: 'ours', rule: 'From 5 on.', levels: [{ name: 'high', from: 5 }, { name: 'low' }] };
const BY_TIER = [
  { tier: 'high', ...share(30, 9) },
  { tier: 'low', ...share(46, 0) },
];

describe('withFrequencies', () => {
  it('gives each rank the frequency of its band, tied units that of the mean of their places', () => {
    const result = withFrequencies(scored(), calibration(), FILE);
    // B and C share the places 2 and 3: 2.5 is not among the first two.
    expect(bandsOf(result)).toEqual([
      ['A', 1],
      ['B', 3],
      ['C', 3],
      ['D', 3],
    ]);
    expect(result.results[0]?.frequency).toEqual({
      ...share(40, 8),
      tier: null,
      band: { from: 1, to: 2 },
      probability: null,
    });
    expect(result.calibration).toMatchObject({ file: FILE, knownUntil: '2020', method: 'bands' });
    expect(warnings(result)).toEqual([]);
  });

  it('takes the frequency of the tier before that of a band', () => {
    const result = withFrequencies(scored(FOUR, { tiers: TIERS }), calibration({ tiers: BY_TIER }), FILE);
    expect(result.results.map(({ frequency }) => [frequency?.tier, frequency?.band, frequency?.share])).toEqual([
      ['high', null, 0.3],
      ['high', null, 0.3],
      ['high', null, 0.3],
      ['low', null, 0],
    ]);
  });

  it('gives none of a period before the last outcome that was used, and says so', () => {
    const early = withFrequencies(scored(FOUR, {}, '2019'), calibration(), FILE);
    expect(early.results.every(({ frequency }) => frequency === null)).toBe(true);
    expect(warnings(early)[0]).toMatchObject({
      message: expect.stringContaining('No frequency is given for 2019') as string,
      hint: 'Make one with --until of that period or before.',
    });
  });

  it('gives none of that period itself where rows are the period forecast', () => {
    const window = { lead: 0, length: 1, periodKind: 'year' as const };
    const own = withFrequencies(scored(), calibration({ window }), FILE);
    expect(own.results.every(({ frequency }) => frequency === null)).toBe(true);
    expect(warnings(own)[0]?.hint).toBe('Make one with --until of a period before.');
    const next = withFrequencies(scored(FOUR, {}, '2021'), calibration({ window }), FILE);
    expect(next.results.every(({ frequency }) => frequency !== null)).toBe(true);
  });

  it('gives none by rank where only part of the universe is ranked, and by tier all the same', () => {
    const universe = { description: 'Ten units.', atLeast: 10 };
    const part = withFrequencies(scored(FOUR, { universe }), calibration(), FILE);
    expect(part.results.every(({ frequency }) => frequency === null)).toBe(true);
    expect(warnings(part)[0]?.message).toContain('only part of the universe is ranked');
    const tiers = withFrequencies(scored(FOUR, { universe, tiers: TIERS }), calibration({ tiers: BY_TIER }), FILE);
    expect(tiers.results.every(({ frequency }) => frequency?.tier !== null)).toBe(true);
    expect(warnings(tiers)).toEqual([]);
  });

  it('warns where far more or fewer units are ranked than in the past', () => {
    const sizes = (least: number, most: number) =>
      warnings(withFrequencies(scored(), calibration({ among: { least, most } }), FILE)).map(({ message }) => message);
    expect(sizes(4, 9)).toEqual([]);
    expect(sizes(2, 4)).toEqual([]);
    expect(sizes(5, 9)[0]).toContain('4 units are ranked, and 5 to 9 were');
    expect(sizes(2, 3)[0]).toContain('4 units are ranked, and 2 to 3 were');
  });

  it('reads the probability off the curve, of the score turned round where the lowest is ranked first', () => {
    const curve = { kind: 'platt' as const, intercept: 0, slope: 1 };
    const steps = { kind: 'isotonic' as const, from: [0, 5], value: [0.1, 0.4] };
    const probabilities = (result: Result) => result.results.map(({ frequency }) => frequency?.probability);
    const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
    const up = probabilities(withFrequencies(scored(), calibration({ curve, method: 'platt' }), FILE));
    expect(up[0]).toBeCloseTo(logistic(9), 12);
    const ranking = { order: 'lowest-first', decimals: 1 };
    const down = withFrequencies(scored(FOUR, { ranking }), calibration({ curve, method: 'platt' }), FILE);
    expect(down.results[0]?.unit.id).toBe('D');
    expect(probabilities(down)[0]).toBeCloseTo(logistic(-1), 12);
    expect(bandsOf(down).map(([, from]) => from)).toEqual([1, 3, 3, 3]);
    expect(probabilities(withFrequencies(scored(), calibration({ curve: steps }), FILE))).toEqual([0.4, 0.4, 0.4, 0.1]);
  });

  it('gives none where the bands end before the rank', () => {
    const bands = [{ from: 1, to: 2, ...share(40, 8) }];
    expect(bandsOf(withFrequencies(scored(), calibration({ bands }), FILE))[3]).toEqual(['D', null]);
  });
});
