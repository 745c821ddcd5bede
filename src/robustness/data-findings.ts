import type { Panel } from '../engine/panel.ts';
import { AtriskError } from '../errors.ts';
import { errorColumn } from '../framework/error-columns.ts';
import type { Dataset, Finding, Framework, Variation } from '../types.ts';

type DataVariation = Extract<Variation, { vary: 'data' }>;

/**
 * Values that stated errors do not reach.
 *
 * @throws AtriskError `indicator.missing` where the data hold no errors of an indicator that is to vary by them
 */
export function errorFindings(variations: readonly Variation[], framework: Framework, dataset: Dataset): Finding[] {
  return variations.flatMap((variation) =>
    variation.vary === 'data' ? outsideBounds(variation, framework, dataset) : [],
  );
}

function outsideBounds(variation: DataVariation, { plan }: Framework, { columns }: Dataset): Finding[] {
  const { indicator, standardError, low, high } = variation;
  const valuesOf = (id: string | undefined) => columns.find((one) => one.indicator === id)?.values;
  const errors = [standardError, low, high].flatMap((name) => {
    if (name === null) return [];
    const values = valuesOf(plan.indicators[errorColumn(plan, indicator, name)]);
    if (values?.some((value) => !Number.isNaN(value)) === true) return [values];
    throw new AtriskError(
      'indicator.missing',
      `The data have no values of "${name}", by which ${indicator} is to vary.`,
      { hint: 'Name a column of the data in the specification, or add the file that holds it.' },
    );
  });
  const [least, most] = errors;
  if (least === undefined || most === undefined) return [];
  const values = valuesOf(indicator) ?? new Float64Array();
  const outside = values.filter((value, row) => value < (least[row] as number) || value > (most[row] as number)).length;
  if (outside === 0) return [];
  return [
    {
      code: 'simulation.bounds',
      severity: 'warning',
      indicator,
      message: `${outside} of ${values.length} values of ${indicator} are not between ${low ?? ''} and ${high ?? ''}, and do not vary.`,
      hint: 'Check the columns: the value must not be below the one or above the other.',
    },
  ];
}

/**
 * Rows of further draws that are of no unit and period of the data, and so are not used.
 *
 * @throws AtriskError `unit.not-found` where that is so of all
 */
export function drawFindings(panels: readonly Panel[], drawn: readonly (readonly Panel[])[]): Finding[] {
  const keysOf = (list: readonly Panel[]) =>
    list.flatMap(({ kind, rows }) => rows.map(({ unit, unitPeriod }) => `${kind}\n${unitPeriod.period}\n${unit.id}`));
  const known = new Set(keysOf(panels));
  const all = drawn.flatMap(keysOf);
  const lost = all.filter((key) => !known.has(key));
  if (lost.length === 0) return [];
  const [first = ''] = lost;
  const [, period = '', unit = ''] = first.split('\n');
  const message = `${lost.length} of ${all.length} rows of further draws are of units or periods that the data do not have, such as ${unit} in ${period}.`;
  const hint = 'Rows of a draw need the unit, kind and period of a row of the data.';
  if (lost.length === all.length) throw new AtriskError('unit.not-found', message, { hint });
  return [{ code: 'simulation.draws', severity: 'warning', message: `${message} They are not used.`, hint }];
}
