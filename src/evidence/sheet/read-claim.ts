import { didYouMean } from '../../framework/suggest.ts';
import type { Day, Finding, ItemDate, Purpose } from '../../types.ts';
import type { Context } from '../context.ts';
import { isDay, parseItemDate } from '../day.ts';
import { faultAt } from '../load.ts';
import { purpose } from '../schema-parts.ts';
import { CHOICES } from './choices.ts';
import { NO_INFORMATION, NOT_NEEDED, type SheetColumn, type SheetRow } from './columns.ts';

/** A row of a sheet as it was read: its cells by column, and where it stands. */
export interface ReadRow {
  cells: SheetRow;
  file: string;
  line: number;
}

/** Everything that is wrong with a row that says something. */
export function rowFaults(row: ReadRow, context: Context): Finding[] {
  const { cells } = row;
  return [
    ...Object.entries(CHOICES).flatMap(([column, words]) => wordFaults(row, column as SheetColumn, words)),
    ...targetFaults(row, context),
    ...purposeFaults(row),
    ...(cells.date === '' || dateOf(cells.date) !== null
      ? []
      : [
          fault(
            row,
            'date',
            `${shown(cells.date)} is no date.`,
            'Write a day (2026-03-14), a month, a year, or two of them with / between.',
          ),
        ]),
    ...(isDay(cells['assessed on'])
      ? []
      : [
          fault(
            row,
            'assessed on',
            cells['assessed on'] === ''
              ? 'The row does not say when it was assessed.'
              : `${shown(cells['assessed on'])} is no day.`,
            'Write it as 2026-10-31, or give --as-of.',
          ),
        ]),
    ...(cells.unit === ''
      ? [fault(row, 'unit', 'The row does not say which situation it is about.', 'Copy it from another row.')]
      : []),
    ...(isClaim(cells) ? claimFaults(row, context) : otherFaults(row, context)),
  ];
}

/** Whether a row makes a claim; else it states a level, or that nothing was found. */
export function isClaim({ direction, ...cells }: SheetRow): boolean {
  const columns = ['source code', 'own words', 'public wording', 'date'] as const;
  return direction !== NO_INFORMATION && (direction !== '' || columns.some((column) => cells[column] !== ''));
}

/** The date of a claim; null where it is none. A blank cell is a date that is not known. */
export function dateOf(text: string): ItemDate | null {
  return text === '' ? { from: null, to: null, precision: 'unknown' } : parseItemDate(text);
}

/** What a cell of purposes says: a list, that nobody has to be asked, or nothing. */
export function purposesIn(text: string): readonly Purpose[] | 'not-needed' | null {
  const word = text.toLowerCase().replaceAll('-', ' ').trim();
  if (word === '' || word === 'unknown') return null;
  return word === NOT_NEEDED ? 'not-needed' : ([...new Set(listed(text))] as Purpose[]);
}

/** The day of the assessment of a row. */
export function dayOf({ cells }: ReadRow): Day {
  return cells['assessed on'];
}

function listed(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
}

function wordFaults(row: ReadRow, column: SheetColumn, words: readonly string[]): Finding[] {
  const text = row.cells[column];
  if (text === '' || words.includes(text)) return [];
  const hint = didYouMean(text, words) ?? `One of: ${words.join(', ')}.`;
  return [fault(row, column, `${shown(text)} is no ${column}.`, hint)];
}

function purposeFaults(row: ReadRow): Finding[] {
  const text = row.cells['may be used for'];
  const found = purposesIn(text);
  if (found === null || found === 'not-needed') return [];
  return found.flatMap((word) =>
    (purpose.options as readonly string[]).includes(word)
      ? []
      : [
          fault(
            row,
            'may be used for',
            `${shown(word)} is no purpose.`,
            didYouMean(word, purpose.options) ?? `One of: ${purpose.options.join(', ')}, ${NOT_NEEDED}.`,
          ),
        ],
  );
}

/** A number that a spreadsheet changed, such as 1.10 to 1.1, is known by the name that stands beside it. */
function targetFaults(row: ReadRow, { targets, factors }: Context): Finding[] {
  const { indicator, name } = row.cells;
  const factor = factors.find(({ id }) => id === indicator);
  const known = targets.get(indicator) ?? factor;
  if (known === undefined) {
    const ids = [...factors.map(({ id }) => id), ...targets.keys()];
    const message =
      indicator === ''
        ? 'The row names neither an indicator nor a factor.'
        : `The framework has no indicator or factor ${shown(indicator)}.`;
    return [fault(row, 'indicator', message, didYouMean(indicator, ids) ?? 'Copy it from another row.')];
  }
  if (name === '' || name === known.name) return [];
  const own = [...targets.values()].find((one) => one.name === name);
  const hint =
    own === undefined
      ? 'Leave the name as it was, or blank.'
      : `The name is that of "${own.id}": a spreadsheet may have changed the number. Format the column as text.`;
  return [fault(row, 'indicator', `"${indicator}" has another name in the framework than in this row.`, hint)];
}

function claimFaults(row: ReadRow, { items }: Context): Finding[] {
  const { cells } = row;
  const missing = (column: SheetColumn, hint: string): Finding[] =>
    cells[column] === '' ? [fault(row, column, `A claim has no ${column}.`, hint)] : [];
  return [
    ...missing('source code', 'Write a code that names nobody, such as S07.'),
    ...missing('own words', 'Write the claim in your own words.'),
    ...missing('direction', `One of: ${(CHOICES.direction ?? []).join(', ')}.`),
    ...codeFaults(row, 'source code'),
    ...codeFaults(row, 'item'),
    ...(cells.item === '' || items.has(cells.item) || !isCode(cells.item)
      ? []
      : [
          fault(
            row,
            'item',
            `There was no claim ${shown(cells.item)} last time.`,
            'Name the last ledger with --from, or leave the cell blank for a new claim.',
          ),
        ]),
  ];
}

function codeFaults(row: ReadRow, column: 'item' | 'source code'): Finding[] {
  const text = row.cells[column];
  if (text === '' || isCode(text)) return [];
  return [
    fault(
      row,
      column,
      `${shown(text)} is no code.`,
      'Letters, digits, dots, hyphens and underscores, beginning with a letter or digit.',
    ),
  ];
}

function isCode(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(text);
}

function otherFaults(row: ReadRow, { factors }: Context): Finding[] {
  const { cells } = row;
  const isFactor = factors.some(({ id }) => id === cells.indicator);
  if (cells.direction === NO_INFORMATION && isFactor) {
    return [
      fault(
        row,
        'direction',
        'That no information was found is said of an indicator, not of a factor.',
        'Write it in the row of the indicator.',
      ),
    ];
  }
  const stated = (['level', 'evidence', 'agreement'] as const).filter((column) => cells[column] !== '');
  const [first] = stated;
  if (first !== undefined && !isFactor) {
    return [
      fault(row, first, `The ${first} is said of a factor, not of an indicator.`, 'Write it in the row of the factor.'),
    ];
  }
  return (cells.evidence === '') === (cells.agreement === '')
    ? []
    : [fault(row, cells.evidence === '' ? 'evidence' : 'agreement', 'Confidence needs both evidence and agreement.')];
}

function fault({ file, line }: ReadRow, column: SheetColumn, message: string, hint?: string): Finding {
  return faultAt('ledger.sheet', { file, line, lines: {} }, column, message, hint);
}

function shown(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
