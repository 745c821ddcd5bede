import { AtriskError, EXIT } from '../../errors.ts';
import { byCodeUnit } from '../../framework/text-order.ts';
import type { UnitKind } from '../../types.ts';
import { type Edition, type SideRow, rankedOf } from './side.ts';

/**
 * The kind of unit that is compared: the one asked for, or the only one that both sides rank. Units of different
 * kinds are never compared.
 *
 * @throws AtriskError `unit.not-found` where a side has no units of the kind asked for, `compare.units` where the sides
 *   rank different kinds, `usage` where it has to be said which of several is meant
 */
export function commonKind(from: Edition, to: Edition, asked: UnitKind | undefined): UnitKind {
  if (asked !== undefined) {
    assertKind(from, 'baseline', asked);
    assertKind(to, 'new edition', asked);
    return asked;
  }
  const [then, now] = [rankedKinds(from), rankedKinds(to)];
  const both = now.filter((kind) => then.includes(kind));
  const [kind] = both;
  if (kind === undefined) throw differentKinds(from, to);
  if (both.length === 1) return kind;
  throw new AtriskError('usage', `Both sides rank several kinds of unit: ${both.join(', ')}.`, {
    exitCode: EXIT.usage,
    hint: 'Kinds are never ranked against each other. Say which is meant, as in --kind country.',
  });
}

function differentKinds(from: Edition, to: Edition): AtriskError {
  const [then, now] = [kindsOf(from.rows), kindsOf(to.rows)];
  if (then.some((kind) => now.includes(kind))) {
    return new AtriskError('compare.units', 'No kind of unit is ranked on both sides.', {
      hint: `Ranked in the baseline: ${listed(rankedKinds(from))}; in the new edition: ${listed(rankedKinds(to))}.`,
    });
  }
  return new AtriskError('compare.units', 'The two sides hold units of different kinds, which are never compared.', {
    hint: `In the baseline: ${listed(then)}; in the new edition: ${listed(now)}. A list without a column \`kind\` holds countries.`,
  });
}

function assertKind({ rows }: Edition, side: string, kind: UnitKind): void {
  const kinds = kindsOf(rows);
  if (kinds.includes(kind)) return;
  throw new AtriskError('unit.not-found', `The ${side} has no units of the kind ${kind}.`, {
    exitCode: EXIT.usage,
    hint: `Kinds there: ${listed(kinds)}.`,
  });
}

function kindsOf(rows: readonly SideRow[]): UnitKind[] {
  return [...new Set(rows.map(({ unit }) => unit.kind))].sort(byCodeUnit);
}

function rankedKinds(edition: Edition): UnitKind[] {
  return kindsOf(edition.rows).filter((kind) => rankedOf(edition, kind).length > 0);
}

function listed(kinds: readonly UnitKind[]): string {
  return kinds.length === 0 ? 'none' : kinds.join(', ');
}
