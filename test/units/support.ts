import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type ResolveOptions, resolveUnit } from '../../src/units/resolve.ts';

/** Publishers' files may not be shipped: point ATRISK_DATA at the folder that holds them. */
export const folder = process.env['ATRISK_DATA'] ?? '';

export type Row = Readonly<Record<string, string>>;

/** The rows of a file of that folder, every cell as written. */
export function rowsOf(name: string, encoding = 'utf-8'): Row[] {
  const text = new TextDecoder(encoding).decode(readFileSync(join(folder, name)));
  // One file of Transparency International ends its lines in CR CR LF.
  return parse(text.replace(/\r+\n/g, '\n'), {
    columns: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
}

/** The different rows in the named columns. */
export function distinct(rows: readonly Row[], columns: readonly string[]): Row[] {
  return [...new Map(rows.map((row) => [columns.map((column) => row[column]).join('\0'), row])).values()];
}

/** What a text resolves to, for a list: the id, `group` for an aggregate, or null. */
export function idOf(text: string, options: ResolveOptions = {}): string | null {
  const unit = resolveUnit(text, options);
  return unit?.kind === 'aggregate' ? 'group' : (unit?.id ?? null);
}

export interface Tally {
  right: number;
  refused: string[];
  wrong: string[];
}

/** Counts texts against what they should resolve to; null and `group` stand for what must be refused. */
export function tally(cases: Iterable<readonly [text: string, truth: string | null, options?: ResolveOptions]>): Tally {
  const counts: Tally = { right: 0, refused: [], wrong: [] };
  for (const [text, truth, options] of cases) {
    const id = idOf(text, options);
    const country = id === 'group' ? null : id;
    if (country === (truth === 'group' ? null : truth)) counts.right += 1;
    else if (country === null) counts.refused.push(text);
    else counts.wrong.push(`${text}: ${country}, not ${truth}`);
  }
  return counts;
}

/** `1759 of 1762 right (99.8 %), 3 refused, 0 wrong`. */
export function shares({ right, refused, wrong }: Tally): string {
  const all = right + refused.length + wrong.length;
  return `${right} of ${all} right (${((right / all) * 100).toFixed(1)} %), ${refused.length} refused, ${wrong.length} wrong`;
}
