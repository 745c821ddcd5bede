/** What a number in a cell stands for, by the format of the cell. */
export type Shown = 'number' | 'date' | 'time' | 'date-time' | 'elapsed';

/** Formats that go by number and need not be declared. ECMA-376, part 1, 18.8.30 (numFmt). */
const BUILT_IN: readonly { from: number; to: number; shown: Shown }[] = [
  { from: 14, to: 17, shown: 'date' },
  { from: 18, to: 21, shown: 'time' },
  { from: 22, to: 22, shown: 'date-time' },
  // Dates and times of Chinese, Japanese and Korean programs.
  { from: 27, to: 31, shown: 'date' },
  { from: 32, to: 33, shown: 'time' },
  { from: 34, to: 36, shown: 'date' },
  { from: 45, to: 45, shown: 'time' },
  { from: 46, to: 46, shown: 'elapsed' },
  { from: 47, to: 47, shown: 'time' },
  { from: 50, to: 58, shown: 'date' },
];

/** By the number of a format, where the file does not say what the format is. */
export function shownByNumber(id: number): Shown {
  return BUILT_IN.find(({ from, to }) => id >= from && id <= to)?.shown ?? 'number';
}

/** Texts and escaped characters. */
const LITERAL = /"[^"]*"?|\\./g;

/** Fillers, and whatever stands in brackets: colours, conditions, languages. */
const NOT_PATTERN = /[_*].|\[[^\]]*\]?/g;

/** Hours, minutes or seconds counted beyond a day. */
const ELAPSED = /\[(h+|m+|s+)\]/i;

/** By the code of a format, such as `dd/mm/yyyy`. */
export function shownByCode(code: string): Shown {
  const [first = ''] = code.replace(LITERAL, '').split(';', 1);
  if (ELAPSED.test(first)) return 'elapsed';
  const pattern = first.replace(NOT_PATTERN, '').toLowerCase();
  if (pattern.includes('general')) return 'number';
  const hasTime = /[hs]/.test(pattern);
  // m is minutes beside hours or seconds, else months. A year of an era is e, which an exponent (E+) is not.
  const hasDate = /[dy]|e(?![+-])/.test(pattern) || (!hasTime && pattern.includes('m'));
  if (hasDate) return hasTime ? 'date-time' : 'date';
  return hasTime ? 'time' : 'number';
}
