import { createHash } from 'node:crypto';
import { AtriskError, EXIT } from '../errors.ts';
import type { Finding, Framework } from '../types.ts';
import { compile } from './compile.ts';
import { completeDefinition } from './definition.ts';
import { locate } from './locate.ts';
import type { Problem } from './problem.ts';
import { definitionProblems } from './rules.ts';
import { definitionSchema } from './schema.ts';
import { allowedKeys } from './schema-keys.ts';
import { type ParsedYaml, parseYaml } from './yaml.ts';
import { zodProblems } from './zod-problems.ts';

/**
 * Reads a framework definition (format 1, YAML), checks it and compiles it to a plan.
 *
 * @param text the YAML text
 * @param name what the definition is called in messages, usually its path
 * @throws AtriskError `framework.syntax` or `framework.invalid` with one finding per fault (line,
 *   column, path, suggestion), all at once
 */
export function loadFramework(text: string, name: string): Framework {
  const parsed = parseYaml(text, name);
  const value: unknown = parsed.document.toJS({ maxAliasCount: 0 });
  const checked = definitionSchema.safeParse(value, { reportInput: true });
  if (!checked.success)
    throw invalid(
      zodProblems(checked.error.issues, (path) => allowedKeys(path, value)),
      parsed,
      name,
      `${FORMAT} What the keys refer to is checked once they can be read.`,
    );
  const definition = completeDefinition(checked.data);
  const problems = definitionProblems(definition);
  if (problems.length > 0) throw invalid(problems, parsed, name, FORMAT);
  return {
    definition,
    plan: compile(definition),
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}

const FORMAT = 'The format is described in docs/framework-format.md.';

function invalid(problems: readonly Problem[], parsed: ParsedYaml, name: string, hint: string): AtriskError {
  const findings: Finding[] = problems.map((problem) => locate(problem, parsed, name));
  return new AtriskError('framework.invalid', `${name} is not a valid framework definition.`, {
    exitCode: EXIT.usage,
    findings,
    hint,
  });
}
