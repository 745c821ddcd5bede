import { Chalk } from 'chalk';

/** Colours for a terminal; each carries nothing that the words do not say as well. */
export interface Paint {
  head: (text: string) => string;
  quiet: (text: string) => string;
  warn: (text: string) => string;
}

/** The painter for a view: without colour it returns texts as they are, whatever the environment says. */
export function painter(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    head: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    warn: (text) => chalk.yellow(text),
  };
}
