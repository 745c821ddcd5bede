import { renderComparisonCsv } from '../report/compare-csv.ts';
import { renderComparisonJson } from '../report/compare-json.ts';
import { renderComparisonMarkdown, renderComparisonTable } from '../report/compare-table.ts';
import type { View } from '../report/view.ts';
import type { Comparison } from '../types.ts';

/** Formats a comparison can be printed in. */
const RENDERERS = {
  table: renderComparisonTable,
  csv: renderComparisonCsv,
  json: renderComparisonJson,
  markdown: renderComparisonMarkdown,
} satisfies Record<string, (comparison: Comparison, view: View) => string>;

export type CompareFormat = keyof typeof RENDERERS;

/** Names of the formats, for help and errors. */
export const COMPARE_FORMATS = Object.keys(RENDERERS) as CompareFormat[];

/** Renders a comparison; nothing but the comparison and the view is seen. */
export function renderComparison(comparison: Comparison, format: CompareFormat, view: View): string[] {
  return [RENDERERS[format](comparison, view)];
}
