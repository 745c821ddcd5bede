import type { Result, ResultRow, ResultUnit, ResultValue } from '../../src/types.ts';
import { HOSTILE, madeUp, rankingNone } from './fixture.ts';

/**
 * The made-up result with values that say more of themselves. Karvenia: flight is computed from three figures of
 * 2020, conflict from one. Belloria: two values of other units. Osmar: an older figure, and other names in the data.
 * The hostile unit: flight without one of its parts. Vell: outside the universe.
 */

type Told = Partial<Pick<ResultValue, 'status' | 'reason' | 'origin' | 'sourcePeriod' | 'substitutedFrom' | 'parts'>>;

const LAKES: Result['inputs'][number] = {
  id: 'input-2',
  name: 'lakes.csv',
  sha256: 'c'.repeat(64),
  title: 'Lakes in figures',
  source: 'Lakes Office',
  licence: 'CC0',
  attribution: null,
  sensitivity: 'public',
};

function part(series: string, value: number, line: number): NonNullable<ResultValue['parts']>[number] {
  return { series, value, period: '2020', source: { file: 'input-2', line, column: series.replace('lakes.', '') } };
}

const CHANGES: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  KAR: {
    // (30 + 20) / 200 = 0.25
    flight: {
      origin: 'lakes',
      sourcePeriod: '2020',
      parts: [part('lakes.abroad', 30, 12), part('lakes.inside', 20, 12), part('lakes.people', 200, 13)],
    },
    // 400 / 100 = 4
    conflict: { origin: 'lakes', parts: [part('lakes.stage', 400, 14)] },
  },
  BEL: {
    flight: { status: 'substituted', substitutedFrom: 'ISL', reason: HOSTILE },
    '7.14': { status: 'substituted', substitutedFrom: 'KAR', reason: 'not watched in Belloria.' },
  },
  OSM: { voice: { origin: 'lakes', sourcePeriod: '2019' } },
  // 10 / 200 = 0.05
  '=EVIL': {
    flight: { origin: HOSTILE, parts: [part('lakes.abroad', 10, 20), part('lakes.people', 200, 21)] },
  },
};

const INPUT_IDS: Readonly<Record<string, readonly string[]>> = { OSM: ['Osmar Islands', 'OS'] };

const OUTSIDE = 'outside the universe that the framework ranks: population 900 in 2020 is under the floor of 1000';

/** The made-up result with substituted, computed and older values. */
export function sourced(): Result {
  return withSources(madeUp());
}

/** The same units by a framework that ranks nobody. */
export function sourcedNone(): Result {
  return withSources(rankingNone());
}

function withSources(result: Result): Result {
  return {
    ...result,
    inputs: [...result.inputs, LAKES],
    results: result.results.map(changed),
    unranked: result.unranked.map((row) => (row.unit.id === 'VEL' ? { ...row, reason: OUTSIDE } : row)),
  };
}

function changed(row: ResultRow): ResultRow {
  const told = CHANGES[row.unit.id] ?? {};
  const values = Object.fromEntries(
    Object.entries(row.values).map(([id, value]): [string, ResultValue] => [id, { ...value, ...told[id] }]),
  );
  const inputIds = INPUT_IDS[row.unit.id];
  const unit: ResultUnit = inputIds === undefined ? row.unit : { ...row.unit, inputIds };
  return { ...row, unit, values };
}

/** A row of it. */
export function sourcedRow(id: string): ResultRow {
  return sourced().results.find(({ unit }) => unit.id === id) as ResultRow;
}
