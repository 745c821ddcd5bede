import { renderFindings } from '../report/findings.ts';
import type { Result } from '../types.ts';
import { writeWhole } from './files.ts';
import type { Io } from './io.ts';

/**
 * Writes rendered text to the named file, whole or not at all, or to standard output.
 *
 * @param mode permissions of a file that was not there
 */
export async function writeOutput(
  pieces: Iterable<string>,
  output: string | undefined,
  io: Io,
  mode?: number,
): Promise<void> {
  if (output !== undefined && output !== '-') {
    writeWhole(output, pieces, mode);
    return;
  }
  for (const piece of pieces) await io.out(piece);
}

/** Prints what the user should know about the data, on stderr, unless asked to be quiet. */
export function printFindings(
  { findings, inputs }: Pick<Result, 'findings' | 'inputs'>,
  io: Io,
  options: { quiet?: boolean; verbose?: boolean },
): void {
  const verbose = options.verbose === true;
  // That the universe is partial stands in every format already.
  const told = verbose ? findings : findings.filter(({ code }) => code !== 'universe.partial');
  if (options.quiet === true || told.length === 0) return;
  io.err(`${renderFindings(told, inputs, verbose ? {} : { most: 20 })}\n`);
}
