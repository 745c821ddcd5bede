import { type CodedColumn, codedColumn } from './coded-column.ts';
import type { ReadingContext } from './entry.ts';
import { keyMemory } from './key-memory.ts';
import { NO_MORE, type ValueAbout } from './observer.ts';
import type { LongColumns } from './table-roles.ts';
import { label } from './text.ts';

/** How a flag says that a value is another unit's, and why: `substituted from SRB: not published for Kosovo`. */
const SUBSTITUTED = /^substituted from ([^:\s]+)(?::\s*(.+))?$/;

/** What a row about this period says of its value; the same object for rows alike. */
export type AboutReader = (row: number, period: string | null) => ValueAbout;

/**
 * Reads what the rows of a long table say of their values: why missing, from what source, of which period. That a
 * figure is of the very period of its row is not worth saying.
 */
export function aboutReader({ table }: ReadingContext, columns: LongColumns): AboutReader {
  const positions = [
    columns.reason,
    columns.origin,
    columns.sourcePeriod,
    columns.substitutedFrom,
    columns.changeReason,
  ];
  if (positions.every((position) => position === null)) return () => NO_MORE;
  const coded = positions.map((position) => (position === null ? null : codedColumn(table.rows, position)));
  const remembered = keyMemory<Told>(coded);
  const textIn = (row: number, column: CodedColumn | null): string =>
    column === null ? '' : label(column.texts[column.codes[row] as number] as string);
  const tell = (row: number): Told => {
    const [reason, origin, sourcePeriod, from, changeReason] = coded.map((column) => textIn(row, column)) as Texts;
    const ofOwnPeriod = { ...substitution(reason, from, changeReason), ...(origin === '' ? {} : { origin }) };
    return { about: sourcePeriod === '' ? ofOwnPeriod : { ...ofOwnPeriod, sourcePeriod }, ofOwnPeriod };
  };
  return (row, period) => {
    const { about, ofOwnPeriod } = remembered(row, tell);
    return about.sourcePeriod === period ? ofOwnPeriod : about;
  };
}

/** What rows alike say of their values: all of it, and without the period of the figure. */
interface Told {
  about: ValueAbout;
  ofOwnPeriod: ValueAbout;
}

type Texts = [reason: string, origin: string, sourcePeriod: string, from: string, changeReason: string];

/**
 * Why a value is missing, or whose it is and why; a column for the unit goes before the flag. In a sheet for coding
 * the reason of the change is the reason of the substitution.
 */
function substitution(
  reason: string,
  from: string,
  changeReason: string,
): Pick<ValueAbout, 'reason' | 'substitutedFrom'> {
  const flagged = SUBSTITUTED.exec(reason);
  const given = flagged === null ? reason : (flagged[2] ?? '');
  const substitutedFrom = from === '' ? flagged?.[1] : from;
  const why = given === '' && substitutedFrom !== undefined ? changeReason : given;
  return { reason: why === '' ? null : why, ...(substitutedFrom === undefined ? {} : { substitutedFrom }) };
}
