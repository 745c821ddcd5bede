import type { Simulation, Variation } from '../types.ts';
import { count } from './list-words.ts';
import { exact } from './number.ts';
import { sanitise } from './sanitise.ts';

/** Who says what is varied. */
const WHOSE: Readonly<Record<Simulation['specification']['from'], string>> = {
  framework: 'as the framework declares',
  file: 'as the specification given says',
  default: 'the default of atrisk, no choice of the publisher',
};

/** What is varied, who says so, how many draws, and what may be made of it: before any interval. */
export function simulationNotes(
  { draws, seed, specification, factors, statement }: Simulation,
  noun = 'draw',
): string[] {
  return [
    sanitise(statement),
    `${count(draws, noun)}, seed ${seed}, ${count(factors.length, 'variable')}; what is varied is ${WHOSE[specification.from]}.`,
  ];
}

/**
 * Everything that is varied, a line each.
 *
 * @param withOptions whether the options of alternatives are given too
 */
export function variationLines({ specification, factors }: Simulation, withOptions = true): string[] {
  const sets = factors.filter(({ vary }) => vary === 'draw').map(({ label }) => sanitise(label));
  return [...specification.variations.map((variation) => variationWords(variation, withOptions)), ...sets];
}

/** What an interval is, in a cell of a table for machines: nobody may take it for a confidence interval. */
export function intervalIs({ draws, seed }: Simulation): string {
  return `5 to 95 % of the ranks in ${count(draws, 'draw')} (seed ${seed}); conditional on the choices listed; no confidence interval`;
}

/** What a framework declares to vary, a line each. */
export function declaredLines(variations: readonly Variation[]): string[] {
  return variations.map((variation) => variationWords(variation, true));
}

function variationWords(variation: Variation, withOptions: boolean): string {
  if (variation.vary === 'weights') return weightWords(variation);
  if (variation.vary === 'left-out') {
    const which = variation.indicators === null ? 'any one indicator' : `one of ${listed(variation.indicators)}`;
    return `${which} left out, or none`;
  }
  return variation.vary === 'data' ? errorWords(variation) : alternativeWords(variation, withOptions);
}

function weightWords(variation: Extract<Variation, { vary: 'weights' }>): string {
  const { nodes, inputs, distribution, low, high, concentration } = variation;
  const of = inputs === null ? '' : `${listed(inputs)} in `;
  const where = `${of}${nodes === null ? 'every node' : listed(nodes)}`;
  return distribution === 'uniform'
    ? `each weight and coefficient of ${where}, times a number of its own from ${exact(low)} to ${exact(high)}, all equally likely`
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

type AlternativeVariation = Extract<Variation, { vary: 'normalisation' | 'aggregation' | 'imputation' | 'treatment' }>;

/** What is meant where an entry names nothing. */
const ALL: Readonly<Record<AlternativeVariation['vary'], string>> = {
  normalisation: 'every normalisation that takes values from the data',
  aggregation: 'every aggregation',
  imputation: 'the missing rule of every indicator for which all alternatives can be used',
  treatment: 'the outlier treatment of every indicator without an ordinal scale',
};

function alternativeWords(variation: AlternativeVariation, withOptions: boolean): string {
  const targets = 'nodes' in variation ? variation.nodes : variation.indicators;
  const what = targets === null ? ALL[variation.vary] : `${variation.vary} of ${listed(targets)}`;
  const names = variation.alternatives.map((one) => {
    const name = 'operation' in one ? one.operation : 'rule' in one ? one.rule : one.method;
    const options = Object.entries(one.options).map(([key, value]) => `${key} ${String(value)}`);
    return sanitise(withOptions && options.length > 0 ? `${name} (${options.join(', ')})` : name);
  });
  return `${what}: as the framework says, or ${names.join(', or ')}, all equally likely`;
}

function listed(ids: readonly string[]): string {
  return ids.map(sanitise).join(', ');
}
