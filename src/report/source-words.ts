import type { SourceCell } from '../types.ts';
import { sanitise } from './sanitise.ts';

/** `data.csv, line 3, column A`; the file must be a name, not an input id. */
export function sourceWords({ file, line, column }: SourceCell): string {
  return `${fileWords(file)}, line ${line}, column ${sanitise(column)}`;
}

/** The name of an input as a person reads it: `-` on a command line is standard input. */
export function fileWords(name: string): string {
  return name === '-' ? 'standard input' : sanitise(name);
}
