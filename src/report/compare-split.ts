import type { ChangeSplit, ComparedUnit, Comparison } from '../types.ts';
import { type ScoreWords, scoreWords } from './compare-words.ts';
import { sentence } from './header.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { sanitise } from './sanitise.ts';

/** Names of the parts, in the order in which the steps are taken. */
const PARTS: readonly (readonly [part: keyof ChangeSplit, label: string, words: string])[] = [
  ['revision', 'Revision', 'past data revised'],
  ['data', 'Data', 'new data'],
  ['dataAndRevision', 'Data and revision', 'new data and past data revised'],
  ['method', 'Method', 'another method'],
];

const ORDER =
  'The parts add up to the change. They are taken in this order: past data revised, then new data, then the method; another order would divide the change otherwise.';

/** The largest changes of the score and their parts; nothing where no unit has a score on both sides. */
export function splitSection(comparison: Comparison, top: number | null): InspectSection[] {
  const changed = comparison.units.filter(({ change }) => change !== null);
  if (changed.length === 0) return [];
  const rows = changed
    .toSorted((a, b) => Math.abs(b.change as number) - Math.abs(a.change as number))
    .slice(0, top ?? changed.length);
  const words = scoreWords(comparison);
  const shown = rows.length < changed.length ? `, the largest ${rows.length} of ${changed.length}` : '';
  return [
    sectionOf({
      title: `Change of the score, and where it comes from${shown}`,
      notes: splitNotes(comparison, words),
      columns: splitColumns(comparison, rows, words),
      dropOrder: ['then', 'now'],
    }),
  ];
}

function splitNotes({ split }: Comparison, words: ScoreWords): string[] {
  const why = split.reason === null ? '' : `: ${sanitise(split.reason).replace(/\.$/, '')}`;
  if (split.parts === 'none') return [`Not split${why}.`];
  const sizes = PARTS.flatMap(([part, , name]) =>
    split.meanSize[part] === null ? [] : [`${name} ${words.score(split.meanSize[part])}`],
  );
  const mean = `Mean size over ${split.units} units, in points: ${sizes.join(', ')}.`;
  return split.parts === 'two' ? [sentence(`Data and revision are one part${why}`), ORDER, mean] : [ORDER, mean];
}

function splitColumns(
  { units }: Comparison,
  rows: readonly ComparedUnit[],
  words: ScoreWords,
): InspectSection['columns'] {
  const parts = PARTS.filter(([part]) => units.some(({ split }) => split !== null && split[part] !== null));
  return [
    nameColumn(
      'unit',
      'Unit',
      rows.map(({ unit }) => sanitise(unit.name)),
      12,
    ),
    columnOf(
      'then',
      'Then',
      rows.map(({ from }) => words.score(from.score)),
    ),
    columnOf(
      'now',
      'Now',
      rows.map(({ to }) => words.score(to.score)),
    ),
    columnOf(
      'change',
      'Change',
      rows.map(({ change }) => words.change(change)),
    ),
    ...parts.map(([part, label]) =>
      columnOf(
        part,
        label,
        rows.map(({ split }) => words.change(split?.[part] ?? null)),
      ),
    ),
  ];
}
