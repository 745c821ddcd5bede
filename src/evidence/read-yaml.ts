import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { AtriskError, EXIT } from '../errors.ts';
import { locate } from '../framework/locate.ts';
import { type ParsedYaml, parseYaml } from '../framework/yaml.ts';
import { zodProblems } from '../framework/zod-problems.ts';
import type { LedgerPlace } from '../types.ts';
import type { RawFile, RawRecord } from './records.ts';
import { header, type RecordKind, RECORD_KINDS } from './schema.ts';

/** Above this YAML takes long to read: JSON Lines and tables have no such limit. */
const MAX_CHARACTERS = 10_000_000;

/**
 * A ledger in YAML: `ledger: 1`, and lists of records by their kind.
 *
 * @throws AtriskError `file.syntax` or `ledger.invalid`, with line and column
 */
export function readLedgerYaml(text: string, name: string): RawFile {
  const parsed = parseYaml(text, name, { code: 'file.syntax', exitCode: EXIT.input, maxCharacters: MAX_CHARACTERS });
  const value = parsed.document.toJS({ maxAliasCount: 0 }) as unknown;
  const checked = checkedHeader(value, parsed, name);
  const records = RECORD_KINDS.flatMap((kind) => recordsOf(kind, checked.lists[kind], checked.unit, parsed, name));
  return { framework: checked.framework, records };
}

interface Checked {
  framework: string | null;
  unit: string | null;
  lists: Partial<Record<RecordKind, unknown[]>>;
}

function checkedHeader(value: unknown, parsed: ParsedYaml, name: string): Checked {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  const all = isMapping ? (value as Record<string, unknown>) : {};
  const lists = Object.fromEntries(
    RECORD_KINDS.filter((kind) => Object.hasOwn(all, kind)).map((kind) => [kind, all[kind]]),
  );
  const rest = isMapping
    ? Object.fromEntries(Object.entries(all).filter(([key]) => !Object.hasOwn(lists, key)))
    : value;
  const checked = header.safeParse(rest, { reportInput: true });
  const keys = [...Object.keys(header.shape), ...RECORD_KINDS];
  const problems = [
    ...(checked.success ? [] : zodProblems(checked.error.issues, () => keys, 'The ledger')),
    ...Object.entries(lists).flatMap(([key, list]) =>
      list === null || Array.isArray(list) ? [] : [{ path: [key], message: `"${key}" must be a list.` }],
    ),
  ];
  if (problems.length > 0) {
    throw new AtriskError('ledger.invalid', `${name} is not a ledger.`, {
      // Of the text of the file: its column is a character of the line.
      findings: problems.map((problem) => ({ ...locate(problem, parsed, name), code: 'file.syntax' })),
      hint: 'The format is described in docs/evidence.md.',
    });
  }
  const { framework = null, unit = null } = checked.data as { framework?: string; unit?: string };
  return { framework, unit, lists };
}

function recordsOf(
  kind: RecordKind,
  list: readonly unknown[] | null | undefined,
  unit: string | null,
  { document, lineCounter }: ParsedYaml,
  file: string,
): RawRecord[] {
  const nodes = document.get(kind, true);
  const lineOf = (node: unknown): number => lineCounter.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  return (list ?? []).map((value, at) => {
    const node: unknown = isSeq(nodes) ? nodes.items[at] : null;
    const place: LedgerPlace = { file, line: lineOf(node), lines: isMap(node) ? fieldLines(node.items, lineOf) : {} };
    return { kind, value: withUnit(kind, value, unit), at: place };
  });
}

function fieldLines(
  pairs: readonly { key: unknown; value: unknown }[],
  lineOf: (node: unknown) => number,
): Record<string, number> {
  return Object.fromEntries(
    pairs.flatMap(({ key }) => (isScalar(key) ? [[String(key.value), lineOf(key)] as const] : [])),
  );
}

/** The unit that the file names for all records that could name one and do not. */
function withUnit(kind: RecordKind, value: unknown, unit: string | null): unknown {
  const names = kind === 'items' || kind === 'assessments';
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return unit === null || !names || !isMapping || Object.hasOwn(value, 'unit') ? value : { unit, ...value };
}
