import type { AucOfRows, Backtest, ProbabilityGrade } from '../types.ts';
import { areaText, intervalCell, shareText } from './backtest-words.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { count } from './list-words.ts';
import { sanitise } from './sanitise.ts';

/** Areas, precision and probabilities: how well the ranking tells apart, over all rows and over parts of them. */
export function qualitySection({ grade, test, window }: Backtest): InspectSection {
  const { byPeriod, averagePrecision, hard, decades, probability } = grade;
  const parts: [string, AucOfRows][] = [
    ['all rows', grade],
    ['hard cases', hard],
    ...decades.map((decade): [string, AucOfRows] => [sanitise(decade.name), decade]),
  ];
  const column = (key: string, label: string, cell: (part: AucOfRows) => string) =>
    columnOf(
      key,
      label,
      parts.map(([, part]) => cell(part)),
    );
  return sectionOf({
    title: 'How well it ranks',
    notes: [
      'AUC: how often a row that an event followed stands above one that none followed; by chance 0.500.',
      'Hard cases: rows of units of which no earlier event is recorded.',
    ],
    items: [
      `AUC within each ${window.periodKind}, mean of the ${byPeriod.periods} that have rows with and without an event: ${areaText(byPeriod.mean)}`,
      `PR-AUC (average precision): ${areaText(averagePrecision)}; by chance ${areaText(test.events / test.rows)}, the share of rows that an event followed`,
      ...probabilityLines(probability),
    ],
    columns: [
      nameColumn(
        'part',
        'Rows taken',
        parts.map(([name]) => name),
      ),
      column('auc', 'AUC', ({ auc }) => areaText(auc)),
      column('interval', '95 %', ({ interval }) => intervalCell(interval, areaText)),
      column('rows', 'Rows', ({ rows }) => String(rows)),
      column('events', 'Followed', ({ events }) => String(events)),
    ],
    dropOrder: ['rows'],
  });
}

function probabilityLines(probability: ProbabilityGrade | null): string[] {
  if (probability === null) return [];
  const { source, rows, without, brier, skill } = probability;
  const what =
    source === 'score'
      ? 'the scores themselves are the probabilities'
      : 'the scores, put on a scale of probability by earlier periods only';
  const none =
    without === 0 ? '' : `; ${count(without, 'row')} without a probability, because too few events were known by then`;
  if (rows === 0) return [`Brier score: none (${what}${none})`];
  return [
    `Brier score: ${areaText(brier)}, skill ${areaText(skill)} over always saying the share of events (${what}; ${count(rows, 'row')}${none})`,
  ];
}

/** What the first so many ranks hold. */
export function atRanksSection({ grade: { at }, window }: Backtest): InspectSection {
  const column = (key: string, label: string, cell: (row: (typeof at)[number]) => string) =>
    columnOf(key, label, at.map(cell));
  return sectionOf({
    title: 'At the first ranks',
    notes: [
      `Hits: rows ranked so high in their ${window.periodKind} that an event followed. Recall: hits of all such rows; precision: hits of the rows ranked so high.`,
    ],
    columns: [
      column('first', 'First', ({ rank }) => String(rank)),
      column('rows', 'Rows', ({ rows }) => String(rows)),
      column('hits', 'Hits', ({ hits }) => String(hits)),
      column('recall', 'Recall', ({ recall }) => shareText(recall)),
      column('precision', 'Precision', ({ precision }) => shareText(precision)),
      column('caught', 'Onsets caught', ({ caught, onsets }) => `${caught} of ${onsets}`),
    ],
    dropOrder: ['rows', 'hits'],
  });
}
