import type { CorrelationMethod, InspectionReport, InspectSource } from '../types.ts';
import { inspect } from './inspect.ts';

/** Inspects every kind of unit and period of a source: the whole report. */
export function inspectAll(
  { panels, options, ...source }: InspectSource,
  correlation: CorrelationMethod = 'pearson',
): InspectionReport {
  const { findings, ...rest } = source;
  return {
    ...rest,
    options: { ...options, correlation },
    inspections: panels.map((panel) => inspect(panel, correlation)),
    findings,
  };
}
