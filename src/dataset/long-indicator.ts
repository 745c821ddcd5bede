import { labelsOf, matchKey } from '../framework/match.ts';
import { didYouMean } from '../framework/suggest.ts';
import { byCodeUnit } from '../framework/text-order.ts';
import type { Indicator } from '../types.ts';
import { codedColumn } from './coded-column.ts';
import type { ReadingContext } from './entry.ts';
import { columnName } from './table.ts';
import { isOfGatheredData } from './table-roles.ts';
import { label, shown, shownList } from './text.ts';

/** An indicator and its position in the framework. */
export interface FoundIndicator {
  indicator: Indicator;
  position: number;
}

/** Reads the indicator column of a long table. */
export interface IndicatorReader {
  /** The indicator that a row is about; null where the framework has none such, which is noted. */
  read: (row: number, hasValue: boolean) => FoundIndicator | null;
  /** Reports each unknown name once. */
  reportUnknown: () => void;
}

/** A reader for the indicator column of one table. */
export function indicatorReader({ table, roles, wanted, map, log }: ReadingContext, column: number): IndicatorReader {
  const coded = codedColumn(table.rows, column);
  const names = coded.texts.map(label);
  const unknown = new Map<string, { line: number; rows: number }>();
  const find = (name: string): FoundIndicator | null => {
    const position = wanted.labels.find(map.get(matchKey(name)) ?? name);
    const indicator = position === null ? undefined : wanted.indicators[position];
    return position === null || indicator === undefined ? null : { indicator, position };
  };
  const isGathered = isOfGatheredData(roles.long);
  const foundAt = names.map((name) => (name === '' ? null : find(name)));
  return {
    read(row, hasValue) {
      const code = coded.codes[row] as number;
      const name = names[code] as string;
      if (name === '') {
        if (hasValue) log.add(noIndicator(table.rows.line(row), columnName(table, column)));
        return null;
      }
      const found = foundAt[code] ?? null;
      if (found !== null) return found;
      const seen = unknown.get(name);
      if (seen === undefined) unknown.set(name, { line: table.rows.line(row), rows: 1 });
      else seen.rows += 1;
      return null;
    },
    reportUnknown() {
      if (table.rules.profile !== null || isGathered) {
        // Nobody expects a framework to use every series that a publisher has.
        if (unknown.size > 0) log.add(otherSeries([...unknown.keys()], columnName(table, column)));
        return;
      }
      const labelsKnown = unknown.size > 0 && unknown.size <= 100 ? wanted.indicators.flatMap(labelsOf) : [];
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

function otherSeries(names: readonly string[], column: string): Parameters<ReadingContext['log']['add']>[0] {
  return {
    code: 'indicator.unknown',
    severity: 'info',
    message: `${names.length} series of the file are not used: ${shownList(names.toSorted(byCodeUnit))}.`,
    column,
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
