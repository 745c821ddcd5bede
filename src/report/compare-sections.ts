import type { Comparison, UnpairedUnit } from '../types.ts';
import { agreementSection, moverSections } from './compare-movers.ts';
import { splitSection } from './compare-split.ts';
import { vintageSection } from './compare-vintage.ts';
import { hasCells, scoreWords, standingText } from './compare-words.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { count } from './list-words.ts';
import { sanitise } from './sanitise.ts';

/**
 * Everything a comparison shows, in the order in which it is read.
 *
 * @param top how many rows a list shows; null for all
 */
export function comparisonSections(comparison: Comparison, top: number | null): InspectSection[] {
  return [
    agreementSection(comparison),
    ...moverSections(comparison, top),
    ...unpairedSection(comparison, comparison.entered, 'Entered', 'ranked in the new edition only', top),
    ...unpairedSection(comparison, comparison.left, 'Left', 'ranked in the baseline only', top),
    ...splitSection(comparison, top),
    ...vintageSection(comparison, top),
  ];
}

function unpairedSection(
  comparison: Comparison,
  all: readonly UnpairedUnit[],
  title: string,
  what: string,
  top: number | null,
): InspectSection[] {
  if (all.length === 0) return [];
  const rows = all.slice(0, top ?? all.length);
  const { score } = scoreWords(comparison);
  const more = rows.length < all.length ? [`Shown: ${rows.length} of ${all.length}; --top all shows all.`] : [];
  return [
    sectionOf({
      title: `${title}: ${count(all.length, 'unit')} ${what}`,
      notes: more,
      columns: [
        columnOf(
          'rank',
          'Rank',
          rows.map(({ standing }) => standingText(standing)),
        ),
        nameColumn(
          'unit',
          'Unit',
          rows.map(({ unit }) => sanitise(unit.name)),
        ),
        columnOf(
          'score',
          'Score',
          rows.map(({ standing }) => score(standing.score)),
        ),
        nameColumn(
          'reason',
          'On the other side',
          rows.map(({ reason }) => sanitise(reason)),
          20,
        ),
      ].filter(hasCells),
      dropOrder: ['score'],
    }),
  ];
}
