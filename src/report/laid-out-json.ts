import { jsonText } from './json-text.ts';
import { escapeInJson } from './sanitise.ts';

/** What fits in so many characters stands in one line. */
const LINE = 160;

/**
 * JSON for people and programs: one line for whatever is short, such as a row of a table. Full doubles; never NaN. Ends
 * with a newline.
 *
 * @param at what the value is, named in an error
 * @throws AtriskError `internal` where a number is not finite, naming the path
 */
export function laidOutJson(value: unknown, at: string): string {
  // Refuses what is no number, before anything is laid out.
  jsonText(value, at);
  return `${escapeInJson(laidOut(value, ''))}\n`;
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
