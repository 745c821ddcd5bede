import type {
  ComponentAnalysis,
  CorrelatedPair,
  CorrelationFlag,
  CorrelationMethod,
  DimensionInspection,
  Inspection,
} from '../types.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { coefficient, hundredths, percentage } from './inspect-number.ts';
import { firstFew } from './list-words.ts';
import { sanitise } from './sanitise.ts';

/** Names of the coefficients as they are printed. */
export const COEFFICIENTS: Readonly<Record<CorrelationMethod, string>> = {
  pearson: 'Pearson',
  spearman: 'Spearman',
  kendall: "Kendall's tau-b",
};

const FLAGS: Readonly<Record<CorrelationFlag, string>> = {
  negative: 'negative',
  high: 'over 0.92',
  low: 'under 0.3',
};

/** How the inputs of each dimension go together, and what their weights are worth. */
export function dimensionSections({ dimensions }: Inspection, method: CorrelationMethod): InspectSection[] {
  return dimensions.map((dimension) => dimensionSection(dimension, method));
}

function dimensionSection(dimension: DimensionInspection, method: CorrelationMethod): InspectSection {
  const { inputs, node, name, components } = dimension;
  const cells = (cell: (input: DimensionInspection['inputs'][number]) => string): string[] => inputs.map(cell);
  const hasScore = inputs.some(({ withScore }) => withScore !== null);
  const loadings = components?.components[0]?.loadings;
  const loadingOf = (id: string): number | null => loadings?.[components?.columns.indexOf(id) ?? -1] ?? null;
  return sectionOf({
    title: `Dimension ${sanitise(name)}${name === node ? '' : ` (${sanitise(node)})`}`,
    notes: [alphaWords(dimension), ...(components === null ? [] : componentWords(components))],
    columns: [
      nameColumn(
        'input',
        'Input',
        cells(({ id, indicator }) => sanitise(indicator ?? id)),
      ),
      columnOf(
        'nominal',
        'Weight %',
        cells(({ nominal }) => percentage(nominal)),
      ),
      columnOf(
        'importance',
        'Importance %',
        cells(({ importance }) => percentage(importance)),
      ),
      columnOf(
        'difference',
        'Difference',
        cells(({ difference }) => percentage(difference)),
      ),
      columnOf(
        'with-node',
        'r dimension',
        cells(({ withNode }) => coefficient(withNode[method])),
      ),
      ...(hasScore
        ? [
            columnOf(
              'with-score',
              'r score',
              cells(({ withScore }) => coefficient(withScore?.[method] ?? null)),
            ),
          ]
        : []),
      ...(loadings == null
        ? []
        : [
            columnOf(
              'loading',
              'PC1',
              cells(({ id }) => hundredths(loadingOf(id))),
            ),
          ]),
    ],
    dropOrder: ['loading', 'difference'],
  });
}

function alphaWords({ alpha, standardisedAlpha, inputs, operation }: DimensionInspection): string {
  const parts = `${inputs.length} inputs, ${sanitise(operation)}`;
  if (alpha === null) return `${parts}; Cronbach's alpha is not defined for them.`;
  const standardised = standardisedAlpha === null ? '' : `, ${hundredths(standardisedAlpha)} of standardised inputs`;
  return `${parts}; Cronbach's alpha ${hundredths(alpha)}${standardised}.`;
}

/** Components that a sentence names. */
const NAMED = 4;

function componentWords({ components, n, reason, leftOut }: ComponentAnalysis): string[] {
  if (reason !== null) return [`No principal components: ${reason}.`];
  const list = components.map(({ eigenvalue, explained }) => `${hundredths(eigenvalue)} (${percentage(explained)} %)`);
  const without = leftOut.length === 0 ? '' : `; without ${firstFew(leftOut.map(sanitise), NAMED)}, which are constant`;
  return [
    `Principal components over ${n} units, eigenvalue and variance explained: ${firstFew(list, NAMED)}${without}.`,
  ];
}

/** More pairs than this are not all printed: those with a flag are. */
const MOST_PAIRS = 60;

/** Pairs of inputs of one dimension. */
export function withinSection({ dimensions }: Inspection, method: CorrelationMethod): InspectSection[] {
  const all = dimensions.flatMap(({ node, inputs, pairs }) => {
    const labels = new Map(inputs.map(({ id, indicator }) => [id, indicator ?? id]));
    return pairs.map((pair) => ({ ...pair, a: labels.get(pair.a) ?? pair.a, b: labels.get(pair.b) ?? pair.b, node }));
  });
  if (all.length === 0) return [];
  const shown = all.length > MOST_PAIRS ? all.filter(({ flag }) => flag !== null) : all;
  const first = nameColumn(
    'dimension',
    'Dimension',
    shown.map(({ node }) => sanitise(node)),
    8,
  );
  return [
    sectionOf({
      title: 'Correlations within dimensions',
      notes: [shownWords(shown.length, all.length, 'pairs of inputs'), turnedWords(shown)].flat(),
      columns: shown.length === 0 ? [] : [first, ...pairColumns(shown, method)],
      dropOrder: ['n'],
    }),
  ];
}

/** Pairs of indicators of different dimensions that have a flag. */
export function acrossSection({ across, dimensions }: Inspection, method: CorrelationMethod): InspectSection[] {
  const { compared, pairs } = across;
  if (compared === 0) return [];
  const shown = pairs.filter(({ flag }) => flag !== null);
  return [
    sectionOf({
      title: dimensions.length === 0 ? 'Correlations' : 'Correlations across dimensions',
      notes: [shownWords(shown.length, compared, 'pairs of indicators'), turnedWords(shown)].flat(),
      columns: shown.length === 0 ? [] : pairColumns(shown, method),
      dropOrder: ['n'],
    }),
  ];
}

function pairColumns(pairs: readonly CorrelatedPair[], method: CorrelationMethod) {
  return [
    nameColumn(
      'a',
      'One',
      pairs.map(({ a }) => sanitise(a)),
    ),
    nameColumn(
      'b',
      'Other',
      pairs.map(({ b }) => sanitise(b)),
    ),
    columnOf(
      'r',
      'r',
      pairs.map((pair) => coefficient(pair[method])),
    ),
    columnOf(
      'n',
      'n',
      pairs.map(({ n }) => String(n)),
    ),
    columnOf(
      'flag',
      'Flag',
      pairs.map(({ flag, reason }) => (flag === null ? (reason ?? '') : FLAGS[flag])),
      { align: 'left', least: 8 },
    ),
  ];
}

function shownWords(shown: number, all: number, what: string): string[] {
  if (shown === all) return [];
  const some = shown === 0 ? 'None has a flag' : `The ${shown} with a flag are shown`;
  return [`${all} ${what}. ${some}; --format json has all.`];
}

function turnedWords(pairs: readonly CorrelatedPair[]): string[] {
  return pairs.some(({ turned }) => turned) ? ['Columns that point the other way are turned round for it.'] : [];
}

/** What every indicator is worth in the score. */
export function scoreSection({ score }: Inspection, method: CorrelationMethod): InspectSection[] {
  if (score.length === 0) return [];
  const cells = (cell: (row: Inspection['score'][number]) => string): string[] => score.map(cell);
  return [
    sectionOf({
      title: 'Weights in the score',
      notes: [
        'Weight: the product of the written weights on the way up. Importance: squared Pearson correlation with the score as a share of the sum over all indicators (Paruolo, Saisana and Saltelli 2013), a first approximation.',
      ],
      columns: [
        nameColumn(
          'indicator',
          'Indicator',
          cells(({ id }) => sanitise(id)),
        ),
        columnOf(
          'nominal',
          'Weight %',
          cells(({ nominal }) => percentage(nominal)),
        ),
        columnOf(
          'importance',
          'Importance %',
          cells(({ importance }) => percentage(importance)),
        ),
        columnOf(
          'difference',
          'Difference',
          cells(({ difference }) => percentage(difference)),
        ),
        columnOf(
          'r',
          'r score',
          cells(({ withScore }) => coefficient(withScore[method])),
        ),
        columnOf(
          'n',
          'n',
          cells(({ withScore }) => String(withScore.n)),
        ),
      ],
      dropOrder: ['n'],
    }),
  ];
}

/** Loadings of more components than this have no room in a table. */
const MOST_COMPONENTS = 6;

/** Principal components of all indicators together. */
export function componentSections({ components: analysis }: Inspection): InspectSection[] {
  if (analysis === null) return [];
  const { components, columns } = analysis;
  const kept = components.filter(({ loadings }) => loadings !== null).slice(0, MOST_COMPONENTS);
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
        `Loadings (correlations with the component) of ${kept.length === 1 ? 'the first' : `the ${kept.length} of eigenvalue over 1`}, together ${percentage(kept.at(-1)?.cumulative ?? null)} % of the variance:`,
      ],
      columns: [nameColumn('column', 'Column', columns.map(sanitise)), ...figures],
      dropOrder: figures.map(({ key }) => key).toReversed(),
    }),
  ];
}
