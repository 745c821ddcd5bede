import type { UnitKind } from '../types.ts';
import type { KeyFault } from './key-fault.ts';
import { shown } from './text.ts';

const KINDS: readonly UnitKind[] = ['country', 'people', 'group', 'region'];

/**
 * Reads the cell of a `kind` column. Units of a kind that the framework does not score are read like the
 * others: the engine lists them as not scored.
 *
 * @param otherwise the kind where the cell is blank
 */
export function readKind(text: string, otherwise: UnitKind): UnitKind | KeyFault {
  if (text === '') return otherwise;
  const kind = KINDS.find((known) => known === text.toLowerCase());
  const hint = `The kinds are: ${KINDS.join(', ')}.`;
  return kind ?? { code: 'cell.kind', message: `${shown(text)} is not a kind of unit.`, hint };
}

/** The kind of the units of a file whose rows do not state one: as its sidecar declares, else as the framework says. */
export function fileKind(declared: UnitKind | null, wanted: UnitKind | 'any'): UnitKind {
  return declared ?? (wanted === 'any' ? 'country' : wanted);
}
