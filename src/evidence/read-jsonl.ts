import { AtriskError } from '../errors.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Finding } from '../types.ts';
import type { RawFile, RawRecord } from './records.ts';
import { RECORD_KINDS, RECORD_NAMES } from './schema.ts';

/**
 * A ledger in JSON Lines: an object a line, whose key `record` says what it is.
 *
 * @throws AtriskError `file.syntax` with every line that cannot be read
 */
export function readLedgerLines(text: string, file: string): RawFile {
  const findings: Finding[] = [];
  const records: RawRecord[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const read = recordOf(line, file, index + 1);
    if ('code' in read) findings.push(read);
    else records.push(read);
  }
  if (findings.length > 0) throw new AtriskError('file.syntax', `${file} cannot be read as JSON Lines.`, { findings });
  return { framework: null, records };
}

function recordOf(text: string, file: string, line: number): RawRecord | Finding {
  const at = { file, line, lines: {} };
  const wrong = (message: string, hint: string): Finding => ({
    code: 'file.syntax',
    severity: 'error',
    message,
    file,
    line,
    hint,
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('The line is not JSON.', 'Write one object a line.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong('The line is not an object.', 'Write one object a line.');
  }
  const { record, ...fields } = value as Record<string, unknown>;
  const kind = kindNamed(record);
  if (kind !== undefined) return { kind, value: fields, at };
  const known = Object.values(RECORD_NAMES);
  const near = typeof record === 'string' ? didYouMean(record, known) : undefined;
  return wrong('"record" must say what the line holds.', near ?? `One of: ${known.join(', ')}.`);
}

/** The kind of record that a word names, in the singular or the plural. */
export function kindNamed(word: unknown): RawRecord['kind'] | undefined {
  return RECORD_KINDS.find((kind) => kind === word || RECORD_NAMES[kind] === word);
}
