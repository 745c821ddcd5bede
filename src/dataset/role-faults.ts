import { byCodeUnit } from '../framework/text-order.ts';
import { matchKey } from '../framework/match.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Finding } from '../types.ts';
import { errorFinding } from './fault.ts';
import { LONG_COLUMNS, NAME_COLUMNS, ROW_COLUMNS, UNIT_COLUMNS } from './labels.ts';
import { columnName, type Table } from './table.ts';
import type { Roles } from './table-roles.ts';
import { shown, shownList } from './text.ts';

/** The finding for a table in which nothing says what a row is about. */
export function noUnitColumn(table: Table): Finding {
  const accepted = [...UNIT_COLUMNS, ...NAME_COLUMNS].map((name) => `\`${name}\``).join(', ');
  return errorFinding('header.missing', 'No column says which unit a row is about.', {
    line: table.headerLine,
    hint: `Name it one of ${accepted}, or say which it is: --map "column=unit". A publisher's file may have a profile: --source ID=FILE; \`atrisk sources list\` names them.`,
  });
}

/** Several columns where there can be only one. */
export function clashes(table: Table, keys: readonly string[], roles: Roles): Finding[] {
  const single = new Set([...ROW_COLUMNS, ...(roles.long === null ? [] : LONG_COLUMNS)]);
  const knownKey = (key: string): string | null => (single.has(key) ? key : null);
  const sameRole = groups(keys.keys(), (column) => knownKey(keys[column] as string));
  const sameIndicator = groups(roles.indicators.keys(), (column) => roles.indicators.get(column) ?? null);
  const clash = (columns: readonly number[], what: string): Finding =>
    errorFinding('header.duplicate', `The columns ${names(table, columns)} all stand for ${what}.`, {
      line: table.headerLine,
      hint: 'Keep one of them; rename or delete the others.',
    });
  return [
    ...sameRole.map((columns) => clash(columns, `the \`${keys[columns[0] as number] as string}\` of a row`)),
    ...sameIndicator.map((columns) => clash(columns, 'one indicator')),
    ...bothShapes(table, roles),
  ];
}

function bothShapes(table: Table, roles: Roles): Finding[] {
  if (roles.long === null || roles.indicators.size === 0) return [];
  const columns = names(table, [...roles.indicators.keys()]);
  return [
    errorFinding(
      'header.duplicate',
      `The table has a row for each indicator, and also a column for some of them: ${columns}.`,
      {
        line: table.headerLine,
        hint: 'Give each shape a file of its own.',
      },
    ),
  ];
}

/** The columns that the sidecar names for published figures, and that the table does not have or uses otherwise. */
export function publishedFaults(table: Table, roles: Roles): Finding[] {
  const published = table.sidecar?.published ?? null;
  return (['rank', 'score'] as const).flatMap((figure) => {
    const name = published?.[figure] ?? null;
    if (name === null || roles.published[figure] !== null) return [];
    const column = table.header.findIndex((header) => matchKey(header) === matchKey(name));
    const isIndicator = roles.indicators.has(column);
    const otherwise = isIndicator ? 'is an indicator of the framework and is scored as one' : 'has another use';
    const but = column < 0 ? 'there is none' : `it ${otherwise}`;
    const hint = column < 0 ? didYouMean(name, table.header) : 'Name another column there, or rename this one.';
    return [
      {
        code: column < 0 ? 'header.missing' : 'header.duplicate',
        severity: 'warning',
        message: `The .meta.yaml names the column ${shown(name)} under \`published\`, but ${but}.`,
        line: table.headerLine,
        column: name,
        ...(hint === undefined ? {} : { hint }),
      },
    ];
  });
}

function names(table: Table, columns: readonly number[]): string {
  return shownList(columns.map((column) => columnName(table, column)).toSorted(byCodeUnit));
}

/** Columns that share an answer, where at least two do; a column without an answer belongs to no group. */
function groups(columns: Iterable<number>, answer: (column: number) => string | number | null): number[][] {
  const found = new Map<string | number, number[]>();
  for (const column of columns) {
    const key = answer(column);
    if (key === null) continue;
    const group = found.get(key);
    if (group === undefined) found.set(key, [column]);
    else group.push(column);
  }
  return [...found.values()].filter((group) => group.length > 1);
}
