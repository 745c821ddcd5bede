import { isMap, isScalar, isSeq } from 'yaml';
import { EXIT } from '../errors.ts';
import { type ParsedYaml, parseYaml } from '../framework/yaml.ts';
import type { Finding } from '../types.ts';
import { fault, faults } from './fault.ts';
import { NONE_UNLISTED } from './finding-log.ts';
import { headerFindings } from './header.ts';
import { jsonFault } from './json-fault.ts';
import { lineAt, offsetOfLine } from './lines.ts';
import { rowsOf } from './rows.ts';
import type { TableBody } from './table.ts';
import { rowOf, type StructuredRow } from './structured-row.ts';
import { label } from './text.ts';

/** Above this, reading YAML takes long and much memory. */
const MAX_CHARACTERS = 10_000_000;

/** Rows that each name other columns make a table that is far larger than its text. */
const MAX_CELLS = 20_000_000;

/** No more than so many faults of one file are listed. */
const FAULTS_LISTED = 100;

/**
 * YAML or JSON → table: a list of mappings from column to value, or a mapping whose one key is `rows`.
 * A column that a row does not name is blank there.
 *
 * @throws AtriskError `file.syntax`, `file.too-large` or a code of the header, with lines
 */
export function structuredBody(text: string, format: 'yaml' | 'json'): TableBody {
  if (text.length > MAX_CHARACTERS) {
    throw fault('file.too-large', `The ${format.toUpperCase()} text is larger than 10 MB.`, {
      hint: 'Save the table as CSV.',
    });
  }
  const parsed = format === 'json' ? parseJson(text) : parse(text, 'YAML');
  const found: Finding[] = [];
  const items = rowNodes(parsed, format);
  const columns = new Map<string, number>();
  const rows = items.map((item) => rowOf(item, columns, parsed, found));
  if (found.length > 0) throw faults(found.slice(0, FAULTS_LISTED));
  if (columns.size === 0) throw noRows();
  if (columns.size * rows.length > MAX_CELLS) {
    throw fault('file.too-large', `The rows name ${columns.size} different columns: too many to hold.`, {
      hint: 'Name the same columns in every row.',
    });
  }
  const header = [...columns.keys()];
  const headerLine = rows[0]?.line ?? 1;
  const wrong = headerFindings(header, headerLine, () => false);
  if (wrong.length > 0) throw faults(wrong);
  return {
    header: header.map(label),
    headerLine,
    rows: rowsOf(rows.map((row) => padded(row, header.length))),
    findings: [],
    unlisted: NONE_UNLISTED,
  };
}

function parse(text: string, language: 'YAML' | 'JSON'): ParsedYaml {
  return parseYaml(text, 'The file', {
    code: 'file.syntax',
    exitCode: EXIT.input,
    maxCharacters: MAX_CHARACTERS,
    language,
  });
}

/** JSON is YAML, once its tabs are spaces; parsed as YAML it tells the lines. */
function parseJson(text: string): ParsedYaml {
  try {
    JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { offset, message } = jsonFault(text);
    const line = lineAt(text, offset);
    throw fault('file.syntax', message, {
      line,
      column: String(offset - offsetOfLine(text, line) + 1),
      hint: 'Check the text just before this place as well.',
    });
  }
  return parse(text.replaceAll('\t', ' '), 'JSON');
}

function rowNodes({ document }: ParsedYaml, format: 'yaml' | 'json'): readonly unknown[] {
  const root = document.contents;
  if (isSeq(root)) return root.items;
  if (root === null || (isScalar(root) && root.value === null)) throw noRows();
  const rows = isMap(root) && root.items.length === 1 ? root.get('rows', true) : undefined;
  if (isSeq(rows)) return rows.items;
  throw notRows(root, format);
}

function notRows(root: unknown, format: 'yaml' | 'json'): Error {
  const message = isScalar(root)
    ? 'The file is a single value, not a list of rows.'
    : 'The file is neither a list of rows nor a mapping whose one key is `rows`.';
  const isFramework = isMap(root) && root.has('indicators');
  const hint = isFramework ? 'It seems to be a framework: give it with --framework.' : ROWS_WANTED[format];
  return fault('file.syntax', message, { line: 1, hint });
}

const ROWS_WANTED = {
  yaml: 'Begin each row with a hyphen, as in: - {unit: A, year: 2021}.',
  json: 'Write the rows as a list of objects, as in: [{"unit": "A", "year": 2021}].',
} as const;

function noRows(): Error {
  return fault('file.empty', 'The file holds no rows.', { hint: 'Each row maps columns to values.' });
}

function padded(row: StructuredRow, width: number): StructuredRow {
  return { cells: Array.from({ length: width }, (_, column) => row.cells[column] ?? ''), line: row.line };
}
