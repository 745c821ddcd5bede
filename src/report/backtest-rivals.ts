import type { Backtest, Rival } from '../types.ts';
import { areaText, intervalCell, intervalWords } from './backtest-words.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { count } from './list-words.ts';
import { NONE, signed } from './number.ts';
import { sanitise } from './sanitise.ts';

/** Other rankings over the same periods, and whether any difference can be shown; nothing where there is none. */
export function rivalsSection({ grade, rivals, options: { ranks } }: Backtest): InspectSection[] {
  if (rivals.length === 0) return [];
  const all = [grade, ...rivals.map((rival) => rival.grade)];
  return [
    sectionOf({
      title: 'Against other rankings',
      notes: [
        'Difference: AUC of the ranking graded less that of the other, over the rows that both rank; resamples of units are the same for both.',
        'First so many: onsets caught at these ranks.',
      ],
      items: rivals.map(verdict),
      columns: [
        nameColumn(
          'ranking',
          'Ranking',
          all.map(({ name }) => sanitise(name)),
        ),
        columnOf(
          'auc',
          'AUC',
          all.map(({ auc }) => areaText(auc)),
        ),
        columnOf(
          '95 %',
          '95 %',
          all.map(({ interval }) => intervalCell(interval, areaText)),
        ),
        ...ranks.map((rank, at) => caughtColumn(all, rank, at)),
        columnOf('difference', 'Difference', [NONE, ...rivals.map(({ difference }) => signedArea(difference))]),
        columnOf('interval', '95 % of it', [NONE, ...rivals.map(({ interval }) => intervalCell(interval, signedArea))]),
      ],
      dropOrder: ranks.map((rank) => `first ${rank}`),
    }),
  ];
}

function caughtColumn(all: readonly Rival['grade'][], rank: number, position: number) {
  const cells = all.map(({ at }) => {
    const one = at[position];
    return one === undefined ? NONE : `${one.caught} of ${one.onsets}`;
  });
  return columnOf(`first ${rank}`, `First ${rank}`, cells);
}

function signedArea(value: number | null): string {
  return value === null ? NONE : signed(value, 3);
}

/** Whether the ranking graded is better than another, in words. */
function verdict({ grade, shared, difference, interval }: Rival): string {
  const other = `${sanitise(grade.name)} (${sanitise(grade.description)})`;
  if (difference === null)
    return `Against ${other}: no difference can be computed, because no row with an event and one without are ranked by both`;
  const { low, high } = interval;
  const over = `over ${count(shared.rows, 'row')}, ${shared.events} followed by an event`;
  return `Against ${other}: ${verdictWord(low, high)} (${signedArea(difference)}, ${intervalWords(interval, signedArea)}, ${over})`;
}

function verdictWord(low: number | null, high: number | null): string {
  if (low === null || high === null || (low <= 0 && high >= 0)) return 'no difference can be shown';
  return low > 0 ? 'better' : 'worse';
}
