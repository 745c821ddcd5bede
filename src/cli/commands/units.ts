import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT } from '../../errors.ts';
import { jsonText } from '../../report/json-text.ts';
import type { CodeSystem } from '../../types.ts';
import { listUnits } from '../../units/list.ts';
import { resolveUnit, type ResolveOptions } from '../../units/resolve.ts';
import { suggestUnits } from '../../units/suggest.ts';
import type { Context } from '../command.ts';
import { utf8 } from '../files.ts';
import { readInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import { writeOutput } from '../output.ts';
import { type Answer, renderAnswers, renderUnits, unitsCsv } from '../units-view.ts';

const SYSTEMS: readonly CodeSystem[] = ['iso3', 'iso2', 'm49', 'cow', 'gw', 'fips', 'polity', 'name'];

const EXAMPLES = `
Examples:
  atrisk units resolve "Korea, Rep." Swaziland XKX
  atrisk units resolve 345 --system cow --year 1999
  atrisk units resolve - --strict --format json < names.txt
  atrisk units list --format csv
`;

/** `atrisk units resolve | list`. */
export function register(command: Command, context: Context): void {
  command.addHelpText('after', EXAMPLES);
  resolveCommand(command, context);
  listCommand(command, context);
}

interface Options {
  format: 'table' | 'json';
  system?: CodeSystem;
  year?: number;
  strict?: boolean;
}

function resolveCommand(command: Command, { io, run }: Context): void {
  command
    .command('resolve')
    .description('Say which country each name or code stands for.')
    .argument('<name...>', 'names or codes; - reads them from standard input, one per line')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addOption(
      new Option('--system <system>', 'what they are codes of (default: names, or plain ISO codes)').choices(SYSTEMS),
    )
    .addOption(new Option('--year <year>', 'the year they are used in: some depend on it').argParser(yearOf))
    .option('--strict', 'status 1 where any is not a country')
    .addHelpText('after', EXAMPLES)
    .action((names: string[], { format, system, year, strict }: Options) =>
      run(async () => {
        const options = { ...(system === undefined ? {} : { system }), ...(year === undefined ? {} : { year }) };
        const answers = (await typed(names, io)).map((input) => answerTo(input, options));
        await writeOutput([format === 'json' ? json(answers) : renderAnswers(answers)], undefined, io);
        return strict === true && answers.some(({ id }) => id === null) ? EXIT.gateFailed : EXIT.done;
      }),
    );
}

function listCommand(command: Command, { io, run }: Context): void {
  command
    .command('list')
    .description('List all countries and historic states with their codes and years.')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'))
    .action(({ format }: { format: 'table' | 'json' | 'csv' }) =>
      run(async () => {
        const units = listUnits();
        const render = { table: renderUnits, json, csv: unitsCsv }[format];
        await writeOutput([render(units)], undefined, io);
        return EXIT.done;
      }),
    );
}

/** The names of the command line, with the lines of standard input in the place of `-`. */
async function typed(names: readonly string[], io: Io): Promise<string[]> {
  const dashes = names.filter((name) => name === '-');
  const inputs = await readInputs(dashes, io);
  const piped = inputs.flatMap(({ bytes }) =>
    utf8(bytes, 'Standard input (-)', 'file.encoding', EXIT.input)
      .split(/\r\n|\n|\r/)
      .filter((line) => line.trim() !== ''),
  );
  return names.flatMap((name) => (name === '-' ? piped : [name]));
}

function answerTo(input: string, options: ResolveOptions): Answer {
  const unit = resolveUnit(input, options);
  if (unit === null)
    return { input, id: null, kind: 'unknown', name: null, suggestions: suggestUnits(input, 3, options.system) };
  return { input, id: unit.id, kind: unit.kind, name: unit.name, suggestions: [] };
}

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('A year has four digits.');
  return Number(text);
}

function json(value: unknown): string {
  return `${jsonText(value, 'units', 2)}\n`;
}
