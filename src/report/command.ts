import type { Result } from '../types.ts';
import { displayWidth } from './text.ts';
import { sanitise } from './sanitise.ts';

/** Commands that show one unit, whatever its kind: they have no `--kind`. */
const OF_ONE_UNIT: readonly string[] = ['explain', 'brief'];

/**
 * The command that repeats a result, in groups that belong together: `['atrisk', 'brief', 'data.csv']`,
 * `['--framework', 'id']` and so on. Every word is quoted for a POSIX shell.
 */
export function commandGroups(result: Result, verb: string, more: readonly (readonly string[])[] = []): string[][] {
  const { options, framework, inputs } = result;
  const reading = readingGroups(result);
  const sources = new Set(reading.flatMap(({ source }) => source ?? []));
  const maps = Object.entries(options.map).map(([column, indicator]) => ['--map', `${column}=${indicator}`]);
  const groups = [
    ['atrisk', verb],
    ...inputs.filter(({ id }) => !sources.has(id)).map(({ name }) => [asArgument(name)]),
    ...reading.map(({ words }) => words),
    ['--framework', options.frameworkFile ?? framework.id],
    ...maps,
    ...(options.minimumCoverage === framework.minimumCoverage
      ? []
      : [['--min-coverage', String(options.minimumCoverage)]]),
    ...(options.weights === undefined ? [] : [['--weights', options.weights.set]]),
    ...(options.kind === null || OF_ONE_UNIT.includes(verb) ? [] : [['--kind', options.kind]]),
    ...more,
  ];
  return groups.map((words) => words.map(shellWord));
}

/** How the files were read, with input ids turned into file names again, and the input that each source is of. */
function readingGroups({ options, inputs }: Result): { words: readonly string[]; source: string | null }[] {
  return (options.reading ?? []).map((words) => {
    const [option, value = ''] = words;
    const [, profile = '', id = ''] = option === '--source' ? (/^(.*)=(input-\d+)$/.exec(value) ?? []) : [];
    const input = inputs.find((one) => one.id === id);
    return input === undefined
      ? { words, source: null }
      : { words: ['--source', `${profile}=${input.name}`], source: id };
  });
}

/** A file name that is not taken for an option. */
function asArgument(name: string): string {
  return name.startsWith('-') && name !== '-' ? `./${name}` : name;
}

/** Whether a command that repeats the result must be given the same data on standard input again. */
export function readsStandardInput({ inputs }: Pick<Result, 'inputs'>): boolean {
  return inputs.some(({ name }) => name === '-');
}

/** Said beside such a command. */
export const STANDARD_INPUT_NOTE = 'The data came from standard input, which this command reads again as -';

/** The command on one line. */
export function commandLine(groups: readonly (readonly string[])[]): string {
  return groups.map((words) => words.join(' ')).join(' ');
}

/**
 * The command on as many lines as it needs, each but the last ending in a backslash, so that it can
 * be copied into a shell; null where one word alone is too long.
 */
export function commandLines(
  start: string,
  groups: readonly (readonly string[])[],
  width: number | null,
): string[] | null {
  if (width === null) return [start + commandLine(groups)];
  const lines: string[] = [];
  let line = start;
  for (const [index, words] of groups.entries()) {
    const word = words.join(' ');
    const joined = index === 0 ? line + word : `${line} ${word}`;
    if (displayWidth(joined) + 2 <= width) {
      line = joined;
      continue;
    }
    if (displayWidth(word) + 6 > width) return null;
    lines.push(`${line} \\`);
    line = `    ${word}`;
  }
  return [...lines, line];
}

/** Quotes a word for a POSIX shell where it needs quotes. Invisible characters are shown, not kept. */
export function shellWord(word: string): string {
  const shown = sanitise(word);
  if (/^[A-Za-z0-9_./:@%+,=-]+$/.test(shown)) return shown;
  return `'${shown.replaceAll("'", "'\\''")}'`;
}
