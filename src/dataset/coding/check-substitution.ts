import { didYouMean } from '../../framework/suggest.ts';
import { shown } from '../text.ts';
import { codeKey } from './code-key.ts';
import type { CodedRow } from './coded-row.ts';
import type { Report, RowFault } from './row-finding.ts';

/** Checks rows whose code is another unit's: that this says why, and that the other unit has that code itself. */
export function checkSubstitutions(rows: readonly CodedRow[], report: Report): void {
  const substituted = rows.filter(({ row }) => row.substituted_from !== '');
  if (substituted.length === 0) return;
  const units = new Map(rows.map(({ row }) => [row.unit, row.name]));
  const byKey = new Map(rows.map((coded) => [keyOf(coded, coded.row.unit), coded]));
  for (const coded of substituted) {
    const { row } = coded;
    const tell = (message: string, hint: string, more: Partial<RowFault> = {}): void => {
      report(row, { code: 'code.substitution', column: 'substituted_from', message, hint, ...more });
    };
    if (row.reason === '') {
      const message = `The code of ${shown(row.substituted_from)} stands in for that of ${shown(row.unit)} without a reason.`;
      tell(message, 'Say under reason why it may.', { column: 'reason' });
    }
    if (row.substituted_from === row.unit) {
      tell(`${shown(row.unit)} cannot stand in for itself.`, 'Name another unit, or leave the cell blank.');
    } else if (!units.has(row.substituted_from)) {
      tell(`No row of the sheet is about ${shown(row.substituted_from)}.`, unitHint(row.substituted_from, units));
    } else {
      checkValue(coded, byKey.get(keyOf(coded, row.substituted_from)), tell);
    }
  }
}

type Tell = (message: string, hint: string, more?: Partial<RowFault>) => void;

/** The other unit's own code is what is taken over: not one that it has from a third, and not a different one. */
function checkValue({ row, code, isDone }: CodedRow, other: CodedRow | undefined, tell: Tell): void {
  const from = shown(row.substituted_from);
  if (isDone && code === null) {
    tell(
      `${shown(row.unit)} has no code, so nothing was taken over from ${from}.`,
      'Give the code, or leave the cell blank.',
    );
  }
  if (other === undefined) return;
  if (other.row.substituted_from !== '') {
    tell(
      `The code of ${from} is itself taken from ${shown(other.row.substituted_from)}.`,
      'Name the unit that the code is of.',
    );
  } else if (code !== null && other.isDone && other.code !== code) {
    const its = other.code === null ? 'missing' : String(other.code);
    tell(
      `The code is ${code}, and that of ${from}, from which it is taken, is ${its}.`,
      'Say under reason why they differ.',
      {
        severity: 'warning',
      },
    );
  }
}

function unitHint(given: string, units: ReadonlyMap<string, string>): string {
  const named = [...units].find(([, name]) => name === given)?.[0];
  if (named !== undefined) return `Write its id: ${named}.`;
  return didYouMean(given, units.keys()) ?? 'Write the id of a unit of this sheet.';
}

function keyOf({ row, indicator }: CodedRow, unit: string): string {
  return `${row.period}\n${codeKey(unit, indicator.id)}`;
}
