import type { Backtest, GradedOnset } from '../types.ts';
import { hasCells } from './compare-words.ts';
import { capitalised } from './header.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { NONE, trimmed } from './number.ts';
import { rankOf } from './rank-words.ts';
import { sanitise } from './sanitise.ts';

/**
 * Onsets by name and year, with the best rank that their units had and whether that was high enough. Missed ones are
 * all named above the table, however short it is.
 *
 * @param top how many onsets the table shows; null for all
 */
export function onsetsSection(report: Backtest, top: number | null): InspectSection {
  const { onsets } = report.grade;
  const { ranks } = report.options;
  const { periodKind } = report.window;
  const shown = onsets.slice(0, top ?? onsets.length);
  const hidden = onsets.length - shown.length;
  return sectionOf({
    title: `Onsets by name: ${onsets.length}`,
    notes: [
      `Best rank: the best mid-rank that the unit had in any ${periodKind} whose window holds the onset; one warning is enough.`,
      ...openWindowNote(report),
      ...(hidden > 0
        ? [`Shown: the first ${shown.length} of ${onsets.length}; ${hidden} are not shown; --top all shows all.`]
        : []),
    ],
    items: [...missedLines(onsets, ranks), ...notGradedLine(onsets)],
    columns: shown.length === 0 ? [] : onsetColumns(shown, ranks, periodKind),
    dropOrder: ['rankedIn'],
  });
}

/** Ranks of periods whose rows are not graded, because part of the window is not known yet: an onset in it is. */
function openWindowNote({ grade: { onsets }, notGraded: { censored } }: Backtest): string[] {
  const used = censored.periods.filter((period) => onsets.some(({ rankedIn }) => rankedIn === period));
  if (used.length === 0) return [];
  return [
    `Ranks of ${used.map(sanitise).join(', ')} count here, although no row of then is graded: these onsets are known, the rest of their windows is not.`,
  ];
}

function onsetColumns(onsets: readonly GradedOnset[], ranks: readonly number[], periodKind: string) {
  return [
    columnOf(
      'period',
      capitalised(periodKind),
      onsets.map(({ period }) => sanitise(period)),
    ),
    nameColumn(
      'unit',
      'Unit',
      onsets.map(({ unit }) => sanitise(unit.name)),
    ),
    columnOf(
      'rank',
      'Best rank',
      onsets.map((onset) => rankOf(onset)),
    ),
    columnOf(
      'rankedIn',
      'Ranked in',
      onsets.map(({ rankedIn }) => (rankedIn === null ? NONE : sanitise(rankedIn))),
    ),
    ...ranks.map((rank) =>
      columnOf(
        `first ${rank}`,
        `In first ${rank}`,
        onsets.map((onset) => caughtWord(onset, rank)),
        { align: 'left' },
      ),
    ),
    nameColumn(
      'reason',
      'Why not graded',
      onsets.map(({ reason }) => (reason === null ? '' : sanitise(reason))),
      20,
    ),
  ].filter(hasCells);
}

function caughtWord({ rank }: GradedOnset, limit: number): string {
  if (rank === null) return 'not graded';
  return rank <= limit ? 'caught' : 'MISSED';
}

/** One line for each limit with those missed there; every onset stands in the line of the highest limit it misses. */
function missedLines(onsets: readonly GradedOnset[], ranks: readonly number[]): string[] {
  return ranks.toReversed().map((limit, position) => {
    const wider = ranks.at(-position) ?? Number.POSITIVE_INFINITY;
    const isOuter = position === 0;
    const missed = onsets.filter(({ rank }) => rank !== null && rank > limit && (isOuter || rank <= wider));
    const where = isOuter ? `Missed at ${limit}` : `Missed at ${limit}, caught at ${wider}`;
    return `${where}: ${missed.length === 0 ? 'none' : missed.map(missedWords).join(', ')}`;
  });
}

function missedWords({ unit, period, rank }: GradedOnset): string {
  return `${sanitise(unit.name)} ${sanitise(period)} (rank ${trimmed(rank)})`;
}

function notGradedLine(onsets: readonly GradedOnset[]): string[] {
  const lost = onsets.filter(({ rank }) => rank === null);
  if (lost.length === 0) return [];
  const named = lost.map(({ unit, period, reason }) => {
    return `${sanitise(unit.name)} ${sanitise(period)}${reason === null ? '' : ` (${sanitise(reason)})`}`;
  });
  return [`Could not be graded: ${named.join(', ')}`];
}
