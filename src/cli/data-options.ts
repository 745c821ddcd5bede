import { type Command, InvalidArgumentError, Option } from 'commander';
import { AtriskError, EXIT } from '../errors.ts';
import type { UnitKind } from '../types.ts';
import { addReadingOptions, type ReadingOptions } from './reading-options.ts';

/** What every command that reads data accepts. */
export interface DataOptions extends ReadingOptions {
  framework?: string;
  period: string;
  map?: Record<string, string>;
  minCoverage?: number;
  weights?: string;
  output?: string;
  quiet?: boolean;
  verbose?: boolean;
  color: boolean;
}

/** What commands that may show part of the result accept as well. */
export interface SelectOptions {
  kind?: UnitKind;
  unit?: string;
}

/** Adds the arguments and options shared by all commands that read data. */
export function addDataOptions(command: Command): Command {
  return addDataSettings(addDataArgument(command));
}

/** Adds the argument that names the data files. */
export function addDataArgument(command: Command): Command {
  return command.argument('[data...]', 'CSV, YAML or JSON files, joined by unit and period; - is standard input');
}

/** Adds the options shared by all commands that read data, without the argument that names the files. */
export function addDataSettings(command: Command): Command {
  return addScoring(
    addFramework(command).option('--period <period>', 'a period in the data, `latest` or `all`', 'latest'),
  );
}

/** Adds the same for commands that look at every period. */
export function addFrameworkSettings(command: Command): Command {
  return addScoring(addFramework(command));
}

function addFramework(command: Command): Command {
  return addReadingOptions(command).option(
    '-f, --framework <id|file>',
    'framework; without it the shipped one that fits best is chosen and named',
  );
}

function addScoring(command: Command): Command {
  return command
    .option('--map <column=indicator>', 'match a column by hand; may be repeated', collectMap)
    .option('--min-coverage <share>', 'least share of indicators observed to be ranked, 0 to 1', parseShare)
    .option('--weights <set>', 'use a set of weights that the framework names')
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print more about what is done')
    .option('--no-color', 'print without colour');
}

/** Adds the options that show only part of the units. */
export function addSelectOptions(command: Command): Command {
  return command
    .addOption(new Option('--kind <kind>', 'show units of one kind').choices(['country', 'people', 'group', 'region']))
    .option('--unit <id|name>', 'show one unit');
}

/** Collects pairs `column=indicator`. */
export function collectMap(value: string, map: Record<string, string> = {}): Record<string, string> {
  const at = value.lastIndexOf('=');
  if (at <= 0 || at === value.length - 1) throw new InvalidArgumentError('Write it as column=indicator.');
  const column = value.slice(0, at);
  if (Object.hasOwn(map, column)) throw new InvalidArgumentError(`The column "${column}" is mapped twice.`);
  return { ...map, [column]: value.slice(at + 1) };
}

/** Parses a share from 0 to 1. */
export function parseShare(value: string): number {
  const share = /^\d*\.?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.5.');
  return share;
}

/** Parses a whole number from 1 up. */
export function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return Number(value);
}

/** Commands on one unit show one period. */
export function refuseAllPeriods(period: string): void {
  if (period !== 'all') return;
  throw new AtriskError('usage', 'This command shows one period, so --period all has no meaning here.', {
    exitCode: EXIT.usage,
    hint: 'Name a period, or leave --period out for the latest.',
  });
}
