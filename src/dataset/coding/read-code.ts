import type { Indicator } from '../../types.ts';
import { parseNumber } from '../number.ts';
import { shown } from '../text.ts';
import { codesInWords } from './codes-in-words.ts';
import type { RowFault } from './row-finding.ts';

/** A code as read: null where the cell is blank or at fault. */
export interface CodeReading {
  code: number | null;
  fault: Omit<RowFault, 'column'> | null;
}

/** Reads a cell as a code of an indicator: a number on its scale, or within its range where it has no scale. */
export function readCode(text: string, indicator: Indicator): CodeReading {
  if (text === '') return { code: null, fault: null };
  const code = parseNumber(text);
  const { scale, range, name } = indicator;
  const hint = `Write: ${codesInWords(indicator)}.`;
  if (code === null) return faulty({ code: 'cell.type', message: `${shown(text)} is not a number.`, hint });
  if (scale !== null && !scale.some(({ value }) => value === code)) {
    return faulty({ code: 'cell.enum', message: `${code} is not on the scale of ${name}.`, hint });
  }
  if (range !== null && (code < range[0] || code > range[1])) {
    return faulty({ code: 'cell.range', message: `${code} is outside what ${name} can be.`, hint });
  }
  return { code, fault: null };
}

function faulty(fault: Omit<RowFault, 'column'>): CodeReading {
  return { code: null, fault };
}
