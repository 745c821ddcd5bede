import { isMapping, type Mapping, type Part } from './variant-entries.ts';
import { listed, itemsOf, together } from './variant-entries.ts';
import { type DefinitionText, partOf } from './written.ts';

/** Takes what is gone out of a value; undefined where nothing is left of it. */
type Take = (part: Part, gone: ReadonlySet<string>) => Part | undefined;

/** The keys outside the lists of entries that name entries. */
const TAKES: ReadonlyMap<string, Take> = new Map<string, Take>([
  ['coverageWeights', takeKeys],
  ['reference', (part, gone) => inside(part, 'values', gone, (values) => takeKeys(values, gone) ?? values)],
  ['weightSets', (part, gone) => each(part, (set) => takeFromSet(set, gone))],
  ['substitutions', takeFromSubstitutions],
]);

/** The keys of a definition without what names something that is gone, where they are inherited. */
export function withoutDropped(
  keys: readonly (readonly [string, Part])[],
  gone: ReadonlySet<string>,
  own: DefinitionText,
): [string, Part][] {
  return keys.flatMap(([key, part]): [string, Part][] => {
    const take = part.place.text === own ? undefined : TAKES.get(key);
    const left = take === undefined ? part : take(part, gone);
    return left === undefined ? [] : [[key, left]];
  });
}

function takeKeys({ value, place }: Part, gone: ReadonlySet<string>): Part | undefined {
  const kept = Object.entries(value as Mapping).filter(([id]) => !gone.has(id));
  return kept.length === 0 ? undefined : { value: Object.fromEntries(kept), place };
}

/** Changes one key of a mapping; without it the mapping is gone too. */
function inside(part: Part, key: string, gone: ReadonlySet<string>, take: Take): Part | undefined {
  const parts = partsOf(part);
  const found = parts.get(key);
  const left = found === undefined ? undefined : take(found, gone);
  if (left === undefined) return undefined;
  parts.set(key, left);
  return together(parts, part.place);
}

/** Changes every value of a mapping, leaving out those of which nothing is left. */
function each(part: Part, take: (part: Part) => Part | undefined): Part | undefined {
  const kept = [...partsOf(part)].flatMap(([key, value]): [string, Part][] => {
    const left = take(value);
    return left === undefined ? [] : [[key, left]];
  });
  return kept.length === 0 ? undefined : together(new Map(kept), part.place);
}

/** A named set of weights: without the nodes that are gone, and without weights of inputs that are. */
function takeFromSet(set: Part, gone: ReadonlySet<string>): Part | undefined {
  return inside(set, 'weights', gone, (weights) => {
    const nodes = takeKeys(weights, gone);
    return nodes === undefined ? undefined : each(nodes, (inputs) => takeKeys(inputs, gone));
  });
}

function takeFromSubstitutions(part: Part, gone: ReadonlySet<string>): Part | undefined {
  const kept = itemsOf(part).flatMap((item) => {
    const left = inside(item, 'indicators', gone, (ids) => takeItems(ids, gone));
    return left ?? [];
  });
  return kept.length === 0 ? undefined : listed(kept, part.place);
}

function takeItems(list: Part, gone: ReadonlySet<string>): Part | undefined {
  const kept = itemsOf(list).filter(({ value }) => !gone.has(value as string));
  return kept.length === 0 ? undefined : listed(kept, list.place);
}

function partsOf({ value, place }: Part): Map<string, Part> {
  return new Map(
    Object.entries(isMapping(value) ? value : {}).map(([key, inner]) => [
      key,
      { value: inner, place: partOf(place, key) },
    ]),
  );
}
