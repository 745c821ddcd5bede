import type { Definition, Indicator, IndexNode, Ranking, Tiers } from '../types.ts';
import { isCitable } from '../types/citable.ts';
import { sentence, tierSentences } from './header.ts';
import { count } from './list-words.ts';
import { exact, exactPercent } from './number.ts';
import { plainTable } from './plain-table.ts';
import { type Preparation, preparationLines, uncertaintyLines, weightSetLines } from './preparation-view.ts';
import { sanitise } from './sanitise.ts';
import { recipeLines, substitutionLines, universeLines, universeRule } from './sourcing-view.ts';

export { renderExampleChecks } from './example-checks.ts';

/** One line per framework. Ends with a newline. */
export function renderFrameworkList(definitions: readonly Definition[]): string {
  const rows = definitions.map(({ id, version, unitKind, indicators, ranking, title, publisher }) => [
    sanitise(id),
    sanitise(version),
    unitKind,
    String(indicators.filter(({ role }) => role === 'indicator').length),
    ranking === 'none' ? 'no' : 'yes',
    sanitise(title),
    sanitise(publisher),
  ]);
  return lines(plainTable([['Id', 'Version', 'Units', 'Indicators', 'Ranks', 'Title', 'Publisher'], ...rows]));
}

/**
 * What a framework measures and how it is put together. Ends with a newline.
 *
 * @param preparation what is done to indicators before the index reads them, in words
 */
export function renderFrameworkShow(definition: Definition, preparation: Preparation = new Map()): string {
  const { examples, index, notes } = definition;
  const indicators = definition.indicators.filter(({ role }) => role === 'indicator');
  return lines([
    `${sanitise(definition.title)} (${sanitise(definition.id)} ${sanitise(definition.version)})`,
    ...plainTable(facts(definition)),
    '',
    `Indicators (${indicators.length}):`,
    ...plainTable(indicatorTable(indicators), '  '),
    ...(indicators.some(({ basis }) => !isCitable(basis)) ? [`  ${NOT_CITED}`] : []),
    ...preparationLines(definition, preparation),
    ...recipeLines(definition),
    ...substitutionLines(definition),
    ...universeLines(definition),
    '',
    `Index (${count(index.length, 'node')}, each one operation):`,
    ...plainTable([['Id', 'Name', 'Operation', 'Inputs'], ...index.map(nodeCells)], '  '),
    ...weightSetLines(definition),
    ...uncertaintyLines(definition),
    '',
    rankingSentence(definition.ranking),
    ...tierSentences(definition),
    ...levelLines(definition.tiers),
    `Examples: ${examples.published.length} published, ${examples.worked.length} worked.`,
    ...notes.map((note) => `Note: ${sentence(sanitise(note))}`),
  ]);
}

function facts(definition: Definition): string[][] {
  const {
    publisher,
    source,
    licence,
    citation,
    outcome,
    measures,
    universe,
    unitKind,
    period,
    minimumCoverage,
    reference,
  } = definition;
  return [
    ['Outcome:', `${sanitise(outcome)}${measures === 'other' ? ' (not an index of risk)' : ''}`],
    ['Publisher:', sanitise(publisher)],
    [
      'Source:',
      [source.title, source.url, source.year === null ? null : String(source.year)]
        .filter((part) => part !== null)
        .map(sanitise)
        .join(', '),
    ],
    ['Licence:', sanitise(licence)],
    ['Cite as:', sanitise(citation)],
    ['Units:', `${unitKind === 'any' ? 'any kind' : unitKind}, by ${period}`],
    ['Universe:', sanitise(universe.description)],
    ...trainingFact(definition),
    ...universeRule(definition),
    [
      'Coverage:',
      minimumCoverage === 0
        ? 'no minimum is set'
        : `at least ${exactPercent(minimumCoverage)} of the indicators, or not ranked`,
    ],
    ...(reference === null
      ? []
      : [
          [
            'Reference:',
            `${sanitise(reference.name)}; values ${reference.basis === 'ours' ? 'ours' : "the publisher's"}`,
          ],
        ]),
  ];
}

/** What a fitted framework was fitted to, in one line. */
function trainingFact({ training }: Definition): string[][] {
  if (training === null) return [];
  const { outcome, event, from, until, knownUntil, method, lambda, rows, events } = training;
  const what = outcome === null ? `the column ${sanitise(event)}` : sanitise(outcome);
  return [
    [
      'Fitted to:',
      `${what}, ${from} to ${until} (outcomes up to ${knownUntil}): ${rows} rows, ${events} followed by an event; ${sanitise(method)}, penalty ${lambda.toPrecision(3)}`,
    ],
  ];
}

const NOT_CITED = 'Ids that are not marked seen or checked are column names here, not citations of the publication.';

/** With the basis of each entry where any entry has one. */
function indicatorTable(indicators: readonly Indicator[]): string[][] {
  const heading = ['Id', 'Name', 'Unit of measure', 'Polarity', 'If missing', 'Risk factors'];
  if (indicators.every(({ basis }) => basis === null)) return [heading, ...indicators.map(indicatorCells)];
  const rows = indicators.map((indicator) => [...indicatorCells(indicator), sanitise(indicator.basis ?? '')]);
  return [[...heading, 'Basis'], ...rows];
}

function indicatorCells({ id, name, unitOfMeasure, polarity, missing, riskFactors }: Indicator): string[] {
  return [
    id,
    name,
    unitOfMeasure,
    polarity,
    missing.rule === 'leave' ? 'left missing' : missing.rule,
    riskFactors.join(' '),
  ].map(sanitise);
}

function nodeCells({ id, name, operation, inputs, weights, coefficients, weighting }: IndexNode): string[] {
  const factors = new Map(Object.entries(weights ?? coefficients ?? {}));
  const read = inputs.map((input) => {
    const factor = factors.get(input) ?? 1;
    return factor === 1 ? input : `${input} × ${exact(factor)}`;
  });
  const by = weighting === null ? '' : `; weights: ${weighting.method}`;
  return [sanitise(id), sanitise(name), sanitise(operation), sanitise(read.join(', ') + by)];
}

function rankingSentence(ranking: Ranking | 'none'): string {
  if (ranking === 'none') return 'Ranking: none. The framework ranks nobody.';
  const order = ranking.order === 'highest-first' ? 'highest score first' : 'lowest score first';
  return `Ranking: ${order}; ties share the ${ranking.ties} rank; ${count(ranking.decimals, 'decimal')} printed.`;
}

function levelLines(tiers: Tiers | null): string[] {
  const levels = tiers?.levels ?? [];
  return levels.map(
    ({ name, from }, index) =>
      `  ${levels.length - index} ${sanitise(name)}${from === null ? '' : `: from ${exact(from)}`}`,
  );
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
