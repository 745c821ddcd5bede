import { jsonText } from '../report/json-text.ts';
import type { View } from '../report/view.ts';
import type { Result } from '../types.ts';

/** Renders the derivation of one unit's score. */
export async function renderExplanation(
  result: Result,
  unit: string,
  format: 'text' | 'json' | 'markdown',
  view: View,
): Promise<string> {
  if (format === 'json') {
    const { explainData } = await import('../report/explain-data.ts');
    return `${jsonText(explainData(result, unit), 'explain', 2)}\n`;
  }
  const { renderExplain } = await import('../report/explain.ts');
  return renderExplain(result, unit, view, format);
}

/** Renders the brief on one unit. */
export async function renderUnitBrief(result: Result, unit: string): Promise<string> {
  const { renderBrief } = await import('../report/brief.ts');
  return renderBrief(result, unit);
}
