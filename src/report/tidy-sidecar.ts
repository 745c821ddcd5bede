import type { Dataset, Republish, SourceProfile } from '../types.ts';

const TERMS: Readonly<Record<Republish, string>> = {
  raw: 'may be published',
  derived: 'only what is computed from them may be published',
  none: 'may not be published',
};

/**
 * The `.meta.yaml` of gathered data: from whom they are and on what terms. Written as JSON strings, which are YAML,
 * so that nothing in a profile can break out of its line.
 */
export function tidySidecar({ inputs }: Dataset, profiles: readonly SourceProfile[]): string {
  const distinct = (texts: readonly (string | null)[]): string =>
    [...new Set(texts.filter((text) => text !== null))].join('; ');
  const terms = new Set(profiles.map(({ id, republish }) => `# Figures of ${id} ${TERMS[republish]}.`));
  const said = {
    title: distinct(inputs.map(({ title }) => title)),
    source: distinct(inputs.map(({ source }) => source)),
    licence: distinct(inputs.map(({ licence }) => licence)),
    attribution: distinct(inputs.map(({ attribution }) => attribution)),
  };
  const lines = Object.entries(said).flatMap(([key, text]) => (text === '' ? [] : [`${key}: ${JSON.stringify(text)}`]));
  return `${[...terms, ...lines].join('\n')}\n`;
}
