import { indicatorsBelow } from '../engine/below.ts';
import type { Framework, Variation } from '../types.ts';
import { stream } from './random.ts';
import { choiceProbes, pick, spreadProbes, type State, type Variable } from './state.ts';
import { weightVariables } from './weight-variables.ts';

/**
 * Everything that is drawn, in the order of the specification. Each is set by one number from 0 to 1, so that a draw
 * is a point of the unit cube: random points make an uncertainty analysis, evenly spread ones a sensitivity analysis.
 *
 * @param sets how many sets of data there are beside the one supplied
 */
export function variablesOf(framework: Framework, variations: readonly Variation[], sets: number): Variable[] {
  const varied = variations.flatMap((variation, position) => variablesOfOne(variation, position, framework));
  return sets === 0 ? varied : [...varied, drawVariable(sets)];
}

function variablesOfOne(variation: Variation, position: number, framework: Framework): Variable[] {
  if (variation.vary === 'weights') return weightVariables(variation, framework);
  if (variation.vary === 'left-out') return [leftOutVariable(variation.indicators, framework)];
  return [variation.vary === 'data' ? errorVariable(variation, position) : choiceVariable(variation, position)];
}

/** The errors of all values of an indicator: the number drawn stands for as many as there are values. */
function errorVariable({ indicator, standardError }: Extract<Variation, { vary: 'data' }>, position: number): Variable {
  const how = standardError === null ? 'within the bounds that the data state' : 'by the standard errors of the data';
  return {
    factor: { id: `data:${indicator}`, vary: 'data', label: `values of ${indicator}, ${how}` },
    set: (u, state) => {
      state.chosen[position] = u;
    },
    probes: spreadProbes('other values'),
  };
}

/** One of the framework's own method and its alternatives, all equally likely. */
function choiceVariable(
  variation: Exclude<Variation, { vary: 'weights' | 'left-out' | 'data' }>,
  position: number,
): Variable {
  const names = variation.alternatives.map((one) => {
    if ('operation' in one) return one.operation;
    return 'rule' in one ? one.rule : one.method;
  });
  const targets = 'nodes' in variation ? variation.nodes : variation.indicators;
  const where = targets === null ? '' : ` of ${targets.join(', ')}`;
  return {
    factor: {
      id: targets === null ? variation.vary : `${variation.vary}:${targets.join('+')}`,
      vary: variation.vary,
      label: `${variation.vary}${where}: as the framework says, or ${names.join(', or ')}`,
    },
    set: (u, state) => {
      state.chosen[position] = pick(u, names.length + 1);
    },
    probes: choiceProbes(names),
  };
}

/** The indicators that a variation may leave out: those named, or all that the score rests on. */
export function leftOutColumns(named: readonly string[] | null, { plan }: Framework): number[] {
  const below = indicatorsBelow(plan).get(plan.score ?? -1) ?? new Set<number>();
  const columns = [...plan.indicators.keys()].filter((column) => below.has(column));
  return named === null ? columns : named.map((id) => plan.indicators.indexOf(id));
}

function leftOutVariable(named: readonly string[] | null, framework: Framework): Variable {
  const columns = leftOutColumns(named, framework);
  const what = named === null ? 'any one indicator' : `one of ${named.join(', ')}`;
  return {
    factor: { id: 'left-out', vary: 'left-out', label: `${what} left out, or none` },
    set: (u, state) => {
      state.leftOut = columns[pick(u, columns.length + 1) - 1] ?? -1;
    },
    probes: choiceProbes(columns.map((column) => `without ${framework.plan.indicators[column] ?? ''}`)),
  };
}

function drawVariable(sets: number): Variable {
  return {
    factor: {
      id: 'draw',
      vary: 'draw',
      label: sets === 1 ? 'the one further draw of the data' : `one of the ${sets} further draws of the data`,
    },
    set: (u, state) => {
      state.data = 1 + pick(u, sets);
    },
    probes: spreadProbes('other values', sets),
  };
}

/** Variables of the same kind as one: a number from 0 to 1 then gives each of them a number of its own. */
export function together(variables: readonly Variable[]): Variable[] {
  const kinds = new Map<string, Variable[]>();
  for (const variable of variables) {
    const { vary } = variable.factor;
    kinds.set(vary, [...(kinds.get(vary) ?? []), variable]);
  }
  return [...kinds].map(([vary, members]) => {
    if (members.length === 1) return members[0] as Variable;
    return {
      factor: {
        id: vary,
        vary: (members[0] as Variable).factor.vary,
        label: `${vary}, ${members.length} variables together`,
      },
      set: (u: number, state: State): void => {
        const uniform = stream(Math.floor(u * 2 ** 53), 1);
        for (const member of members) member.set(uniform(), state);
      },
      probes: [],
    };
  });
}
