import type { Driver, InputFile, Result, SourceCell } from '../types.ts';
import { type BriefSubject, NONE_FOUND, section, table } from './brief-parts.ts';
import { decimalsOf } from './final-nodes.ts';
import { inputName } from './findings.ts';
import { indicatorLabel, riskFactorLabel } from './indicator-label.ts';
import { own } from './lookup.ts';
import { markdownText } from './markdown-escape.ts';
import { fixed, NONE, signed } from './number.ts';
import { isMissing } from './row-cells.ts';
import { referenceNames } from './reference-name.ts';
import { sourceWords } from './source-words.ts';
import { valueWords } from './value-words.ts';

/** How many drivers a brief names. */
const MOST = 5;

const HEADINGS = ['Indicator', 'Value', '>Points (reference)', '>Difference', 'UN risk factor', 'Source cell'];

/** What sets the unit apart from the reference towards the first rank; without a reference, what adds most points. */
export function driversSection(subject: BriefSubject): string {
  const { result, row } = subject;
  const heading = 'Why: the five strongest drivers';
  if (result.explanation.contributions === 'none') {
    return section(
      heading,
      'None: this framework gives no points, so there is nothing to compare. Its results follow below.',
    );
  }
  if (subject.unranked !== null) return section(heading, NOT_COMPARED);
  if (row.drivers.length === 0) return section(heading, NO_REFERENCE, largestContributions(subject));
  const raising = row.drivers.filter((driver) => towardsFirst(result, driver) > 0);
  if (raising.length === 0) return section(heading, NONE_FOUND);
  return section(heading, referenceSentence(subject), driversTable(subject, bySize(raising).slice(0, MOST)));
}

/**
 * Drivers on the other side of the reference: all of them, since this is what can be built on. A
 * missing value lowers nothing but the score, and is said to do no more.
 */
export function loweringSection(subject: BriefSubject): string {
  const { result, row } = subject;
  const heading = 'What lowers the risk';
  if (subject.unranked !== null) return section(heading, NOT_COMPARED);
  if (row.drivers.length === 0) return section(heading, 'Not assessed: there is no reference to compare with.');
  const lowering = row.drivers.filter((driver) => towardsFirst(result, driver) < 0);
  const observed = lowering.filter(({ indicator }) => !isMissing(row, indicator));
  const missing = lowering.filter(({ indicator }) => isMissing(row, indicator));
  const names = missing.map(({ indicator }) => indicatorLabel(result.framework, indicator)).join('; ');
  return section(
    heading,
    observed.length === 0 ? NONE_FOUND : driversTable(subject, bySize(observed)),
    ...(missing.length === 0
      ? []
      : [markdownText(`Missing, which moves the score and says nothing of the risk: ${names}.`)]),
  );
}

const NOT_COMPARED = 'Not assessed: the unit is not ranked, so it is compared with no reference.';

const NO_REFERENCE =
  'No driver is named, because there is no reference to compare with: a driver is a difference, not a size. ' +
  'These indicators add most points to the score:';

/** Positive where a driver moves the unit towards rank 1. */
function towardsFirst({ framework: { ranking } }: Result, { difference }: Driver): number {
  return ranking !== 'none' && ranking.order === 'lowest-first' ? -difference : difference;
}

function bySize(drivers: readonly Driver[]): Driver[] {
  return drivers.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

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
  const sign = result.framework.ranking !== 'none' && result.framework.ranking.order === 'lowest-first' ? -1 : 1;
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
    sourceCell(value?.source ?? null, inputs),
  ];
}

/** Slow conditions and moving ones are told apart wherever the framework does. */
function kindLabel(framework: Result['framework'], indicator: string): string {
  const kind = own(framework.indicators, indicator)?.kind ?? null;
  return `${indicatorLabel(framework, indicator)}${kind === null ? '' : `; ${kind}`}`;
}

function sourceCell(source: SourceCell | null, inputs: readonly InputFile[]): string {
  return source === null ? 'none' : sourceWords({ ...source, file: inputName(source.file, inputs) });
}
