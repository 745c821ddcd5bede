import { AtriskError, EXIT } from '../../errors.ts';
import { locate } from '../../framework/locate.ts';
import type { Problem } from '../../framework/problem.ts';
import { MAX_YAML_CHARACTERS, type ParsedYaml, parseYaml } from '../../framework/yaml.ts';
import { zodProblems } from '../../framework/zod-problems.ts';
import type { SourceProfile } from '../../types.ts';
import { completeSource } from './complete.ts';
import { sourceProblems } from './rules.ts';
import { sourceKeys, sourceSchema } from './schema.ts';

const FORMAT = 'The format is described in docs/sources.md.';

/**
 * Reads a source profile (format 1, YAML 1.2) and checks it.
 *
 * @param text the YAML text
 * @param name what the profile is called in messages, usually its path
 * @returns the profile with every default filled in
 * @throws AtriskError `source.invalid` with one finding per fault (line, column, path, suggestion), all at once
 */
export function loadSource(text: string, name: string): SourceProfile {
  const parsed = parseYaml(text, name, {
    code: 'source.invalid',
    exitCode: EXIT.usage,
    maxCharacters: MAX_YAML_CHARACTERS,
    textKeys: true,
  });
  const value: unknown = parsed.document.toJS({ maxAliasCount: 0 });
  const checked = sourceSchema.safeParse(value, { reportInput: true });
  if (!checked.success) {
    const problems = zodProblems(checked.error.issues, sourceKeys, 'The profile');
    throw invalid(problems, parsed, name, `${FORMAT} What the keys refer to is checked once they can be read.`);
  }
  const profile = completeSource(checked.data);
  const problems = sourceProblems(profile);
  if (problems.length > 0) throw invalid(problems, parsed, name, FORMAT);
  return profile;
}

function invalid(problems: readonly Problem[], parsed: ParsedYaml, name: string, hint: string): AtriskError {
  const findings = problems.map((problem) => ({
    ...locate(problem, parsed, name),
    code: 'source.invalid',
  }));
  return new AtriskError('source.invalid', `${name} is not a valid source profile.`, {
    exitCode: EXIT.usage,
    findings,
    hint,
  });
}
