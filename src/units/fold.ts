/** Letters that carry no mark to take off, but are written without their special shape. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
]);

/** Short forms of publishers, each with what it stands for. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['the', ''],
  ['of', ''],
  ['st', 'saint'],
  ['ste', 'saint'],
  ['rep', 'republic'],
  ['repub', 'republic'],
  ['dem', 'democratic'],
  ['dr', 'democratic republic'],
  ['pdr', 'peoples democratic republic'],
  ['dpr', 'democratic peoples republic'],
  ['utd', 'united'],
  ['is', 'island'],
  ['isl', 'island'],
  ['islands', 'island'],
  ['n', 'north'],
  ['s', 'south'],
  ['e', 'east'],
  ['w', 'west'],
]);

const ASCII = /^[ -~]*$/;
const BETWEEN_WORDS = /[^\p{L}\p{N}/]+/gu;
const APOSTROPHES = /['’‘ʼʻʹ`´′＇]/g;
const DRESS = /[\p{M}\p{Cf}]/gu;
const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

/** `Korea, Republic of` and `Korea (Republic of)`: a name turned round behind a comma or in brackets. */
const TURNED = /^([^,()[\]]+)(?:,([^,()[\]]+)|[([]([^()[\]]+)[)\]]\s*)$/;

/** Longer texts are no names; nothing is done with them. */
const LONGEST_NAME = 200;

/**
 * A name without what publishers write differently: case, accents, punctuation, apostrophes, `the` and `of`,
 * `&`, and the short forms of the table above. Two names with the same folded form are the same name; that no
 * two countries share one is tested. Empty for a text that is too long to be a name.
 */
export function fold(text: string): string {
  if (text.length > LONGEST_NAME) return '';
  const words = undressed(text.toLowerCase())
    .replace(APOSTROPHES, '')
    .replaceAll('&', ' and ')
    // `China/Taiwan` may be both, and is not taken for `China (Taiwan)`.
    .replaceAll('/', ' / ')
    .replace(BETWEEN_WORDS, ' ')
    .split(' ')
    .filter((word) => word !== '');
  return joinInitials(words)
    .map((word) => WORDS.get(word) ?? word)
    .filter((word) => word !== '')
    .join(' ');
}

/** Without accents and invisible marks; plain ASCII, which most names are, has none. */
function undressed(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(DRESS, '')
    .replace(SPECIAL, (letter) => LETTERS.get(letter) as string);
}

/** The folded forms to look a name up by: as it stands, then turned round where it is of that form. */
export function keysOf(text: string): string[] {
  const key = fold(text);
  const turned = key === '' ? null : TURNED.exec(text.trim());
  if (turned === null) return [key];
  return [key, fold(`${turned[2] ?? turned[3] ?? ''} ${turned[1] as string}`)];
}

/** `U.S.A.` comes in as three words and goes out as one. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let initials = '';
  for (const word of words) {
    if (/^[a-z]$/.test(word)) {
      initials += word;
      continue;
    }
    if (initials !== '') joined.push(initials);
    initials = '';
    joined.push(word);
  }
  if (initials !== '') joined.push(initials);
  return joined;
}
