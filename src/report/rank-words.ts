import type { Change, Result, ResultRow } from '../types.ts';
import { frequencySentences } from './frequency-column.ts';
import { intervalSentences } from './interval-column.ts';
import { NONE, trimmed } from './number.ts';
import { sanitise } from './sanitise.ts';

/**
 * The only place that puts a rank into words. A rank is printed with how many were ranked. Where only
 * part of the universe was supplied it is a rank among the units supplied and nothing more: no
 * percentile and no "first so many" of the whole.
 */

/** `14 of 17`, tied `6= of 17`, or a dash. */
export function rankOf(row: Pick<ResultRow, 'rank' | 'among'>, tied = false): string {
  if (row.rank === null || row.among === null) return NONE;
  return `${trimmed(row.rank)}${tied ? '=' : ''} of ${row.among}`;
}

/**
 * `rank 1 of 4`, `rank 14 of 18 among the units supplied, published rank 56`, or `not ranked`. The
 * published rank stands beside ours wherever the data have one.
 */
export function rankPhrase(
  row: Pick<ResultRow, 'rank' | 'among' | 'published'>,
  partial: boolean,
  tied = false,
): string {
  const { rank } = row.published;
  const published = rank === null ? '' : `, published rank ${sanitise(rank)}`;
  if (row.rank === null) return `not ranked${published}`;
  return `rank ${rankOf(row, tied)}${partial ? ' among the units supplied' : ''}${published}`;
}

/** What stands in the place of a rank and a score where a unit has neither. */
export function unrankedPhrase(reason: string): string {
  return `not ranked: ${sanitise(reason).replace(/\.$/, '')}; no score is given`;
}

/** What the publisher printed: `33 (11.58)`, rank and score, either of them a dash; null where neither is there. */
export function publishedText({ published }: Pick<ResultRow, 'published'>): string | null {
  const { rank, score } = published;
  if (rank === null && score === null) return null;
  const printed = rank === null ? NONE : sanitise(rank);
  return score === null ? printed : `${printed} (${sanitise(score)})`;
}

/** What a reader must know of the ranks before reading one, in whole sentences. */
export function rankSentences(result: Result, rows: readonly ResultRow[]): string[] {
  const { ranking, publisher } = result.framework;
  const fitted = result.universe.partial && result.fitted.length > 0 ? [FITTED_TO_PART] : [];
  if (ranking === 'none') return [nobodySentence(result), ...fitted];
  const order = ranking.order === 'highest-first' ? 'from the highest score down' : 'from the lowest score up';
  const sentences = [`Ranked ${order}${result.framework.measures === 'other' ? NOT_OF_RISK : ''}.`];
  if (result.universe.partial) sentences.push(partialSentence(result), ...fitted);
  if (rows.some((row) => publishedText(row) !== null)) {
    const dash = rows.some(({ published }) => published.rank === null) ? `; ${NONE}: not in the data supplied` : '';
    sentences.push(`Published: rank (and score) as printed by ${sanitise(publisher)}; used in no figure here${dash}.`);
  }
  return [...sentences, ...intervalSentences(result), ...frequencySentences(result)];
}

/** What it costs that only part of the units was there to take bounds or ranks from. */
const FITTED_TO_PART =
  'What this framework takes from the data (bounds, ranks, weights) is taken from the units supplied: with all units the figures would be others.';

const NOT_OF_RISK = '; this is not an index of risk, and rank 1 is not the most at risk';

/** What has to be said wherever units are ranked by an index of anything but risk. */
export function notOfRisk({ measures }: Pick<Result['framework'], 'measures'>): string[] {
  return measures === 'other' ? ['This is not an index of risk, and rank 1 is not the most at risk.'] : [];
}

function nobodySentence({ framework }: Result): string {
  const order = framework.measures === 'other' ? 'no order' : 'no order of risk';
  return `This framework ranks nobody: units are listed in ${order}.`;
}

function partialSentence({ universe }: Result): string {
  const why = universe.reason === null ? '' : `: ${sanitise(universe.reason).replace(/\.$/, '')}`;
  return `Each rank is a rank among the units supplied, only part of what the framework ranks${why}.`;
}

/** What the framework ranks, where only part of it was supplied: for pages, which have the room. */
export function universeSentences({ framework, universe }: Result): string[] {
  if (framework.ranking === 'none' || !universe.partial) return [];
  return [`The whole universe, in the words of the framework: ${sanitise(universe.declared).replace(/\.$/, '')}.`];
}

/** Fewer units than this ranked in both periods have no places to compare. */
const FEWEST_COMPARED = 2;

/** Places moved and how many units were ranked in both periods: `▲2 (8)`, `▼1 (8)`, `=`; empty where not known. */
export function movedText({ rank, among }: Change): string {
  if (rank === null || among < FEWEST_COMPARED) return '';
  if (rank === 0) return '=';
  return `${rank > 0 ? '▲' : '▼'}${trimmed(Math.abs(rank))} (${among})`;
}

/** The same in a sentence: `rose 2 places towards rank 1 (8 units compared)`. */
export function movedPhrase({ rank, among, since }: Change): string {
  if (among < FEWEST_COMPARED) return 'places are not compared, because no other unit was ranked in both periods';
  if (rank === null) return `the change of rank since ${sanitise(since)} is not known`;
  const compared = `(${among} units compared)`;
  if (rank === 0) return `kept its place ${compared}`;
  const places = Math.abs(rank) === 1 ? '1 place' : `${trimmed(Math.abs(rank))} places`;
  return `${rank > 0 ? `rose ${places} towards` : `fell ${places} away from`} rank 1 ${compared}`;
}

/** What is said where fewer units are shown than there are; null where all are. */
export function shownSentence(shown: number, all: number, partial: boolean): string | null {
  if (shown >= all) return null;
  const set = partial ? `the ${all} units supplied and ranked` : `the ${all} units ranked`;
  const how = partial ? '' : ' (--top all shows them)';
  return `Shown: the first ${shown} of ${set}; ${all - shown} more ${all - shown === 1 ? 'is' : 'are'} not shown${how}.`;
}
