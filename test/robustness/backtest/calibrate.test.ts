import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalibrationRequest, calibrate } from '../../../src/robustness/backtest/calibrate.ts';
import { extentOf } from '../../../src/robustness/backtest/extent.ts';
import { isotonic } from '../../../src/stats/isotonic.ts';
import { platt } from '../../../src/stats/platt.ts';
import { historyFrom, rankingFrom } from './support.ts';

const UNITS = ['A', 'B', 'C', 'D'];
const LINES = { A: '1101101101', B: '0100010010', C: '0000100000', D: '0000000000' };
const SCORES = Object.fromEntries(
  UNITS.map((unit, at) => [unit, Array.from({ length: 10 }, (_, time) => (time % 3) - at)]),
);
const ABOUT = {
  framework: null,
  column: 'score',
  outcome: {
    definition: null,
    source: null,
    column: 'event',
    atLeast: null,
    file: { name: 'events.csv', sha256: '0' },
    from: '2000',
    until: '2009',
    units: 4,
    events: 11,
    vintage: null,
  },
  issued: null,
  asKnown: false,
  lookAhead: [],
  inputs: [],
};

function request(more: Partial<CalibrationRequest> = {}): CalibrationRequest {
  return {
    ranking: rankingFrom(SCORES, { first: 2000 }),
    history: historyFrom(LINES, 2000),
    window: { lead: 1, length: 2 },
    periodKind: 'year',
    span: { from: 2000, until: 2009 },
    method: 'bands',
    bands: [1, 2],
    tiers: [],
    about: ABOUT,
    ...more,
  };
}

describe('calibrate', () => {
  it('counts how often an event followed in each band (by hand)', () => {
    const { past, knownUntil, among, bands, curve, tiers } = calibrate(request());
    // Windows of 2000 to 2007 had ended by 2009. A, always first: all of its eight windows hold an event.
    expect(past).toEqual({ from: '2000', until: '2007', periods: 8, rows: 32, events: 8 + 5 + 2, units: 4 });
    expect(knownUntil).toBe('2009');
    expect(among).toEqual({ least: 4, most: 4 });
    expect(bands.map(({ from, to, rows, events }) => [from, to, rows, events])).toEqual([
      [1, 1, 8, 8],
      [2, 2, 8, 5],
      [3, null, 16, 2],
    ]);
    expect([curve, tiers]).toEqual([null, []]);
  });

  it('uses no window that had not ended by the last period it may use', () => {
    const { past, knownUntil } = calibrate(request({ span: { from: 2001, until: 2006 } }));
    expect(past).toMatchObject({ from: '2001', until: '2004' });
    expect(knownUntil).toBe('2006');
  });

  it('has the curve that is asked for', () => {
    const [curve, steps] = (['platt', 'isotonic'] as const).map((method) => calibrate(request({ method })).curve);
    const rows = UNITS.flatMap((unit) =>
      Array.from({ length: 8 }, (_, time) => ({
        score: SCORES[unit]![time]!,
        event: Number(LINES[unit as keyof typeof LINES].slice(time + 1, time + 3).includes('1')),
      })),
    );
    const [scores, events] = [rows.map(({ score }) => score), rows.map(({ event }) => event)];
    expect(curve).toEqual({ kind: 'platt', ...platt(scores, events) });
    const { from, value } = isotonic(scores, events);
    expect(steps).toEqual({ kind: 'isotonic', from: [...from], value: [...value] });
  });

  it('counts tiers, those without a row as well', () => {
    const ranking = rankingFrom(SCORES, { first: 2000 });
    const rows = ranking.rows.map((row) => ({ ...row, tier: row.unit === 'A' ? 'high' : 'low' }));
    const { tiers } = calibrate(request({ ranking: { ...ranking, rows }, tiers: ['high', 'middle', 'low'] }));
    expect(tiers.map(({ tier, rows: count, events }) => [tier, count, events])).toEqual([
      ['high', 8, 8],
      ['middle', 0, 0],
      ['low', 24, 7],
    ]);
  });

  it('is not moved by any outcome after the last period it may use', () => {
    const signs = fc.array(fc.constantFrom('0', '1', '.'), { minLength: 10, maxLength: 10 });
    const method = fc.constantFrom('bands', 'platt', 'isotonic');
    fc.assert(
      fc.property(
        fc.tuple(signs, signs, signs, signs),
        fc.integer({ min: 5, max: 9 }),
        method,
        (others, until, how) => {
          const span = { from: 2000, until: 2000 + until };
          const lines = Object.entries(LINES).map(([unit, line], at) => [
            unit,
            line.slice(0, until + 1) + others[at]!.join('').slice(until + 1),
          ]);
          const changed = historyFrom(Object.fromEntries(lines) as Record<string, string>, 2000);
          expect(calibrate(request({ span, method: how, history: changed }))).toEqual(
            calibrate(request({ span, method: how })),
          );
        },
      ),
    );
  });

  it('refuses where too few events are known, and where nothing else is', () => {
    expect(() => calibrate(request({ span: { from: 2000, until: 2003 } }))).toThrow(
      'Up to 2003, 3 events are known to have followed 8 rows: too few to say how often one follows.',
    );
    const always = historyFrom({ A: '1111111111', B: '1111111111', C: '1111111111', D: '1111111111' }, 2000);
    expect(() => calibrate(request({ history: always }))).toThrow('too few to say');
  });
});

describe('extentOf', () => {
  it('finds both ends of more numbers than a function may be given', () => {
    expect(extentOf(Array.from({ length: 300_000 }, (_, at) => at))).toEqual({ least: 0, most: 299_999 });
    expect(extentOf([3])).toEqual({ least: 3, most: 3 });
  });
});
