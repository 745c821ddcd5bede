import { byCodeUnit } from '../../framework/text-order.ts';
import type { Definition, Indicator, Observation, Unit } from '../../types.ts';
import type { SheetCells } from '../../types/coding.ts';
import { codesInWords } from './codes-in-words.ts';
import { BLANK_ROW } from './columns.ts';
import { codeKey } from './code-key.ts';

/** What a new sheet is made for. */
export interface NewSheetOptions {
  units: readonly Pick<Unit, 'id' | 'name'>[];
  period: string;
  /** The observations of the last period; null where these units are coded for the first time. */
  last: readonly Pick<Observation, 'unit' | 'period' | 'indicator' | 'value' | 'substitutedFrom'>[] | null;
  /** Ids of the indicators to be coded; every coded one of the framework where it is not given. */
  indicators?: readonly string[];
}

/** The indicators of a framework whose values people give. */
export function codedIndicators({ indicators }: Pick<Definition, 'indicators'>): Indicator[] {
  return indicators.filter(({ coded }) => coded);
}

/**
 * The rows of a new sheet: one per unit and coded indicator, by unit and then in the order of the framework, with
 * the last code where there is one, whose it was where it was another unit's, and every other column of the coders blank. A last period without a last code
 * means that the value was missing then; neither means that the unit was not among the data.
 */
export function newSheet(definition: Definition, { units, period, last, indicators }: NewSheetOptions): SheetCells[] {
  const before = new Map(
    (last ?? []).map((observation) => [codeKey(observation.unit, observation.indicator), observation]),
  );
  const wanted = codedIndicators(definition).filter(({ id }) => indicators?.includes(id) ?? true);
  const rowOf = ({ id, name }: Pick<Unit, 'id' | 'name'>, indicator: Indicator): SheetCells => {
    const known = before.get(codeKey(id, indicator.id));
    return {
      ...BLANK_ROW,
      unit: id,
      name,
      period,
      indicator: indicator.id,
      indicator_name: indicator.name,
      codes: codesInWords(indicator),
      last_period: known?.period ?? '',
      last_code: known?.value == null ? '' : String(known.value),
      // It stands until somebody gives the unit a code of its own, and has to be explained each year.
      substituted_from: known?.substitutedFrom ?? '',
    };
  };
  return units
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .flatMap((unit) => wanted.map((indicator) => rowOf(unit, indicator)));
}
