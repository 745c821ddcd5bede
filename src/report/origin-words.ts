import type { InputFile, ObservationPart, ResultValue, SourceCell } from '../types.ts';
import { inputName } from './findings.ts';
import { exact } from './number.ts';
import { recipeOf, recipeWords } from './recipe-words.ts';
import { sanitise } from './sanitise.ts';
import { sourceWords } from './source-words.ts';

/** What the words are made from: a value whose cells name files, not input ids. */
type Told = Pick<ResultValue, 'raw' | 'source' | 'origin' | 'sourcePeriod' | 'parts' | 'steps'>;

/** Lines that say where a value was read, or from what it was computed; none where it was not read. */
export function originLines(value: Told, lacking: readonly string[]): string[] {
  const { source, parts } = value;
  const own = source === null ? [] : [`read from ${cellWords(source, value)}`];
  if (parts === undefined) return [...own, ...divisorLines(value)];
  return [
    `computed: ${recipeWords(value)}`,
    ...partWords(value),
    ...lacking.map((series) => `without ${sanitise(series)}: no figure of it here, though other units have one`),
    ...divisorLines(value),
  ];
}

/** Where the denominator of a value was read. */
function divisorLines({ steps = [] }: Told): string[] {
  return steps.flatMap(({ divisor }) =>
    divisor?.source == null || divisor.value === null
      ? []
      : [`divided by ${sanitise(divisor.id)}, read from ${sourceWords(divisor.source)}`],
  );
}

/** A cell with the name of its file in place of the input id. */
export function namedCell(cell: SourceCell, inputs: readonly InputFile[]): SourceCell {
  return { ...cell, file: inputName(cell.file, inputs) };
}

/** `data.csv, line 3, column A; figure of 2019; source: wgi`: a cell, and what is to be known of its figure. */
export function cellWords(source: SourceCell, { origin, sourcePeriod }: Omit<Told, 'source' | 'raw'>): string {
  return [
    sourceWords(source),
    ...(sourcePeriod === undefined ? [] : [`figure of ${sanitise(sourcePeriod)}`]),
    ...(origin === undefined ? [] : [`source: ${sanitise(origin)}`]),
  ].join('; ');
}

/** One text per publisher's figure: series, value, period and cell; the last says so where it is divided by. */
function partWords(value: Pick<Told, 'raw' | 'parts'>): string[] {
  const { parts = [] } = value;
  const divides = recipeOf(value)?.divides ?? false;
  return parts.map((part, index) => `${divides && index === parts.length - 1 ? 'divided by ' : ''}${figure(part)}`);
}

function figure({ series, value, period, source }: ObservationPart): string {
  return `${sanitise(series)}: ${exact(value)}, figure of ${sanitise(period)}; read from ${sourceWords(source)}`;
}
