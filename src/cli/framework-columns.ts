import { shown, shownList } from '../dataset/text.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { matchKey } from '../framework/match.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { ObservationColumn } from '../types.ts';

/** The columns that are asked for, and those of which a lower value is riskier. */
export function chosenColumns(
  all: readonly ObservationColumn[],
  { columns, lowerIsRiskier }: { columns?: readonly string[]; lowerIsRiskier?: readonly string[] },
): { columns: readonly ObservationColumn[]; lower: ReadonlySet<string> } {
  const names = all.map(({ indicator }) => indicator);
  const chosen = columns === undefined ? null : new Set(namesIn(columns, names, '--columns'));
  const lower = new Set(namesIn(lowerIsRiskier ?? [], names, '--lower-is-riskier'));
  const left = [...lower].find((name) => chosen?.has(name) === false);
  if (left !== undefined) {
    throw usage(
      `--lower-is-riskier names ${shown(left)}, which --columns leaves out.`,
      'Name it in both, or in neither.',
    );
  }
  return { columns: all.filter(({ indicator }) => chosen?.has(indicator) !== false), lower };
}

/** The columns that are meant: a text is the name of one, or several names with commas between them. */
function namesIn(written: readonly string[], names: readonly string[], option: string): string[] {
  const byKey = new Map(names.map((name) => [matchKey(name), name]));
  return written.flatMap((text) => {
    const parts = text.split(',');
    const found: string[] = [];
    while (parts.length > 0) {
      const { name, length } = longestName(parts, byKey);
      const part = parts.splice(0, length).join(',').trim();
      if (name !== undefined) found.push(name);
      else if (part !== '') throw unknownColumn(part, names, option);
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

function unknownColumn(part: string, names: readonly string[], option: string): AtriskError {
  const hint = didYouMean(part, names) ?? `Columns of numbers: ${shownList(names)}.`;
  return usage(`${option}: the data have no column of numbers called ${shown(part)}.`, hint);
}

function usage(message: string, hint: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, hint });
}
