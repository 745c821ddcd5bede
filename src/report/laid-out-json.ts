import { jsonText } from './json-text.ts';
import { escapeInJson } from './sanitise.ts';

/** What fits in so many characters stands in one line. */
const LINE = 160;

/**
 * A report as JSON with one line for whatever is short: a row of a table, a pair, a list of loadings. Full doubles;
 * never NaN. Ends with a newline.
 *
 * @param what the report is called in an error
 * @throws AtriskError `internal` where a number is not finite, naming the path
 */
export function laidOutJson(report: unknown, what: string): string {
  // Refuses what is no number, before anything is laid out.
  jsonText(report, what);
  return `${escapeInJson(laidOut(report, ''))}\n`;
}

function laidOut(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (line.length <= LINE || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((item: unknown) => laidOut(item, inner))]
    : ['{', '}', Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${laidOut(item, inner)}`)];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
