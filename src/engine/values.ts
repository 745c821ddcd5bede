import { IMPUTATIONS } from '../method/imputations.ts';
import type { Imputation } from '../method/types.ts';
import type { Definition, Framework, Indicator, Observation, ResultValue, ValueStep } from '../types.ts';
import { groupIn } from './impute.ts';
import type { Panel } from './panel.ts';
import type { ScoredPanel } from './score-panel.ts';
import { treatmentKey } from './treat.ts';

/** One indicator in one row, from its cell to what the index reads. NaN marks a missing value. */
interface Way {
  indicator: Indicator;
  cell: Observation | undefined;
  denominated: number;
  imputed: number;
  used: number;
  /** What outlier treatment did to the indicator in this period, in words. */
  treated: string;
  /** Text columns of the row: where an estimate goes by group, the group is named. */
  attributes: Readonly<Record<string, string>>;
  period: string;
  divisor: Divisor | null;
}

/** A denominator in the same row. */
interface Divisor {
  id: string;
  name: string;
  value: number;
  cell: Observation | undefined;
}

/** The values of a row by indicator, each as read and as used, with what was done to it in between. */
export function resultValues(
  row: number,
  { definition }: Framework,
  scored: Pick<ScoredPanel, 'panel' | 'denominated' | 'imputed' | 'used' | 'treatments'>,
): Record<string, ResultValue> {
  const { panel, denominated, imputed, used, treatments } = scored;
  const { period, attributes } = (panel.rows[row] as (typeof panel.rows)[number]).unitPeriod;
  const at = (columns: readonly Float64Array[], column: number) => columns[column]?.[row] ?? Number.NaN;
  const entries = definition.indicators.flatMap((indicator, column) => {
    if (indicator.role !== 'indicator') return [];
    const way: Way = {
      indicator,
      cell: panel.cell(column, row),
      denominated: at(denominated, column),
      imputed: at(imputed, column),
      used: at(used, column),
      treated: treatments.get(treatmentKey(indicator.id, period))?.outcome ?? '',
      attributes,
      period,
      divisor: divisorOf(indicator, definition, panel, row),
    };
    return [[indicator.id, resultValue(way)] as const];
  });
  return Object.fromEntries(entries);
}

function divisorOf({ denominator }: Indicator, { indicators }: Definition, panel: Panel, row: number): Divisor | null {
  if (denominator === null) return null;
  const position = indicators.findIndex(({ id }) => id === denominator.by);
  const { id, name } = indicators[position] as Indicator;
  return { id, name, value: panel.raw[position]?.[row] ?? Number.NaN, cell: panel.cell(position, row) };
}

/** One value as read and as used; a missing one says why, and what its indicator's rule made of it. */
function resultValue(way: Way): ResultValue {
  const { cell, period } = way;
  const steps = stepsOf(way);
  const value = {
    raw: cell?.value ?? null,
    used: orNull(way.used),
    status: statusOf(way),
    reason: reasonOf(way),
    period,
    source: cell?.source ?? null,
  };
  return {
    ...value,
    ...(value.raw === null ? {} : provenance(cell as Observation)),
    ...(steps.length === 0 ? {} : { steps }),
  };
}

function statusOf({ indicator, cell, denominated, imputed, used }: Way): ResultValue['status'] {
  if (Number.isNaN(used)) return 'missing';
  if (Number.isNaN(denominated)) return (IMPUTATIONS.get(indicator.missing.rule) as Imputation).status;
  if (!Object.is(imputed, used)) return 'treated';
  return cell?.substitutedFrom === undefined ? 'observed' : 'substituted';
}

function reasonOf({ indicator, cell, denominated, divisor }: Way): string | null {
  if (cell === undefined || cell.value === null) return cell?.reason ?? indicator.missing.reason ?? 'not in the data';
  if (!Number.isNaN(denominated) || divisor === null) return cell.reason;
  const lacking = Number.isNaN(divisor.value) ? 'no value' : 'no value above zero';
  return `${lacking} of ${divisor.name} to divide it by`;
}

/** What was done to the value, in order. */
function stepsOf(way: Way): ValueStep[] {
  return [denominatedStep(way), imputedStep(way), treatedStep(way)].filter((step) => step !== null);
}

function denominatedStep({ indicator, cell, denominated, divisor }: Way): ValueStep | null {
  if (divisor === null || (cell?.value ?? null) === null) return null;
  const { id, name, value, cell: from } = divisor;
  return {
    step: 'denominated',
    by: name,
    divisor: { id, value: orNull(value), times: indicator.denominator?.times ?? 1, source: from?.source ?? null },
    value: orNull(denominated),
  };
}

/** A zero that stands for missing is a status of its own, not an estimate. */
function imputedStep({ indicator: { missing }, denominated, imputed, attributes }: Way): ValueStep | null {
  const imputation = IMPUTATIONS.get(missing.rule) as Imputation;
  const isFilled = Number.isNaN(denominated) && !Number.isNaN(imputed);
  if (!isFilled || imputation.status !== 'imputed') return null;
  const { group } = missing.options;
  const mine = typeof group === 'string' ? groupIn(attributes, group) : null;
  const by = `${imputation.rule(missing.options)}${mine === null ? '' : ` (${mine})`}`;
  return { step: 'imputed', by, value: imputed };
}

/** The treatment by what was done to the column, not by all that might have been. */
function treatedStep({ treated, imputed, used }: Way): ValueStep | null {
  return Object.is(imputed, used) ? null : { step: 'treated', by: treated, value: orNull(used) };
}

/** Where a value comes from beyond its cell, as far as the data say. */
function provenance({ origin, sourcePeriod, substitutedFrom, parts }: Observation): Partial<ResultValue> {
  return {
    ...(origin === undefined ? {} : { origin }),
    ...(sourcePeriod === undefined ? {} : { sourcePeriod }),
    ...(substitutedFrom === undefined ? {} : { substitutedFrom }),
    ...(parts === undefined ? {} : { parts }),
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
