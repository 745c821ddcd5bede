import { type Command, type Option } from 'commander';
import { AtriskError, EXIT } from '../../errors.ts';
import { renderBrief } from '../../report/brief.ts';
import type { Result } from '../../types.ts';
import type { Context } from '../command.ts';
import { addSelectOptions, type SelectOptions } from '../data-options.ts';
import { FORMATS, type Format, renderResult } from '../formats.ts';
import { refuseOverwrite, utf8 } from '../files.ts';
import { readInputs } from '../inputs.ts';
import type { Io } from '../io.ts';
import { writeOutput } from '../output.ts';
import { addRenderOptions } from '../render-options.ts';
import { selectShown, unitAsked } from '../select-shown.ts';
import { storedResult } from '../stored-result.ts';
import { renderExplanation } from '../explanation.ts';
import { type ViewOptions, viewOf } from '../view.ts';

type Options = ViewOptions & SelectOptions & { format: Format | 'explain' | 'brief'; output?: string };

const EXAMPLES = `
Examples:
  atrisk score data.csv --format json -o result.json
  atrisk render result.json --format markdown
  atrisk render result.json --format brief --unit SOM
`;

/** `atrisk render`: a stored result in another format. Nothing is computed again. */
export function register(command: Command, { io, run }: Context): void {
  addRenderOptions(
    addSelectOptions(command.argument('<result>', 'a result in JSON, from `score --format json`; - is standard input')),
  )
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--no-color', 'print without colour')
    .addHelpText('after', EXAMPLES);
  const format = command.options.find(({ long }) => long === '--format') as Option;
  format.choices([...FORMATS, 'explain', 'brief']);
  command.action((file: string, options: Options) =>
    run(async () => {
      refuseOverwrite(options.output, [file]);
      const result = await readResult(file, io);
      const pieces = renderAny(result, options, io);
      await writeOutput(pieces, options.output, io);
      return EXIT.done;
    }),
  );
}

async function readResult(file: string, io: Io): Promise<Result> {
  const [input] = await readInputs([file], io);
  return storedResult(utf8(input?.bytes ?? new Uint8Array(), file, 'file.encoding', EXIT.input), file);
}

function renderAny(result: Result, options: Options, io: Io): Iterable<string> {
  const view = viewOf(options, io);
  const { format, unit } = options;
  if (format === 'explain' || format === 'brief') {
    if (unit === undefined) {
      throw new AtriskError('usage', `The format ${format} is of one unit.`, {
        exitCode: EXIT.usage,
        hint: 'Add --unit ID.',
      });
    }
    const asked = unitAsked(result, unit);
    return [format === 'brief' ? renderBrief(result, asked) : renderExplanation(result, asked, 'text', view)];
  }
  return renderResult(selectShown(result, options), format, view);
}
