import type { ExitCode } from '../errors.ts';
import { VERSION } from '../version.ts';
import type { Io } from './io.ts';

export { processIo } from './io.ts';

/**
 * The program's entry. Everything but the version is loaded on demand, because start-up is a feature.
 *
 * @param argv the arguments after the program's name
 * @returns the exit status
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv.length === 1 && argv[0] === '--version') {
    await io.out(`${VERSION}\n`);
    return 0;
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(argv, io);
}
