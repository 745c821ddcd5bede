import type { Definition, Indicator } from '../types.ts';
import { count, firstFew } from './list-words.ts';

/** So many ids are named; more are counted. */
const MOST_NAMED = 12;

/** What a reader of the codebook would look for, and the definition does not hold: a sentence each. */
export function codebookUnsaid(definition: Definition): string[] {
  const indicators = definition.indicators.filter(({ role }) => role === 'indicator');
  const found = [
    ...notStated(definition),
    ...ofTheWhole(definition),
    ...QUESTIONS.flatMap((question) => ofIndicators(indicators, question)),
  ];
  return found.length === 0 ? ['Nothing that a codebook asks for.'] : found;
}

/** What a definition that was made from the columns of a file has in place of what a person must say. */
const NOT_STATED = 'not stated';

function notStated({ publisher, licence, citation, outcome }: Definition): string[] {
  const texts = [
    ['What it measures', outcome],
    ['Who publishes it', publisher],
    ['Under which licence it is', licence],
    ['How it is to be cited', citation],
  ] as const;
  return texts.flatMap(([what, text]) => (text === NOT_STATED ? [`${what}: it is not stated.`] : []));
}

function ofTheWhole({ source, universe, ranking, tiers, reference, minimumCoverage, examples }: Definition): string[] {
  const checks: [boolean, string][] = [
    [source.url === null, 'Where its source can be read: there is no web address.'],
    [source.year === null, 'Of which year its source is.'],
    [
      universe.units === null && universe.rule === null && universe.atLeast === null,
      'How many units belong to its universe, so that a part of it cannot be told from the whole.',
    ],
    [minimumCoverage === 0, 'How much must be observed for a unit to be ranked.'],
    [ranking !== 'none' && tiers === null, 'From which score on a risk is high: it has no tiers.'],
    [
      ranking !== 'none' && reference === null,
      'Against which values a unit can be compared where few are ranked: it has no reference values.',
    ],
    [examples.published.length === 0, 'Which published figures it should reproduce: it has no published examples.'],
  ];
  return checks.flatMap(([isUnsaid, sentence]) => (isUnsaid ? [sentence] : []));
}

/** What can be asked of every indicator. */
interface Question {
  unsaid: (indicator: Indicator) => boolean;
  what: string;
}

const QUESTIONS: readonly Question[] = [
  { what: 'What its number is counted in', unsaid: ({ unitOfMeasure }) => unitOfMeasure === NOT_STATED },
  { what: 'In which bounds values must lie', unsaid: ({ range, scale }) => range === null && scale === null },
  { what: 'From which source the values come', unsaid: ({ source, from }) => source === null && from === null },
  { what: 'Which risk factors of the UN Framework it bears on', unsaid: ({ riskFactors }) => riskFactors.length === 0 },
  { what: 'Whether it is structural, dynamic or a trigger', unsaid: ({ kind }) => kind === null },
  { what: 'How long after a period its values are published', unsaid: ({ publicationLagMonths: lag }) => lag === null },
];

function ofIndicators(indicators: readonly Indicator[], { unsaid, what }: Question): string[] {
  const open = indicators.filter(unsaid).map(({ id }) => id);
  if (open.length === 0) return [];
  const whose =
    open.length === indicators.length
      ? 'any indicator'
      : `${count(open.length, 'indicator')}: ${firstFew(open, MOST_NAMED)}`;
  return [`${what}, of ${whose}.`];
}
