const LONGEST_SHOWN = 40;

/** A word from a definition as a message may show it: in quotes, its first 40 characters. */
export function quoted(word: unknown): string {
  const characters = [...String(word).slice(0, LONGEST_SHOWN * 2)];
  const cut = characters.length > LONGEST_SHOWN;
  return `"${characters.slice(0, LONGEST_SHOWN).join('')}${cut ? '…' : ''}"`;
}
