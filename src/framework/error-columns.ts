import { AtriskError, EXIT } from '../errors.ts';
import type { Framework, Indicator, Plan, Recipe, Series, Variation } from '../types.ts';
import { compile } from './compile.ts';
import { INDICATOR_DEFAULTS } from './indicator-defaults.ts';

type DataVariation = Extract<Variation, { vary: 'data' }>;
/** What a source profile says of the errors of one of its series. */
export type StatedErrors = Pick<Series, 'standardError' | 'low' | 'high'>;

/**
 * The position of a column of errors among the columns of a plan: one that the data name may serve several indicators,
 * one that a source states is read as its indicator is.
 */
export function errorColumn({ indicators }: Pick<Plan, 'indicators'>, indicator: string, name: string): number {
  return Math.max(indicators.indexOf(namedId(name)), indicators.indexOf(statedId(indicator, name)));
}

/** Ids that no definition can hold. */
function namedId(name: string): string {
  return `/${name}`;
}

function statedId(indicator: string, name: string): string {
  return `${indicator}/${name}`;
}

/**
 * A framework that reads, beside its own indicators, the columns of errors that a specification names. They are no part
 * of its index. Where a variation names no column, the errors are those that the indicator's source states.
 *
 * @param statedOf what the profile of a series (`wgi.VA.EST`) says of its errors; null where there is no such series
 * @throws AtriskError `usage` where a source states no errors
 */
export function withErrorColumns(
  framework: Framework,
  variations: readonly Variation[],
  statedOf: (series: string) => StatedErrors | null,
): { framework: Framework; variations: readonly Variation[] } {
  const added = new Map<string, Indicator>();
  const named = variations.map((variation): Variation => {
    if (variation.vary !== 'data') return variation;
    const indicator = framework.definition.indicators.find(({ id }) => id === variation.indicator) as Indicator;
    const own = namesColumns(variation) ? variation : { ...variation, ...statedBySource(indicator, statedOf) };
    const recipe = namesColumns(variation) ? null : indicator.from;
    for (const name of [own.standardError, own.low, own.high]) {
      if (name === null) continue;
      const column = columnOf(indicator, name, recipe, name === own.standardError);
      // A column that is a width anywhere has no values below zero.
      if (added.get(column.id)?.range == null) added.set(column.id, column);
    }
    return own;
  });
  if (added.size === 0) return { framework, variations };
  const definition = { ...framework.definition, indicators: [...framework.definition.indicators, ...added.values()] };
  return { framework: { ...framework, definition, plan: compile(definition) }, variations: named };
}

function namesColumns({ standardError, low, high }: DataVariation): boolean {
  return standardError !== null || low !== null || high !== null;
}

/** A column of errors as an indicator that the reader finds by its header, or computes as it does the indicator. */
function columnOf({ id, unitOfMeasure }: Indicator, name: string, recipe: Recipe | null, isWidth: boolean): Indicator {
  return {
    ...INDICATOR_DEFAULTS,
    id: recipe === null ? namedId(name) : statedId(id, name),
    name,
    aliases: recipe === null ? [name] : [],
    role: 'error',
    unitOfMeasure,
    polarity: 'higher-is-riskier',
    range: isWidth ? [0, 1e100] : null,
    from: recipe === null ? null : { ...recipe, sum: [name], times: isWidth ? Math.abs(recipe.times) : recipe.times },
  };
}

/** The series of errors that the source of an indicator states, as `profile.series`. */
function statedBySource(
  { id, from }: Indicator,
  statedOf: (series: string) => StatedErrors | null,
): Pick<DataVariation, 'standardError' | 'low' | 'high'> {
  const isOneSeries = from?.sum.length === 1 && from.per === null;
  if (!isOneSeries) throw noErrors(id, 'it is not taken from one series of a source profile as it is');
  const series = from.sum[0] as string;
  const { standardError, low, high } = statedOf(series) ?? { standardError: null, low: null, high: null };
  const full = (name: string): string => `${series.slice(0, series.indexOf('.'))}.${name}`;
  if (standardError !== null) return { standardError: full(standardError), low: null, high: null };
  if (low !== null && high !== null) return { standardError: null, low: full(low), high: full(high) };
  throw noErrors(id, `the profile of ${series} states none`);
}

function noErrors(indicator: string, because: string): AtriskError {
  return new AtriskError('usage', `The errors of ${indicator} are not known: ${because}.`, {
    exitCode: EXIT.usage,
    hint: 'Name columns of the data: `standardError: COLUMN`, or `low: COLUMN` and `high: COLUMN`.',
  });
}
