import type { Io } from './io.ts';

/** Whether to colour: asked for or against by flag or environment, else only on a terminal that can. */
export function wantsColour(io: Io, flag: boolean): boolean {
  if (!flag) return false;
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return io.outIsTerminal && TERM !== 'dumb';
}

/** Whether to keep to ASCII marks: on a dumb terminal, or one whose locale is not UTF-8. */
export function wantsAscii(io: Io): boolean {
  if (!io.outIsTerminal) return false;
  if (io.env['TERM'] === 'dumb') return true;
  const locale = io.env['LC_ALL'] || io.env['LC_CTYPE'] || io.env['LANG'] || '';
  return locale !== '' && !/utf-?8/i.test(locale);
}
