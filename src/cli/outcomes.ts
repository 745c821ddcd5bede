import { AtriskError, EXIT } from '../errors.ts';
import { periodNumber, periodOf } from '../framework/period-number.ts';
import {
  type History,
  historyOf,
  historyUntil,
  type OutcomeCell,
  onsetsBetween,
} from '../robustness/backtest/history.ts';
import type { Dataset, Finding, ObservationColumn, OutcomeName, PeriodKind, UnitKind } from '../types.ts';
import { columnNamed, type ColumnOptions, readColumns } from './column-data.ts';
import type { OutcomeOptions } from './backtest-options.ts';
import { readInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { tablesOf } from './pipeline.ts';
import { readWarnings } from './read-warnings.ts';
import type { Table } from '../dataset/table.ts';

/** What happened, as read from the file of outcomes. */
export interface Outcomes {
  history: History;
  about: OutcomeName;
  period: PeriodKind;
  /** What units are called there. */
  names: ReadonlyMap<string, string>;
  /** What reading warned of. */
  findings: readonly Finding[];
}

/** Reads the file of outcomes as tables. */
export async function outcomeTables(options: OutcomeOptions & ColumnOptions, io: Io): Promise<readonly Table[]> {
  return tablesOf(await readInputs([options.outcomes], io), options, io);
}

/**
 * Reads which events there were, from one column.
 *
 * @param unitKind the kind of unit that is ranked, so that names are understood alike in both files
 * @throws AtriskError `outcome.invalid` with every cell that says neither that there was an event nor that there was none
 */
export async function readOutcomes(
  tables: readonly Table[],
  unitKind: UnitKind | 'any',
  options: OutcomeOptions & ColumnOptions,
  io: Io,
): Promise<Outcomes> {
  const event = columnNamed(tables, options.event, '--event');
  const { dataset, period } = await readColumns(tables, [event], unitKind, options, io);
  const column = dataset.columns.find(({ indicator }) => indicator === event);
  const cells = column === undefined ? [] : cellsOf(dataset, column, period, options);
  const whole = historyOf(cells);
  if (whole === null) {
    throw new AtriskError('outcome.invalid', `The column "${event}" of ${options.outcomes} holds no outcome.`, {
      hint: 'It must hold 1 where an event happened, 0 where none did, and nothing where that is not known.',
    });
  }
  const history = until(whole, period, options.outcomesUntil);
  const names = new Map(dataset.units.map(({ id, name }) => [id, name]));
  const about = aboutOf(tables, event, history, period, options);
  // Most periods of most units have no event: that is no reason to warn.
  const findings = readWarnings(dataset).filter(({ code }) => code !== 'column.mostly-zero');
  return { history, about, period, names, findings };
}

function until(whole: History, period: PeriodKind, asked: string | undefined): History {
  if (asked === undefined) return whole;
  return historyUntil(whole, periodGiven(asked, period, '--outcomes-until'));
}

/**
 * A period that the user gives, counted in periods.
 *
 * @throws AtriskError `usage` where it is none of that kind
 */
export function periodGiven(text: string, kind: PeriodKind, option: string): number {
  const number = periodNumber(text, kind);
  if (number !== null) return number;
  throw new AtriskError('usage', `${option} ${text} is no ${kind}.`, {
    exitCode: EXIT.usage,
    hint: `Write it as ${{ year: '2020', quarter: '2020-Q3', month: '2020-07' }[kind]}.`,
  });
}

function cellsOf(
  dataset: Dataset,
  column: ObservationColumn,
  period: PeriodKind,
  { atLeast, event }: OutcomeOptions,
): OutcomeCell[] {
  if (atLeast === undefined) assertYesOrNo(dataset, column, event);
  return dataset.unitPeriods.map((row, at) => {
    const value = column.values[at] as number;
    const time = periodNumber(row.period, period) ?? Number.NaN;
    return { unit: row.unit, time, event: Number.isNaN(value) ? null : value >= (atLeast ?? 1) };
  });
}

function assertYesOrNo({ inputs, unitPeriods }: Dataset, column: ObservationColumn, event: string): void {
  const files = new Map(inputs.map(({ id, name }) => [id, name]));
  const findings = unitPeriods.flatMap(({ unit, period }, at): Finding[] => {
    const value = column.values[at] as number;
    if (Number.isNaN(value) || value === 0 || value === 1) return [];
    const { source } = column.at(at) ?? {};
    const place = source === undefined ? {} : { ...source, file: files.get(source.file) ?? source.file };
    const message = `${value} says neither that there was an event nor that there was none.`;
    return [{ code: 'outcome.invalid', severity: 'error', message, unit, period, ...place }];
  });
  if (findings.length === 0) return;
  throw new AtriskError('outcome.invalid', `The outcomes cannot be used: "${event}" must hold 0 and 1.`, {
    findings,
    hint: 'For a column of counts say from which number on there was an event: --at-least 1.',
  });
}

function aboutOf(
  tables: readonly Table[],
  column: string,
  history: History,
  period: PeriodKind,
  options: OutcomeOptions,
): OutcomeName {
  const [table] = tables as readonly [Table];
  return {
    ...saidOf(table.sidecar, options),
    column,
    atLeast: options.atLeast ?? null,
    file: { name: table.name, sha256: table.sha256 },
    from: periodOf(history.first, period),
    until: periodOf(history.last, period),
    units: history.outcomes.size,
    events: onsetsBetween(history, history.first, history.last).length,
  };
}

/** What the user, or else the sidecar of the file, says of the outcome. */
function saidOf(
  sidecar: Table['sidecar'],
  { outcome, outcomeSource, outcomeVintage }: OutcomeOptions,
): Pick<OutcomeName, 'definition' | 'source' | 'vintage'> {
  const { title = null, source = null, vintage = null } = sidecar ?? {};
  return { definition: outcome ?? title, source: outcomeSource ?? source, vintage: outcomeVintage ?? vintage };
}
