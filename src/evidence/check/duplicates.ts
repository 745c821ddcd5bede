import type { Finding, LedgerPlace } from '../../types.ts';
import { faultAt } from '../load.ts';
import type { CheckContext } from './context.ts';

/** What a ledger may hold only once. */
export function duplicateFindings({ ledger }: CheckContext): Finding[] {
  const { sources, items, codings, indicators, assessments } = ledger;
  return [
    ...repeated(
      sources,
      ({ id }) => id,
      'id',
      (id) => `The source "${id}" is there already`,
    ),
    ...repeated(
      items,
      ({ id }) => id,
      'id',
      (id) => `The item "${id}" is there already`,
    ),
    ...repeated(
      indicators,
      ({ id }) => id,
      'id',
      (id) => `The indicator "${id}" is declared already`,
    ),
    ...repeated(
      codings,
      ({ item, indicator, factor, coder }) => JSON.stringify([item, indicator ?? factor, coder]),
      'item',
      (key) => `"${(JSON.parse(key) as string[])[0]}" is coded to this by the same coder already`,
    ),
    ...repeated(
      assessments,
      ({ unit, asOf, indicator, factor }) => JSON.stringify([indicator ?? factor, unit, asOf]),
      'asOf',
      (key) => `"${(JSON.parse(key) as string[])[0]}" is assessed for this unit and day already`,
      'What somebody else concluded belongs under "dissent".',
    ),
    ...repeated(
      sources,
      ({ sha256 }) => sha256,
      'sha256',
      () => 'The same file is another source already',
      'Republished: name the first under derivedFrom and leave its file there. The same: use one id.',
    ),
    ...repeated(
      items,
      ({ source, statement, date }) => JSON.stringify([source, statement, date]),
      'statement',
      () => 'The same claim of the same source and date is another item already',
      'Code one item to several indicators instead.',
    ),
  ];
}

function repeated<Entry extends { at: LedgerPlace }>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | null,
  field: string,
  message: (key: string) => string,
  hint?: string,
): Finding[] {
  const first = new Map<string, LedgerPlace>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    const known = key === null ? undefined : first.get(key);
    if (key !== null && known === undefined) first.set(key, entry.at);
    if (known === undefined) return [];
    const where = known.file === entry.at.file ? `line ${known.line}` : `${known.file}:${known.line}`;
    return [faultAt('ledger.duplicate', entry.at, field, `${message(key as string)} (${where}).`, hint)];
  });
}
