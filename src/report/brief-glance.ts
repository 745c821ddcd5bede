import type { Result, ResultRow } from '../types.ts';
import { type BriefSubject, section, table } from './brief-parts.ts';
import { decimalsOf } from './final-nodes.ts';
import { sentence } from './header.ts';
import { intervalText } from './interval-column.ts';
import { count, firstFew } from './list-words.ts';
import { exact, fixed, NONE, percent, signed } from './number.ts';
import { isMissingValue } from './missing-value.ts';
import { movedPhrase, publishedText, rankPhrase, unrankedPhrase } from './rank-words.ts';
import { boundsText, isUncertain, imputedCount, LOW_COVERAGE, tierText, zeroCount } from './row-cells.ts';
import { sanitise } from './sanitise.ts';
import { substitutedIn } from './substitutions.ts';

/** The table a reader in a hurry reads: score, rank, tier with its rule, coverage, bounds, change, published figures. */
export function glanceSection(subject: BriefSubject): string {
  return section('At a glance', table(['', ''], rows(subject)), ...careSentence(subject));
}

function rows(subject: BriefSubject): [string, string][] {
  const { result, row } = subject;
  const { framework } = result;
  const ranks = framework.ranking !== 'none';
  return [
    ['Unit', `${sanitise(row.unit.name)} (${sanitise(row.unit.id)}, ${row.unit.kind})${inputIdWords(row)}`],
    ...(ranks ? scoreRows(subject) : []),
    ['Rank', rankWords(subject)],
    ...intervalRow(subject),
    ['Published rank (score)', publishedText(row) ?? 'none in the data'],
    ['Tier', tierWords(subject)],
    ['Coverage', coverageWords(subject)],
    ['Change', changeWords(subject)],
  ];
}

function rankWords({ result: { framework, universe }, row, unranked, tied }: BriefSubject): string {
  if (framework.ranking === 'none') return 'none: this framework ranks nobody';
  return unranked === null ? rankPhrase(row, universe.partial, tied) : unrankedPhrase(unranked.reason);
}

/** The interval of the rank, where one was asked for; the section on method says what it is conditional on. */
function intervalRow({ result: { uncertainty }, row: { interval } }: BriefSubject): [string, string][] {
  if (uncertainty === undefined || interval === null) return [];
  return [['Rank over the listed choices', `${intervalText(interval)}, 5 to 95 % of ${uncertainty.draws} draws`]];
}

function scoreRows({ result: { framework }, row }: BriefSubject): [string, string][] {
  const zeros = zeroCount(row);
  const zero = zeros === 0 ? '' : `; ${count(zeros, 'missing value')} counted as zero`;
  const estimated = imputedCount(row) === 0 ? '' : `; ${count(imputedCount(row), 'missing value')} estimated`;
  const others = substitutedIn(row).length;
  const other = others === 0 ? '' : `; ${count(others, 'value')} of another unit in place of its own`;
  return [
    ['Score', row.score === null ? 'none' : `${fixed(row.score, decimalsOf(framework))}${zero}${estimated}${other}`],
    ['Bounds', boundsWords(framework, row)],
  ];
}

function boundsWords(framework: Result['framework'], { bounds, score, values }: ResultRow): string {
  if (bounds !== null) {
    return `${boundsText(bounds, decimalsOf(framework))}, with every missing indicator at its least and at its most risky value`;
  }
  if (score === null) return 'none: there is no score';
  const missing = Object.values(values).some(isMissingValue);
  return missing
    ? 'not known: a missing indicator states no ends of its scale'
    : 'none needed: no indicator is missing';
}

function tierWords({ result: { framework }, row }: BriefSubject): string {
  const { tiers } = framework;
  if (tiers === null) return 'none in this framework';
  const whose = tiers.basis === 'publisher' ? "the publisher's" : "ours, not the publisher's";
  const tier = row.tier === null ? 'none: there is no score' : tierText(framework, row.tier);
  return `${tier}. Rule (${whose}): ${sentence(sanitise(tiers.rule))}`;
}

function coverageWords({ result, row }: BriefSubject): string {
  const values = Object.values(row.values);
  const all = values.length === 0 ? Object.keys(result.framework.indicators).length : values.length;
  const observed = values.filter(({ raw }) => raw !== null).length;
  const others = substitutedIn(row).length;
  const other = others === 0 ? '' : `, ${exact(others)} of them with the value of another unit`;
  return `${percent(row.coverage)}: ${exact(observed)} of ${exact(all)} indicators observed${other}`;
}

/** What the data call the unit, where that is not its id. */
function inputIdWords({ unit: { inputIds = [] } }: ResultRow): string {
  return inputIds.length === 0 ? '' : `; in the data: ${firstFew(inputIds.map(sanitise), 5)}`;
}

function changeWords({ result, row }: BriefSubject): string {
  if (row.change === null) return `${NONE} not compared with the period before`;
  const { change } = row;
  return `${signed(change.score, decimalsOf(result.framework))} since ${sanitise(change.since)}; ${movedPhrase(change)}`;
}

/** What the table says with `!`, by the same rule, of a unit that has a position. */
function careSentence({ result, row, unranked }: BriefSubject): string[] {
  if (result.framework.ranking === 'none' || unranked !== null || !isUncertain(row)) return [];
  const missing = Object.values(row.values).some(isMissingValue);
  const why = [
    ...(row.coverage < LOW_COVERAGE ? [`coverage is under ${percent(LOW_COVERAGE)}`] : []),
    ...(row.bounds === null ? [] : ['an indicator is missing that could move the score (see the bounds)']),
    ...(row.bounds === null && missing
      ? ['an indicator is missing, and how far it could move the score is not known']
      : []),
    ...(Object.values(row.components).includes(null) ? ['a step of the index has no value'] : []),
  ];
  return [`Treat the position with care: ${why.join(', and ')}.`];
}
