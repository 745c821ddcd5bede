import type { Result, ResultRow, UnitKind, UnrankedRow } from '../types.ts';
import { own } from './lookup.ts';

/** The rows of one period and one kind: the only ones that are ranked against each other. */
export interface Section {
  period: string;
  kind: UnitKind;
  /** `2021`, or `2021, people` where the result holds several kinds. */
  title: string;
  rows: readonly ResultRow[];
  unranked: readonly UnrankedRow[];
  /** How many units were ranked, shown here or not. */
  rankedCount: number;
  /** Ranks that more than one unit shares. */
  tied: ReadonlySet<number>;
}

const KINDS: readonly UnitKind[] = ['country', 'people', 'group', 'region'];

/** Splits a result into sections, earlier periods first. */
export function sectionsOf(result: Result): Section[] {
  const rows = grouped(result.results);
  const unranked = grouped(result.unranked);
  const keys = [...new Set([...rows.keys(), ...unranked.keys()])].sort(byPeriodThenKind);
  const kinds = new Set(keys.map((key) => partsOf(key).kind));
  return keys.map((key) => {
    const { period, kind } = partsOf(key);
    const ranked = rows.get(key) ?? [];
    return {
      period,
      kind,
      title: kinds.size > 1 ? `${period}, ${kind}` : period,
      rows: ranked,
      unranked: unranked.get(key) ?? [],
      rankedCount: rankedCount(result, period, kind, ranked),
      tied: tiedRanks(ranked),
    };
  });
}

/** Ranks that occur more than once. */
function tiedRanks(rows: readonly ResultRow[]): Set<number> {
  const seen = new Set<number>();
  const tied = new Set<number>();
  for (const { rank } of rows) {
    if (rank === null) continue;
    if (seen.has(rank)) tied.add(rank);
    seen.add(rank);
  }
  return tied;
}

/** Whether another unit of the same kind and period shares the rank of a row. */
export function isTied(result: Result, row: ResultRow): boolean {
  return result.results.some(
    (other) =>
      other !== row &&
      other.rank !== null &&
      other.rank === row.rank &&
      other.period === row.period &&
      other.unit.kind === row.unit.kind &&
      other.unit.id !== row.unit.id,
  );
}

function grouped<Row extends ResultRow>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${KINDS.indexOf(row.unit.kind)} ${row.period}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function partsOf(key: string): { period: string; kind: UnitKind } {
  return { period: key.slice(2), kind: KINDS[Number(key[0])] ?? 'country' };
}

function byPeriodThenKind(a: string, b: string): number {
  const [first, second] = [`${a.slice(2)} ${a[0]}`, `${b.slice(2)} ${b[0]}`];
  return first < second ? -1 : 1;
}

function rankedCount(result: Result, period: string, kind: UnitKind, rows: readonly ResultRow[]): number {
  const counted = own(result.rankedUnits, `${kind} ${period}`) ?? own(result.rankedUnits, period);
  return counted ?? rows.find(({ among }) => among !== null)?.among ?? rows.filter(({ rank }) => rank !== null).length;
}
