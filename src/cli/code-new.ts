import { existsSync } from 'node:fs';
import { codedIndicators, newSheet } from '../dataset/coding/new-sheet.ts';
import { hasWork, SHEET_COLUMNS } from '../dataset/coding/columns.ts';
import { type CodeHistory, lastBefore } from '../dataset/coding/history.ts';
import { isSheet, readSheet } from '../dataset/coding/read-sheet.ts';
import { unitList } from '../dataset/coding/unit-list.ts';
import { periodHint } from '../dataset/period.ts';
import { isPeriod } from '../framework/period-format.ts';
import { readTables } from '../dataset/read.ts';
import type { Table } from '../dataset/table.ts';
import { counted } from '../dataset/text.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { didYouMean } from '../framework/suggest.ts';
import { renderSheet } from '../report/code-sheet.ts';
import type { Definition, Unit } from '../types.ts';
import { readHistory } from './code-history.ts';
import { readInput, refuseOverwrite } from './files.ts';
import { filesRead } from './inputs.ts';
import type { Io } from './io.ts';
import { writeOutput } from './output.ts';
import { readAll } from './pipeline.ts';
import { type FileOptions, readOptionsOf } from './reading-options.ts';
import { namedFramework } from './shipped.ts';

/** Choices of `atrisk code new`. */
export interface NewSheetOptions extends FileOptions {
  framework: string;
  period: string;
  from?: string;
  units?: string;
  indicator?: string[];
  output?: string;
  force?: boolean;
}

/**
 * Writes a new sheet.
 *
 * @throws AtriskError where a choice makes no sense, a file cannot be read, or the output must not be written over
 */
export async function writeNewSheet(options: NewSheetOptions, io: Io): Promise<void> {
  const { definition } = (await namedFramework(options.framework, options.output)).framework;
  const indicators = chosenIndicators(definition, options.indicator);
  const { period, output } = options;
  if (!isPeriod(period, definition.period)) {
    throw usage(`The period "${period}" is not a ${definition.period}.`, periodHint(period, definition.period));
  }
  const input = inputOf(options);
  refuseOverwrite(output, filesRead(input === undefined ? [] : [input], options.framework, options.source));
  if (options.force !== true) await refuseLoss(output, options);
  const { units, last } =
    options.units === undefined
      ? lastOf(await readHistory(input, definition, options, io), period)
      : { units: await readUnits(options.units, options, io), last: null };
  const rows = newSheet(definition, { units, period, last, indicators });
  await writeOutput([renderSheet(SHEET_COLUMNS, rows)], output, io);
  const before = last === null ? 'no last codes' : `last codes of ${last[0]?.period ?? ''}`;
  io.err(`${counted(units.length, 'unit')}, ${counted(indicators.length, 'indicator')}, ${before}.\n`);
}

function usage(message: string, hint: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, hint });
}

/** The file of `--from` or `--units`; undefined where `--source` names the data of last time. */
function inputOf({ from, units, source }: NewSheetOptions): string | undefined {
  if (units !== undefined && (from !== undefined || source !== undefined)) {
    const other = from === undefined ? '--source' : '--from';
    throw usage(
      `Both ${other} and --units are given.`,
      'The units come from one of them: --units is for a first round.',
    );
  }
  const input = from ?? units;
  if (input === undefined && source === undefined) {
    throw usage(
      'Neither --from nor --units is given.',
      'Name the data of last time, or for a first round a list of units.',
    );
  }
  return input;
}

function chosenIndicators(definition: Definition, asked: readonly string[] | undefined): string[] {
  const coded = codedIndicators(definition).map(({ id }) => id);
  if (coded.length === 0) {
    throw usage(
      `The framework ${definition.id} has no indicator that people code.`,
      'Say so of an indicator with `coded: true`.',
    );
  }
  const strange = asked?.find((id) => !coded.includes(id));
  if (strange !== undefined) {
    const list = `The coded indicators are: ${coded.join(', ')}.`;
    throw usage(`"${strange}" is not a coded indicator of ${definition.id}.`, didYouMean(strange, coded) ?? list);
  }
  return asked === undefined ? coded : coded.filter((id) => asked.includes(id));
}

function lastOf(
  history: CodeHistory,
  period: string,
): Pick<NonNullable<ReturnType<typeof lastBefore>>, 'units'> & {
  last: CodeHistory['values'];
} {
  const last = lastBefore(history, period);
  if (last !== null) return { units: last.units, last: last.values };
  const periods = [...new Set(history.values.map((value) => value.period))].sort();
  throw new AtriskError('period.none', `Nothing was coded before ${period} in what --from names.`, {
    hint: `Its periods are: ${periods.length === 0 ? 'none' : periods.slice(-10).join(', ')}. For a first round use --units.`,
  });
}

async function readUnits(path: string, options: FileOptions, io: Io): Promise<Pick<Unit, 'id' | 'name'>[]> {
  const [table] = await readAll([path], options, io);
  return unitList(table as Table);
}

/** Refuses to write over a sheet with work in it, or over one that may have some and cannot be read. */
async function refuseLoss(output: string | undefined, options: FileOptions): Promise<void> {
  if (output === undefined || output === '-' || !existsSync(output)) return;
  const bytes = readInput(output, EXIT.cannotWrite);
  const mayBeSheet = new TextDecoder().decode(bytes.subarray(0, 10_000)).replaceAll('\0', '').includes('new_code');
  if (!mayBeSheet) return;
  const rows = await readTables([{ name: output, bytes, sidecar: null }], { options: readOptionsOf(options) })
    .then(([table]) => (table !== undefined && isSheet(table) ? readSheet(table).rows : null))
    .catch(() => null);
  if (rows?.some(hasWork) === false) return;
  const what =
    rows === null ? 'is a sheet that cannot be read, and may hold codes' : 'is a sheet in which somebody has coded';
  throw new AtriskError('output.unwritable', `${output} ${what}.`, {
    exitCode: EXIT.usage,
    hint: 'Write to another file, or give --force to lose what is in it.',
  });
}
