import { OPERATIONS } from '../method/operations.ts';
import type { OptionSpec } from '../method/types.ts';
import type { Definition, Example, Indicator, IndexNode, MissingRule, Recipe, UniverseRule } from '../types.ts';
import { INDICATOR_DEFAULTS } from './indicator-defaults.ts';
import type { WrittenDefinition } from './schema.ts';

type WrittenIndicator = WrittenDefinition['indicators'][number];
type WrittenExample = NonNullable<NonNullable<WrittenDefinition['examples']>['published']>[number];

/** A node as written, seen without the differences between operations. */
interface WrittenNode {
  id: string;
  name: string;
  operation: string;
  inputs: string[];
  weights?: Record<string, number>;
  coefficients?: Record<string, number>;
  options?: Record<string, unknown>;
  missing?: 'propagate' | 'skip';
  minimumInputs?: number;
  minimumShare?: number;
  round?: { decimals: number };
  riskFactors?: string[];
  unitOfMeasure?: string;
  tags?: string[];
}

/** Fills in every default, so that nothing behind the loader has to know one. */
export function completeDefinition(written: WrittenDefinition): Definition {
  const { indicators, index, examples, tiers, ranking, source, substitutions, universe, ...rest } = written;
  return {
    minimumCoverage: 0.66,
    coverageWeights: null,
    reference: null,
    notes: [],
    ...withoutUndefined(rest),
    source: { url: null, year: null, note: null, ...withoutUndefined(source) },
    universe: {
      atLeast: null,
      ...withoutUndefined(universe),
      rule: completeRule(universe.rule),
      units: universe.units?.map(nfc) ?? null,
    },
    indicators: indicators.map(completeIndicator),
    substitutions: (substitutions ?? []).map(({ unit, from, ...more }) => ({
      ...more,
      unit: nfc(unit),
      from: nfc(from),
    })),
    index: (index as unknown as WrittenNode[]).map(completeNode),
    tiers:
      tiers === undefined
        ? null
        : { ...tiers, levels: tiers.levels.map((level) => ({ from: null, ...withoutUndefined(level) })) },
    ranking: ranking === 'none' ? 'none' : { ties: 'best', ...withoutUndefined(ranking) },
    examples: {
      published: (examples?.published ?? []).map(completeExample),
      worked: (examples?.worked ?? []).map(completeExample),
    },
  };
}

/** Ids of units are compared with those of the data, which are read so. */
function nfc(unit: string): string {
  return unit.normalize('NFC');
}

/** Keys that are written without a value count as left out. */
function withoutUndefined<T extends object>(written: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(written).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}

function completeIndicator(written: WrittenIndicator): Indicator {
  const { from, missing, ...rest } = written;
  return {
    ...INDICATOR_DEFAULTS,
    ...withoutUndefined(rest),
    from: completeRecipe(from),
    missing: completeMissing(missing),
  };
}

function completeRecipe(written: WrittenIndicator['from']): Recipe | null {
  if (written === undefined) return null;
  const { sum, ...rest } = typeof written === 'string' ? { sum: written } : written;
  const defaults = { needs: 'all', per: null, times: 1, age: { least: 0, most: 0 }, periods: {}, note: null } as const;
  return { ...defaults, ...withoutUndefined(rest), sum: typeof sum === 'string' ? [sum] : sum };
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

function completeMissing(written: WrittenIndicator['missing']): MissingRule {
  const rule = typeof written === 'string' ? { rule: written } : (written ?? { rule: 'leave' });
  return { ...INDICATOR_DEFAULTS.missing, ...withoutUndefined(rule) };
}

function completeNode(written: WrittenNode): IndexNode {
  const { options, ...rest } = written;
  return {
    weights: null,
    coefficients: null,
    missing: null,
    minimumInputs: null,
    minimumShare: null,
    round: null,
    riskFactors: [],
    unitOfMeasure: null,
    tags: [],
    ...withoutUndefined(rest),
    options: completeOptions(OPERATIONS.get(written.operation)?.options ?? {}, options ?? {}),
  };
}

function completeOptions(specs: Readonly<Record<string, OptionSpec>>, written: Record<string, unknown>) {
  const entries = Object.entries(specs).map(([name, spec]) => {
    const fallback = 'default' in spec ? spec.default : undefined;
    return [name, written[name] ?? fallback] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
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
