import type { ComparedSide, Comparison, Standing } from '../types.ts';
import type { Column } from './column.ts';
import { sentence } from './header.ts';
import { count } from './list-words.ts';
import { fixed, NONE, signed, trimmed } from './number.ts';
import { rankOf } from './rank-words.ts';
import { sanitise } from './sanitise.ts';
import { fileWords } from './source-words.ts';

/** The first line of a comparison: what, when, and of how many units. */
export function comparisonTitle({ from, to, kind, units }: Comparison): string {
  const [then, now] = [methodWords(from), methodWords(to)];
  const isSame = then === now && from.source !== 'list';
  const what = isSame
    ? [now, `${sanitise(to.period)} against ${sanitise(from.period)}`]
    : [`${now}, ${sanitise(to.period)} against ${then}, ${sanitise(from.period)}`];
  return `Comparison: ${what.join(', ')} · ${count(units.length, `unit of kind ${kind}`, `units of kind ${kind}`)} ranked on both sides`;
}

const NAMED = 'Communities are named by the data, never scored: a rank is of the unit.';

/** What must be known before a figure is read: what either side is, and what was assumed. */
export function comparisonNotes(comparison: Comparison): string[] {
  const { from, to, notes, units } = comparison;
  return [
    sideSentence('Baseline', from),
    sideSentence('New edition', to),
    ...orderSentence(from, to),
    ...(units.some(({ communities }) => communities !== null) ? [NAMED] : []),
    ...notes.map((note) => sentence(sanitise(note))),
  ];
}

function sideSentence(which: string, side: ComparedSide): string {
  const { ranked, notRanked, universe } = side;
  const partial =
    universe?.partial === true
      ? `; each rank is a rank among the units supplied, only part of what the framework ranks${universe.reason === null ? '' : `: ${sanitise(universe.reason).replace(/\.$/, '')}`}`
      : '';
  const apart = notRanked === 0 ? '' : `, ${notRanked} not ranked`;
  const parts = [fileNames(side), methodWords(side), sanitise(side.period)];
  return `${which}: ${parts.join(', ')}; ${ranked} ranked${apart}${partial}.`;
}

/** The files of a side as typed; for a stored result that file, not those it was computed from. */
function fileNames({ source, inputs }: ComparedSide): string {
  const files = source === 'result' ? inputs.slice(0, 1) : inputs;
  return files.map(({ name }) => fileWords(name)).join(', ');
}

function methodWords({ framework, source }: ComparedSide): string {
  if (framework === null || source === 'list') return 'published list';
  const weights = framework.weights === null ? '' : ` (weights ${sanitise(framework.weights)})`;
  return `${sanitise(framework.id)} ${sanitise(framework.version)}${weights}`;
}

const LIST_ALIKE = '. That rank 1 of the list is of the same kind is taken for granted';

function orderSentence(from: ComparedSide, to: ComparedSide): string[] {
  const measures = [...new Set([from.measures, to.measures].filter((one) => one !== null))];
  if (measures.length !== 1) return [];
  const listed = from.measures === null || to.measures === null ? LIST_ALIKE : '';
  return measures[0] === 'risk'
    ? [`Rank 1 is the most at risk; a rise is towards it${listed}.`]
    : [`This is not an index of risk, and rank 1 is not the most at risk; a rise is towards rank 1${listed}.`];
}

/** Whether a column has anything in it: lists often have no scores, and no communities. */
export function hasCells({ cells }: Column): boolean {
  return cells.some((cell) => cell !== '' && cell !== NONE);
}

/** `3 of 18`; the rank alone where it is not known of how many. */
export function standingText({ rank, among }: Pick<Standing, 'rank' | 'among'>): string {
  return among === null ? trimmed(rank) : rankOf({ rank, among });
}

/** Prints scores and differences with the decimals of the framework; those of lists as they are. */
export interface ScoreWords {
  score: (value: number | null) => string;
  change: (value: number | null) => string;
}

/** How the scores of a comparison are printed. */
export function scoreWords({ from, to }: Comparison): ScoreWords {
  const decimals = to.decimals ?? from.decimals;
  if (decimals === null) {
    const plain = (value: number | null): string => (value === null ? NONE : trimmed(value));
    return { score: plain, change: (value) => (value !== null && value > 0 ? `+${plain(value)}` : plain(value)) };
  }
  return {
    score: (value) => (value === null ? NONE : fixed(value, decimals)),
    change: (value) => (value === null ? NONE : signed(value, decimals)),
  };
}
