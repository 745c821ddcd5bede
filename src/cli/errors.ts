import { AtriskError, EXIT, type ExitCode } from '../errors.ts';
import { renderFindings } from '../report/findings.ts';
import { sanitise } from '../report/sanitise.ts';
import type { Io } from './io.ts';

/** At most this many findings are printed with an error; `atrisk check` prints all. */
const MOST_FINDINGS = 20;

/**
 * Tells the user what went wrong, on stderr, and returns the exit status for it.
 * A stack is printed only for a fault of the program itself, and only on request.
 */
export function reportError(error: unknown, io: Io, verbose: boolean): ExitCode {
  if (!(error instanceof AtriskError)) return reportFault(error, io, verbose);
  io.err(`atrisk: ${sanitise(error.message)}\n`);
  if (error.findings.length > 0) io.err(`${renderFindings(error.findings, [], { most: MOST_FINDINGS })}\n`);
  if (error.hint !== undefined) io.err(`${sanitise(error.hint)}\n`);
  return error.exitCode;
}

function reportFault(error: unknown, io: Io, verbose: boolean): ExitCode {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EIO') {
    io.err('atrisk: the output cannot be written: the disk is full or broken.\n');
    return EXIT.cannotWrite;
  }
  io.err(
    'atrisk: this is a fault in the program, not in your data. Please report it with the version and the command,\n' +
      'but without confidential data, file names or figures. Run again with --verbose for details.\n',
  );
  if (verbose && error instanceof Error) io.err(`${sanitise(error.stack ?? error.message).replaceAll('\\n', '\n')}\n`);
  return EXIT.internal;
}
