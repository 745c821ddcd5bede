import { INDICATOR_DEFAULTS } from '../framework/indicator-defaults.ts';
import { matchKey } from '../framework/match.ts';
import type { Definition, Indicator, PeriodKind, UnitKind } from '../types.ts';
import { type LabelIndex, labelIndex } from './labels.ts';

/** What is to be read of a table: the indicators of a framework, and the series that they are derived from. */
export interface Wanted {
  indicators: readonly Indicator[];
  labels: LabelIndex;
  /** Columns by which units are grouped, by the form in which names are compared. */
  groups: ReadonlySet<string>;
  period: PeriodKind;
  unitKind: UnitKind | 'any';
}

/** What is to be read for a framework: its indicators, and behind them the series from which some are computed. */
export function wantedOf(definition: Definition): Wanted {
  const { indicators, period, unitKind } = definition;
  const all = [...indicators, ...seriesOf(definition).map(seriesAsIndicator)];
  const groups = new Set(indicators.flatMap(({ missing }) => groupOf(missing.options)).map(matchKey));
  return { indicators: all, labels: labelIndex({ indicators: all }), groups, period, unitKind };
}

function groupOf({ group }: Indicator['missing']['options']): string[] {
  return typeof group === 'string' ? [group] : [];
}

/** The different series that a framework's recipes and universe name. */
export function seriesOf({ indicators, universe }: Definition): string[] {
  const named = indicators.flatMap(({ from }) =>
    from === null ? [] : [...from.sum, ...(from.per === null ? [] : [from.per])],
  );
  const population = universe.rule?.population?.series;
  const seen = new Set(indicators.map(({ id }) => matchKey(id)));
  // Two spellings of one series are one, as they are where columns are matched.
  return [...named, ...(population === undefined ? [] : [population])].filter((series) => {
    const isNew = !seen.has(matchKey(series));
    seen.add(matchKey(series));
    return isNew;
  });
}

/** A series read like an indicator about which nothing is known: its profile has checked its values. */
export function seriesAsIndicator(id: string): Indicator {
  return { ...INDICATOR_DEFAULTS, id, name: id, unitOfMeasure: '', polarity: 'higher-is-riskier' };
}
