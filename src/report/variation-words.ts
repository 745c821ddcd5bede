import type { Simulation, Variation } from '../types.ts';
import { count } from './list-words.ts';
import { exact } from './number.ts';
import { sanitise } from './sanitise.ts';

/** Who says what is varied. */
const WHOSE: Readonly<Record<Simulation['specification']['from'], string>> = {
  framework: 'as the framework declares',
  file: 'as the specification given says',
  default: 'the default of atrisk, not the publisher’s',
};

/** What is varied, who says so, how many draws, and what may be made of it: before any interval. */
export function simulationNotes({ draws, seed, specification, factors, statement }: Simulation): string[] {
  return [
    statement,
    `${count(draws, 'draw')}, seed ${seed}, ${count(factors.length, 'variable')}; what is varied is ${WHOSE[specification.from]}.`,
  ];
}

/** Everything that is varied, a line each. */
export function variationLines({ specification, factors }: Simulation): string[] {
  const sets = factors.filter(({ vary }) => vary === 'draw').map(({ label }) => label);
  return [...specification.variations.map(variationWords), ...sets];
}

function variationWords(variation: Variation): string {
  if (variation.vary === 'weights') return weightWords(variation);
  if (variation.vary === 'left-out') {
    const which = variation.indicators === null ? 'any one indicator' : `one of ${listed(variation.indicators)}`;
    return `${which} left out, or none`;
  }
  if (variation.vary === 'data') return errorWords(variation);
  return alternativeWords(variation);
}

function weightWords(variation: Extract<Variation, { vary: 'weights' }>): string {
  const { nodes, inputs, distribution, low, high, concentration } = variation;
  const of = inputs === null ? '' : `${listed(inputs)} in `;
  const where = `${of}${nodes === null ? 'every node' : listed(nodes)}`;
  return distribution === 'uniform'
    ? `each weight and coefficient of ${where}, times an independent number from ${exact(low)} to ${exact(high)}, all equally likely`
    : `the weights of ${where}, drawn together around those it has (Dirichlet, concentration ${exact(concentration)})`;
}

function errorWords({ indicator, standardError, low, high }: Extract<Variation, { vary: 'data' }>): string {
  const name = sanitise(indicator);
  if (standardError !== null) {
    return `the values of ${name}, by normal errors with the standard errors in ${sanitise(standardError)}, independent between units`;
  }
  if (low === null || high === null) return `the values of ${name}, by the errors that its source states`;
  return `the values of ${name}, between ${sanitise(low)} and ${sanitise(high)} (triangular, the value most likely), independent between units`;
}

function alternativeWords(
  variation: Extract<Variation, { vary: 'normalisation' | 'aggregation' | 'imputation' | 'treatment' }>,
): string {
  const targets = 'nodes' in variation ? variation.nodes : variation.indicators;
  const of = targets === null ? 'all that it can be varied of' : listed(targets);
  const names = variation.alternatives.map((one) => {
    const name = 'operation' in one ? one.operation : 'rule' in one ? one.rule : one.method;
    const options = Object.entries(one.options).map(([key, value]) => `${key} ${String(value)}`);
    return sanitise(options.length === 0 ? name : `${name} (${options.join(', ')})`);
  });
  return `${variation.vary} of ${of}: as the framework says, or ${names.join(', or ')}, all equally likely`;
}

function listed(ids: readonly string[]): string {
  return ids.map(sanitise).join(', ');
}
