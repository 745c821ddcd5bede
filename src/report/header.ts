import type { Result, ResultRow } from '../types.ts';
import { count } from './list-words.ts';
import { rankSentences } from './rank-words.ts';
import { sanitise } from './sanitise.ts';
import type { Section } from './sections.ts';

/** Outcome, period, framework and version, and how many were ranked: the first line of every table. */
export function headline(result: Result, sections: readonly Section[]): string {
  const { outcome, id, version } = result.framework;
  const parts = [capitalised(sanitise(outcome)), periodsText(result, sections), `${sanitise(id)} ${sanitise(version)}`];
  const only = sections.length === 1 ? sections[0] : undefined;
  const counts = only === undefined ? '' : ` · ${countsText(result, only)}`;
  return `${parts.filter((part) => part !== '').join(', ')}${counts}`;
}

/** The line above each section where there are several: `2021, people · 4 ranked, 1 not ranked`. */
export function sectionHeadline(result: Result, section: Section): string {
  return `${sanitise(section.title)} · ${countsText(result, section)}`;
}

/** What must be known before a rank or tier is read. */
export function headerSentences(result: Result, rows: readonly ResultRow[]): string[] {
  const { options, unranked } = result;
  if (rows.length + unranked.length === 0) {
    return [`There is no unit${options.kind === null ? '' : ` of kind ${options.kind}`} here.`];
  }
  const [order = '', ...ranks] = rankSentences(result, rows);
  const tiers = [...tierSentences(result.framework), ...weightSentences(result), ...treatedSentences(result, rows)];
  return result.framework.tiers === null ? [[order, ...tiers].join(' '), ...ranks] : [order, ...ranks, ...tiers];
}

/** Which of the framework's sets of weights was used in place of its own weights. */
export function weightSentences({ options: { weights } }: Result): string[] {
  if (weights === undefined) return [];
  return [
    `Weights: not the framework's own, but its set ${sanitise(weights.set)}: ${sentence(sanitise(weights.description))}`,
  ];
}

/** How many values outlier treatment changed in the periods shown, and where they are listed. */
function treatedSentences({ treated = [] }: Result, rows: readonly ResultRow[]): string[] {
  const periods = new Set(rows.map(({ period }) => period));
  const changed = treated.filter((one) => periods.has(one.period) && one.changed.length > 0);
  if (changed.length === 0) return [];
  const values = changed.reduce((sum, one) => sum + one.changed.length, 0);
  const indicators = new Set(changed.map(({ indicator }) => indicator)).size;
  return [
    `Outlier treatment changed ${count(values, 'value')} of ${count(indicators, 'indicator')}; explain shows those of a unit, --format json lists all.`,
  ];
}

const NO_TIERS = 'Tiers: none in this framework.';

/** Whose tiers these are and by what rule, or that there are none. */
export function tierSentences({ tiers, ranking }: Pick<Result['framework'], 'tiers' | 'ranking'>): string[] {
  if (tiers === null) return ranking === 'none' ? [] : [NO_TIERS];
  const whose = tiers.basis === 'publisher' ? "the publisher's" : "ours, not the publisher's";
  return [`Tiers (${whose}): ${sentence(sanitise(tiers.rule))}`];
}

/** A text as a sentence: with a full stop at the end. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The first letter large; a rule of Unicode, not of any locale. */
export function capitalised(text: string): string {
  const first = [...text][0] ?? '';
  return first.toUpperCase() + text.slice(first.length);
}

function countsText(result: Result, { rows, unranked, rankedCount }: Section): string {
  const apart = unranked.length === 0 ? '' : `, ${unranked.length} not ranked`;
  if (result.framework.ranking === 'none') {
    return `${count(rows.length, 'unit')}, nobody ranked${unranked.length === 0 ? '' : `, ${unranked.length} set apart`}`;
  }
  const shown = rows.length < rankedCount ? `, ${rows.length} of them here` : '';
  return `${rankedCount} ranked${shown}${apart}`;
}

/** The periods shown, or those of the data where no unit is shown. */
function periodsText({ universe }: Result, sections: readonly Section[]): string {
  const shown = [...new Set(sections.map(({ period }) => period))];
  const periods = shown.length > 0 ? shown : Object.keys(universe.supplied).sort();
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return 'no period';
  return first === last ? sanitise(first) : `${sanitise(first)} to ${sanitise(last)}`;
}
