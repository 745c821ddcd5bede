import type { Dataset, Observation, Unit } from '../types.ts';
import { numberCell, textCell } from './csv-cell.ts';

/** Rows put together into one piece of text, so that a million rows are never held as text at once. */
const ROWS_AT_ONCE = 10_000;

/** Columns of a tidy dataset; `name`, and where there are units other than countries `kind` and `parent`, follow. */
const COLUMNS = ['unit', 'period', 'indicator', 'value', 'source', 'source_period', 'flag'] as const;

/** Columns that data without periods do not have: read again, they are without periods once more. */
const DATED_COLUMNS: readonly string[] = ['period', 'source_period'];

/** What a tidy dataset is to hold besides. */
export interface TidyOptions {
  /** One period, or null for all. */
  period: string | null;
  /** Whether the data have periods. */
  isDated: boolean;
  /** Whether each row names the file, line and column its value was read from. */
  cells: boolean;
}

/**
 * A dataset as CSV with one row per value, in the order of units, periods and indicators. `flag` says why a value is
 * missing, or that it is derived or another unit's. Texts are kept from being taken for formulas.
 */
export function* renderTidyCsv(dataset: Dataset, options: TidyOptions): Generator<string> {
  const write = rowWriter(dataset, options);
  let lines = [write.header];
  for (const row of sortedRows(dataset, options.period)) {
    for (const column of dataset.columns) {
      const observation = column.at(row);
      if (observation !== undefined) lines.push(write.row(observation));
    }
    if (lines.length < ROWS_AT_ONCE) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

function sortedRows({ unitPeriods }: Dataset, period: string | null): number[] {
  const rows = [...unitPeriods.keys()].filter((row) => period === null || unitPeriods[row]?.period === period);
  const key = (row: number): string => `${unitPeriods[row]?.unit as string}\n${unitPeriods[row]?.period as string}`;
  const keys = new Map(rows.map((row) => [row, key(row)]));
  return rows.sort((a, b) => ((keys.get(a) as string) < (keys.get(b) as string) ? -1 : 1));
}

function rowWriter({ inputs, units }: Dataset, { cells, isDated }: TidyOptions) {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const names = new Map(inputs.map((input) => [input.id, input]));
  const isMixed = units.some(({ kind }) => kind !== 'country');
  const extra = ['name', ...(isMixed ? ['kind', 'parent'] : []), ...(cells ? ['file', 'line', 'column'] : [])];
  const tail = (observation: Observation): string[] => {
    const { name, kind, parent } = byId.get(observation.unit) as Unit;
    const { file, line, column } = observation.source;
    return [
      textCell(name),
      ...(isMixed ? [kind, textCell(parent)] : []),
      ...(cells ? [textCell(names.get(file)?.name ?? file), String(line), textCell(column)] : []),
    ];
  };
  const origin = ({ origin: known, source }: Observation): string => {
    const input = names.get(source.file);
    return known ?? input?.title ?? input?.name ?? source.file;
  };
  const columns = COLUMNS.filter((column) => isDated || !DATED_COLUMNS.includes(column));
  const whenDated = (text: string): string[] => (isDated ? [text] : []);
  return {
    header: [...columns, ...extra].join(','),
    row: (observation: Observation): string =>
      [
        textCell(observation.unit),
        ...whenDated(observation.period),
        textCell(observation.indicator),
        numberCell(observation.value),
        textCell(origin(observation)),
        ...whenDated(textCell(observation.sourcePeriod ?? observation.period)),
        textCell(flagOf(observation)),
        ...tail(observation),
      ].join(','),
  };
}

/** Why a value is missing, whose it is, or from what it was computed; nothing for a figure as published. */
function flagOf({ value, reason, substitutedFrom, parts }: Observation): string {
  if (value === null) return reason ?? 'missing';
  if (substitutedFrom !== undefined)
    return `substituted from ${substitutedFrom}${reason === null ? '' : `: ${reason}`}`;
  if (parts === undefined) return '';
  const from = parts.map(({ series, period }) => `${series} ${period}`).join(', ');
  return `derived from ${from}${reason === null ? '' : `; ${reason}`}`;
}
