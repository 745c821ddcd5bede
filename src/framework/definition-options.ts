import type { OptionSpec } from '../method/types.ts';
import type { MethodChoice, MethodOptions } from '../types.ts';

/** The options of a method with every default filled in; those that are left out and have none are not there. */
export function completeOptions(
  specs: Readonly<Record<string, OptionSpec>>,
  written: Readonly<Record<string, unknown>>,
): MethodOptions {
  const entries = Object.entries(specs).map(([name, spec]) => {
    const fallback = 'default' in spec ? spec.default : undefined;
    return [name, written[name] ?? fallback] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** A choice of method as written, the name alone or with options, with every default filled in; null for none. */
export function completeChoice(
  methods: ReadonlyMap<string, { options: Readonly<Record<string, OptionSpec>> }>,
  written: string | { method: string; options?: Record<string, unknown> } | undefined,
): MethodChoice | null {
  if (written === undefined || written === 'none') return null;
  const { method, options = {} } = typeof written === 'string' ? { method: written } : written;
  return { method, options: completeOptions(methods.get(method)?.options ?? {}, options) };
}

/** Keys that are written without a value count as left out. */
export function withoutUndefined<T extends object>(written: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(written).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
