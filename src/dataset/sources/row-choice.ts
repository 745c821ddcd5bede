import { byCodeUnit } from '../../framework/text-order.ts';
import type { Finding } from '../../types.ts';
import { codedColumn } from '../coded-column.ts';
import { errorFinding } from '../fault.ts';
import { findingLog } from '../finding-log.ts';
import { type SkippedLog, skippedLog } from '../skipped.ts';
import { isBlankCell, label, shownList } from '../text.ts';
import { repeatTest } from './repeated-rows.ts';
import type { Reshaping } from './reshaping.ts';
import { cellTest } from './row-filter.ts';
import { rowSeries } from './row-series.ts';
import { columnAt } from './value-columns.ts';
import { valueText } from './value-text.ts';

/** The rows of a file that hold values, and what is to be said of the others. */
export interface ChosenRows {
  rows: Uint32Array;
  findings: readonly Finding[];
}

/**
 * The rows of a file that hold values, without those the profile leaves out, those of series it does not know, and
 * those that repeat another word for word. A row that has values but no unit or no series is an error.
 */
export function chosenRows(reshaping: Reshaping): ChosenRows {
  const { body } = reshaping;
  const skipped = skippedLog();
  const log = findingLog(null);
  const unknown = new Map<string, number>();
  const tests = [ignoredRows, unknownSeries, rowsWithoutUnit, repeatedRows].map((test) =>
    test(reshaping, { skipped, unknown, report: log.add }),
  );
  const kept: number[] = [];
  for (let row = 0; row < body.rows.length; row += 1) {
    if (!tests.some((isLeftOut) => isLeftOut(row))) kept.push(row);
  }
  return {
    rows: Uint32Array.from(kept),
    findings: [...log.list(), ...skipped.findings(), ...unknownFindings(unknown)],
  };
}

/** Where it is noted what is left out, and why. */
interface Notes {
  skipped: SkippedLog;
  /** Names of series that the profile does not have, with the number of their rows. */
  unknown: Map<string, number>;
  report: (finding: Finding) => void;
}

/** Tells whether a row is left out, and notes it where it is. */
type LeavesOut = (reshaping: Reshaping, notes: Notes) => (row: number) => boolean;

/** Rows that the profile says belong to no series. */
const ignoredRows: LeavesOut = ({ body, layout }, { skipped }) => {
  const rules = layout.ignore.map(({ column, texts, reason }) => ({
    applies: cellTest(columnAt(body.header, column), texts, body.rows),
    reason: reason.replace(/\.$/, ''),
  }));
  return (row) => {
    const rule = rules.find(({ applies }) => applies(row));
    if (rule !== undefined) skipped.add(rule.reason, body.rows.line(row));
    return rule !== undefined;
  };
};

/** Rows of series that the profile does not have, or that none of its series is taken from. */
const unknownSeries: LeavesOut = (reshaping, { skipped, unknown, report }) => {
  const { body, keys, layout, index, columns } = reshaping;
  const seriesOf = rowSeries(reshaping);
  const named = keys.series === null ? null : codedColumn(body.rows, keys.series);
  const isNamed = named?.texts.map((text) => index.all(label(text)).length > 0) ?? [];
  const hasFilters = index.filterColumns.length > 0 && layout.severalRows !== true;
  return (row) => {
    const code = named?.codes[row] as number;
    if (named !== null && isNamed[code] !== true) {
      const name = label(named.texts[code] as string);
      if (name !== '') unknown.set(name, (unknown.get(name) ?? 0) + 1);
      else if (hasValue(reshaping, row)) report(noSeries(reshaping, row));
      else skipped.add('neither a series nor values', body.rows.line(row));
      return true;
    }
    if (!hasFilters || columns.some((column) => seriesOf(row, column) !== null)) return false;
    skipped.add('no series of the profile is taken from it', body.rows.line(row));
    return true;
  };
};

/** Rows about nothing: an error where they have values. A row of a table of events is one even without. */
const rowsWithoutUnit: LeavesOut = (reshaping, { skipped, report }) => {
  const { body, keys, layout, profile } = reshaping;
  const units = codedColumn(body.rows, keys.unit);
  const isBlank = units.texts.map(isBlankCell);
  const areCounted = layout.severalRows === true && profile.series.some(({ combine }) => combine === 'count');
  const seriesOf = rowSeries(reshaping);
  const read = valueText(layout, reshaping.rules);
  const isValue = (row: number): boolean =>
    reshaping.columns.some((column) => {
      const cell = body.rows.cell(row, column.column);
      return read(cell, seriesOf(row, column)?.series ?? null).text !== '';
    });
  return (row) => {
    if (isBlank[units.codes[row] as number] !== true) return false;
    if (areCounted || isValue(row)) {
      const place = { line: body.rows.line(row), column: body.header[keys.unit], hint: 'Fill in the unit.' };
      report(errorFinding('row.no-unit', 'This row has values but no unit.', place));
    } else skipped.add('neither a unit nor values', body.rows.line(row));
    return true;
  };
};

/** Rows that repeat another word for word say nothing new, except where rows are added up. */
const repeatedRows: LeavesOut = (reshaping, { skipped }) => {
  const { body, layout } = reshaping;
  const isRepeat = layout.severalRows === true ? () => false : repeatTest(reshaping);
  return (row) => {
    const repeats = isRepeat(row);
    if (repeats) skipped.add('a repetition of another, word for word', body.rows.line(row));
    return repeats;
  };
};

function hasValue({ body, columns }: Reshaping, row: number): boolean {
  return columns.some(({ column }) => !isBlankCell(body.rows.cell(row, column)));
}

function noSeries({ body, keys }: Reshaping, row: number): Finding {
  return errorFinding('indicator.missing', 'This row has values but nothing that says of which series.', {
    line: body.rows.line(row),
    column: body.header[keys.series as number],
    hint: 'Fill it in, or delete the row.',
  });
}

function unknownFindings(unknown: ReadonlyMap<string, number>): Finding[] {
  if (unknown.size === 0) return [];
  const rows = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  const names = shownList([...unknown.keys()].sort(byCodeUnit));
  const message = `${rows === 1 ? '1 row was' : `${rows} rows were`} left out, being of ${unknown.size} series that the profile does not have: ${names}.`;
  return [{ code: 'indicator.unknown', severity: 'info', message }];
}
