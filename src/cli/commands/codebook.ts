import type { Command } from 'commander';
import { describeCodebook } from '../../engine/codebook.ts';
import { EXIT } from '../../errors.ts';
import { renderCodebook } from '../../report/codebook.ts';
import type { Context } from '../command.ts';
import { refuseOverwrite } from '../files.ts';
import { writeOutput } from '../output.ts';
import { namedFramework } from '../shipped.ts';

const EXAMPLES = `
Examples:
  atrisk codebook mrg-put                       read it here
  atrisk codebook mrg-put -o mrg-put.md
  atrisk codebook my-index.yaml -o my-index.md
`;

/** `atrisk codebook`: the codebook of a framework, made from its definition. */
export function register(command: Command, { io, run }: Context): void {
  command
    .argument('<id|file>', 'a shipped framework or a definition')
    .option('-o, --output <file>', 'write here instead of standard output')
    .addHelpText('after', EXAMPLES)
    .action((name: string, { output }: { output?: string }) =>
      run(async () => {
        refuseOverwrite(output, [name]);
        const { framework } = await namedFramework(name, output);
        await writeOutput([renderCodebook(describeCodebook(framework))], output, io);
        return EXIT.done;
      }),
    );
}
