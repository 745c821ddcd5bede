import { type Command, InvalidArgumentError, Option } from 'commander';
import { parseCount } from './data-options.ts';
import { parseFindingGate } from './gate.ts';
import { addTop } from './render-options.ts';

/** Options of commands that draw at random. */
export interface DrawOptions {
  draws: number;
  seed: number;
  spec?: string;
  workers?: number;
}

/** Adds the options of commands that draw at random. */
export function addDrawOptions(
  command: Command,
  { draws, what }: { draws: number; what: string } = { draws: 1000, what: 'how many draws are made' },
): Command {
  return command
    .option('--draws <n>', what, parseCount, draws)
    .option('--seed <n>', 'the same whole number gives the same draws', parseSeed, 1)
    .option('--spec <file>', 'what varies, as docs/uncertainty.md says; else as the framework declares, or the default')
    .option('--workers <n>', 'threads that share the draws; the figures are the same with any number', parseWorkers);
}

/** Parses a whole number of either sign. */
export function parseSeed(value: string): number {
  const seed = /^-?\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(seed)) throw new InvalidArgumentError('It must be a whole number, such as 1.');
  return seed;
}

function parseWorkers(value: string): number {
  const workers = parseCount(value);
  if (workers > 64) throw new InvalidArgumentError('It must be 64 at most.');
  return workers;
}

/** Collects pairs `A=B` of units. */
export function collectPairs(value: string, pairs: readonly [string, string][] = []): [string, string][] {
  const at = value.lastIndexOf('=');
  const [above, below] = [value.slice(0, at).trim(), value.slice(at + 1).trim()];
  if (at < 1 || above === '' || below === '') throw new InvalidArgumentError('Write it as UNIT=UNIT.');
  if (above === below) throw new InvalidArgumentError('Name two different units.');
  return [...pairs, [above, below]];
}

/** Adds what reports of simulations have in common: a kind of unit, a format, a width, a gate. */
export function addReportOptions(command: Command, formats: readonly string[]): Command {
  return addTop(command)
    .addOption(new Option('--kind <kind>', 'units of one kind').choices(['country', 'people', 'group', 'region']))
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('table'))
    .option('--width <cells>', 'width of a table (default: the terminal; a pipe is never cut)', parseCount)
    .option('--fail-on <condition>', 'end with status 1 on finding=error or finding=warning', parseFindingGate);
}
