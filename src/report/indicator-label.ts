import type { Result } from '../types.ts';
import { isCitable } from '../types/citable.ts';
import { own } from './lookup.ts';
import { sanitise } from './sanitise.ts';

/**
 * An indicator as it may be cited: by its number only where that is known from the publication or a copy of it, or
 * where that question does not arise; otherwise by our summary and its risk factors.
 */
export function indicatorLabel(framework: Result['framework'], id: string): string {
  const indicator = own(framework.indicators, id);
  if (indicator === undefined) return sanitise(id);
  const name = sanitise(indicator.name);
  if (isIdCitable(framework, id)) return id === indicator.name ? name : `${sanitise(id)} ${name}`;
  const factors = indicator.riskFactors.map(sanitise).join(', ');
  return factors === '' ? name : `${name} (${factors})`;
}

/** Whether the indicator's id may be printed as the publisher's own number. */
export function isIdCitable(framework: Result['framework'], id: string): boolean {
  return isCitable(own(framework.indicators, id)?.basis ?? null);
}

/** The name alone, for narrow places. */
export function indicatorName(framework: Result['framework'], id: string): string {
  return sanitise(own(framework.indicators, id)?.name ?? id);
}

/** `RF1 Situations of armed conflict`, with the name where the result holds it. */
export function riskFactorLabel(framework: Result['framework'], id: string): string {
  const name = own(framework.riskFactorNames, id);
  return name === undefined ? sanitise(id) : `${sanitise(id)} ${sanitise(name)}`;
}

/** The name of a node or indicator, whichever has the id. */
export function inputName(framework: Result['framework'], id: string): string {
  const node = own(framework.nodes, id);
  return node === undefined ? indicatorName(framework, id) : sanitise(node.name);
}
