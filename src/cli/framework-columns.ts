import { shown, shownList } from '../dataset/text.ts';
import type { WordColumn } from '../dataset/word-columns.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { matchKey } from '../framework/match.ts';
import { didYouMean } from '../framework/suggest.ts';

/** What the data hold, by name. */
export interface HeldColumns {
  numbers: readonly string[];
  words: readonly WordColumn[];
}

/** The columns that are asked for, or null for all, and those of which a lower value is riskier. */
export interface ChosenColumns {
  chosen: ReadonlySet<string> | null;
  lower: ReadonlySet<string>;
}

/**
 * Finds the columns that are named.
 *
 * @throws AtriskError where one is not there, is of words, or is named in one list and left out by the other
 */
export function chosenColumns(
  held: HeldColumns,
  { columns, lowerIsRiskier }: { columns?: readonly string[]; lowerIsRiskier?: readonly string[] },
): ChosenColumns {
  const chosen = columns === undefined ? null : new Set(namesIn(columns, held, '--columns'));
  const lower = new Set(namesIn(lowerIsRiskier ?? [], held, '--lower-is-riskier'));
  if (chosen?.size === 0) throw usage('--columns names no column.', `Columns of numbers: ${shownList(held.numbers)}.`);
  const left = [...lower].find((name) => chosen?.has(name) === false);
  if (left !== undefined) {
    throw usage(
      `--lower-is-riskier names ${shown(left)}, which --columns leaves out.`,
      'Name it in both, or in neither.',
    );
  }
  return { chosen, lower };
}

/**
 * Refuses a column that is named and holds nothing.
 *
 * @param empty columns without a value
 */
export function assertFilled(empty: readonly string[], { chosen, lower }: ChosenColumns): void {
  const named = empty.find((name) => chosen?.has(name) === true || lower.has(name));
  if (named === undefined) return;
  throw usage(`The column ${shown(named)} holds no value.`, 'Leave it out, or fill it in.');
}

/** The columns that are meant: a text is the name of one, or several names with commas between them. */
function namesIn(written: readonly string[], held: HeldColumns, option: string): string[] {
  const byKey = new Map(held.numbers.map((name) => [matchKey(name), name]));
  return written.flatMap((text) => {
    const parts = text.split(',');
    const found: string[] = [];
    while (parts.length > 0) {
      const { name, length } = longestName(parts, byKey);
      const part = parts.splice(0, length).join(',').trim();
      if (name !== undefined) found.push(name);
      else if (part !== '') throw unknownColumn(part, held, option);
    }
    return found;
  });
}

/** The name at the start of a list, with as many of its commas as belong to it. */
function longestName(parts: readonly string[], byKey: ReadonlyMap<string, string>) {
  for (let length = parts.length; length > 0; length -= 1) {
    const name = byKey.get(matchKey(parts.slice(0, length).join(',')));
    if (name !== undefined) return { name, length };
  }
  return { name: undefined, length: 1 };
}

function unknownColumn(part: string, { numbers, words }: HeldColumns, option: string): AtriskError {
  const ofWords = words.find(({ name }) => matchKey(name) === matchKey(part));
  if (ofWords !== undefined) {
    const { name, table, first } = ofWords;
    const message = `${option}: the column ${shown(name)} is of words, not of numbers: ${shown(first.text)} in line ${first.line} of ${shown(table.name)} is the first.`;
    return usage(message, 'Write it in numbers, or choose other columns.');
  }
  const hint = didYouMean(part, numbers) ?? `Columns of numbers: ${shownList(numbers)}.`;
  return usage(`${option}: the data have no column of numbers called ${shown(part)}.`, hint);
}

function usage(message: string, hint: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, hint });
}
