import type { SourceCell } from '../types.ts';
import { sanitise } from './sanitise.ts';

/** `data.csv, line 3, column A`; the file must be a name, not an input id. */
export function sourceWords({ file, line, column }: SourceCell): string {
  return `${sanitise(file)}, line ${line}, column ${sanitise(column)}`;
}
