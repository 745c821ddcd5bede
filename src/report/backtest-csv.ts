import type { AucOfRows, Backtest, Frequency, Grade, Rival } from '../types.ts';
import { numberCell, textCell } from './csv-cell.ts';
import { type CsvColumn, csvTable } from './csv-table.ts';

/** One figure: of which ranking and which part of its rows, what it measures, and what it was taken from. */
interface Line {
  ranking: string;
  part: string;
  measure: string;
  value: number | null;
  item?: string;
  from?: number | null;
  to?: number | null;
  low?: number | null;
  high?: number | null;
  rows?: number;
  events?: number;
  unit?: string;
  name?: string;
  period?: string;
  rankedIn?: string | null;
  among?: number | null;
  reason?: string | null;
}

/**
 * A backtest as CSV for machines: one row per figure. Numbers are full doubles, nothing is rounded; texts are made
 * safe for spreadsheets and terminals. Every row says which outcome it is of and whether later information was used,
 * because rows travel without their headline.
 */
export function renderBacktestCsv(report: Backtest): string {
  const { grade, rivals } = report;
  const lines = [
    ...[...overallLines(grade), ...ownLines(grade)].map((line) => ({ ...line, role: 'graded' as const })),
    ...rivals
      .flatMap((rival) => [...overallLines(rival.grade), differenceLine(rival, grade.name)])
      .map((line) => ({ ...line, role: 'other' as const })),
  ];
  return csvTable(columns(report), lines);
}

/** What is computed of every ranking. */
function overallLines({ name: ranking, byPeriod, averagePrecision, at, ...whole }: Rival['grade']): Line[] {
  const { rows, events } = whole;
  return [
    areaLine(ranking, 'all', '', whole),
    { ranking, part: 'all', measure: 'auc_mean_by_period', value: byPeriod.mean },
    { ranking, part: 'all', measure: 'periods_in_mean', value: byPeriod.periods },
    { ranking, part: 'all', measure: 'average_precision', value: averagePrecision, rows, events },
    { ranking, part: 'all', measure: 'base_rate', value: rows === 0 ? null : events / rows, rows, events },
    ...at.flatMap(({ rank, rows: inside, hits, recall, precision, caught, onsets }): Line[] => {
      const first = { ranking, part: 'first', from: 1, to: rank, rows: inside, events: hits };
      return [
        { ...first, measure: 'recall', value: recall },
        { ...first, measure: 'precision', value: precision },
        { ...first, measure: 'onsets_caught', value: caught },
        { ...first, measure: 'onsets', value: onsets },
      ];
    }),
  ];
}

/** What is computed of the ranking that is graded alone. */
function ownLines(grade: Grade): Line[] {
  const ranking = grade.name;
  return [
    areaLine(ranking, 'hard', '', grade.hard),
    ...grade.decades.map((decade) => areaLine(ranking, 'decade', decade.name, decade)),
    ...grade.onsets.map(({ unit, period, rank, rankedIn, among, reason }): Line => {
      const { id, name } = unit;
      const which = { ranking, part: 'onset', measure: 'best_rank', unit: id, name, period };
      return { ...which, value: rank, rankedIn, among, reason };
    }),
    ...grade.bands.map(({ from, to, ...band }) => shareLine(ranking, 'band', band, { from, to })),
    ...grade.tiers.map(({ tier, ...group }) => shareLine(ranking, 'tier', group, { item: tier })),
    ...probabilityLines(grade),
  ];
}

function probabilityLines({ name: ranking, probability }: Grade): Line[] {
  if (probability === null) return [];
  const { source: item, rows, events, without, brier, skill, groups } = probability;
  const of = { ranking, part: 'probability', item, rows, events };
  return [
    { ...of, measure: 'brier', value: brier },
    { ...of, measure: 'brier_skill', value: skill },
    { ...of, measure: 'rows_without', value: without },
    ...groups.flatMap(({ lowest: from, highest: to, forecast, ...group }): Line[] => [
      { ...of, part: 'calibration', measure: 'forecast', value: forecast, from, to, ...sizeOf(group) },
      shareLine(ranking, 'calibration', group, { item, from, to }),
    ]),
  ];
}

function areaLine(ranking: string, part: string, item: string, { auc, interval, ...size }: AucOfRows): Line {
  return { ranking, part, item, measure: 'auc', value: auc, ...interval, ...sizeOf(size) };
}

function shareLine(ranking: string, part: string, group: Frequency, of: Partial<Line>): Line {
  return { ranking, part, measure: 'share', value: group.share, ...group.interval, ...sizeOf(group), ...of };
}

function sizeOf({ rows, events }: { rows: number; events: number }): Pick<Line, 'rows' | 'events'> {
  return { rows, events };
}

/** The first ranking's area less the rival's, in the rows of the rival. */
function differenceLine({ grade, shared, difference, interval }: Rival, first: string): Line {
  const { name: ranking } = grade;
  return {
    ranking,
    part: 'difference',
    item: first,
    measure: 'auc',
    value: difference,
    ...interval,
    ...sizeOf(shared),
  };
}

/** Of a column that is graded as it stands nobody knows how it came about. */
function laterWord({ lookAhead, framework }: Backtest): 'yes' | 'no' | 'unknown' {
  if (lookAhead.some(({ kind }) => kind === 'later')) return 'yes';
  return lookAhead.length > 0 || framework === null ? 'unknown' : 'no';
}

function columns(report: Backtest): CsvColumn<Line & { role: string }>[] {
  const { definition, column } = report.outcome;
  const later = laterWord(report);
  const number = (header: string, value: (line: Line) => number | null | undefined): CsvColumn<Line> => ({
    header,
    cell: (line) => numberCell(value(line) ?? null),
  });
  const text = (header: string, value: (line: Line) => string | null | undefined): CsvColumn<Line> => ({
    header,
    cell: (line) => textCell(value(line) ?? null),
  });
  return [
    { header: 'role', cell: ({ role }) => role },
    text('ranking', ({ ranking }) => ranking),
    text('part', ({ part }) => part),
    text('item', ({ item }) => item),
    number('from', ({ from }) => from),
    number('to', ({ to }) => to),
    text('measure', ({ measure }) => measure),
    number('value', ({ value }) => value),
    number('low', ({ low }) => low),
    number('high', ({ high }) => high),
    number('rows', ({ rows }) => rows),
    number('events', ({ events }) => events),
    text('unit', ({ unit }) => unit),
    text('name', ({ name }) => name),
    text('period', ({ period }) => period),
    text('ranked_in', ({ rankedIn }) => rankedIn),
    number('among', ({ among }) => among),
    text('reason', ({ reason }) => reason),
    text('outcome', () => definition ?? column),
    text('uses_later_information', () => later),
  ];
}
