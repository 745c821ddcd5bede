import type { ChangeSplit, ComparedUnit, Comparison, NamedUnit, Standing } from '../types.ts';
import { figureCell, numberCell, textCell } from './csv-cell.ts';
import { type CsvColumn, csvTable } from './csv-table.ts';

/** One line: a unit ranked on both sides, or on one. */
interface Line {
  unit: NamedUnit;
  status: 'both' | 'entered' | 'left';
  communities: string | null;
  from: Standing | null;
  to: Standing | null;
  compared: ComparedUnit | null;
  reason: string | null;
}

/**
 * A comparison as CSV for machines: one row per unit ranked on either side. Numbers are full doubles, nothing is
 * rounded; texts are made safe for spreadsheets and terminals.
 */
export function renderComparisonCsv(comparison: Comparison): string {
  const { units, entered, left, split } = comparison;
  const lines: Line[] = [
    ...units.map((compared): Line => ({ ...compared, status: 'both', compared, reason: ownReason(compared, split) })),
    ...entered.map((one): Line => ({ ...one, status: 'entered', from: null, to: one.standing, compared: null })),
    ...left.map((one): Line => ({ ...one, status: 'left', from: one.standing, to: null, compared: null })),
  ];
  return csvTable(columns(comparison), lines);
}

/** Why the change of one unit is not split, where that is not so of all. */
function ownReason({ splitReason }: ComparedUnit, { reason }: Comparison['split']): string | null {
  return splitReason === reason ? null : splitReason;
}

function columns({ from, to, units }: Comparison): CsvColumn<Line>[] {
  return [
    { header: 'unit', cell: ({ unit }) => textCell(unit.id) },
    { header: 'name', cell: ({ unit }) => textCell(unit.name) },
    { header: 'kind', cell: ({ unit }) => textCell(unit.kind) },
    { header: 'status', cell: ({ status }) => status },
    ...standingColumns('from', from.period, ({ from: standing }) => standing),
    ...standingColumns('to', to.period, ({ to: standing }) => standing),
    { header: 'place_from', cell: ({ compared }) => numberCell(compared?.places.from ?? null) },
    { header: 'place_to', cell: ({ compared }) => numberCell(compared?.places.to ?? null) },
    { header: 'places_among', cell: ({ compared }) => (compared === null ? '' : String(units.length)) },
    { header: 'rise', cell: ({ compared }) => numberCell(compared?.rise ?? null) },
    { header: 'rise_against', cell: ({ compared }) => (compared === null ? '' : from.ranks) },
    { header: 'change', cell: ({ compared }) => numberCell(compared?.change ?? null) },
    partColumn('revision', 'revision'),
    partColumn('data', 'data'),
    partColumn('data_and_revision', 'dataAndRevision'),
    partColumn('method', 'method'),
    { header: 'reason', cell: ({ reason }) => textCell(reason) },
    { header: 'communities_at_risk', cell: ({ communities }) => textCell(communities) },
  ];
}

function standingColumns(
  side: 'from' | 'to',
  period: string,
  standing: (line: Line) => Standing | null,
): CsvColumn<Line>[] {
  return [
    { header: `${side}_period`, cell: () => textCell(period) },
    { header: `${side}_rank`, cell: (line) => numberCell(standing(line)?.rank ?? null) },
    { header: `${side}_among`, cell: (line) => numberCell(standing(line)?.among ?? null) },
    { header: `${side}_published_rank`, cell: (line) => figureCell(standing(line)?.published.rank ?? null) },
    { header: `${side}_score`, cell: (line) => numberCell(standing(line)?.score ?? null) },
  ];
}

function partColumn(name: string, part: keyof ChangeSplit): CsvColumn<Line> {
  return { header: `change_${name}`, cell: ({ compared }) => numberCell(compared?.split?.[part] ?? null) };
}
