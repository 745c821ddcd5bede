import { zodProblems } from '../framework/zod-problems.ts';
import type { Finding, Ledger, LedgerPlace } from '../types.ts';
import { completeItem } from './complete.ts';
import type { RawFile, RawRecord } from './records.ts';
import { RECORDS, type RecordKind } from './schema.ts';
import { allowedFields } from './record-keys.ts';

/** A ledger as far as it can be understood, and what is wrong with its records. */
export interface LoadedLedger {
  ledger: Ledger;
  findings: readonly Finding[];
}

/** The framework that codings are of where no file says so. */
const DEFAULT_FRAMEWORK = 'un-foa@2014';

/** Records of all files, checked one by one; a record at fault is left out and told. */
export function loadLedger(files: readonly RawFile[]): LoadedLedger {
  const findings: Finding[] = [];
  const lists: Record<RecordKind, unknown[]> = {
    sources: [],
    items: [],
    codings: [],
    assessments: [],
    indicators: [],
    custody: [],
  };
  for (const record of files.flatMap(({ records }) => records)) {
    const value = loaded(record, findings);
    if (value !== null) lists[record.kind].push(value);
  }
  const framework = files.find((file) => file.framework !== null)?.framework ?? DEFAULT_FRAMEWORK;
  return { ledger: { framework, ...lists } as unknown as Ledger, findings };
}

function loaded({ kind, value, at }: RawRecord, findings: Finding[]): unknown {
  const checked = RECORDS[kind].safeParse(value, { reportInput: true });
  if (!checked.success) {
    const problems = zodProblems(checked.error.issues, (path) => allowedFields(kind, path), 'The record');
    findings.push(
      ...problems.map(({ path, message, hint }) => faultAt('ledger.invalid', at, path.join('.'), message, hint)),
    );
    return null;
  }
  return kind === 'items' ? completeItem(checked.data as never, at) : { ...checked.data, at };
}

/** A finding at a field of a record. */
export function faultAt(
  code: Finding['code'],
  at: LedgerPlace,
  field: string,
  message: string,
  hint?: string,
  severity: Finding['severity'] = 'error',
): Finding {
  const line = at.lines[field.split('.')[0] ?? ''] ?? at.line;
  return {
    code,
    severity,
    message,
    file: at.file,
    line,
    ...(field === '' ? {} : { column: field }),
    ...(hint === undefined ? {} : { hint }),
  };
}
