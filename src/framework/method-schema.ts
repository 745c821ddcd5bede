import { z } from 'zod';
import type { Options, OptionSpec } from '../method/types.ts';
import { completeOptions } from './definition-options.ts';
import { optionsSchema } from './option-schema.ts';
import { suggest } from './suggest.ts';

/** What every method says of itself, whatever it does. */
interface Described {
  name: string;
  summary: string;
  formula: string;
  options: Readonly<Record<string, OptionSpec>>;
  problem?: (options: Options) => string | null;
}

/**
 * The schema of a choice of method: its name alone where its options may all be left out, or a mapping with the name
 * under `key`, its own `options`, and whatever else may stand beside it.
 *
 * @param beside keys that may stand beside the name
 * @param words what may be written instead of a method
 */
export function methodChoice(
  key: 'method' | 'rule' | 'operation',
  methods: readonly Described[],
  beside: Readonly<Record<string, z.ZodType>> = {},
  words: readonly string[] = [],
): z.ZodType {
  const bare = methods.filter(needsNoOption);
  const names = [...words, ...bare.map(({ name }) => name)];
  const members = methods.map(({ name, summary, formula, options }) =>
    z
      .strictObject({
        [key]: z.literal(name),
        ...(Object.keys(options).length === 0 ? {} : { options: optionsSchema(options) }),
        ...beside,
      })
      .describe(`${name}: ${summary}. ${formula}`),
  );
  const mapping = z.discriminatedUnion(key, members as unknown as [z.ZodObject]);
  if (names.length === 0) return mapping;
  const others = methods.filter((method) => !bare.includes(method)).map(({ name }) => name);
  return z.union([z.enum(names as [string, ...string[]]), mapping], {
    error: ({ input }) => (typeof input === 'string' ? needsOptions(input, { key, names, others }) : undefined),
  });
}

/** True where the name alone says all: every option may be left out, and the method can work with what they then are. */
function needsNoOption({ options, problem }: Described): boolean {
  if (!optionsSchema(options).safeParse(undefined).success) return false;
  return (problem?.(completeOptions(options, {})) ?? null) === null;
}

/** What to write for the name of a method that needs options, or for one that may have been meant. */
function needsOptions(
  written: string,
  { key, names, others }: { key: string; names: readonly string[]; others: readonly string[] },
): string | undefined {
  const [meant] = others.includes(written) ? [written] : suggest(written, [...names, ...others]);
  if (meant === undefined || names.includes(meant)) return undefined;
  return `must be written with its options: { ${key}: ${meant}, options: { … } }`;
}
