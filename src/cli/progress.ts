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
 * A bar on stderr once the run has lasted over a second, until the stage ends; where stderr is no terminal, or one
 * that cannot go back to the start of a line, one line that says so. Silent on short runs and with --quiet.
 */
export function progressBar(io: Io, options: { quiet?: boolean }, stage: string, bytes: number): ProgressBar {
  const canRedraw = io.errIsTerminal && io.env['TERM'] !== 'dumb';
  const what = bytes < 500_000 ? stage : `${stage} ${Math.round(bytes / 1e6)} MB`;
  let drawn: number | null = null;
  let width = 0;
  const draw = (share: number): void => {
    const within = Math.min(1, Math.max(0, share));
    const filled = Math.round(within * BAR);
    const line = `${what} [${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${Math.round(within * 100)} %`;
    io.err(`\r${line.padEnd(width)}`);
    width = Math.max(width, line.length);
  };
  const tick = (share: number): void => {
    const now = io.now();
    if (options.quiet === true || now < LONG_MILLISECONDS) return;
    if (drawn !== null && (!canRedraw || now - drawn < REDRAW_MILLISECONDS)) return;
    if (canRedraw) draw(share);
    else io.err(`${what} …\n`);
    drawn = now;
  };
  return {
    tick,
    end: () => {
      if (width > 0) io.err(`\r${' '.repeat(width)}\r`);
      width = 0;
    },
  };
}
