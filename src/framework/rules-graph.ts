import type { Definition } from '../types.ts';
import { countedTwice } from './rules-counted-twice.ts';
import { planOrder } from './order.ts';
import { normalisedId } from './normalised-nodes.ts';
import type { Problem } from './problem.ts';

/** What is wrong with the index as a whole: cycles, indicators used twice or never, more than one end. */
export function graphProblems(definition: Definition): Problem[] {
  const { cycle } = planOrder(definition.index);
  if (cycle.length > 0) {
    const position = definition.index.findIndex(({ id }) => id === cycle[0]);
    return [
      { path: ['index', position, 'inputs'], message: `the nodes ${cycle.join(' → ')} feed one another in a circle.` },
    ];
  }
  // An input that does not exist leaves what was meant by it unused, and that is reported where it stands.
  if (hasUnknownInput(definition)) return indicatorUse(definition).filter(({ path }) => path[0] === 'index');
  return [...indicatorUse(definition), ...countedTwice(definition), ...endProblems(definition)];
}

function hasUnknownInput({ indicators, index }: Definition): boolean {
  const known = new Set([...indicators, ...index].map(({ id }) => id));
  return index.some(({ inputs }) => inputs.some((input) => !known.has(input)));
}

function indicatorUse({ indicators, index }: Definition): Problem[] {
  const ids = new Set(index.flatMap((node) => (node.origin === null ? [] : [node.id])));
  return indicators.flatMap(({ id, role }, position): Problem[] => {
    // Where the indicator states its own normalisation, the node of that stands for it in the index.
    const input = ids.has(normalisedId(id)) ? normalisedId(id) : id;
    const users = index.filter(({ inputs }) => inputs.includes(input));
    if (role === 'denominator') return users.map((user) => dividesOnly(id, index.indexOf(user)));
    if (users.length === 1) return [];
    if (users.length === 0)
      return [{ path: ['indicators', position, 'id'], message: `no node uses the indicator "${id}".` }];
    const at = index.indexOf(users[1] as (typeof index)[number]);
    const names = users.map((user) => user.id).join(' and ');
    return [
      { path: ['index', at, 'inputs'], message: `the indicator "${id}" is in ${names}; it may count in one only.` },
    ];
  });
}

function dividesOnly(id: string, position: number): Problem {
  const message = `"${id}" is a denominator, and no part of the index.`;
  return { path: ['index', position, 'inputs'], message, hint: 'List it under `indicators` to use it as one.' };
}

function endProblems({ index, ranking }: Definition): Problem[] {
  // A normalisation that nothing reads has been told of already: no node uses its indicator.
  const ends = endNodes(index).filter((end) => index.some(({ id, origin }) => id === end && origin === null));
  if (ranking === 'none' || ends.length === 1) return [];
  return [
    {
      path: ['index'],
      message: `the nodes ${ends.join(', ')} are used by no other; a framework that ranks has exactly one such node, its score.`,
    },
  ];
}

/** The nodes that no other node uses. */
export function endNodes(index: Definition['index']): string[] {
  const used = new Set(index.flatMap(({ inputs }) => inputs));
  return index.map(({ id }) => id).filter((id) => !used.has(id));
}
