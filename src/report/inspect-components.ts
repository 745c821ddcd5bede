import type { ComponentAnalysis, Inspection } from '../types.ts';
import { hundredths, percentage } from './inspect-number.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { firstFew } from './list-words.ts';
import { sanitise } from './sanitise.ts';

/** Components that a sentence names. */
const NAMED = 4;

/** Eigenvalues in one sentence, or why there are none. */
export function componentWords({ components, n, reason, leftOut }: ComponentAnalysis): string[] {
  if (reason !== null) return [`No principal components: ${reason}.`];
  const list = components.map(({ eigenvalue, explained }) => `${hundredths(eigenvalue)} (${percentage(explained)} %)`);
  const without =
    leftOut.length === 0 ? '' : `; left out, because all values are equal: ${firstFew(leftOut.map(sanitise), NAMED)}`;
  return [
    `Principal components over ${n} units, eigenvalue and variance explained: ${firstFew(list, NAMED)}${without}.`,
  ];
}

/** Loadings of more components than this have no room in a table. */
const MOST_COMPONENTS = 6;

/** Principal components of all indicators together. */
export function componentSections({ components: analysis }: Inspection): InspectSection[] {
  if (analysis === null) return [];
  const { components, columns } = analysis;
  const loaded = components.filter(({ loadings }) => loadings !== null);
  const kept = loaded.slice(0, MOST_COMPONENTS);
  const title = 'Principal components of all indicators';
  const notes = componentWords(analysis);
  if (kept.length === 0) return [sectionOf({ title, notes })];
  const figures = kept.map(({ loadings }, at) =>
    columnOf(
      `pc ${at + 1}`,
      `PC${at + 1}`,
      columns.map((_, position) => hundredths(loadings?.[position] ?? null)),
    ),
  );
  return [
    sectionOf({
      title,
      notes: [
        ...notes,
        `Loadings (correlations with the component) of ${keptWords(kept.length, loaded.length)}, together ${percentage(kept.at(-1)?.cumulative ?? null)} % of the variance:`,
      ],
      columns: [nameColumn('column', 'Column', columns.map(sanitise)), ...figures],
      dropOrder: figures.map(({ key }) => key).toReversed(),
    }),
  ];
}

function keptWords(kept: number, loaded: number): string {
  if (kept === 1) return 'the first';
  return `the ${kept < loaded ? `first ${kept} of ${loaded}` : kept} of eigenvalue over 1`;
}
