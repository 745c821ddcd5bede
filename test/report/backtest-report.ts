import type { AucOfRows, Backtest, Frequency, Grade, Rival } from '../../src/types.ts';

const AREA: AucOfRows = { rows: 20, events: 4, auc: 0.75, interval: { low: 0.6, high: 0.9 } };

/** A group of rows, a fifth of them followed by an event. */
export const FREQUENCY: Frequency = { rows: 20, events: 4, share: 0.2, interval: { low: 0.08, high: 0.42 } };

const AT = [15, 30].map((rank, position) => ({
  rank,
  rows: 10,
  hits: 3,
  recall: 0.75,
  precision: 0.3,
  caught: position + 1,
  onsets: 3,
}));

/** A small grade with one onset caught at 15, one at 30, one missed and one not graded. */
export const GRADE: Grade = {
  ...AREA,
  name: 'strain',
  description: 'Strain, version 1.0',
  byPeriod: { mean: 0.7, periods: 3 },
  averagePrecision: 0.4,
  at: AT,
  bands: [{ from: 1, to: 10, ...FREQUENCY }],
  tiers: [],
  probability: null,
  onsets: [
    onset('Amber', '2002', 3),
    onset('Birch', '2003', 20.5),
    onset('Cedar', '2004', 58),
    { ...onset('Dune', '2005', null), reason: 'not ranked in any period whose window holds it' },
  ],
  hard: AREA,
  decades: [{ name: '2000s', ...AREA }],
};

function onset(name: string, period: string, rank: number | null): Grade['onsets'][number] {
  const best = rank === null ? { rankedIn: null, among: null } : { rankedIn: '2001', among: 60 };
  return { unit: { id: name, name }, period, rank, ...best, reason: null };
}

/** A second ranking, with the interval of the difference. */
export function rivalOf(low: number | null, high: number | null, difference: number | null = 0.1): Rival {
  return { grade: { ...GRADE, name: 'size' }, shared: { rows: 20, events: 4 }, difference, interval: { low, high } };
}

/** A small report, but for what is given. */
export function backtestOf(given: Partial<Backtest>): Backtest {
  return {
    schemaVersion: 1,
    tool: { name: 'atrisk', version: '0' },
    outcome: {
      definition: 'outbreak of fighting',
      source: 'a register',
      column: 'onset',
      atLeast: null,
      file: { name: 'events.csv', sha256: '' },
      from: '2001',
      until: '2007',
      units: 6,
      events: 4,
      vintage: 'first-published',
    },
    vintage: null,
    window: { lead: 1, length: 2, periodKind: 'year' },
    issued: 0,
    asKnown: false,
    lookAhead: [],
    source: 'framework',
    framework: { id: 'strain', version: '1.0', title: 'Strain', sha256: '' },
    unitKind: null,
    inputs: [],
    test: { from: '2001', until: '2005', periods: 5, units: 6, rows: 20, events: 4, onsets: 4 },
    notGraded: {
      censored: { periods: [], rows: 0 },
      unknownUnits: { units: [], rows: 0 },
      gaps: 0,
      unranked: 0,
    },
    grade: GRADE,
    rivals: [],
    options: { draws: 100, seed: 1, ranks: [15, 30], bands: [10] },
    findings: [],
    ...given,
  };
}
