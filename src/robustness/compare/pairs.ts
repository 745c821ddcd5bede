import { AtriskError } from '../../errors.ts';
import { byCodeUnit } from '../../framework/text-order.ts';
import type { Standing, UnitKind, UnpairedUnit } from '../../types.ts';
import { type Edition, type RankedRow, rankedOf } from './side.ts';

/** One unit on both sides. */
export interface Pair {
  from: RankedRow;
  to: RankedRow;
}

/** Who is ranked on both sides, and who on one. */
export interface Pairing {
  /** In the order of the new edition. */
  pairs: readonly Pair[];
  entered: readonly UnpairedUnit[];
  left: readonly UnpairedUnit[];
}

/** How many ids an error shows of each side. */
const SHOWN = 3;

/**
 * Matches the units of two sides by their ids.
 *
 * @throws AtriskError `compare.units` where no unit is ranked on both, with ids of either side
 */
export function pairUnits(from: Edition, to: Edition, kind: UnitKind): Pairing {
  const [then, now] = [byId(from, kind), byId(to, kind)];
  const pairs = [...now.values()].flatMap((row): Pair[] => {
    const before = then.get(row.unit.id);
    return before === undefined ? [] : [{ from: before, to: row }];
  });
  if (pairs.length === 0) throw nothingShared(from, to, kind);
  return { pairs, entered: unpaired(now, then, from, 'baseline'), left: unpaired(then, now, to, 'new edition') };
}

/** What is said of a row's standing on its side. */
export function standingOf({ rank, among, score, published }: RankedRow): Standing {
  return { rank, among, score, published };
}

function byId(edition: Edition, kind: UnitKind): Map<string, RankedRow> {
  const rows = rankedOf(edition, kind).sort((a, b) => a.rank - b.rank || byCodeUnit(a.unit.id, b.unit.id));
  return new Map(rows.map((row) => [row.unit.id, row]));
}

function unpaired(
  own: ReadonlyMap<string, RankedRow>,
  others: ReadonlyMap<string, RankedRow>,
  { rows }: Edition,
  side: string,
): UnpairedUnit[] {
  const reasons = new Map(rows.map(({ unit, reason }) => [`${unit.kind} ${unit.id}`, reason]));
  return [...own.values()]
    .filter(({ unit }) => !others.has(unit.id))
    .map((row) => ({
      unit: row.unit,
      communities: row.communities,
      standing: standingOf(row),
      reason: reasons.get(`${row.unit.kind} ${row.unit.id}`) ?? `not in the ${side}`,
    }));
}

function nothingShared(from: Edition, to: Edition, kind: UnitKind): AtriskError {
  const ofKind = ({ rows }: Edition): Edition['rows'] => rows.filter(({ unit }) => unit.kind === kind);
  const [then, now] = [ofKind(from), ofKind(to)];
  const known = new Set(then.map(({ unit }) => unit.id));
  const shared = now.filter(({ unit }) => known.has(unit.id)).length;
  if (shared > 0) {
    return new AtriskError('compare.units', `No unit is ranked on both sides, though ${shared} stand on both.`, {
      hint: 'atrisk score says of each side why a unit is not ranked.',
    });
  }
  return new AtriskError('compare.units', 'The two sides have no unit in common.', {
    hint: `Units are matched by id. In the baseline: ${ids(then)}; in the new edition: ${ids(now)}. Where one side has codes and the other names, give both a column iso3; atrisk units resolve finds codes.`,
  });
}

function ids(rows: Edition['rows']): string {
  const all = rows.map(({ unit }) => unit.id).sort(byCodeUnit);
  return `${all.slice(0, SHOWN).join(', ')}${all.length > SHOWN ? ', …' : ''}`;
}
