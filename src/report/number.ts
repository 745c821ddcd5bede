import { AtriskError } from '../errors.ts';

/** Printed where there is no number. A missing value is never printed as zero. */
export const NONE = '–';

/** The most decimals printed where no framework says how many. */
const MOST_DECIMALS = 6;

/**
 * A number with a fixed count of decimals, rounded half away from zero on its shortest decimal form:
 * 23.275 prints 23.28, as its publisher prints it, where binary rounding gives 23.27. Zero has no sign.
 * The minus is a hyphen, so that a figure can be copied, searched for and read by a program.
 */
export function fixed(value: number | null, decimals: number): string {
  if (value === null) return NONE;
  const [whole, fraction] = decimalParts(Math.abs(value));
  const text = roundParts(whole, fraction, decimals);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A change or difference: `+0.42`, `-0.10`, `0.00`. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A number with at most six decimals and no zeros at the end; very small ones in powers of ten. */
export function trimmed(value: number | null): string {
  if (value === null) return NONE;
  if (value !== 0 && Math.abs(value) < 1e-4) return String(Number(value.toPrecision(4)));
  return withoutZeros(fixed(value, MOST_DECIMALS));
}

/** A number exactly as it is held: the shortest decimal that reads back as the same double. */
export function exact(value: number | null): string {
  if (value === null) return NONE;
  return String(finite(value) + 0);
}

/** Hundredths that binary arithmetic may lose: 0.29 is 28.999999999999996 hundredths. */
const BINARY_SLACK = 1e-7;

/**
 * A share from 0 to 1 as `66 %`, rounded down as in the reasons of units that are not ranked: two thirds
 * do not reach 67 %. Only a whole is 100 % and only nothing is 0 %.
 */
export function percent(share: number): string {
  const whole = Math.floor(finite(share) * 100 + BINARY_SLACK);
  if (whole >= 100 && share < 1) return '99 %';
  if (whole <= 0 && share > 0) return '<1 %';
  return `${whole} %`;
}

/** A share that is set and not measured, such as a minimum, whole: `66.67 %`. */
export function exactPercent(share: number): string {
  return `${trimmed(share * 100)} %`;
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new AtriskError('internal', `A number to be printed is ${value}, which no result may hold.`, { exitCode: 70 });
}

function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The digits before and after the point of a non-negative number, without exponent. */
function decimalParts(value: number): [string, string] {
  const [mantissa = '0', exponent = '0'] = String(finite(value)).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift === 0) return [whole, fraction];
  if (shift > 0) return [whole + fraction.slice(0, shift).padEnd(shift, '0'), fraction.slice(shift)];
  return ['0', `${'0'.repeat(-shift - 1)}${whole}${fraction}`];
}

function roundParts(whole: string, fraction: string, decimals: number): string {
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = (fraction[decimals] ?? '0') >= '5';
  const digits = String(BigInt(whole + kept) + (up ? 1n : 0n)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
