import { IMPUTATIONS } from '../method/imputations.ts';
import { OPERATIONS } from '../method/operations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import type { OptionSpec } from '../method/types.ts';
import type { MethodOptions, Variation } from '../types.ts';
import { completeOptions } from './definition-options.ts';
import type { WrittenUncertainty } from './schema-uncertainty.ts';

type WrittenVariation = WrittenUncertainty[number];

/**
 * What is varied where neither the framework nor the user says: every weight and coefficient by a quarter either way.
 * A default of ours, as no publisher states one.
 */
export const DEFAULT_UNCERTAINTY: readonly Variation[] = [
  { vary: 'weights', nodes: null, inputs: null, distribution: 'uniform', low: 0.75, high: 1.25, concentration: 1 },
];

/** Fills in every default of a list of variations. */
export function completeUncertainty(written: WrittenUncertainty): Variation[] {
  return written.map(completeVariation);
}

function completeVariation(written: WrittenVariation): Variation {
  const { vary } = written;
  if (vary === 'weights') return completeWeights(written);
  if (vary === 'data') {
    const { indicator, standardError = null, low = null, high = null } = written;
    return { vary, indicator, standardError, low, high };
  }
  if (vary === 'left-out') return { vary, indicators: written.indicators ?? null };
  return completeAlternatives(written);
}

function completeWeights(written: Extract<WrittenVariation, { vary: 'weights' }>): Variation {
  const { nodes = null, inputs = null, distribution = 'uniform', low = 0.75, high = 1.25, concentration = 1 } = written;
  return { vary: 'weights', nodes, inputs, distribution, low, high, concentration };
}

function completeAlternatives(
  written: Extract<WrittenVariation, { vary: 'normalisation' | 'aggregation' | 'imputation' | 'treatment' }>,
): Variation {
  const { vary, alternatives } = written;
  if (vary === 'imputation') {
    const rules = alternatives.map((one) => methodOf(IMPUTATIONS, one, 'rule'));
    return { vary, indicators: written.indicators ?? null, alternatives: rules };
  }
  if (vary === 'treatment') {
    const methods = alternatives.map((one) => methodOf(TREATMENTS, one, 'method'));
    return { vary, indicators: written.indicators ?? null, alternatives: methods };
  }
  const operations = alternatives.map((one) => methodOf(OPERATIONS, one, 'operation'));
  return { vary, nodes: written.nodes ?? null, alternatives: operations };
}

/** A method as written, its name alone or with options, with every default filled in. */
function methodOf<Key extends string>(
  methods: ReadonlyMap<string, { options: Readonly<Record<string, OptionSpec>> }>,
  written: unknown,
  key: Key,
): Record<Key, string> & { options: MethodOptions } {
  const mapping = typeof written === 'string' ? { [key]: written } : (written as Record<string, unknown>);
  const name = mapping[key] as string;
  const options = (mapping['options'] ?? {}) as Record<string, unknown>;
  return { [key]: name, options: completeOptions(methods.get(name)?.options ?? {}, options) } as Record<Key, string> & {
    options: MethodOptions;
  };
}
