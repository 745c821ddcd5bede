const LONGEST_SHOWN = 40;

/** Control characters, and marks that are invisible or turn the direction of text around. */
const UNSAFE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * A value from the data as a message may show it: in quotes, at most 40 characters, with control and
 * invisible characters written as escapes.
 */
export function shown(value: string): string {
  if (value.length <= LONGEST_SHOWN) return `"${escaped(value)}"`;
  const characters = [...value.slice(0, LONGEST_SHOWN * 2)];
  const cut = characters.length > LONGEST_SHOWN || value.length > LONGEST_SHOWN * 2;
  return `"${escaped(characters.slice(0, LONGEST_SHOWN).join(''))}${cut ? '…' : ''}"`;
}

/** Several values in one message: the first ten, and how many more there are. */
export function shownList(values: readonly string[]): string {
  const first = values.slice(0, 10).map(shown).join(', ');
  return values.length > 10 ? `${first} and ${values.length - 10} more` : first;
}

/** `1 row`, `3 rows`: a count with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A label from the data as it is stored: NFC, without spaces (no-break ones too) at either end. */
export function label(value: string): string {
  return value.normalize('NFC').trim();
}

/** True for a cell with nothing in it, or none at all. */
export function isBlankCell(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || cell.trim() === '';
}

function escaped(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) as number;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
