import { EXIT, type ExitCode } from '../errors.ts';
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
  try {
    if (argv.length === 1 && argv[0] === '--version') {
      await io.out(`${VERSION}\n`);
      return EXIT.done;
    }
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, io);
  } catch (error) {
    const { reportError } = await import('./errors.ts');
    return reportError(error, io, argv.includes('--verbose'));
  }
}
