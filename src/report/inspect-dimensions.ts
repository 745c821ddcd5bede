import type { CorrelationMethod, DimensionInspection, Inspection } from '../types.ts';
import { componentWords } from './inspect-components.ts';
import { coefficient, hundredths, percentage } from './inspect-number.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { sanitise } from './sanitise.ts';

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
      ...weightColumns(inputs),
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

/** What inputs are worth by their weights and by their correlations. */
function weightColumns(
  rows: readonly Pick<Inspection['score'][number], 'nominal' | 'importance' | 'difference'>[],
): ReturnType<typeof columnOf>[] {
  const labels = { nominal: 'Weight %', importance: 'Importance %', difference: 'Difference' } as const;
  return (Object.keys(labels) as (keyof typeof labels)[]).map((key) =>
    columnOf(
      key,
      labels[key],
      rows.map((row) => percentage(row[key])),
    ),
  );
}

function alphaWords({ alpha, standardisedAlpha, inputs, operation }: DimensionInspection): string {
  const parts = `${inputs.length} inputs, ${sanitise(operation)}`;
  if (alpha === null) return `${parts}; Cronbach's alpha is not defined for them.`;
  const standardised = standardisedAlpha === null ? '' : `, ${hundredths(standardisedAlpha)} of standardised inputs`;
  return `${parts}; Cronbach's alpha ${hundredths(alpha)}${standardised}.`;
}

/** What every indicator is worth in the score. */
export function scoreSection({ score }: Inspection, method: CorrelationMethod): InspectSection[] {
  if (score.length === 0) return [];
  const cells = (cell: (row: Inspection['score'][number]) => string): string[] => score.map(cell);
  return [
    sectionOf({
      title: 'Weights in the score',
      notes: [
        'Weight: the product of the weights on the way up, as written or fitted. Importance: squared Pearson correlation with the score as a share of the sum over all indicators (Paruolo, Saisana and Saltelli 2013), a first approximation.',
      ],
      columns: [
        nameColumn(
          'indicator',
          'Indicator',
          cells(({ id }) => sanitise(id)),
        ),
        ...weightColumns(score),
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
