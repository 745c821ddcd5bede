import { renderCsv } from '../report/csv.ts';
import { renderJson } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import { renderNdjson } from '../report/ndjson.ts';
import { renderTable } from '../report/table.ts';
import type { View } from '../report/view.ts';
import type { Result } from '../types.ts';

/** Formats a whole result can be printed in. */
const RENDERERS = {
  table: (result: Result, view: View) => [renderTable(result, view)],
  csv: (result: Result, view: View) => [renderCsv(result, view.by)],
  json: (result: Result) => renderJson(result),
  ndjson: (result: Result) => renderNdjson(result),
  markdown: (result: Result, view: View) => [renderMarkdown(result, view)],
} satisfies Record<string, (result: Result, view: View) => Iterable<string>>;

export type Format = keyof typeof RENDERERS;

/** Names of the formats, for help and errors. */
export const FORMATS = Object.keys(RENDERERS) as Format[];

/** Renders a finished result; nothing but the result and the view is seen. */
export function renderResult(result: Result, format: Format, view: View): Iterable<string> {
  return RENDERERS[format](result, view);
}
