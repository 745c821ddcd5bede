import type { Io } from './io.ts';

/** Input larger than this takes long enough to say so before starting. */
const LARGE_BYTES = 2_000_000;
const LONG_MILLISECONDS = 1_000;

/**
 * Says on stderr what is being done, once a run has lasted over a second or is about to, because its
 * input is large. Silent on short runs and with --quiet.
 */
export function progressOf(
  io: Io,
  options: { quiet?: boolean; verbose?: boolean },
): (stage: string, bytes?: number) => void {
  return (stage, bytes = 0) => {
    const long = bytes > LARGE_BYTES || io.now() > LONG_MILLISECONDS || options.verbose === true;
    if (options.quiet === true || !long) return;
    const size = bytes > LARGE_BYTES ? ` ${Math.round(bytes / 1e6)} MB` : '';
    io.err(`${stage}${size} …\n`);
  };
}

/** Widths of the bar and of the least wait between two drawings, in characters and milliseconds. */
const BAR = 24;
const REDRAW_MILLISECONDS = 100;

/** Tells how far a long piece of work has come. */
export interface ProgressBar {
  tick: (share: number) => void;
  /** Takes the bar away. */
  end: () => void;
}

/**
 * A bar on stderr while a stage lasts over a second; where stderr is no terminal, one line that says so. Silent on
 * short runs and with --quiet.
 */
export function progressBar(io: Io, options: { quiet?: boolean }, stage: string, bytes: number): ProgressBar {
  const begun = io.now();
  let drawn = 0;
  const tick = (share: number): void => {
    const now = io.now();
    if (options.quiet === true || now - begun < LONG_MILLISECONDS || now - drawn < REDRAW_MILLISECONDS) return;
    const size = `${Math.round(bytes / 1e6)} MB`;
    if (io.errIsTerminal) {
      const filled = Math.round(share * BAR);
      io.err(`\r${stage} ${size} [${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${Math.round(share * 100)} %`);
    } else if (drawn === 0) io.err(`${stage} ${size} …\n`);
    drawn = now;
  };
  return {
    tick,
    end: () => {
      if (drawn > 0 && io.errIsTerminal) io.err(`\r${' '.repeat(BAR + 40)}\r`);
    },
  };
}
