import type { ComparedUnit, Comparison } from '../types.ts';
import { hasCells, scoreWords, standingText } from './compare-words.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { count } from './list-words.ts';
import { fixed, NONE, trimmed } from './number.ts';
import { movedText } from './rank-words.ts';
import { sanitise } from './sanitise.ts';

/** How alike the two orders are, and how far units moved. */
export function agreementSection({ agreement, moves, units }: Comparison): InspectSection {
  const { n, spearman, kendall, reason } = agreement;
  const coefficients =
    spearman === null || kendall === null
      ? `Spearman and Kendall: not defined, because ${sanitise(reason ?? '')}`
      : `Spearman ${fixed(spearman, 3)}, Kendall's tau-b ${fixed(kendall, 3)} (n = ${n})`;
  const places =
    moves === null
      ? 'Places are not compared, because only one unit is ranked on both sides.'
      : `${moves.rose} rose, ${moves.fell} fell, ${moves.kept} kept their place among the ${units.length}; moved ${fixed(moves.mean, 2)} places on average, ${trimmed(moves.largest)} at most`;
  return sectionOf({ title: 'How alike the two orders are', items: [coefficients, places] });
}

/** Those who rose and those who fell, the furthest first. */
export function moverSections(comparison: Comparison, top: number | null): InspectSection[] {
  const { units } = comparison;
  const moved = (direction: 1 | -1): ComparedUnit[] =>
    units
      .filter(({ rise }) => rise !== null && direction * rise > 0)
      .sort((a, b) => direction * ((b.rise as number) - (a.rise as number)));
  return [...moverSection(comparison, 'Risers', moved(1), top), ...moverSection(comparison, 'Fallers', moved(-1), top)];
}

function moverSection(
  comparison: Comparison,
  title: string,
  all: readonly ComparedUnit[],
  top: number | null,
): InspectSection[] {
  if (all.length === 0) return [];
  const rows = all.slice(0, top ?? all.length);
  const more = rows.length < all.length ? `, shown: ${rows.length} (--top all shows all)` : '';
  return [
    sectionOf({
      title: `${title}: ${count(all.length, 'unit')}${more}`,
      columns: moverColumns(comparison, rows),
      dropOrder: ['communities', 'change', 'then'],
    }),
  ];
}

function moverColumns(comparison: Comparison, rows: readonly ComparedUnit[]): InspectSection['columns'] {
  const { from, to, units } = comparison;
  const words = scoreWords(comparison);
  const isPrinted = from.ranks === 'published' && from.source !== 'list';
  const then = ({ from: standing }: ComparedUnit): string =>
    isPrinted ? sanitise(standing.published.rank ?? NONE) : standingText(standing);
  const listed = ({ ranks, source }: Comparison['from']): string =>
    ranks === 'computed' ? '' : source === 'list' ? ' (listed)' : ' (published)';
  const among = units.length;
  return [
    columnOf(
      'rank',
      `Rank${listed(to)}`,
      rows.map((row) => standingText(row.to)),
    ),
    columnOf(
      'rise',
      'Rise',
      rows.map(({ rise }) => movedText({ rank: rise, among, score: 0, since: '' })),
    ),
    columnOf('then', `Was${listed(from)}`, rows.map(then)),
    nameColumn(
      'unit',
      'Unit',
      rows.map(({ unit }) => sanitise(unit.name)),
      12,
    ),
    nameColumn(
      'communities',
      'Communities at risk',
      rows.map((row) => sanitise(row.communities ?? '')),
      12,
    ),
    columnOf(
      'score',
      'Score',
      rows.map((row) => words.score(row.to.score)),
    ),
    columnOf(
      'change',
      'Change',
      rows.map(({ change }) => words.change(change)),
    ),
  ].filter(hasCells);
}
