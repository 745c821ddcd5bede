import { isMap, isScalar, type Pair } from 'yaml';
import type { ParsedYaml } from '../framework/yaml.ts';
import type { Finding } from '../types.ts';
import { errorFinding } from './fault.ts';
import { label, shown } from './text.ts';
import { scalarText } from './yaml-text.ts';

/** One row as written: its cells by position of their columns, and the line on which it starts. */
export interface StructuredRow {
  cells: string[];
  line: number;
}

/**
 * Reads one item of the list of rows.
 *
 * @param columns names of columns → positions; new ones are added
 * @param found receives what is wrong with the row
 */
export function rowOf(
  item: unknown,
  columns: Map<string, number>,
  parsed: ParsedYaml,
  found: Finding[],
): StructuredRow {
  const line = lineOf(item, parsed);
  const cells: string[] = [];
  if (!isMap(item)) {
    found.push(errorFinding('file.syntax', 'This row is not a mapping from columns to values.', { line }));
    return { cells, line };
  }
  for (const pair of item.items) {
    const name = keyName(pair);
    const text = cellText(pair.value);
    if (name === undefined || text === undefined) {
      found.push(unusable(name, lineOf(pair.value, parsed) || line));
      continue;
    }
    const column = columns.get(name) ?? columns.size;
    columns.set(name, column);
    cells[column] = text;
  }
  return { cells, line };
}

/** The name of a column, undefined where it is not a text. */
function keyName({ key }: Pair): string | undefined {
  return isScalar(key) ? (scalarText(key) ?? undefined) : undefined;
}

/** A value as a cell, blank for null; undefined where it is not one value. */
function cellText(value: unknown): string | undefined {
  if (value === null) return '';
  const text = isScalar(value) ? scalarText(value) : undefined;
  return text === null ? '' : text;
}

function unusable(name: string | undefined, line: number): Finding {
  if (name === undefined) return errorFinding('file.syntax', 'A column has a name that is not a text.', { line });
  return errorFinding('file.syntax', `The value of ${shown(label(name))} is neither a number, a text nor null.`, {
    line,
    column: label(name),
    hint: 'Lists and mappings cannot be values; put true and false in quotation marks if they are texts.',
  });
}

function lineOf(node: unknown, { lineCounter }: ParsedYaml): number {
  const range = (node as { range?: readonly number[] } | null)?.range;
  return range?.[0] === undefined ? 0 : lineCounter.linePos(range[0]).line;
}
