/** A number with a decimal comma; one with a point is refused, for it may be a thousands separator. */
export function parseDecimalComma(text: string): number | null {
  return text.includes('.') ? null : parseNumber(text.replace(',', '.'));
}

/** What a number may look like: ASCII digits, a decimal point, an exponent, a sign. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Reads a number that has been trimmed. No thousands separator, decimal comma, percent sign, hexadecimal
 * or name (`Infinity`) is accepted, for each could be read in more than one way.
 *
 * @returns a finite double, never -0; null where the text is not such a number
 */
export function parseNumber(text: string): number | null {
  const plain = plainDecimal(text);
  if (plain !== null) return plain;
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  return value === 0 ? 0 : value;
}

/** Powers of ten that a double holds exactly, as far as they are needed here. */
const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * The common case, read digit by digit, many times faster: an optional minus, at most 15 digits, at most one point.
 * Digits and divisor are then exact, and the quotient is correctly rounded, so that it is the very double that
 * `Number(text)` gives. Null where the text is anything else.
 */
function plainDecimal(text: string): number | null {
  const { length } = text;
  if (length > 17) return null;
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  let digits = 0;
  let point = -1;
  for (let at = first; at < length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === POINT && point < 0) point = at;
    else return null;
  }
  const decimals = point < 0 ? null : length - 1 - point;
  return withPoint(first === 1 ? -digits : digits, length - first, decimals);
}

const MINUS = 0x2d;
const ZERO = 0x30;
const POINT = 0x2e - ZERO;

/** Digits as a number with so many decimals; null where there are none, or more than a double holds exactly. */
function withPoint(digits: number, characters: number, decimals: number | null): number | null {
  const count = decimals === null ? characters : characters - 1;
  if (count < 1 || count > 15) return null;
  const value = decimals === null ? digits : digits / (POWERS[decimals] as number);
  return value === 0 ? 0 : value;
}

/** Hints look at no more of a cell than this, so that a hostile one cannot make them slow. */
const LONGEST_LOOKED_AT = 60;

/** Ways publishers write "no value". None is taken for missing unless the file's sidecar declares it. */
const MISSING_LOOKALIKES = new Set([
  '..',
  '...',
  '.',
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'na',
  'n.a.',
  'null',
  'nil',
  'none',
  'x',
  '?',
  'no data',
  'missing',
  '*',
]);

/** True for text by which a publisher may mean that there is no value, Excel's errors included. */
export function looksMissing(text: string): boolean {
  if (text.length > LONGEST_LOOKED_AT) return false;
  return MISSING_LOOKALIKES.has(text.toLowerCase()) || EXCEL_ERROR.test(text);
}

const EXCEL_ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

const NOT_FINITE = /^[+-]?\.?(inf|infinity|nan)$/i;

const DECLARE_MARKER =
  "Leave the cell blank if there is no value, or declare the marker: --missing TEXT, or `missing:` in the file's .meta.yaml.";

/** Look-alikes of numbers, each with what to do; the first that fits is told. */
const HINTS: readonly { looks: RegExp; hint: string }[] = [
  { looks: EXCEL_ERROR, hint: `This is an error of the spreadsheet. Mend the formula. ${DECLARE_MARKER}` },
  {
    looks: /^[+-]?\d{1,3}(,\d{3})+$/,
    hint: 'Write thousands without a separator (1234), and decimals with a point (1.234): a comma can mean either.',
  },
  { looks: /^[+-]?\d{1,3}([,\s' _.’]\d{3})+([.,]\d+)?$/, hint: 'Write thousands without a separator: 1234.' },
  { looks: /^[+-]?\d[\d_]*_[\d_]+$/, hint: 'Write thousands without a separator: 1234.' },
  { looks: /^[+-]?\d*,\d+$/, hint: 'Write decimals with a point: 3.5, not 3,5; or read the file with --decimal ",".' },
  { looks: /%$/, hint: "Leave out the percent sign, in the indicator's unit of measure (5 or 0.05)." },
  { looks: /^([−–—﹣]\s*|-\s+)[\d.]/u, hint: 'Write the minus sign as the plain hyphen: -5.' },
  { looks: /^[+-]?0x[\da-f]+$/i, hint: 'Write the number in decimal digits.' },
  {
    looks: NOT_FINITE,
    hint: 'Only finite numbers are accepted; leave the cell blank if there is no value.',
  },
  { looks: /^\d+(st|nd|rd|th)$/i, hint: 'Write the rank as a plain number: 1, not 1st.' },
  { looks: /^[<>≤≥~≈]/u, hint: 'Write one number; a bound or an estimate has to be decided on first.' },
  { looks: /^[$€£¥]|[$€£¥]$/u, hint: 'Leave out the currency sign.' },
  { looks: /^[+-]?[\p{Nd}.]*[^\P{Nd}0-9][\p{Nd}.]*$/u, hint: 'Write the number in the digits 0 to 9.' },
  {
    looks: /^(yes|no|true|false|y|n)$/i,
    hint: 'Write yes and no as the numbers the framework gives them, events as 1 and 0.',
  },
];

/** What to do about a cell that is not a number, by what it looks like. */
export function numberHint(text: string): string {
  if (NUMBER.test(text)) return 'The number is too large.';
  const start = text.slice(0, LONGEST_LOOKED_AT);
  if (looksMissing(text) && !EXCEL_ERROR.test(start)) return DECLARE_MARKER;
  return (
    HINTS.find(({ looks }) => looks.test(start))?.hint ?? 'Write one number, or leave the cell blank if there is none.'
  );
}

/**
 * True for what is meant as a number and is written as no number may be: with a percent sign, thousands separators, a
 * decimal comma or a sign of a currency, as a bound, in other digits, too large or not finite.
 */
export function looksNumeric(text: string): boolean {
  if (text.length > LONGEST_LOOKED_AT) return false;
  if (NUMBER.test(text) || NOT_FINITE.test(text)) return true;
  return /\p{Nd}/u.test(text) && !/\p{L}/u.test(text) && HINTS.some(({ looks }) => looks.test(text));
}
