import { labelsOf, matchKey } from '../framework/match.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Indicator } from '../types.ts';
import type { ReadingContext } from './entry.ts';
import { cellIn, columnName, type Row } from './table.ts';
import { label, shown } from './text.ts';

/** An indicator and its position in the framework. */
export interface FoundIndicator {
  indicator: Indicator;
  position: number;
}

/** Reads the indicator column of a long table. */
export interface IndicatorReader {
  /** The indicator that a row is about; null where the framework has none such, which is noted. */
  read: (row: Row, hasValue: boolean) => FoundIndicator | null;
  /** Reports each unknown name once. */
  reportUnknown: () => void;
}

/** A reader for the indicator column of one table. */
export function indicatorReader(
  { table, definition, labels, map, log }: ReadingContext,
  column: number,
): IndicatorReader {
  const known = new Map<string, FoundIndicator | null>();
  const unknown = new Map<string, { line: number; rows: number }>();
  const find = (name: string): FoundIndicator | null => {
    const position = labels.find(map.get(matchKey(name)) ?? name);
    const indicator = position === null ? undefined : definition.indicators[position];
    return position === null || indicator === undefined ? null : { indicator, position };
  };
  return {
    read(row, hasValue) {
      const name = label(cellIn(row, column));
      if (name === '') {
        if (hasValue) log.add(noIndicator(row.line, columnName(table, column)));
        return null;
      }
      if (!known.has(name)) known.set(name, find(name));
      const found = known.get(name) ?? null;
      if (found !== null) return found;
      const seen = unknown.get(name);
      if (seen === undefined) unknown.set(name, { line: row.line, rows: 1 });
      else seen.rows += 1;
      return null;
    },
    reportUnknown() {
      const labelsKnown = unknown.size > 0 && unknown.size <= 100 ? definition.indicators.flatMap(labelsOf) : [];
      for (const [name, { line, rows }] of unknown) {
        log.add({
          code: 'indicator.unknown',
          severity: 'warning',
          message: `The framework has no indicator ${shown(name)}; its rows (${rows}) were left out.`,
          line,
          column: columnName(table, column),
          hint:
            didYouMean(name, labelsKnown) ??
            'If it is one of the framework\'s under another name, say so: --map "name=indicator".',
        });
      }
    },
  };
}

function noIndicator(line: number, column: string): Parameters<ReadingContext['log']['add']>[0] {
  return {
    code: 'indicator.missing',
    severity: 'error',
    message: 'This row has a value but no indicator.',
    line,
    column,
    hint: 'Fill in the indicator, or delete the row.',
  };
}
