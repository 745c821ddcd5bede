import type { Codebook, Definition, Indicator } from '../types.ts';
import { isCitable } from '../types/citable.ts';
import { codebookTable, partWords } from './codebook-table.ts';
import { sentence } from './header.ts';
import { codeSpan, markdownText } from './markdown-escape.ts';
import { exact } from './number.ts';
import { recipeFigures, recipeFormula } from './sourcing-view.ts';

/** The indicators, what there is to say of single ones, the denominators and the recipes. */
export function codebookIndicators(codebook: Codebook): string[] {
  const { definition, riskFactorNames, shares } = codebook;
  const all = definition.indicators.filter(({ role }) => role === 'indicator');
  const divisors = definition.indicators.filter(({ role }) => role === 'denominator');
  const factors = Object.entries(riskFactorNames).map(([id, name]) => `- ${id}: ${markdownText(name)}`);
  return [
    `## Indicators (${all.length})`,
    codebookTable(
      HEADER,
      all.map((one) => indicatorCells(one, codebook)),
    ),
    shares === null ? '' : SHARE,
    all.some(({ basis }) => !isCitable(basis)) ? NOT_CITED : '',
    remarks(all).join('\n'),
    ...(divisors.length === 0
      ? []
      : [
          '### Denominators',
          codebookTable(
            ['Id', 'Name', 'Unit of measure', 'Values', 'Source', 'Also called'],
            divisors.map((one) => [
              codeSpan(one.id),
              markdownText(one.name),
              markdownText(one.unitOfMeasure),
              valueWords(one),
              text(one.source),
              aliases(one),
            ]),
          ),
        ]),
    ...recipeBlocks(definition),
    ...(factors.length === 0 ? [] : ['### Risk factors of the UN Framework of Analysis', factors.join('\n')]),
  ];
}

const HEADER = [
  'Id',
  'Name',
  'Unit of measure',
  'Polarity',
  'Values',
  'Part of the whole',
  'If missing',
  'Divided by',
  'Outliers',
  'Risk factors',
  'Kind',
  'Lag in months',
  'Source',
  'Basis',
  'Also called',
  'Tags',
];

const SHARE = 'Part of the whole: the nominal weight of the indicator in the score, where all are observed.';
const NOT_CITED = 'Ids that are not marked seen or checked are column names here, not citations of the publication.';

function indicatorCells(indicator: Indicator, { indicators, shares }: Codebook): string[] {
  const { id, name, unitOfMeasure, polarity, riskFactors, kind, publicationLagMonths, source, basis, tags } = indicator;
  const { missing, denominator, treatment } = indicators[id] as Codebook['indicators'][string];
  return [
    codeSpan(id),
    markdownText(name),
    markdownText(unitOfMeasure),
    polarity === 'higher-is-riskier' ? 'higher is riskier' : 'lower is riskier',
    valueWords(indicator),
    shareWords(shares?.[id]),
    text(missing),
    text(denominator),
    text(treatment),
    riskFactors.join(', '),
    kind ?? '',
    publicationLagMonths === null ? '' : exact(publicationLagMonths),
    text(source),
    text(basis),
    aliases(indicator),
    markdownText(tags.join(', ')),
  ];
}

function shareWords(share: number | undefined): string {
  return share === undefined ? '' : partWords(share);
}

function text(words: string | null): string {
  return words === null ? '' : markdownText(words);
}

function aliases({ aliases: all }: Indicator): string {
  return markdownText(all.join('; '));
}

/** The scale with its labels, or the bounds. */
function valueWords({ scale, range, typical }: Indicator): string {
  const parts = [
    ...(scale === null ? [] : [scale.map(({ value, label }) => `${exact(value)} ${markdownText(label)}`).join('; ')]),
    ...(range === null || scale !== null ? [] : [`${exact(range[0])} to ${exact(range[1])}`]),
    ...(typical === null ? [] : [`usually ${exact(typical[0])} to ${exact(typical[1])}`]),
  ];
  return parts.join('; ');
}

/** Descriptions, why values are missing, and why that is treated as it is. */
function remarks(indicators: readonly Indicator[]): string[] {
  return indicators.flatMap(({ id, description, coded, missing }) => {
    const { reason, reasons, note } = missing;
    const said = [
      ...(description === null ? [] : [sentence(description)]),
      ...(coded ? ['People give the values, as codes.'] : []),
      ...(reason === null ? [] : [`Where it is missing the data show: ${sentence(reason)}`]),
      ...(reasons === null ? [] : [`Reasons that a coder may give: ${sentence(reasons.join('; '))}`]),
      ...(note === null ? [] : [sentence(note)]),
    ];
    return said.length === 0 ? [] : [`- ${codeSpan(id)}: ${markdownText(said.join(' '))}`];
  });
}

function recipeBlocks({ indicators, period }: Definition): string[] {
  const rows = indicators.flatMap(({ id, from }) =>
    from === null
      ? []
      : [[codeSpan(id), markdownText(recipeFormula(from)), markdownText(recipeFigures(from, period)), text(from.note)]],
  );
  if (rows.length === 0) return [];
  return [
    "### Computed from publishers' series",
    'Where the data do not hold an indicator, it is computed.',
    codebookTable(['Id', 'Series', 'Figures of', 'How this is known'], rows),
  ];
}
