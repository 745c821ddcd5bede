import type { Result, ResultRow, UnrankedRow } from '../types.ts';
import { markdownRow, markdownText } from './markdown-escape.ts';

/** What every section of a brief is written from. */
export interface BriefSubject {
  result: Result;
  row: ResultRow;
  /** Null for a ranked row. */
  unranked: UnrankedRow | null;
  tied: boolean;
}

/** Said where the data were searched and hold nothing. */
export const NONE_FOUND = 'None found in the data.';

/** Said where nobody has looked: not the same as nothing found. */
export const NOT_ASSESSED = 'Not assessed.';

/** A section: a heading that stays the same from brief to brief, and its blocks. */
export function section(heading: string, ...blocks: readonly string[]): string {
  return [`## ${heading}`, ...blocks].join('\n\n');
}

/** A list of texts from the data. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${markdownText(item)}`).join('\n');
}

/** A table; cells are texts and are escaped here. Columns whose heading starts with `>` are set right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    markdownRow(headings.map((heading) => markdownText(heading.replace(/^>/, '')))),
    markdownRow(headings.map((heading) => (heading.startsWith('>') ? '--:' : '---'))),
    ...rows.map((cells) => markdownRow(cells.map(markdownText))),
  ].join('\n');
}
