import type { Rival } from '../../types.ts';
import { atRank } from './at-rank.ts';
import { type Cases, casesOf, type KnownCase, knownCases, type Ranking } from './cases.ts';
import { gradedOnsets, type Grading, overallOf } from './grade.ts';
import { aucDifference } from './resample.ts';

/** Grades a second ranking over the same periods, and compares the two over the rows that both rank. */
export function rivalOf(rival: Ranking, first: Cases, grading: Grading): Rival {
  const own = casesOf(rival, grading.history, grading.window, grading.span);
  const cases = knownCases(own.cases);
  const onsets = gradedOnsets(own, grading);
  const [shared, others] = sharedRows(knownCases(first.cases), cases);
  return {
    grade: {
      name: rival.name,
      description: rival.description,
      ...overallOf(cases, grading),
      at: grading.ranks.map((rank) => atRank(cases, onsets, rank)),
    },
    shared: { rows: shared.length, events: shared.filter(({ event }) => event).length },
    ...aucDifference(shared, others, grading),
  };
}

/** Rows of the first ranking that the second ranks too, and the second's scores of them. */
function sharedRows(first: readonly KnownCase[], second: readonly KnownCase[]): [KnownCase[], Float64Array] {
  const scores = new Map(second.map(({ unit, time, score }) => [`${time}\n${unit}`, score]));
  const shared = first.filter(({ unit, time }) => scores.has(`${time}\n${unit}`));
  return [shared, Float64Array.from(shared, ({ unit, time }) => scores.get(`${time}\n${unit}`) as number)];
}
