import { renderInspectionJson } from '../report/inspect-json.ts';
import { renderInspectionMarkdown, renderInspectionTable } from '../report/inspect-table.ts';
import type { View } from '../report/view.ts';
import type { InspectionReport } from '../types.ts';

/** Formats an inspection can be printed in. */
const RENDERERS = {
  table: renderInspectionTable,
  json: renderInspectionJson,
  markdown: renderInspectionMarkdown,
} satisfies Record<string, (report: InspectionReport, view: View) => string>;

export type InspectFormat = keyof typeof RENDERERS;

/** Names of the formats, for help and errors. */
export const INSPECT_FORMATS = Object.keys(RENDERERS) as InspectFormat[];

/** Renders an inspection; nothing but the report and the view is seen. */
export function renderInspection(report: InspectionReport, format: InspectFormat, view: View): string[] {
  return [RENDERERS[format](report, view)];
}
