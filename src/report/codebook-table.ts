import { markdownRow } from './markdown-escape.ts';
import { fixed, trimmed } from './number.ts';

/** Rows as a Markdown table, without the columns in which every row is blank; the cells must be escaped already. */
export function codebookTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = header.flatMap((_, column) => (rows.some((row) => (row[column] ?? '') !== '') ? [column] : []));
  const lines = [header, header.map(() => '---'), ...rows].map((cells) =>
    markdownRow(used.map((column) => cells[column] ?? '')),
  );
  return lines.join('\n');
}

/** A part of a whole, to a hundredth of a per cent: `33.33 %`. */
export function partWords(share: number): string {
  const text = trimmed(Number(fixed(share * 100, 2)));
  return text === '0' && share > 0 ? '<0.01 %' : `${text} %`;
}
