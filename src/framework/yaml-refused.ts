import { isReserved } from './reserved.ts';
import { type Document, type LineCounter, type Node, visit } from 'yaml';
import type { Finding } from '../types.ts';
import { quoted } from './quoted.ts';

/** A finding before the caller adds its code and the name of the text. */
export type Fault = Omit<Finding, 'code' | 'file'>;

/** No more faults than so many are listed. */
export const MOST_FAULTS = 20;

/**
 * What is YAML and refused all the same: aliases, anchors, reserved keys.
 *
 * @param textKeys true where keys must be text
 */
export function refusedFindings(
  document: Document.Parsed,
  text: string,
  textKeys: boolean,
  lineCounter: LineCounter,
): Fault[] {
  const found: Fault[] = [];
  const anchors = new Map<string, Node>();
  visit(document, {
    Alias: (_, node) => {
      anchors.delete(node.source);
      found.push({
        severity: 'error',
        message: `The alias *${node.source} is not accepted: none are, because aliases can be built to exhaust memory.`,
        ...placeAt(lineCounter, node.range?.[0] ?? 0),
        hint: 'Write the value out.',
      });
      return found.length >= MOST_FAULTS ? visit.BREAK : undefined;
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Pair: (_, pair) => {
      const key = pair.key as { value?: unknown; range?: [number, number, number] } | null;
      const place = placeAt(lineCounter, key?.range?.[0] ?? 0);
      if (typeof key?.value === 'string' && isReserved(key.value)) {
        const message = `The key ${quoted(key.value)} is reserved and cannot be used.`;
        found.push({ severity: 'error', message, ...place });
      } else if (textKeys && typeof key?.value !== 'string') {
        found.push({ severity: 'error', message: 'A key must be text.', ...place, hint: 'Put it in quotes.' });
      }
    },
  });
  return found.length >= MOST_FAULTS ? found : [...found, ...anchorFaults(anchors, text, lineCounter)];
}

/** Anchors that no alias names: those of an alias go when it does. */
function anchorFaults(anchors: ReadonlyMap<string, Node>, text: string, lineCounter: LineCounter): Fault[] {
  return [...anchors].slice(0, MOST_FAULTS).map(([anchor, node]) => {
    const start = node.range?.[0] ?? 0;
    const written = text.lastIndexOf(`&${anchor}`, start);
    return {
      severity: 'error',
      message: `The anchor &${anchor} is not accepted: aliases are not, and without them it has no effect.`,
      ...placeAt(lineCounter, written < 0 ? start : written),
      hint: `Delete &${anchor}; a text that begins with & must be in quotation marks.`,
    };
  });
}

/** Line and column of an offset, the first being 1. */
export function placeAt(lineCounter: LineCounter, offset: number): { line: number; column: string } {
  const position = lineCounter.linePos(offset);
  return { line: position.line, column: String(position.col) };
}
