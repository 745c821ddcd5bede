import type { View } from '../../src/report/view.ts';

/** A view as a pipe gets it, with what a test wants to be different. */
export function viewOf(different: Partial<View> = {}): View {
  return { width: null, colour: false, ascii: false, top: null, by: 'index', ...different };
}

/** Control characters, bidirectional overrides and zero-width characters, line feeds apart. */
export const INVISIBLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
