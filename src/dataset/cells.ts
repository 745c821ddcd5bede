import type { Code } from '../errors.ts';
import type { Finding, Indicator } from '../types.ts';
import { type Markers, NO_MARKERS } from './markers.ts';
import { numberHint, parseDecimalComma, parseNumber } from './number.ts';
import { shown } from './text.ts';

/** Reason given for a cell that holds something, but nothing that can be used. */
export const INVALID = 'invalid';

/** Reason of a cell with nothing in it, where nobody gives another. */
export const BLANK = 'blank';

/** A value as read from its cell: null where missing, with the reason. */
export interface CellReading {
  value: number | null;
  reason: string | null;
}

/** What is wrong with a cell; the reader adds where the cell is. */
export type CellFault = Pick<Finding, 'severity' | 'message'> & { code: Code; hint?: string };

/** How the values of one file are read. */
export interface CellRules {
  markers: Markers;
  decimal: '.' | ',';
  report: (fault: CellFault) => void;
}

/**
 * Reads one cell as a value of an indicator. Blank and declared markers are missing, never zero; anything
 * else must be a number within the indicator's scale and range.
 *
 * @param text the cell, trimmed
 * @param reason why the value is missing, where the row says so
 */
export function readCell(text: string, indicator: Indicator, reason: string | null, rules: CellRules): CellReading {
  const meaning = text === '' ? BLANK : rules.markers.meaning(text);
  if (meaning !== null) return { value: null, reason: reason ?? indicator.missing.reason ?? meaning };
  const value = rules.decimal === ',' ? parseDecimalComma(text) : parseNumber(text);
  const fault = value === null ? notNumber(text, rules.decimal) : outside(value, indicator);
  if (fault !== null) rules.report(fault);
  return fault?.severity === 'error' ? { value: null, reason: INVALID } : { value, reason: null };
}

/** A value within all limits of its indicator, read without further ado; null where there is more to say of it. */
export function soundValue(text: string, indicator: Indicator, rules: Omit<CellRules, 'report'>): number | null {
  const value = rules.decimal === ',' ? parseDecimalComma(text) : parseNumber(text);
  if (value === null || outside(value, indicator) !== null) return null;
  return rules.markers === NO_MARKERS || rules.markers.meaning(text) === null ? value : null;
}

function notNumber(text: string, decimal: '.' | ','): CellFault {
  const hint = decimal === ',' && /\d\.\d/.test(text) ? POINT_UNDER_COMMA : numberHint(text);
  return { code: 'cell.type', severity: 'error', message: `${shown(text)} is not a number.`, hint };
}

const POINT_UNDER_COMMA =
  'Decimals have a comma in this file (--decimal ","), so that a point can mean anything: write 3,5 or 1234,5.';

/** The first of the indicator's limits that a value breaks: its ordinal scale, its range, its usual range. */
function outside(value: number, indicator: Indicator): CellFault | null {
  const { scale, range, typical } = indicator;
  if (scale !== null && !scale.some((step) => step.value === value)) {
    const steps = scale.map((step) => `${step.value} (${step.label})`).join(', ');
    return {
      code: 'cell.enum',
      severity: 'error',
      message: `${value} is not on the scale of ${indicator.name}.`,
      hint: `The scale is: ${steps}.`,
    };
  }
  if (range !== null && isOutside(value, range)) {
    const message = `${value} is outside what ${indicator.name} can be: ${range[0]} to ${range[1]}.`;
    return { code: 'cell.range', severity: 'error', message, hint: rangeHint(value) };
  }
  if (typical !== null && isOutside(value, typical)) {
    const message = `${value} is unusual for ${indicator.name}, which mostly lies between ${typical[0]} and ${typical[1]}.`;
    return {
      code: 'cell.typical',
      severity: 'warning',
      message,
      hint: `Check the value and its unit of measure (${indicator.unitOfMeasure}).`,
    };
  }
  return null;
}

function isOutside(value: number, [least, most]: readonly [number, number]): boolean {
  return value < least || value > most;
}

/** Repeated digits such as -99 or 9999 stand for "no value" in many files; Polity has -66, -77 and -88. */
function rangeHint(value: number): string {
  if (!/^-?(6{2,}|7{2,}|8{2,}|9{2,})$|^-[6-9]$/.test(String(value))) return 'Check the value and its unit of measure.';
  return `If ${value} means that there is no value, declare it: --missing ${value}, or \`missing:\` in the file's .meta.yaml.`;
}
