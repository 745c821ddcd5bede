import type { Finding } from '../types.ts';
import { errorFinding } from './fault.ts';

const OTHERS: readonly { sign: string; name: string }[] = [
  { sign: ';', name: 'semicolons' },
  { sign: '\t', name: 'tabs' },
  { sign: '|', name: 'vertical bars' },
];

/** How much of the text is looked at. */
const SAMPLE = 100_000;

/**
 * Tells a table separated by something other than commas: a sign that its first line holds more often
 * than commas, and its second line just as often. Null where the commas have it.
 */
export function delimiterFinding(text: string): Finding | null {
  const lines = text
    .slice(0, SAMPLE)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const [first = '', second] = lines;
  const commas = count(first, ',');
  const found = OTHERS.find(({ sign }) => {
    const times = count(first, sign);
    return times > commas && (second === undefined || count(second, sign) === times);
  });
  if (found === undefined) return null;
  const decimals = lines.slice(1).some((line) => /(^|[^\d,])\d+,\d+($|[^\d,])/.test(line));
  const also = decimals ? ', and the numbers have decimal commas' : '';
  return errorFinding('table.delimiter', `The cells are separated by ${found.name}, not by commas${also}.`, {
    line: 1,
    hint: `Read it with --delimiter "${found.sign === '\t' ? 'tab' : found.sign}"${decimals ? ' --decimal ","' : ''}, or save the table as CSV with commas between cells${decimals ? ' and points in decimals' : ''}.`,
  });
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
