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
  const parts = written.flatMap((text) => (byKey.has(matchKey(text)) ? [text] : text.split(',')));
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const name = byKey.get(matchKey(part));
      if (name !== undefined) return name;
      const hint = didYouMean(part.trim(), names) ?? `Columns of numbers: ${shownList(names)}.`;
      throw usage(`${option}: the data have no column of numbers called ${shown(part.trim())}.`, hint);
    });
}

function usage(message: string, hint: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, hint });
}
