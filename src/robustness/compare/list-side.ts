import { periodsOf } from '../../engine/periods.ts';
import { rankScores } from '../../engine/ranking.ts';
import { AtriskError } from '../../errors.ts';
import type { Dataset, Finding, Ranking, Unit } from '../../types.ts';
import type { Edition, Side, SideRow } from './side.ts';

/** A list that somebody published, read as a dataset whose indicators are the ranks and the scores. */
export interface PublishedList {
  dataset: Dataset;
  /** Id of the indicator that holds the ranks; null where the list has none. */
  rank: string | null;
  /** Id of the indicator that holds the scores; null where the list has none. */
  score: string | null;
  /** Where there are no ranks, which scores come first, and how that is known. */
  order: { first: Ranking['order']; because: string };
}

/** Ranks are whole; the mean of tied places may end in a half. */
const isRank = (value: number): boolean => value >= 1 && Number.isInteger(value * 2);

/**
 * A published list as a side. A unit without a rank (or in a list of scores without a score) is not ranked.
 *
 * @throws AtriskError `list.invalid` naming every cell that is no rank
 */
export function listSide(list: PublishedList): Side {
  assertRanks(list);
  return {
    source: 'list',
    inputs: list.dataset.inputs,
    periods: periodsOf(list.dataset),
    edition: (period) => editionOf(list, period),
  };
}

function assertRanks({ dataset, rank }: PublishedList): void {
  const column = dataset.columns.find(({ indicator }) => indicator === rank);
  const names = new Map(dataset.inputs.map(({ id, name }) => [id, name]));
  const findings = [...(column?.values ?? [])].flatMap((value, row): Finding[] => {
    if (Number.isNaN(value) || isRank(value)) return [];
    const { unit, period } = dataset.unitPeriods[row] as Dataset['unitPeriods'][number];
    const { source } = column?.at(row) ?? {};
    const place = source === undefined ? {} : { ...source, file: names.get(source.file) ?? source.file };
    const message = `${value} is no rank of ${unit}: ranks are whole numbers from 1 up, or end in .5 where tied.`;
    return [{ code: 'list.invalid', severity: 'error', message, unit, period, ...place }];
  });
  if (findings.length === 0) return;
  throw new AtriskError('list.invalid', 'The list cannot be used: what should be ranks are none.', {
    findings,
    hint: 'If the column holds something else, name the right one with --rank-column or --score-column.',
  });
}

function editionOf(list: PublishedList, period: string): Edition {
  const rows = rowsOf(list, period);
  return {
    period,
    rows,
    framework: null,
    ranking: null,
    order: list.rank === null ? list.order.first : null,
    measures: null,
    universe: null,
    isWhole: true,
    notes: [...excerptNote(rows), ...orderNote(list)],
  };
}

function excerptNote(rows: readonly SideRow[]): string[] {
  if (rows.every(({ rank, among }) => rank === null || among !== null)) return [];
  return ['A list holds only part of what it was taken from: it has ranks beyond the number of its units.'];
}

function orderNote({ rank, order: { first, because } }: PublishedList): string[] {
  if (rank !== null) return [];
  const which = first === 'highest-first' ? 'highest' : 'lowest';
  return [`A list gives scores and no ranks: the ${which} score was taken for rank 1, ${because}.`];
}

function rowsOf({ dataset, rank, score, order }: PublishedList, period: string): SideRow[] {
  const valueOf = (id: string | null): ((row: number) => number | null) => {
    const values = dataset.columns.find(({ indicator }) => indicator === id)?.values;
    return (row) => {
      const value = values?.[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    };
  };
  const [rankAt, scoreAt] = [valueOf(rank), valueOf(score)];
  const units = new Map(dataset.units.map((unit) => [unit.id, unit]));
  const rows = dataset.unitPeriods.flatMap(({ unit, period: when, attributes }, row) => {
    if (when !== period) return [];
    const { id, name, kind } = units.get(unit) as Unit;
    return [{ unit: { id, name, kind }, rank: rankAt(row), score: scoreAt(row), attributes }];
  });
  const places = rank === null ? placesByScore(rows, order.first) : rows.map((row) => row.rank);
  const among = amongByKind(rows, places);
  return rows.map(({ unit, score: listed, attributes }, at) => {
    const place = places[at] as number | null;
    const given = Object.hasOwn(attributes, 'reason') ? attributes['reason'] : undefined;
    return {
      unit,
      rank: place,
      among: place === null ? null : (among.get(unit.kind) ?? null),
      score: listed,
      reason: place === null ? (given ?? `no ${rank === null ? 'score' : 'rank'} in the list`) : null,
      published: { rank: null, score: null },
      communities: Object.hasOwn(attributes, 'communities_at_risk')
        ? (attributes['communities_at_risk'] ?? null)
        : null,
      values: {},
    };
  });
}

type Listed = Pick<SideRow, 'unit' | 'score'>;

/** Places by score within each kind of unit; units of different kinds are never ranked together. */
function placesByScore(rows: readonly Listed[], order: Ranking['order']): (number | null)[] {
  const places: (number | null)[] = rows.map(() => null);
  for (const kind of new Set(rows.map(({ unit }) => unit.kind))) {
    const scored = [...rows.keys()].filter((at) => rows[at]?.unit.kind === kind && rows[at].score !== null);
    const ranks = rankScores(
      scored.map((at) => rows[at]?.score as number),
      { order, ties: 'best', decimals: 0 },
    );
    for (const [index, at] of scored.entries()) places[at] = ranks[index] as number;
  }
  return places;
}

/** How many were ranked of each kind; no entry where a rank beyond their number shows that there were more. */
function amongByKind(rows: readonly Listed[], places: readonly (number | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of new Set(rows.map(({ unit }) => unit.kind))) {
    const listed = places.filter((place, at) => place !== null && rows[at]?.unit.kind === kind);
    if (listed.every((place) => (place as number) <= listed.length)) counts.set(kind, listed.length);
  }
  return counts;
}
