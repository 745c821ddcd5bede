import type { Dataset, Republish, SourceProfile } from '../types.ts';

const TERMS: Readonly<Record<Republish, string>> = {
  raw: 'they may be published',
  derived: 'only what is computed from them may be published',
  none: 'nothing may be published, as far as is known',
};

/**
 * The `.meta.yaml` of gathered data: from whom they are and on what terms. Written as JSON strings, which are YAML,
 * so that nothing in a profile can break out of its line.
 */
export function tidySidecar(
  { inputs, declaredPartial, partialNote }: Dataset,
  profiles: readonly SourceProfile[],
): string {
  const distinct = (texts: readonly (string | null)[]): string =>
    [...new Set(texts.filter((text) => text !== null))].join('; ');
  const terms = new Set(profiles.map((profile) => `# ${termsOf(profile)}`));
  const said = {
    title: distinct(inputs.map(({ title }) => title)),
    source: distinct(inputs.map(({ source }) => source)),
    licence: distinct(inputs.map(({ licence }) => licence)),
    attribution: distinct(inputs.map(({ attribution }) => attribution)),
    universe: declaredPartial ? 'partial' : '',
    universeNote: partialNote ?? '',
  };
  const lines = Object.entries(said).flatMap(([key, text]) => (text === '' ? [] : [`${key}: ${JSON.stringify(text)}`]));
  return terms.size + lines.length === 0 ? NOTHING_SAID : `${[...terms, ...lines].join('\n')}\n`;
}

/** A `.meta.yaml` that says nothing; an empty file would be none. */
export const NOTHING_SAID = '{}\n';

/** What publishers do not let others publish as it is: one line for each publisher, in order. */
export function sourceTerms(profiles: readonly SourceProfile[]): string[] {
  return [...new Set(profiles.filter(({ republish }) => republish !== 'raw').map(termsOf))].sort((a, b) =>
    a < b ? -1 : 1,
  );
}

function termsOf({ id, republish }: SourceProfile): string {
  return `Figures of ${id}: ${TERMS[republish]}.`;
}
