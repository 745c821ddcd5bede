import type { Problem } from './problem.ts';
import { quoted } from './quoted.ts';
import { didYouMean } from './suggest.ts';
import {
  idOf,
  isMapping,
  itemsOf,
  type ListKey,
  LISTS,
  listed,
  type Mapping,
  type Part,
  together,
} from './variant-entries.ts';
import { withoutDropped } from './variant-drop-rest.ts';
import { type DefinitionText, partOf } from './written.ts';

/** What a variant drops, found to be there. */
export interface Dropped {
  /** The ids asked for, and those that went with them. */
  ids: readonly string[];
  problems: Problem[];
  top: ReadonlyMap<string, Part>;
}

/**
 * Takes entries out of a definition that has been merged: with them what names them in keys that are inherited, nodes
 * that are left without inputs, and denominators that then divide nothing.
 *
 * @param top the merged keys
 * @param written `drop` as the variant writes it
 * @param base the definition that is extended
 */
export function dropEntries(
  top: ReadonlyMap<string, Part>,
  written: Part,
  base: { value: Mapping; id: string },
  own: DefinitionText,
): Dropped {
  if (!Array.isArray(written.value)) {
    return { ids: [], top, problems: [{ path: written.place.path, message: '`drop` must be a list of ids.' }] };
  }
  const asked = written.value as unknown[];
  const problems = askedProblems(asked, top, base, own);
  const gone = new Set(asked.filter((id) => typeof id === 'string'));
  const lists = new Map(LISTS.flatMap((key) => listIn(top, key)));
  lists.set('index', withoutInputs(lists.get('index') ?? [], gone, own));
  lists.set('indicators', remaining(lists.get('indicators') ?? [], gone));
  lists.set('denominators', dividing(remaining(lists.get('denominators') ?? [], gone), lists, base.value, gone));
  const ids = [...gone];
  problems.push(...looseProblems(lists, base.value, ids, asked));
  const place = { text: own, at: written.place.path };
  const put = [...lists].flatMap(([key, entries]): [string, Part][] =>
    top.has(key) && (key !== 'denominators' || entries.length > 0)
      ? [[key, listed(entries, { ...place, path: [key], ...(partIsOwn(top, key, own) ? { at: [key] } : {}) })]]
      : [],
  );
  const rest = [...top].filter(([key]) => !lists.has(key as ListKey));
  return { ids, problems, top: new Map([...withoutDropped(rest, gone, own), ...put]) };
}

/** The entries of a list, where there is one. */
function listIn(top: ReadonlyMap<string, Part>, key: ListKey): [ListKey, Part[]][] {
  const part = top.get(key);
  return Array.isArray(part?.value) ? [[key, itemsOf(part)]] : [];
}

function partIsOwn(top: ReadonlyMap<string, Part>, key: string, own: DefinitionText): boolean {
  const place = top.get(key)?.place;
  return place?.text === own && place.at === undefined;
}

/** Ids that are not there to be dropped, that are listed twice, or that the variant writes as well. */
function askedProblems(
  asked: readonly unknown[],
  top: ReadonlyMap<string, Part>,
  base: { value: Mapping; id: string },
  own: DefinitionText,
): Problem[] {
  const known = idsOf(base.value);
  const entries = LISTS.flatMap((key) => listIn(top, key).flatMap(([, items]) => items));
  const writes = new Set(entries.filter(({ place }) => place.text === own).map(idOf));
  return asked.flatMap((id, position): Problem[] => {
    const path = ['drop', position];
    if (typeof id !== 'string') return [{ path, message: 'must be an id; put it in quotation marks.' }];
    if (!known.includes(id)) {
      const hint = didYouMean(id, known);
      const message = `${base.id} has no indicator, denominator or node ${quoted(id)} that could be dropped.`;
      return [{ path, message, ...(hint === undefined ? {} : { hint }) }];
    }
    if (asked.indexOf(id) !== position) return [{ path, message: `${quoted(id)} is listed twice.` }];
    return writes.has(id) ? [{ path, message: `${quoted(id)} is dropped, and written anew in the same file.` }] : [];
  });
}

function idsOf(definition: Mapping): string[] {
  return LISTS.flatMap((key) => entriesOf(definition, key)).map(({ id }) => id as string);
}

function entriesOf(definition: Mapping, key: ListKey): Mapping[] {
  return (definition[key] ?? []) as Mapping[];
}

/** Nodes that remain, without inputs that are gone; a node whose last input goes is gone too. */
function withoutInputs(nodes: readonly Part[], gone: Set<string>, own: DefinitionText): Part[] {
  const left = remaining(nodes, gone).map((node) => withoutGone(node, gone, own));
  const empty = left.filter(
    ({ value }) => isMapping(value) && Array.isArray(value['inputs']) && value['inputs'].length === 0,
  );
  const emptied = empty.map(idOf).filter((id) => id !== null);
  if (emptied.length === 0) return left;
  for (const id of emptied) gone.add(id);
  return withoutInputs(left, gone, own);
}

/** What the variant itself writes stays as it is: an input that it names and drops is its mistake. */
function withoutGone(node: Part, gone: ReadonlySet<string>, own: DefinitionText): Part {
  if (!isMapping(node.value)) return node;
  const parts = new Map(
    Object.entries(node.value).map(([key, value]): [string, Part] => [key, { value, place: partOf(node.place, key) }]),
  );
  for (const [key, part] of parts) {
    if (part.place.text === own) continue;
    if (key === 'inputs' && Array.isArray(part.value)) {
      const items = itemsOf(part);
      parts.set(
        key,
        listed(
          items.filter(({ value }) => !gone.has(value as string)),
          part.place,
        ),
      );
    } else if ((key === 'weights' || key === 'coefficients') && isMapping(part.value)) {
      const kept = Object.entries(part.value).filter(([id]) => !gone.has(id));
      parts.set(key, { value: Object.fromEntries(kept), place: part.place });
    }
  }
  return together(parts, node.place);
}

function remaining(entries: readonly Part[], gone: ReadonlySet<string>): Part[] {
  return entries.filter((entry) => !gone.has(idOf(entry) ?? ''));
}

/** The denominators that still divide an indicator, or that the variant adds. */
function dividing(
  denominators: readonly Part[],
  lists: ReadonlyMap<ListKey, readonly Part[]>,
  base: Mapping,
  gone: Set<string>,
): Part[] {
  const known = new Set(entriesOf(base, 'denominators').map(({ id }) => id));
  const used = new Set(
    (lists.get('indicators') ?? []).map(({ value }) => (isMapping(value) ? divisorOf(value) : null)),
  );
  return denominators.filter((entry) => {
    const id = idOf(entry);
    if (id === null || !known.has(id) || used.has(id)) return true;
    gone.add(id);
    return false;
  });
}

function divisorOf({ denominator }: Mapping): unknown {
  return isMapping(denominator) ? denominator['by'] : denominator;
}

/** Indicators that only what is gone made use of, and those divided by what is gone. */
function looseProblems(
  lists: ReadonlyMap<ListKey, readonly Part[]>,
  base: Mapping,
  gone: readonly string[],
  asked: readonly unknown[],
): Problem[] {
  const at = (id: unknown): Problem['path'] => (asked.includes(id) ? ['drop', asked.indexOf(id)] : ['drop']);
  const used = new Set((lists.get('index') ?? []).flatMap(({ value }) => inputsOf(value)));
  const nodesGone = entriesOf(base, 'index').filter(({ id }) => gone.includes(id as string));
  return (lists.get('indicators') ?? []).flatMap((entry): Problem[] => {
    const id = idOf(entry) ?? '';
    const divisor = isMapping(entry.value) ? divisorOf(entry.value) : null;
    if (gone.includes(divisor as string)) {
      const message = `${quoted(id)} is divided by ${quoted(divisor)}, which is dropped.`;
      return [
        { path: at(divisor), message, hint: `Drop ${quoted(id)} as well, or write it with another denominator.` },
      ];
    }
    const user = used.has(id) ? undefined : nodesGone.find((node) => inputsOf(node).includes(id));
    if (user === undefined) return [];
    const message = `without ${quoted(user['id'])} no node uses the indicator ${quoted(id)}.`;
    return [{ path: at(user['id']), message, hint: `Drop ${quoted(id)} as well, or give it to another node.` }];
  });
}

function inputsOf(node: unknown): unknown[] {
  return isMapping(node) && Array.isArray(node['inputs']) ? node['inputs'] : [];
}
