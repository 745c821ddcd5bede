import type { EvidenceRules } from '../types.ts';
import { namedDefinition, type Shipped, shippedDefinition, shippedDefinitionIds } from './shipped-definitions.ts';

const RULES: Shipped<EvidenceRules> = {
  folder: 'evidence',
  noun: 'set of evidence rules',
  unknown: 'rules.unknown',
  syntax: 'rules.invalid',
  load: async (text, name) => (await import('../evidence/load-rules.ts')).loadRules(text, name),
};

/**
 * The evidence rules a user names: a shipped id, or the path of a file of rules.
 *
 * @throws AtriskError `rules.unknown` or `rules.invalid`
 */
export async function namedRules(name: string): Promise<EvidenceRules> {
  return (await namedDefinition(RULES, name)).definition;
}

/** The shipped rules for a framework, or null where there are none. */
export function rulesFor(framework: string): EvidenceRules | null {
  const all = shippedDefinitionIds(RULES).map((id) => shippedDefinition(RULES, id) as EvidenceRules);
  return all.find((rules) => rules.framework === framework) ?? null;
}
