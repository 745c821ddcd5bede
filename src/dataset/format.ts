/** How a table is written. */
export type TableFormat = 'csv' | 'yaml' | 'json';

/**
 * The format of an input: by the end of its name, else, as for standard input, by how its text begins. No
 * table in CSV begins with a bracket, and hardly one with a hyphen and a space.
 */
export function formatOf(name: string, text: string): TableFormat {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'yaml' || ending === 'yml') return 'yaml';
  if (ending === 'json') return 'json';
  if (ending === 'csv') return 'csv';
  if (/^\s*[[{]/.test(text)) return 'json';
  return beginsAsYaml(firstContent(text)) ? 'yaml' : 'csv';
}

/** How many lines of comments may stand above the rows. */
const LINES_LOOKED_AT = 1000;

/** The first line that is neither blank nor a comment of YAML, or the empty text. */
function firstContent(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, LINES_LOOKED_AT);
  return lines.find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))?.trim() ?? '';
}

/**
 * True for a line that begins a document of YAML, its list of rows or its key `rows`: `- unit: A`,
 * `- {unit: A, year: 2021}`, `rows:`. A header such as `- name,year` or `rows: all,year` is CSV.
 */
function beginsAsYaml(line: string): boolean {
  const found = /^(?:-|rows:)(?:\s+(.*))?$/.exec(line);
  if (found === null) return line === '---' || line.startsWith('%YAML ');
  const content = found[1] ?? '';
  return /^[[{#]/.test(content) || !content.includes(',') || (line.startsWith('-') && /^[^,]*:\s/.test(content));
}
