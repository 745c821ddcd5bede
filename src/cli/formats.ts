import type { Result } from '../types.ts';
import type { View } from '../report/view.ts';

/** Formats a result can be printed in; each renderer is loaded only when it is used. */
const RENDERERS = {
  table: async (result: Result, view: View) => [(await import('../report/table.ts')).renderTable(result, view)],
  csv: async (result: Result, view: View) => [(await import('../report/csv.ts')).renderCsv(result, view.by)],
  json: async (result: Result) => (await import('../report/json.ts')).renderJson(result),
  ndjson: async (result: Result) => (await import('../report/ndjson.ts')).renderNdjson(result),
  markdown: async (result: Result, view: View) => [
    (await import('../report/markdown.ts')).renderMarkdown(result, view),
  ],
} satisfies Record<string, (result: Result, view: View) => Promise<Iterable<string>>>;

export type Format = keyof typeof RENDERERS;

/** Names of the formats, for help and errors. */
export const FORMATS = Object.keys(RENDERERS) as Format[];

/** Renders a finished result; nothing but the result and the view is seen. */
export function renderResult(result: Result, format: Format, view: View): Promise<Iterable<string>> {
  return RENDERERS[format](result, view);
}
