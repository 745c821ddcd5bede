/** How a table is written. */
export type TableFormat = 'csv' | 'yaml' | 'json';

/**
 * The format of an input: by the end of its name, else, as for standard input, by its first character. No
 * table in CSV begins with a bracket.
 */
export function formatOf(name: string, text: string): TableFormat {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'yaml' || ending === 'yml') return 'yaml';
  if (ending === 'json') return 'json';
  if (ending === 'csv') return 'csv';
  return /^\s*[[{]/.test(text) ? 'json' : 'csv';
}
