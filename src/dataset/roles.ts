import { matchKey } from '../framework/match.ts';
import type { Finding } from '../types.ts';
import { SHEET_COLUMNS } from './coding/columns.ts';
import type { ColumnMap } from './column-map.ts';
import { clashes, noUnitColumn, publishedFaults } from './role-faults.ts';
import {
  ATTRIBUTE_COLUMNS,
  CELL_COLUMNS,
  CODE_COLUMNS,
  NAME_COLUMNS,
  PERIOD_COLUMNS,
  PUBLISHED_COLUMNS,
  ROW_COLUMNS,
  UNIT_COLUMNS,
} from './labels.ts';
import { isOfGatheredData, type LongColumns, type Roles } from './table-roles.ts';
import { isTextColumn } from './text-column.ts';
import type { Table } from './table.ts';
import type { Wanted } from './wanted.ts';

/** Gives every column of a table its role, or says why that cannot be done (`roles` is null then). */
export function assignRoles(
  table: Table,
  { labels, groups }: Pick<Wanted, 'labels' | 'groups'>,
  map: ColumnMap,
): { roles: Roles | null; findings: Finding[] } {
  const standsFor = table.header.map((name) => map.get(matchKey(name)) ?? name);
  const keys = standsFor.map(matchKey);
  const picker = pickerOf(keys);
  const unit = picker.take(UNIT_COLUMNS) ?? picker.take(NAME_COLUMNS);
  if (unit === null) return { roles: null, findings: [noUnitColumn(table)] };
  const named = NAME_COLUMNS.some((known) => known === keys[unit]);
  const indicators = picker.takeWhere((column) => labels.find(standsFor[column] as string));
  const roles: Roles = {
    unit,
    isIso3: keys[unit] === 'iso3',
    codes: CODE_COLUMNS[keys[unit] as string] ?? null,
    name: named ? unit : picker.take(NAME_COLUMNS),
    period: picker.take(PERIOD_COLUMNS),
    kind: picker.take(['kind']),
    parent: picker.take(['parent']),
    long: longColumns(keys, picker),
    indicators,
    published: publishedColumns(table, picker),
    ...leftOver(table, picker.rest(), (column) => groups.has(keys[column] as string)),
  };
  const errors = clashes(table, keys, roles);
  return { roles: errors.length === 0 ? roles : null, findings: [...errors, ...publishedFaults(table, roles)] };
}

/** Hands out the columns that have no role yet. */
interface Picker {
  /** The column that stands for the first of these names that there is; null where there is none. */
  take: (names: readonly string[]) => number | null;
  /** Every column for which the function gives an answer, with the answer. */
  takeWhere: (answer: (column: number) => number | null) => Map<number, number>;
  rest: () => number[];
}

function pickerOf(keys: readonly string[]): Picker {
  const left = new Set(keys.keys());
  return {
    take(names) {
      const wanted = names.find((name) => keys.some((key, column) => key === name && left.has(column)));
      if (wanted === undefined) return null;
      const column = keys.findIndex((key, position) => key === wanted && left.has(position));
      left.delete(column);
      return column;
    },
    takeWhere(answer) {
      const found = new Map<number, number>();
      for (const column of left) {
        const given = answer(column);
        if (given !== null) found.set(column, given);
      }
      for (const column of found.keys()) left.delete(column);
      return found;
    },
    rest: () => [...left],
  };
}

/**
 * A table is long where it has both an `indicator` and a `value` column. A sheet for coding is one too: its `new code`
 * is the value, and `reason` there says why a code was changed.
 */
function longColumns(keys: readonly string[], picker: Picker): Roles['long'] {
  const left = new Set(picker.rest().map((column) => keys[column]));
  if (!left.has('indicator')) return null;
  if (left.has('value')) return plainColumns(picker);
  return left.has('new code') ? sheetColumns(picker) : null;
}

function plainColumns(picker: Picker): LongColumns {
  const long = {
    indicator: picker.take(['indicator']) as number,
    value: picker.take(['value']) as number,
    reason: picker.take(['reason', 'flag']),
    ...provenanceColumns(picker),
    changeReason: null,
  };
  // What gathered data say of their source cells is no data.
  if (isOfGatheredData(long)) for (const name of CELL_COLUMNS) picker.take([name]);
  return long;
}

function sheetColumns(picker: Picker): LongColumns {
  const long = {
    indicator: picker.take(['indicator']) as number,
    value: picker.take(['new code']) as number,
    reason: picker.take(['missing because']),
    ...provenanceColumns(picker),
    changeReason: picker.take(['reason']),
  };
  // The rest of a sheet is for its coders, and is no data.
  const forCoders = SHEET_COLUMNS.map(matchKey).filter((name) => !ROW_COLUMNS.includes(name));
  for (const name of forCoders) picker.take([name]);
  return long;
}

function provenanceColumns(picker: Picker): Pick<LongColumns, 'origin' | 'sourcePeriod' | 'substitutedFrom'> {
  return {
    origin: picker.take(['source']),
    sourcePeriod: picker.take(['source period']),
    substitutedFrom: picker.take(['substituted from']),
  };
}

/** The publisher's own rank and score: as the sidecar names them, else by the names they mostly have. */
function publishedColumns(table: Table, picker: Picker): Roles['published'] {
  const declared = table.sidecar?.published ?? null;
  if (declared === null) {
    return { rank: picker.take(PUBLISHED_COLUMNS.rank), score: picker.take(PUBLISHED_COLUMNS.score) };
  }
  return {
    rank: declared.rank === null ? null : picker.take([matchKey(declared.rank)]),
    score: declared.score === null ? null : picker.take([matchKey(declared.score)]),
  };
}

function leftOver(
  table: Table,
  columns: readonly number[],
  isGroup: (column: number) => boolean,
): Pick<Roles, 'attributes' | 'unmatched'> {
  const isAttribute = (column: number): boolean =>
    ATTRIBUTE_COLUMNS.includes(matchKey(table.header[column] as string)) ||
    isGroup(column) ||
    isTextColumn(table, column);
  const isText = new Map(columns.map((column) => [column, isAttribute(column)]));
  return {
    attributes: columns.filter((column) => isText.get(column) === true),
    unmatched: columns.filter((column) => isText.get(column) === false),
  };
}
