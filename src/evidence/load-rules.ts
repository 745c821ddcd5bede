import { AtriskError, EXIT } from '../errors.ts';
import { locate } from '../framework/locate.ts';
import type { Problem } from '../framework/problem.ts';
import { MAX_YAML_CHARACTERS, parseYaml } from '../framework/yaml.ts';
import { zodProblems } from '../framework/zod-problems.ts';
import type { EvidenceRules } from '../types.ts';
import { rulesSchema } from './rules-schema.ts';

/**
 * Reads evidence rules (format 1, YAML 1.2) and checks them.
 *
 * @throws AtriskError `rules.invalid` with every fault, its line and column
 */
export function loadRules(text: string, name: string): EvidenceRules {
  const parsed = parseYaml(text, name, {
    code: 'rules.invalid',
    exitCode: EXIT.usage,
    maxCharacters: MAX_YAML_CHARACTERS,
    textKeys: true,
  });
  const checked = rulesSchema.safeParse(parsed.document.toJS({ maxAliasCount: 0 }), { reportInput: true });
  const problems = checked.success
    ? repeatedIds(checked.data)
    : zodProblems(checked.error.issues, keysAt, 'The file of rules');
  if (problems.length > 0 || !checked.success) {
    throw new AtriskError('rules.invalid', `${name} is not a valid file of evidence rules.`, {
      exitCode: EXIT.usage,
      findings: problems.map((problem) => ({ ...locate(problem, parsed, name), code: 'rules.invalid' })),
      hint: 'The format is described in docs/evidence.md.',
    });
  }
  return checked.data;
}

/** The keys at the top; further down the message names what is wrong without a suggestion. */
function keysAt(path: Problem['path']): string[] {
  return path.length === 0 ? Object.keys(rulesSchema.shape) : [];
}

function repeatedIds(rules: EvidenceRules): Problem[] {
  return (['standards', 'exceptions', 'profiles'] as const).flatMap((key) => {
    const ids = rules[key].map(({ id }) => id);
    return ids.flatMap((id, at) =>
      ids.indexOf(id) === at ? [] : [{ path: [key, at, 'id'], message: `"${id}" is listed twice.` }],
    );
  });
}
