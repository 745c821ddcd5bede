import type { View } from '../report/view.ts';
import type { Io } from './io.ts';
import { wantsAscii, wantsColour } from './terminal.ts';

/** Rows of a section that a terminal shows unless asked for more. */
const TERMINAL_ROWS = 20;

export interface ViewOptions {
  color: boolean;
  width?: number;
  top?: number | 'all';
  by?: View['by'];
}

/** How to show a result here: in a pipe whole and plain, on a terminal within its width. */
export function viewOf(options: ViewOptions, io: Io): View {
  const top = options.top ?? (io.outIsTerminal ? TERMINAL_ROWS : 'all');
  return {
    width: options.width ?? io.columns,
    colour: wantsColour(io, options.color),
    ascii: wantsAscii(io),
    top: top === 'all' ? null : top,
    by: options.by ?? 'index',
  };
}
