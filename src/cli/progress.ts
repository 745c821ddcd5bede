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
