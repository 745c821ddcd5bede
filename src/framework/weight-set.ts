import { AtriskError, EXIT } from '../errors.ts';
import type { Framework } from '../types.ts';
import { compile } from './compile.ts';
import { didYouMean } from './suggest.ts';

/**
 * A framework with one of its named sets of weights in place of those of its nodes; nodes that the set does not name
 * keep theirs.
 *
 * @throws AtriskError `framework.weights` where it has no such set
 */
export function withWeightSet(framework: Framework, name: string): Framework {
  const { definition } = framework;
  const names = Object.keys(definition.weightSets);
  if (!names.includes(name)) throw unknownSet(definition.id, name, names);
  const { weights, description } = definition.weightSets[name] as (typeof definition.weightSets)[string];
  const index = definition.index.map((node) => {
    const chosen = Object.hasOwn(weights, node.id) ? weights[node.id] : undefined;
    return chosen === undefined ? node : { ...node, weights: chosen, weighting: null };
  });
  const changed = { ...definition, index };
  return { ...framework, definition: changed, plan: compile(changed), weightSet: { set: name, description } };
}

function unknownSet(id: string, name: string, names: readonly string[]): AtriskError {
  if (names.length === 0) {
    return new AtriskError('framework.weights', `The framework ${id} has no sets of weights.`, {
      exitCode: EXIT.usage,
    });
  }
  return new AtriskError('framework.weights', `The framework ${id} has no set of weights "${name}".`, {
    exitCode: EXIT.usage,
    hint: didYouMean(name, names) ?? `It has: ${names.join(', ')}.`,
  });
}
