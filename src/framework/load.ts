import { AtriskError, EXIT } from '../errors.ts';
import type { Framework } from '../types.ts';
import { type BaseText, baseText, isVariant, type ReadBase, strayKeyProblems, VARIANT_KEYS } from './base-text.ts';
import { compile } from './compile.ts';
import { completeDefinition } from './definition.ts';
import type { Problem } from './problem.ts';
import { definitionProblems } from './rules.ts';
import { definitionSchema } from './schema.ts';
import { allowedKeys } from './schema-keys.ts';
import { variantOf } from './variant.ts';
import type { Mapping } from './variant-entries.ts';
import { findingOf, sha256Of, type Written, writtenIn } from './written.ts';
import { zodProblems } from './zod-problems.ts';

/**
 * Reads a framework definition (format 1, YAML), checks it and compiles it to a plan.
 *
 * @param text the YAML text
 * @param name what the definition is called in messages, usually its path
 * @param readBase gives the text that `extends` names (a file name, or the id of a shipped framework); without it a
 *   variant of another framework cannot be read
 * @throws AtriskError `framework.syntax` or `framework.invalid` with one finding per fault (file, line,
 *   column, path, suggestion), all at once
 */
export function loadFramework(text: string, name: string, readBase?: ReadBase): Framework {
  return load([{ text, name, readBase }]).framework;
}

/**
 * A framework, and its definition as written together with all that it inherits: without defaults, and with the
 * remarks, among its notes, of what it is a variant of.
 *
 * @throws AtriskError as `loadFramework` does
 */
export function loadWritten(base: BaseText): { framework: Framework; value: Mapping; remarks: readonly string[] } {
  const { framework, written } = load([base]);
  return { framework, value: written.value as Mapping, remarks: written.remarks };
}

/** Reads the last of the texts, which extend one another. */
function load(texts: readonly BaseText[]): { framework: Framework; written: Written } {
  const { text, name } = texts.at(-1) as BaseText;
  const own = writtenIn(text, name);
  const written = isVariant(own.value) ? extended(own, texts) : own;
  const definition = completed(written);
  return { framework: { definition, plan: compile(definition), sha256: sha256Of(written) }, written };
}

/** A variant with all that it inherits. The framework that it extends must itself be valid. */
function extended(own: Written, texts: readonly BaseText[]): Written {
  const base = baseText((own.value as Record<string, unknown>)['extends'], texts);
  if ('path' in base) throw invalid([base], own, FORMAT);
  const { written, problems } = variantOf(own, load([...texts, base]).written);
  if (problems.length > 0) throw invalid(problems, own, FORMAT);
  return written;
}

function completed(written: Written): ReturnType<typeof completeDefinition> {
  const { value } = written;
  const stray = strayKeyProblems(value, Object.keys(definitionSchema.shape));
  if (stray.length > 0) throw invalid(stray, written, FORMAT);
  const checked = definitionSchema.safeParse(value, { reportInput: true });
  if (!checked.success) {
    const keysAt = (path: Problem['path']) => [
      ...allowedKeys(path, value),
      ...(path.length === 0 && written.texts.length > 1 ? VARIANT_KEYS : []),
    ];
    const problems = zodProblems(checked.error.issues, keysAt);
    throw invalid(problems, written, `${FORMAT} What the keys refer to is checked once they can be read.`);
  }
  const definition = completeDefinition(checked.data);
  const problems = definitionProblems(definition);
  if (problems.length > 0) throw invalid(problems, written, FORMAT);
  return definition;
}

const FORMAT = 'The format is described in docs/framework-format.md.';

function invalid(problems: readonly Problem[], written: Written, hint: string): AtriskError {
  const name = written.texts[0]?.name ?? '';
  return new AtriskError('framework.invalid', `${name} is not a valid framework definition.`, {
    exitCode: EXIT.usage,
    findings: problems.map((problem) => findingOf(problem, written)),
    hint,
  });
}
