import { Document, isCollection, isMap, isSeq } from 'yaml';
import type { Mapping } from './variant-entries.ts';
import type { Tick } from './verify-columns.ts';
import type { Verification } from './verify-words.ts';

/** The text of a variant that says what was found in a publication, with the remarks of whoever looked. */
export function verifyText(definition: Mapping, ticks: readonly Tick[], by: Verification): string {
  // Entries of one list share values, which as anchors and aliases the loader would refuse.
  const document = new Document(definition, { aliasDuplicateObjects: false });
  document.commentBefore = headComment(ticks, by);
  for (const key of ['indicators', 'index']) shorten(document.get(key));
  const drop = document.get('drop');
  if (isSeq(drop)) drop.flow = true;
  return document.toString({ lineWidth: 120, singleQuote: true });
}

/** What an entry holds is written in one line, where it is a list. */
function shorten(list: unknown): void {
  if (!isSeq(list)) return;
  for (const entry of list.items) {
    if (!isMap(entry)) continue;
    for (const { value } of entry.items) {
      if (isCollection(value)) value.flow = true;
    }
  }
}

function headComment(ticks: readonly Tick[], { by, on, base }: Verification): string {
  const remarks = ticks
    .filter(({ remark }) => remark !== '')
    .map(({ entry, number, remark }) => `   ${oneLine(`${entry?.number ?? number ?? ''}: ${remark}`)}`);
  const isNew = ticks.some(({ entry }) => entry === null);
  return [
    ` What ${oneLine(by)} found in the document, ${on}: a variant of ${base}, written by \`atrisk frameworks verify\`.`,
    ' An entry that is marked checked may be cited by its number.',
    ...(isNew ? [' Entries that are new have no kind and no tags yet: add them by hand.'] : []),
    ...(remarks.length === 0 ? [] : [' Remarks:', ...remarks]),
  ].join('\n');
}

/** A line break would end the comment. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
