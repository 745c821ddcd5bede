import type { Result, ResultRow } from '../types.ts';
import type { Column } from './column.ts';
import { LEAST_NAME } from './column.ts';
import { decimalsOf } from './final-nodes.ts';
import { frequencyColumns } from './frequency-column.ts';
import { intervalColumn } from './interval-column.ts';
import { fixed, NONE, percent } from './number.ts';
import { publishedText, rankOf } from './rank-words.ts';
import { changeText, marksOf, tierText } from './row-cells.ts';
import { sanitise } from './sanitise.ts';
import type { Section } from './sections.ts';
import { bar, barScale } from './table-bar.ts';
import { driversColumn } from './table-drivers.ts';

/** The order in which columns are dropped where a line is too narrow. The others are never dropped. */
export const DROP_ORDER: readonly string[] = ['bar', 'drivers', 'change', 'coverage'];

/** Columns of the ranked table, from left to right; columns with nothing in them are left out. */
export function indexColumns(result: Result, section: Section, rows: readonly ResultRow[], ellipsis: string): Column[] {
  return [
    ...identityColumns(result, section, rows),
    ...scoreColumns(result, rows),
    ...barColumn(result, section, rows),
    ...tierColumn(result, rows),
    ...frequencyColumns(result, rows),
    coverageColumn(rows),
    ...changeColumn(result, section, rows),
    ...driversColumn(result, rows, ellipsis),
  ];
}

/** Rank, its interval and published figures where there are any, unit: what every table of ranked units begins with. */
export function identityColumns(result: Result, { tied }: Section, rows: readonly ResultRow[]): Column[] {
  const published = rows.map(publishedText);
  return [
    {
      key: 'rank',
      label: 'Rank',
      align: 'right',
      cells: rows.map((row) => rankOf(row, row.rank !== null && tied.has(row.rank))),
    },
    ...intervalColumn(result, rows),
    ...(published.some((text) => text !== null)
      ? [{ key: 'published', label: 'Published', align: 'left' as const, cells: published.map((text) => text ?? NONE) }]
      : []),
    unitColumn(rows),
  ];
}

/** Names; with the id where two units of the list have the same name. */
export function unitColumn(rows: readonly ResultRow[]): Column {
  const ids = new Map<string, Set<string>>();
  for (const { unit } of rows) ids.set(unit.name, (ids.get(unit.name) ?? new Set()).add(unit.id));
  const cells = rows.map(({ unit: { id, name } }) =>
    sanitise((ids.get(name)?.size ?? 0) > 1 ? `${name} (${id})` : name),
  );
  return { key: 'unit', label: 'Unit', align: 'left', cells, least: LEAST_NAME };
}

/** The score, with its marks in a place of their own so that the digits stay in line. */
export function scoreColumns(result: Result, rows: readonly ResultRow[]): Column[] {
  const marks = rows.map(marksOf);
  const room = marks.reduce((most, text) => Math.max(most, text.length), 0);
  const cells = rows.map(
    ({ score }, index) => fixed(score, decimalsOf(result.framework)) + (marks[index] ?? '').padEnd(room),
  );
  return [{ key: 'score', label: `Score${' '.repeat(room)}`, align: 'right', cells }];
}

function coverageColumn(rows: readonly ResultRow[]): Column {
  return { key: 'coverage', label: 'Coverage', align: 'right', cells: rows.map(({ coverage }) => percent(coverage)) };
}

/** The scale is that of all units of the section, also of those not shown. One bar alone would compare nothing. */
function barColumn(result: Result, section: Section, rows: readonly ResultRow[]): Column[] {
  const scale = barScale(
    section.rows.map(({ score }) => score),
    decimalsOf(result.framework),
  );
  if (scale === null || section.rows.length < 2) return [];
  return [{ key: 'bar', label: scale.label, align: 'left', cells: rows.map(({ score }) => bar(score, scale)) }];
}

function tierColumn({ framework }: Result, rows: readonly ResultRow[]): Column[] {
  if (framework.tiers === null) return [];
  return [{ key: 'tier', label: 'Tier', align: 'left', cells: rows.map(({ tier }) => tierText(framework, tier)) }];
}

/** Left out where no unit of the section has an earlier period to compare with. */
function changeColumn({ framework }: Result, section: Section, rows: readonly ResultRow[]): Column[] {
  if (section.rows.every(({ change }) => change === null)) return [];
  return [{ key: 'change', label: 'Change', align: 'right', cells: rows.map((row) => changeText(framework, row)) }];
}
