import { OPERATIONS } from '../method/operations.ts';
import { WEIGHTINGS } from '../method/weightings.ts';
import type { Definition, Example, IndexNode, UniverseRule } from '../types.ts';
import { completeIndicators } from './definition-indicators.ts';
import { completeChoice, completeOptions, withoutUndefined } from './definition-options.ts';
import { NODE_DEFAULTS } from './node-defaults.ts';
import { completeUncertainty } from './uncertainty.ts';
import { withNormalisedNodes } from './normalised-nodes.ts';
import type { WrittenDefinition } from './schema.ts';

type WrittenExample = NonNullable<NonNullable<WrittenDefinition['examples']>['published']>[number];

/** A method as written: its name alone, or with options. */
type WrittenChoice = Parameters<typeof completeChoice>[1];

/** A node as written, seen without the differences between operations. */
interface WrittenNode {
  id: string;
  name: string;
  operation: string;
  inputs: string[];
  weights?: Record<string, number>;
  coefficients?: Record<string, number>;
  weighting?: WrittenChoice;
  options?: Record<string, unknown>;
  missing?: 'propagate' | 'skip';
  minimumInputs?: number;
  minimumShare?: number;
  round?: { decimals: number };
  riskFactors?: string[];
  unitOfMeasure?: string;
  tags?: string[];
  basis?: string;
}

/** Fills in every default, so that nothing behind the loader has to know one. */
export function completeDefinition(written: WrittenDefinition): Definition {
  const {
    indicators,
    denominators,
    defaults,
    index,
    examples,
    tiers,
    ranking,
    source,
    substitutions,
    universe,
    uncertainty,
    training,
    ...rest
  } = written;
  const definition: Definition = {
    measures: 'risk',
    weightSets: {},
    minimumCoverage: 0.66,
    coverageWeights: null,
    reference: null,
    uncertainty: uncertainty === undefined ? null : completeUncertainty(uncertainty),
    training: completeTraining(training),
    notes: [],
    ...withoutUndefined(rest),
    source: { url: null, year: null, note: null, ...withoutUndefined(source) },
    universe: completeUniverse(universe),
    indicators: completeIndicators(indicators, denominators ?? [], defaults ?? {}),
    substitutions: (substitutions ?? []).map(({ unit, from, ...more }) => ({
      ...more,
      unit: nfc(unit),
      from: nfc(from),
    })),
    index: (index as unknown as WrittenNode[]).map(completeNode),
    tiers: completeTiers(tiers),
    ranking: ranking === 'none' ? 'none' : { ties: 'best', ...withoutUndefined(ranking) },
    examples: {
      published: (examples?.published ?? []).map(completeExample),
      worked: (examples?.worked ?? []).map(completeExample),
    },
  };
  return withNormalisedNodes(definition, written);
}

function completeTraining(written: WrittenDefinition['training']): Definition['training'] {
  return written === undefined ? null : { outcome: null, seed: null, ...withoutUndefined(written) };
}

function completeUniverse(written: WrittenDefinition['universe']): Definition['universe'] {
  return {
    atLeast: null,
    ...withoutUndefined(written),
    rule: completeRule(written.rule),
    units: written.units?.map(nfc) ?? null,
  };
}

function completeTiers(written: WrittenDefinition['tiers']): Definition['tiers'] {
  if (written === undefined) return null;
  return { ...written, levels: written.levels.map((level) => ({ from: null, ...withoutUndefined(level) })) };
}

/** Ids of units are compared with those of the data, which are read so. */
function nfc(unit: string): string {
  return unit.normalize('NFC');
}

function completeRule(written: WrittenDefinition['universe']['rule']): UniverseRule | null {
  if (written === undefined) return null;
  const { population, except = [], states = false } = written;
  return {
    states,
    population: population === undefined ? null : { age: 0, ...withoutUndefined(population) },
    except: except.map((one) => ({ from: null, to: null, ...withoutUndefined(one), unit: nfc(one.unit) })),
  };
}

function completeNode(written: WrittenNode): IndexNode {
  const { options, weighting, ...rest } = written;
  return {
    ...NODE_DEFAULTS,
    ...withoutUndefined(rest),
    weighting: completeChoice(WEIGHTINGS, weighting),
    options: completeOptions(OPERATIONS.get(written.operation)?.options ?? {}, options ?? {}),
  };
}

function completeExample(written: WrittenExample): Example {
  return {
    name: null,
    period: null,
    score: null,
    components: {},
    source: null,
    exclude: null,
    deviation: null,
    ...withoutUndefined(written),
  };
}
