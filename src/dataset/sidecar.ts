import { z } from 'zod';
import { AtriskError, EXIT } from '../errors.ts';
import { locate } from '../framework/locate.ts';
import { type ParsedYaml, parseYaml } from '../framework/yaml.ts';
import { zodProblems } from '../framework/zod-problems.ts';
import type { UnitKind, Vintage } from '../types.ts';
import { decodeText } from './decode.ts';
import { fault, faults } from './fault.ts';
import { label } from './text.ts';
import { plainText } from './yaml-text.ts';

/** What the file `<data>.meta.yaml` beside a data file says about it. */
export interface Sidecar {
  title: string | null;
  source: string | null;
  licence: string | null;
  attribution: string | null;
  sensitivity: 'public' | 'restricted';
  /** Whether the file holds all units that its publisher ranks, where that is declared. */
  universe: 'partial' | 'whole' | null;
  universeNote: string | null;
  /** Headers of the columns with the publisher's own rank and score. */
  published: { rank: string | null; score: string | null } | null;
  /** Cell texts that mean that there is no value. */
  missing: readonly string[];
  /** The period of every row, for a file without a period column. */
  period: string | null;
  /** The kind of every unit, for a file without a kind column. */
  kind: UnitKind | null;
  /** Whether the figures are those that were published at the time, or were revised since. */
  vintage: Vintage | null;
}

const MAX_BYTES = 1_000_000;

const text = z.string().transform(label).nullable().default(null);
const publishedSchema = z.strictObject({ rank: text, score: text });
const sidecarSchema = z.strictObject({
  title: text,
  source: text,
  licence: text,
  attribution: text,
  sensitivity: z.enum(['public', 'restricted']).default('public'),
  universe: z.enum(['partial', 'whole']).nullable().default(null),
  universeNote: text,
  published: publishedSchema.nullable().default(null),
  missing: z.array(z.string().transform(label)).default([]),
  period: text,
  kind: z.enum(['country', 'people', 'group', 'region']).nullable().default(null),
  vintage: z.enum(['first-published', 'revised']).nullable().default(null),
});

/**
 * Reads a sidecar: YAML with the keys of {@link Sidecar} and no others.
 *
 * @param name what the sidecar is called in findings
 * @throws AtriskError with every fault, its line and column; or, for `sensitivity: restricted`, the refusal
 *   to read the data at all
 */
export function readSidecar(bytes: Uint8Array, name: string): Sidecar {
  if (bytes.length > MAX_BYTES) throw fault('file.too-large', 'The .meta.yaml is larger than 1 MB.');
  const content = decodeText(bytes);
  const parsed = parseYaml(content, name, {
    code: 'file.syntax',
    exitCode: EXIT.input,
    maxCharacters: MAX_BYTES,
  });
  const value = plainText(parsed.document.contents) ?? {};
  refuseRestricted(value);
  const checked = sidecarSchema.safeParse(value, { reportInput: true });
  if (!checked.success) throw invalid(checked.error.issues, parsed, name);
  return checked.data;
}

/** Says nothing of the file, not even its name: that may be the secret. */
function refuseRestricted(value: unknown): void {
  const declared = (value as { sensitivity?: unknown } | null)?.sensitivity;
  if (declared !== 'restricted') return;
  throw new AtriskError(
    'file.unreadable',
    'An input is marked `sensitivity: restricted`. This version cannot yet keep restricted data from leaving in its output, so it does not read them.',
    { hint: 'Leave the input out, or have the person responsible for it decide that it is public.' },
  );
}

function invalid(issues: readonly z.core.$ZodIssue[], parsed: ParsedYaml, name: string): AtriskError {
  const keysAt = (path: readonly (string | number)[]): string[] =>
    Object.keys(path[0] === 'published' ? publishedSchema.shape : sidecarSchema.shape);
  const findings = zodProblems(issues, keysAt, 'The .meta.yaml').map((problem) => ({
    ...locate(problem, parsed, name),
    code: 'file.syntax',
  }));
  return findings.length === 0 ? fault('file.syntax', 'The file is not a description of data.') : faults(findings);
}
