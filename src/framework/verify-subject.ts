import { type Mapping, isMapping } from './variant-entries.ts';

/** An entry of a framework, or the name of a factor, that somebody looks up in the publication. */
export interface VerifyEntry {
  /** The id of the indicator, or of the factor. */
  number: string;
  isFactor: boolean;
  /** The node that reads the indicator; blank where there is none. */
  factor: string;
  factorName: string;
  /** The name: our summary of an indicator. */
  summary: string;
  /** How it is known; blank where the definition does not say. */
  basis: string;
}

/** A framework as it is walked through: by factor, the name of the factor first. */
export interface VerifySubject {
  /** What its definition says, as written, with all that it inherits. */
  value: Mapping;
  /** The notes without those of what it is a variant of, which every variant gets by itself. */
  notes: readonly string[];
  entries: readonly VerifyEntry[];
}

/**
 * What there is to look up in a framework: the indicators whose definition says how they are known, and the names of
 * their factors. No entries where no indicator has a `basis`.
 *
 * @param written a valid definition as written
 */
export function verifySubject(written: { value: Mapping; remarks: readonly string[] }): VerifySubject {
  const { value, remarks } = written;
  const nodes = entriesOf(value, 'index');
  const indicators = entriesOf(value, 'indicators').filter((entry) => textOf(entry, 'basis') !== '');
  const byFactor = new Map<string, Mapping[]>();
  for (const indicator of indicators) {
    const factor = factorOf(nodes, idOf(indicator));
    byFactor.set(factor, [...(byFactor.get(factor) ?? []), indicator]);
  }
  const entries = [...byFactor].flatMap(([factor, own]) => {
    const node = nodes.find((one) => idOf(one) === factor);
    const about = { factor, factorName: node === undefined ? '' : textOf(node, 'name') };
    const rows = own.map((entry) => ({ ...entryOf(entry), ...about, isFactor: false }));
    return node === undefined ? rows : [{ ...entryOf(node), ...about, isFactor: true }, ...rows];
  });
  const notes = ((value['notes'] ?? []) as string[]).filter((note) => !remarks.includes(note));
  return { value, notes, entries };
}

/** The id of the first node that reads an indicator; blank where none does. */
export function factorOf(nodes: readonly Mapping[], number: string): string {
  const node = nodes.find(({ inputs }) => Array.isArray(inputs) && inputs.includes(number));
  return node === undefined ? '' : idOf(node);
}

/** The entries of one of the lists of a definition. */
export function entriesOf(value: Mapping, key: 'indicators' | 'denominators' | 'index'): Mapping[] {
  const list = value[key];
  return Array.isArray(list) ? list.filter(isMapping) : [];
}

/** The id of an entry of a valid definition. */
export function idOf(entry: Mapping): string {
  return textOf(entry, 'id');
}

/** A text of a definition; blank where there is none. */
export function textOf(entry: Mapping, key: string): string {
  const found = entry[key];
  return typeof found === 'string' ? found.trim() : '';
}

function entryOf(entry: Mapping): Pick<VerifyEntry, 'number' | 'summary' | 'basis'> {
  return { number: idOf(entry), summary: textOf(entry, 'name'), basis: textOf(entry, 'basis') };
}
