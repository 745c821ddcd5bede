import { declaredLines } from './variation-words.ts';
import type { Codebook, Definition, Example } from '../types.ts';
import { codebookIndex } from './codebook-index.ts';
import { codebookIndicators } from './codebook-indicators.ts';
import { codebookTable } from './codebook-table.ts';
import { codebookUnsaid } from './codebook-unsaid.ts';
import { sentence, tierSentences } from './header.ts';
import { count } from './list-words.ts';
import { codeSpan, markdownLink, markdownText } from './markdown-escape.ts';
import { exact, exactPercent } from './number.ts';
import { between, universeRule } from './sourcing-view.ts';

/** The codebook of a framework as Markdown: what it measures, every indicator, every step. Ends with a newline. */
export function renderCodebook(codebook: Codebook): string {
  const { definition } = codebook;
  const blocks = [
    `# Codebook: ${markdownText(definition.title)}`,
    `What it measures: ${markdownText(sentence(definition.outcome))}${definition.measures === 'other' ? ' It is not an index of risk.' : ''} Framework ${codeSpan(definition.id)}, version ${markdownText(definition.version)}.`,
    codebookTable(['What', 'In this framework'], facts(definition)),
    ...universeBlocks(definition),
    ...codebookIndicators(codebook),
    ...substitutionBlocks(definition),
    ...codebookIndex(codebook),
    ...rankingBlocks(definition),
    ...weightSetBlocks(definition),
    ...uncertaintyBlocks(definition),
    '## Examples',
    exampleWords(definition.examples),
    ...(definition.notes.length === 0 ? [] : ['## Notes', list(definition.notes.map(sentence))]),
    '## What the framework does not say',
    list(codebookUnsaid(definition)),
    `Made from the definition with SHA-256 ${codeSpan(codebook.sha256)}.`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${markdownText(item)}`).join('\n');
}

/** The first letter large; a rule of Unicode, not of any locale. */
function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function facts(definition: Definition): string[][] {
  const { publisher, source, licence, citation, unitKind, period, universe, minimumCoverage } = definition;
  const title = source.url === null ? markdownText(source.title) : markdownLink(source.title, source.url);
  const year = source.year === null ? '' : `, ${source.year}`;
  const note = source.note === null ? '' : `. ${markdownText(sentence(source.note))}`;
  const rules = universeRule(definition).map((cells) => cells.map(markdownText));
  return [
    ['Publisher', markdownText(publisher)],
    ['Source', `${title}${year}${note}`],
    ['Licence', markdownText(licence)],
    ['Cite as', markdownText(citation)],
    ['Units', `${unitKind === 'any' ? 'of any kind' : `each a ${unitKind}`}, by ${period}`],
    ['Universe', markdownText(universe.description)],
    ...(universe.units === null ? [] : [['Listed', markdownText(universe.units.join(', '))]]),
    ...(universe.atLeast === null
      ? []
      : [['Part', `fewer than ${count(universe.atLeast, 'unit')} in a period are only part of it`]]),
    ...rules.map(([, rule = '']) => ['Ranked', rule]),
    [
      'Coverage',
      minimumCoverage === 0 ? 'no minimum' : `at least ${exactPercent(minimumCoverage)} of the indicators observed`,
    ],
  ];
}

function universeBlocks({ universe }: Definition): string[] {
  const except = universe.rule?.except ?? [];
  if (except.length === 0) return [];
  const rows = except.map(({ unit, from, to, reason }) => [unit, between(from, to), reason].map(markdownText));
  return ['### Left out of the ranking', codebookTable(['Unit', 'Periods', 'Reason'], rows)];
}

function substitutionBlocks({ substitutions }: Definition): string[] {
  if (substitutions.length === 0) return [];
  const rows = substitutions.map(({ unit, from, indicators, reason }) =>
    [unit, from, indicators.join(', '), reason].map(markdownText),
  );
  return ['### Values of another unit', codebookTable(['Unit', 'Has those of', 'Indicators', 'Reason'], rows)];
}

function rankingBlocks(definition: Definition): string[] {
  const { ranking, tiers } = definition;
  if (ranking === 'none') return ['## Ranking', 'The framework ranks nobody.'];
  const order = ranking.order === 'highest-first' ? 'the highest score' : 'the lowest score';
  const words = `Rank 1 has ${order}. Ties: ${TIES[ranking.ties]}. Scores are printed with ${count(ranking.decimals, 'decimal')}; ranks are of unrounded scores.`;
  const levels = (tiers?.levels ?? []).map(({ name, from }) => [
    markdownText(name),
    from === null ? 'the rest' : exact(from),
  ]);
  const edge = ranking.order === 'highest-first' ? 'From' : 'Up to';
  return [
    '## Ranking',
    words,
    tierSentences(definition).map(markdownText).join(' '),
    levels.length === 0 ? '' : codebookTable(['Tier', edge], levels),
    ...referenceBlocks(definition),
  ];
}

const TIES = {
  best: 'units with one score share the best of their ranks',
  worst: 'units with one score share the worst of their ranks',
  mean: 'units with one score share the mean of their ranks',
  dense: 'units with one score share a rank, and the next rank follows without a gap',
} as const;

function referenceBlocks({ reference }: Definition): string[] {
  if (reference === null) return [];
  const whose = reference.basis === 'ours' ? 'ours' : "the publisher's";
  const rows = Object.entries(reference.values).map(([id, value]) => [codeSpan(id), exact(value)]);
  return [
    '### Reference values',
    `${markdownText(sentence(capital(reference.name)))} The values are ${whose}.`,
    codebookTable(['Indicator', 'Value'], rows),
  ];
}

function weightSetBlocks({ weightSets }: Definition): string[] {
  const sets = Object.entries(weightSets);
  if (sets.length === 0) return [];
  return [
    '## Sets of weights',
    'Each may be used instead of the weights above.',
    ...sets.flatMap(([name, { description, weights }]) => [
      `### ${codeSpan(name)}`,
      markdownText(sentence(description)),
      codebookTable(
        ['Node', 'Input', 'Weight'],
        Object.entries(weights).flatMap(([node, inputs]) =>
          Object.entries(inputs).map(([input, weight]) => [codeSpan(node), codeSpan(input), exact(weight)]),
        ),
      ),
    ]),
  ];
}

function uncertaintyBlocks({ uncertainty }: Definition): string[] {
  if (uncertainty === null) return [];
  return [
    '## What an uncertainty analysis varies',
    declaredLines(uncertainty)
      .map((line) => `- ${markdownText(line)}`)
      .join('\n'),
  ];
}

function exampleWords({ published, worked }: Definition['examples']): string {
  const all: readonly Example[] = [...published, ...worked];
  if (all.length === 0) return 'The definition has none, so that nothing in it can be recomputed.';
  const apart = all.filter(({ exclude }) => exclude !== null).length;
  const known = all.filter(({ deviation }) => deviation !== null).length;
  return [
    `The definition has ${count(published.length, 'published row')} and ${count(worked.length, 'worked row')}; \`atrisk frameworks check\` recomputes them.`,
    ...(apart === 0 ? [] : [`${count(apart, 'row')} left out of the comparison, with the reason.`]),
    ...(known === 0 ? [] : [`${count(known, 'row')} with a known deviation.`]),
  ].join(' ');
}
