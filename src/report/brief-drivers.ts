import type { Driver, InputFile, Result, ResultValue } from '../types.ts';
import { severalCells } from './brief-figures.ts';
import { type BriefSubject, NONE_FOUND, section, table } from './brief-parts.ts';
import { lowestFirst, splitDrivers } from './drivers.ts';
import { decimalsOf } from './final-nodes.ts';
import { indicatorLabel, riskFactorLabel } from './indicator-label.ts';
import { leaveOneOutSentence } from './leave-one-out.ts';
import { own } from './lookup.ts';
import { markdownText } from './markdown-escape.ts';
import { fixed, NONE, signed } from './number.ts';
import { cellWords, namedCell } from './origin-words.ts';
import { referenceNames } from './reference-name.ts';
import { valueWords } from './value-words.ts';

/** How many drivers a brief names. */
const MOST = 5;

const HEADINGS = ['Indicator', 'Value', '>Points (reference)', '>Difference', 'UN risk factor', 'Source cell'];

/** What sets the unit apart from the reference towards the first rank; without a reference, what adds most points. */
export function driversSection(subject: BriefSubject): string {
  const { result, row } = subject;
  const heading = 'Why: the strongest drivers';
  if (result.explanation.contributions === 'none') {
    return section(
      heading,
      'None: this framework gives no points, so there is nothing to compare. Its results follow below.',
    );
  }
  if (subject.unranked !== null) return section(heading, NOT_COMPARED);
  const points = leaveOneOutSentence(result);
  if (row.drivers.length === 0) return section(heading, NO_REFERENCE, largestContributions(subject), ...points);
  const { raising, missingRaising } = splitDrivers(result, row);
  const missing = missingText(subject, missingRaising);
  if (raising.length === 0) return section(heading, NONE_FOUND, ...missing);
  const shown = driversTable(subject, raising.slice(0, MOST));
  return section(heading, referenceSentence(subject), shown, ...missing, ...points);
}

/**
 * Drivers on the other side of the reference: all of them. None of them is a mitigating factor found, and
 * a missing value lowers nothing but the score.
 */
export function loweringSection(subject: BriefSubject): string {
  const { result, row } = subject;
  const [side, effect] = lowestFirst(result) ? ['above', 'raise'] : ['below', 'lower'];
  const heading = side === 'above' ? 'Above the reference' : 'Below the reference';
  if (subject.unranked !== null) return section(heading, NOT_COMPARED, MITIGATING);
  if (row.drivers.length === 0) {
    return section(heading, 'Not assessed: there is no reference to compare with.', MITIGATING);
  }
  const { lowering, missingLowering } = splitDrivers(result, row);
  const missing = missingText(subject, missingLowering);
  const observed = missing.length === 0 ? '' : 'observed ';
  if (lowering.length === 0) {
    return section(heading, `No ${observed}indicator lies ${side} the reference. ${MITIGATING}`, ...missing);
  }
  const said = `These indicators lie ${side} the reference and ${effect} the score. ${MITIGATING}`;
  return section(heading, said, driversTable(subject, lowering), ...missing, ...leaveOneOutSentence(result));
}

const MITIGATING = 'Mitigating factors were not assessed.';

function missingText({ result }: BriefSubject, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const names = ids.map((id) => indicatorLabel(result.framework, id)).join('; ');
  return [markdownText(`Missing, which moves the score and says nothing of the risk: ${names}.`)];
}

const NOT_COMPARED = 'Not assessed: the unit is not ranked, so it is compared with no reference.';

const NO_REFERENCE =
  'No driver is named, because there is no reference to compare with: a driver is a difference, not a size. ' +
  'These indicators add most points to the score:';

function referenceSentence({ result, row }: BriefSubject): string {
  return `Compared with: ${referenceNames(result, [row]) ?? 'the reference'}. Differences are in points of the score.`;
}

function driversTable(subject: BriefSubject, drivers: readonly Driver[]): string {
  const decimals = decimalsOf(subject.result.framework);
  return table(
    HEADINGS,
    drivers.map(({ indicator, points, reference, difference }) => {
      const size = `${fixed(points, decimals)} (${fixed(reference, decimals)})`;
      return factCells(subject, indicator, [size, signed(difference, decimals)]);
    }),
  );
}

function largestContributions(subject: BriefSubject): string {
  const { result, row } = subject;
  const sign = lowestFirst(result) ? -1 : 1;
  const largest = Object.entries(row.contributions)
    .filter(([, points]) => sign * points > 0)
    .sort(([, a], [, b]) => sign * (b - a))
    .slice(0, MOST);
  if (largest.length === 0) return NONE_FOUND;
  const decimals = decimalsOf(result.framework);
  return table(
    HEADINGS,
    largest.map(([indicator, points]) => factCells(subject, indicator, [`${fixed(points, decimals)} (${NONE})`, NONE])),
  );
}

function factCells({ result, row }: BriefSubject, indicator: string, numbers: readonly string[]): string[] {
  const { framework, inputs } = result;
  const value = own(row.values, indicator);
  const factors = (own(framework.indicators, indicator)?.riskFactors ?? []).map((id) => riskFactorLabel(framework, id));
  return [
    kindLabel(framework, indicator),
    value === undefined ? NONE : valueWords(framework, indicator, value),
    ...numbers,
    factors.length === 0 ? 'none keyed' : factors.join('; '),
    sourceCell(value, inputs),
  ];
}

/** Slow conditions and moving ones are told apart wherever the framework does. */
function kindLabel(framework: Result['framework'], indicator: string): string {
  const kind = own(framework.indicators, indicator)?.kind ?? null;
  return `${indicatorLabel(framework, indicator)}${kind === null ? '' : `; ${kind}`}`;
}

function sourceCell(value: ResultValue | undefined, inputs: readonly InputFile[]): string {
  if (value === undefined || value.source === null) return 'none';
  return severalCells(value) ?? cellWords(namedCell(value.source, inputs), value);
}
