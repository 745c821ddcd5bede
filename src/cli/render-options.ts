import { type Command, Option } from 'commander';
import { parseCount } from './data-options.ts';
import { FORMATS } from './formats.ts';
import type { ViewOptions } from './view.ts';
import type { Format } from './formats.ts';

/** Options of commands that print a whole result. */
export interface RenderOptions extends ViewOptions {
  format: Format;
}

/** Adds the options that say how a result is printed. */
export function addRenderOptions(command: Command): Command {
  return addTop(command.addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('table')))
    .addOption(
      new Option('--by <what>', 'columns of a table, Markdown or CSV; JSON always holds everything')
        .choices(['index', 'dimension', 'risk-factor'])
        .default('index'),
    )
    .option('--width <cells>', 'width of a table (default: the terminal; a pipe is never cut)', parseCount);
}

/** Adds the option that says how many units a table shows. */
export function addTop(command: Command): Command {
  return command.option('--top <n|all>', 'units to show in a table (a terminal shows 20, a pipe all)', (value) =>
    value === 'all' ? ('all' as const) : parseCount(value),
  );
}
