import { labelsOf, matchKey, indicatorsByLabel } from '../../framework/match.ts';
import { isReserved } from '../../framework/reserved.ts';
import { didYouMean } from '../../framework/suggest.ts';
import type { Definition, Indicator } from '../../types.ts';
import type { SheetRow } from '../../types/coding.ts';
import { periodHint } from '../period.ts';
import { isPeriod } from '../../framework/period-format.ts';
import { counted, shown } from '../text.ts';
import { codeKey } from './code-key.ts';
import { codedIndicators } from './new-sheet.ts';
import type { Report } from './row-finding.ts';

/** A row that says which unit, period and indicator it is about. */
export interface KeyedRow {
  row: SheetRow;
  indicator: Indicator;
}

/** The rows of which it is known what they are about, each once; what is wrong with the others is reported. */
export function keyedRows(rows: readonly SheetRow[], definition: Definition, report: Report): KeyedRow[] {
  const findIndicator = indicatorFinder(definition, report);
  const first = new Map<string, SheetRow>();
  return rows.flatMap((row) => {
    // Each is asked, so that all that is wrong with a row is told at once.
    const sound = [unitIsSound(row, report), periodIsSound(row, definition, report)].every(Boolean);
    const indicator = findIndicator(row);
    if (!sound || indicator === null) return [];
    const key = `${row.period}\n${codeKey(row.unit, indicator.id)}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, row);
      return [{ row, indicator }];
    }
    const where = before.file === row.file ? `line ${before.line}` : `line ${before.line} of another sheet`;
    const message = `${shown(row.unit)}, ${row.period}, ${indicator.id} stands on ${where} already.`;
    report(row, { code: 'row.duplicate-key', column: 'unit', message, hint: 'Keep one row, and delete the other.' });
    return [];
  });
}

function unitIsSound(row: SheetRow, report: Report): boolean {
  if (row.unit === '') {
    report(row, { code: 'row.no-unit', column: 'unit', message: 'This row has no unit.', hint: 'Fill in the unit.' });
    return false;
  }
  if (!isReserved(row.unit)) return true;
  const message = `No unit may be named ${shown(row.unit)}.`;
  report(row, { code: 'cell.type', column: 'unit', message, hint: 'Rename the unit.' });
  return false;
}

function periodIsSound(row: SheetRow, { period: kind }: Definition, report: Report): boolean {
  const { period } = row;
  if (isPeriod(period, kind)) return true;
  const hint = periodHint(period, kind);
  if (period === '') report(row, { code: 'row.no-period', column: 'period', message: 'This row has no period.', hint });
  else report(row, { code: 'cell.period', column: 'period', message: `${shown(period)} is not a ${kind}.`, hint });
  return false;
}

/** Finds the coded indicator that a row is about, by id, name or alias; null, once that is reported, where there is none. */
function indicatorFinder(definition: Definition, report: Report): (row: SheetRow) => Indicator | null {
  const known = indicatorsByLabel(definition);
  const coded = codedIndicators(definition);
  return (row) => {
    const indicator = known.get(matchKey(row.indicator)) ?? null;
    if (indicator?.coded === true) return indicator;
    const message =
      indicator === null
        ? `The framework has no indicator ${shown(row.indicator)}.`
        : `${indicator.name} (${indicator.id}) is not coded by people: the framework does not say \`coded: true\`.`;
    const list = `${counted(coded.length, 'indicator')} of the framework can be coded: ${coded.map(({ id }) => id).join(', ')}.`;
    const hint = (indicator === null ? didYouMean(row.indicator, coded.flatMap(labelsOf)) : undefined) ?? list;
    report(row, { code: 'indicator.unknown', column: 'indicator', message, hint });
    return null;
  };
}
