import type { InputFile, ObservationPart, ResultRow, ResultValue } from '../types.ts';
import type { BriefSubject } from './brief-parts.ts';
import { bullets } from './brief-parts.ts';
import { indicatorLabel } from './indicator-label.ts';
import { count, firstFew } from './list-words.ts';
import { markdownText } from './markdown-escape.ts';
import { exact } from './number.ts';
import { namedCell } from './origin-words.ts';
import { missingParts, recipeWords } from './recipe-words.ts';
import { sanitise } from './sanitise.ts';
import { sourceWords } from './source-words.ts';
import { donorWords, substitutionGroups } from './substitutions.ts';

/** Indicators named per list; a framework may have more than a hundred. */
const NAMED = 12;

/** For the section on what is missing: values of other units, and values computed without one of their parts. */
export function standInBlocks({ result, row }: BriefSubject): string[] {
  const label = (id: string): string => indicatorLabel(result.framework, id);
  const groups = substitutionGroups(result, row).map((group) => {
    const because = group.reason === null ? '' : ` (${sanitise(group.reason)})`;
    const what = group.indicators.length === 1 ? 'the value' : 'values';
    const where = `${count(group.indicators.length, 'indicator')}, ${what} of ${donorWords(group)} in place of the unit's own${because}`;
    return `${markdownText(`${where}:`)}\n\n${bullets(named(group.indicators.map(label)))}`;
  });
  const incomplete = Object.entries(row.values).flatMap(([id, value]) => {
    const lacking = missingParts(result, id, value).map(sanitise);
    return lacking.length === 0 ? [] : [`${label(id)}, without ${lacking.join(', ')}`];
  });
  if (incomplete.length === 0) return groups;
  const heading = `${count(incomplete.length, 'indicator')}, computed without a figure that other units have:`;
  return [...groups, `${heading}\n\n${bullets(named(incomplete))}`];
}

/** For the method: each computed value with the figures that it was computed from. */
export function computedItems({ result, row }: BriefSubject): string[] {
  const computed = Object.entries(row.values).filter(([, { parts }]) => parts !== undefined);
  const items = computed.slice(0, NAMED).map(([id, value]) => {
    const figures = (value.parts ?? []).map((part) => figureWords(part, result.inputs)).join('; ');
    return `${indicatorLabel(result.framework, id)} is computed: ${recipeWords(value)}. Figures: ${figures}.`;
  });
  const rest = computed.length - items.length;
  return rest > 0
    ? [...items, `${count(rest, 'more indicator')} computed in such a way, shown by atrisk explain.`]
    : items;
}

/** `series 12 (2019; data.csv, line 3, column A)`. */
function figureWords({ series, value, period, source }: ObservationPart, inputs: readonly InputFile[]): string {
  return `${sanitise(series)} ${exact(value)} (${sanitise(period)}; ${sourceWords(namedCell(source, inputs))})`;
}

/** For the sources: whose figures the values are and of which period, where the data say so. */
export function originItems({ result, row }: BriefSubject): string[] {
  const groups = new Map<string, string[]>();
  for (const [id, value] of Object.entries(row.values)) {
    const words = originOf(value);
    if (words === '') continue;
    groups.set(words, [...(groups.get(words) ?? []), indicatorLabel(result.framework, id)]);
  }
  return [...groups].map(([words, names]) => `${words}: ${firstFew(names, NAMED)}`);
}

function originOf({ origin, sourcePeriod }: ResultRow['values'][string]): string {
  return [
    ...(origin === undefined ? [] : [`from ${sanitise(origin)}`]),
    ...(sourcePeriod === undefined ? [] : [`figures of ${sanitise(sourcePeriod)}`]),
  ].join(', ');
}

/** In the place of a source cell: a computed value has several. */
export function severalCells({ parts }: ResultValue): string | null {
  return parts === undefined ? null : `computed from ${count(parts.length, 'figure')}, see Method`;
}

function named(items: readonly string[]): string[] {
  const rest = items.length - NAMED;
  return rest > 0 ? [...items.slice(0, NAMED), `and ${rest} more, all named by atrisk explain`] : [...items];
}
