import type { ComparedFramework, Ranking } from '../../types.ts';
import type { BaselineRanks } from './places.ts';
import type { Edition, Side } from './side.ts';
import { isDated, isSameDirection, isSameMethod } from './same.ts';

/** What notes are made from. */
export interface Sides {
  from: { side: Side; edition: Edition };
  to: { side: Side; edition: Edition };
  /** How many units are ranked on both sides. */
  common: number;
  baseline: BaselineRanks;
  ties: Ranking['ties'];
}

/** What was assumed, and what must be known before a figure is read: whole sentences. */
export function notesOf(sides: Sides): string[] {
  const { from, to } = sides;
  return [
    ...baselineNotes(sides),
    ...new Set([...from.edition.notes, ...to.edition.notes]),
    ...directionNotes(from.edition, to.edition),
    ...scaleNotes(from.edition, to.edition),
    ...tiesNotes(sides),
    ...timeNotes(from.edition.period, to.edition.period),
  ];
}

function baselineNotes({ from, to, common, baseline }: Sides): string[] {
  const among = `among the ${common} units ranked on both sides`;
  const { published } = baseline;
  if (common < 2) return [];
  if (from.side.source === 'list') {
    return [`Rises are measured against the ranks of the list that is the baseline, put in order ${among}.`];
  }
  if (baseline.ranks === 'published') {
    const whose = to.side.source === 'list' ? '' : '; the ranks of the new edition are computed';
    return [
      `Rises are measured against the ranks that were published for the baseline, put in order ${among}${whose}.`,
    ];
  }
  if (published === 0) return [];
  const why =
    published < common
      ? `only ${published} of the ${common} units compared ${published === 1 ? 'has' : 'have'} a published one`
      : 'as was asked';
  return [
    `Rises are measured against ranks computed here for the baseline, not against published ones: ${why}${from.side.source === 'result' ? ' in the stored result' : ''}.`,
  ];
}

function directionNotes(from: Edition, to: Edition): string[] {
  const notes: string[] = [];
  if (!isSameDirection(from, to)) {
    notes.push(
      'The scores of the two sides run in opposite directions (one ranks from the highest down, the other from the lowest up): ranks are compared, differences of scores are not given.',
    );
  }
  if (from.measures !== null && to.measures !== null && from.measures !== to.measures) {
    notes.push(
      `Rank 1 is not the same thing on both sides: only the ${from.measures === 'risk' ? 'baseline' : 'new edition'} is an index of risk.`,
    );
  }
  return notes;
}

function scaleNotes(from: Edition, to: Edition): string[] {
  const [then, now] = [from.framework, to.framework];
  if (isSameMethod(then, now)) return coverageNotes(then, now);
  if (then !== null && now !== null) {
    return [
      `The two sides were scored differently (${methodsNamed(then, now)}): their scores may be on different scales.`,
      ...coverageNotes(then, now),
    ];
  }
  const hasScores = [from, to].every(({ rows }) => rows.some(({ score }) => score !== null));
  return hasScores ? ['A list does not say how its scores were made: they may be on another scale.'] : [];
}

function coverageNotes(then: ComparedFramework | null, now: ComparedFramework | null): string[] {
  if (then === null || now === null || then.minimumCoverage === now.minimumCoverage) return [];
  return [
    `A unit is ranked from a coverage of ${then.minimumCoverage} in the baseline and of ${now.minimumCoverage} in the new edition.`,
  ];
}

/** Two definitions may have the same name and version: then the hashes tell them apart. */
function methodsNamed(then: ComparedFramework, now: ComparedFramework): string {
  const [from, to] = [named(then), named(now)];
  if (from !== to) return `${from}; ${to}`;
  return `two definitions of ${from}, with the hashes ${then.sha256.slice(0, 8)}… and ${now.sha256.slice(0, 8)}…`;
}

function named({ id, version, weights }: ComparedFramework): string {
  return `${id} ${version}${weights === null ? '' : ` with the weights ${weights}`}`;
}

function tiesNotes({ from, to, ties }: Sides): string[] {
  const [then, now] = [from.edition.ranking?.ties, to.edition.ranking?.ties];
  if (then === undefined || now === undefined || then === now) return [];
  return [`The frameworks share places differently where scores are tied; here ties share the ${ties} place.`];
}

function timeNotes(from: string, to: string): string[] {
  return isDated(from) && isDated(to) && from > to
    ? [`The baseline (${from}) is later than the new edition (${to}).`]
    : [];
}
