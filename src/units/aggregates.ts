import { fold } from './fold.ts';
import { AGGREGATES, M49_REGIONS } from './tables/aggregates.ts';
import { cellsOf } from './tables/read.ts';

interface Index {
  codes: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  m49: ReadonlyMap<string, string>;
}

let index: Index | null = null;

/** The name of the group of countries that a code stands for. */
export function aggregateOfCode(code: string): string | undefined {
  return built().codes.get(code);
}

/** The name of the group of countries that a folded name stands for. */
export function aggregateOfKey(key: string): string | undefined {
  return built().names.get(key);
}

/** The name of a region of M49, by its three digits. */
export function aggregateOfM49(number: string): string | undefined {
  return built().m49.get(number);
}

function built(): Index {
  index ??= build();
  return index;
}

function build(): Index {
  const codes = new Map<string, string>();
  const names = new Map<string, string>();
  const add = (name: string, printed: string): void => {
    if (!names.has(fold(name))) names.set(fold(name), printed);
  };
  for (const [codeCell = '', nameCell = ''] of cellsOf(AGGREGATES)) {
    const called = nameCell.split(';').map((name) => name.trim());
    for (const code of codeCell.split(' ')) if (code !== '') codes.set(code, called[0] as string);
    // A line without codes is a list of different groups.
    for (const name of called) add(name, codeCell === '' ? name : (called[0] as string));
  }
  const regions = cellsOf(M49_REGIONS).map(([number, name]) => [number as string, name as string] as const);
  for (const [, name] of regions) add(name, name);
  return { codes, names, m49: new Map(regions) };
}
