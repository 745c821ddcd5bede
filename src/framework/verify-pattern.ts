import { isMapping, type Mapping } from './variant-entries.ts';
import { factorOf, entriesOf, idOf, type VerifySubject } from './verify-subject.ts';

/** How an entry is measured, which those of a factor have in common; what it is about is its own. */
const PATTERN: readonly string[] = ['unitOfMeasure', 'scale', 'range', 'typical', 'coded', 'polarity', 'missing'];

/** The factor of a number: the node that reads it, or else the one that reads numbers that begin alike (13. of 13.19). */
export function factorOfNumber({ value, entries }: Pick<VerifySubject, 'value' | 'entries'>, number: string): string {
  const own = factorOf(entriesOf(value, 'index'), number);
  if (own !== '') return own;
  const start = startOf(number);
  const alike = entries.find((entry) => !entry.isFactor && start !== null && startOf(entry.number) === start);
  return alike?.factor ?? '';
}

function startOf(number: string): string | null {
  const dot = number.lastIndexOf('.');
  return dot < 0 ? null : number.slice(0, dot + 1);
}

/** The entries of the factor of a number, with which a number that is new shares the risk factors. */
export function siblingsOf(number: string, subject: VerifySubject): Mapping[] {
  const factor = factorOfNumber(subject, number);
  const own = new Set(
    subject.entries.filter((one) => !one.isFactor && one.factor === factor).map((entry) => entry.number),
  );
  return entriesOf(subject.value, 'indicators').filter((entry) => own.has(idOf(entry)));
}

/** How all of some entries are measured; null where they differ. */
export function commonPattern(entries: readonly Mapping[]): Mapping | null {
  const [first, ...others] = entries.map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => PATTERN.includes(key))),
  );
  return first !== undefined && others.every((other) => isSame(first, other)) ? first : null;
}

/** Values of a definition are alike where they are written alike, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, position) => isSame(item, b[position]));
  }
  if (!isMapping(a) || !isMapping(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
