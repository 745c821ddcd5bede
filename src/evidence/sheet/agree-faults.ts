import type { Finding } from '../../types.ts';
import type { Context } from '../context.ts';
import { faultAt } from '../load.ts';
import type { SheetColumn } from './columns.ts';
import { isClaim, purposesIn, type ReadRow } from './read-claim.ts';

/** What every row of one claim has to say alike: else one of them would be lost, or consent grow by the other. */
const ALIKE: readonly SheetColumn[] = [
  'source code',
  'date',
  'place',
  'own words',
  'may be used for',
  'public wording',
  'unit',
];

/** Rows of one claim, of one source, or of a claim of last time that contradict each other. */
export function agreeFaults(rows: readonly ReadRow[], { items, sources }: Context): Finding[] {
  const claims = rows.filter(({ cells }) => isClaim(cells));
  // The consent of a source of last time stays as it was.
  const fresh = claims.filter(({ cells }) => !sources.has(cells['source code']));
  return [
    ...claims.flatMap((row) => movedFaults(row, items)),
    ...unlike(
      claims,
      ({ cells }) => cells.item || claimKey(cells),
      (row, first) => ALIKE.filter((column) => row.cells[column] !== first.cells[column]),
    ),
    ...unlike(
      fresh,
      ({ cells }) => cells['source code'],
      (row, first) => (isOpen(row) === isOpen(first) ? [] : ['may be used for']),
    ),
  ];
}

function claimKey(cells: ReadRow['cells']): string {
  return JSON.stringify([cells.unit, cells['source code'], cells.date, cells['own words']]);
}

/** A public document needs nobody's consent; then none of its claims does. */
function isOpen({ cells }: ReadRow): boolean {
  return purposesIn(cells['may be used for']) === 'not-needed';
}

function unlike(
  rows: readonly ReadRow[],
  keyOf: (row: ReadRow) => string,
  differing: (row: ReadRow, first: ReadRow) => readonly SheetColumn[],
): Finding[] {
  const firsts = new Map<string, ReadRow>();
  return rows.flatMap((row) => {
    const first = firsts.get(keyOf(row));
    if (first === undefined) firsts.set(keyOf(row), row);
    return (first === undefined ? [] : differing(row, first)).map((column) =>
      fault(
        row,
        column,
        `The row says something else than line ${first?.line ?? 0}, which is of the same claim or source.`,
        'Write the same in both.',
      ),
    );
  });
}

function movedFaults(row: ReadRow, items: Context['items']): Finding[] {
  const known = items.get(row.cells.item);
  if (known === undefined || known.source === row.cells['source code']) return [];
  return [
    fault(
      row,
      'source code',
      `The claim "${known.id}" was of another source last time.`,
      'For a claim of another source leave "item" blank.',
    ),
  ];
}

function fault({ file, line }: ReadRow, column: SheetColumn, message: string, hint: string): Finding {
  return faultAt('ledger.sheet', { file, line, lines: {} }, column, message, hint);
}
