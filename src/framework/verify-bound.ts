import { isMapping, type Mapping } from './variant-entries.ts';
import { entriesOf, idOf } from './verify-subject.ts';

/** The keys of a definition that name indicators one by one. */
const TOP_KEYS = ['coverageWeights', 'reference', 'weightSets', 'substitutions', 'uncertainty', 'training'] as const;
const NODE_KEYS = ['weights', 'coefficients', 'options'] as const;

/** Ids to which something is tied besides their own entry and the inputs of a node, with the key where that is. */
export function numbersBoundTo(value: Mapping): Map<string, string> {
  const bound = new Map<string, string>();
  for (const key of TOP_KEYS) collect(value[key], key, bound);
  for (const node of entriesOf(value, 'index')) {
    for (const key of NODE_KEYS) collect(node[key], `${key} of ${idOf(node)}`, bound);
  }
  return bound;
}

/** Every text and every key within, since an id may be either. */
function collect(value: unknown, place: string, bound: Map<string, string>): void {
  if (typeof value === 'string') bound.set(value, place);
  else if (Array.isArray(value)) for (const item of value) collect(item, place, bound);
  else if (isMapping(value)) {
    for (const [key, inner] of Object.entries(value)) {
      bound.set(key, place);
      collect(inner, place, bound);
    }
  }
}
