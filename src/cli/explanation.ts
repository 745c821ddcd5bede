import { renderExplain } from '../report/explain.ts';
import { explainData } from '../report/explain-data.ts';
import { jsonText } from '../report/json-text.ts';
import type { View } from '../report/view.ts';
import type { Result } from '../types.ts';

/** Renders the derivation of one unit's score. */
export function renderExplanation(
  result: Result,
  unit: string,
  format: 'text' | 'json' | 'markdown',
  view: View,
): string {
  if (format === 'json') return `${jsonText(explainData(result, unit), 'explain', 2)}\n`;
  return renderExplain(result, unit, view, format);
}
