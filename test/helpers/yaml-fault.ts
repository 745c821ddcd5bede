import { expect } from 'vitest';
import { AtriskError } from '../../src/errors.ts';
import { loadFramework } from '../../src/framework/load.ts';
import type { Finding } from '../../src/types.ts';

/** A definition as a person writes it, for tests that change one thing and ask where the fault is found. */
export const BASE = `format: 1
id: test
title: Test index
version: '1.0'
publisher: Nobody
source:
  title: Made up for a test
licence: CC0-1.0
citation: Made up.
outcome: made-up risk
unitKind: country
period: year
universe:
  description: Made-up units.
indicators:
  - id: alpha
    name: Alpha
    unitOfMeasure: points
    polarity: higher-is-riskier
  - id: beta
    name: Beta
    unitOfMeasure: stage
    scale: [{value: 0, label: none}, {value: 1, label: some}]
    polarity: lower-is-riskier
    missing: {rule: leave, reason: not asked}
index:
  - id: first
    name: First
    operation: scale
    inputs: [alpha]
    options: {multiply: 2}
  - id: total
    name: Total
    operation: sum
    inputs: [first, beta]
ranking:
  order: highest-first
  decimals: 1
`;

/** Marks where in a text a fault is expected; taken out before the text is loaded. */
const MARK = '¦';

/** The base with one passage exchanged; the passage must be there once. */
export function changed(from: string, to: string, text = BASE): string {
  expect(text.split(from).length, `"${from}" must stand in the text once`).toBe(2);
  return text.replace(from, () => to);
}

/** The error of a text that must be refused. */
export function refusal(text: string): AtriskError {
  try {
    loadFramework(text, 'mine.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(AtriskError);
    return error as AtriskError;
  }
  throw new Error('The definition was accepted.');
}

/** The finding at the marked place of a text that must be refused. */
export function faultAtMark(marked: string): Finding {
  expect(marked.split(MARK).length, 'one mark').toBe(2);
  const before = marked.slice(0, marked.indexOf(MARK));
  const line = before.split('\n').length;
  const column = String(before.length - (before.lastIndexOf('\n') + 1) + 1);
  const error = refusal(marked.replace(MARK, ''));
  expect(error.exitCode).toBe(2);
  const places = error.findings.map((finding) => `${finding.file}:${finding.line}:${finding.column}`);
  expect(places).toContain(`mine.yaml:${line}:${column}`);
  return error.findings[places.indexOf(`mine.yaml:${line}:${column}`)] as Finding;
}

/** Message and hint in one, where a test does not care which of them says it. */
export function words({ message, hint }: Finding): string {
  return `${message} ${hint ?? ''}`;
}
