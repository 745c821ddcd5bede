import { isReserved } from '../framework/reserved.ts';
import { byCodeUnit } from '../framework/text-order.ts';
import type { Finding } from '../types.ts';
import { matchKey } from '../framework/match.ts';
import { errorFinding } from './fault.ts';
import { NAME_COLUMNS, UNIT_COLUMNS } from './labels.ts';
import { parseNumber } from './number.ts';
import { label, shown, shownList } from './text.ts';

/** A row that names one of these is a header, whatever else it holds. */
const KEY_COLUMNS = new Set<string>([...UNIT_COLUMNS, ...NAME_COLUMNS]);

/**
 * Checks the names of the columns and returns everything that is wrong with them.
 *
 * @param cells header cells as written
 * @param isBlank tells whether a column holds nothing in any row
 * @param mayBeNumbers whether columns may be named after years
 */
export function headerFindings(
  cells: readonly string[],
  line: number,
  isBlank: (column: number) => boolean,
  mayBeNumbers = false,
): Finding[] {
  return [
    ...blankNames(cells, line, isBlank),
    ...duplicates(cells, line),
    ...reserved(cells, line),
    ...invisible(cells, line),
    ...(mayBeNumbers ? [] : numbers(cells, line)),
  ];
}

function blankNames(cells: readonly string[], line: number, isBlank: (column: number) => boolean): Finding[] {
  return cells.flatMap((cell, column) => {
    if (label(cell) !== '') return [];
    const empty = isBlank(column);
    return errorFinding('header.blank', `Column ${column + 1} has no name${empty ? ' and no cells' : ''}.`, {
      line,
      hint: empty
        ? 'Delete the column, or read the file with --delimiter ",", which leaves such columns out.'
        : 'Name the column, or delete it if it only numbers the rows; --delimiter "," leaves such columns out.',
    });
  });
}

/** Two columns are the same if their names differ only in case, outer spaces or Unicode composition. */
function duplicates(cells: readonly string[], line: number): Finding[] {
  const columns = new Map<string, string[]>();
  for (const cell of cells) {
    const name = label(cell);
    if (name === '') continue;
    const key = name.toLowerCase();
    const names = columns.get(key);
    if (names === undefined) columns.set(key, [name]);
    else names.push(name);
  }
  return [...columns.values()]
    .filter((names) => names.length > 1)
    .map((names) => {
      const same = new Set(names).size === 1;
      const message = same
        ? `${names.length} columns are named ${shown(names[0] as string)}.`
        : `The columns ${shownList(names.toSorted(byCodeUnit))} have the same name but for capitals.`;
      return errorFinding('header.duplicate', message, {
        line,
        column: names[0],
        hint: 'Rename or delete all but one.',
      });
    });
}

function reserved(cells: readonly string[], line: number): Finding[] {
  return cells
    .map(label)
    .filter(isReserved)
    .map((name) =>
      errorFinding('header.reserved', `No column may be named ${shown(name)}.`, {
        line,
        column: name,
        hint: 'Rename the column.',
      }),
    );
}

function invisible(cells: readonly string[], line: number): Finding[] {
  return cells.filter(hasInvisible).map((cell) =>
    errorFinding('header.invisible', `The column name ${shown(label(cell))} holds invisible characters.`, {
      line,
      column: label(cell),
      hint: 'Type the name anew.',
    }),
  );
}

/** Joiners are letters' business in several scripts, but have none between Latin letters. */
function hasInvisible(cell: string): boolean {
  const marks = label(cell).replace(/[\n\r\t]/g, ' ');
  if (!/[\p{Cc}\p{Cf}]/u.test(marks)) return false;
  const latin = !/(?!\p{Script=Latin})\p{L}/u.test(marks);
  return latin || /[\p{Cc}\p{Cf}]/u.test(marks.replace(/[\u200c\u200d]/g, ''));
}

function numbers(cells: readonly string[], line: number): Finding[] {
  const found = cells.map(label).filter((cell) => parseNumber(cell) !== null);
  if (found.length === 0) return [];
  const years = found.every((cell) => /^(1|2)\d{3}$/.test(cell));
  if (years) {
    return [
      errorFinding('header.missing', `The columns ${shownList(found)} are named after years.`, {
        line,
        hint: 'Give each unit and year a row of its own, with the year in a column named `year`, or read the file with --source years=FILE.',
      }),
    ];
  }
  // Ids of indicators may look like numbers (7.14): where a column is named for units, this row is the header.
  if (cells.some((cell) => KEY_COLUMNS.has(matchKey(cell)))) return [];
  return [
    errorFinding(
      'header.missing',
      `The first row holds numbers (${shownList(found)}): the header row seems to be missing.`,
      {
        line,
        hint: 'Add a first row that names the columns.',
      },
    ),
  ];
}
