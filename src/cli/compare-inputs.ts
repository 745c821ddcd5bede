import { sha256Hex } from '../dataset/hash.ts';
import { matchShare } from '../dataset/match-share.ts';
import type { RawInput } from '../dataset/raw-input.ts';
import type { Table } from '../dataset/table.ts';
import { AtriskError, EXIT } from '../errors.ts';
import type { Framework, Result } from '../types.ts';
import type { CompareOptions } from './compare-options.ts';
import { utf8 } from './files.ts';
import type { Io } from './io.ts';
import { type ListColumns, listColumns } from './list-columns.ts';
import { splitDraws } from '../dataset/draws.ts';
import { tablesOf } from './pipeline.ts';
import { shippedFramework, shippedIds } from './shipped.ts';
import { storedResult } from './stored-result.ts';

/** What a file turned out to be, by what is in it. */
export type CompareInput =
  | { source: 'result'; result: Result; file: { name: string; sha256: string } }
  | { source: 'data'; tables: readonly Table[] }
  | { source: 'list'; tables: readonly Table[]; columns: ListColumns };

/** A table is data where a framework is named of which it has any indicator, else where it has half of a shipped one's. */
const LEAST_SHARE = 0.5;

/**
 * Reads one side: a stored result, a published list, or data.
 *
 * @param framework the one named for this side, or null
 * @throws AtriskError where it is none of them
 */
export async function readCompareInput(
  raw: RawInput,
  framework: Framework | null,
  options: CompareOptions,
  io: Io,
): Promise<CompareInput> {
  if (isStored(raw)) {
    const text = utf8(raw.bytes, raw.name, 'file.encoding', EXIT.input);
    const file = { name: raw.name, sha256: sha256Hex(raw.bytes) };
    return { source: 'result', result: await storedResult(text, raw.name), file };
  }
  const { tables } = splitDraws(await tablesOf([raw], options, io));
  const columns = listColumns(tables[0] as Table, options);
  const isList = columns.rank !== null || columns.score !== null;
  if (isData(tables, framework)) return { source: 'data', tables };
  if (isList) return { source: 'list', tables, columns };
  // Without a framework the choice of one says better what the columns are like.
  if (framework === null) return { source: 'data', tables };
  throw neither(raw.name, framework.definition.id);
}

/** A result says in its first lines which version of the contract it keeps. */
function isStored({ bytes }: RawInput): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*\{/.test(start) && new TextDecoder().decode(bytes).includes('"schemaVersion"');
}

function isData(tables: readonly Table[], framework: Framework | null): boolean {
  if (framework !== null) return matchShare(tables, framework.definition) > 0;
  return shippedIds().some((id) => matchShare(tables, shippedFramework(id).definition) >= LEAST_SHARE);
}

function neither(name: string, framework: string): AtriskError {
  return new AtriskError(
    'list.invalid',
    `${name} has no indicator of ${framework}, and no column of ranks or scores.`,
    {
      hint: 'A published list has a column rank or score, or one that --rank-column or --score-column names. Columns of data are matched by id, name or alias, or by --map.',
    },
  );
}
