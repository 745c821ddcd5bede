import type { Finding, InputFile, Severity } from '../types.ts';
import { jsonText } from './json-text.ts';
import { sanitise } from './sanitise.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

const HEADINGS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
};

/**
 * Findings for people: errors first, one line each, `file:line: column "X": message (hint)`. A hint
 * that repeats the one before is printed once.
 *
 * @param inputs resolve input ids to the names the user typed
 * @param options.most lines to print; the rest are counted
 * @returns lines without a newline at the end; empty where there is nothing to say
 */
export function renderFindings(
  findings: readonly Finding[],
  inputs: readonly InputFile[],
  { most = Number.POSITIVE_INFINITY }: { most?: number } = {},
): string {
  const sorted = ORDER.flatMap((severity) =>
    inFileOrder(
      findings.filter((finding) => finding.severity === severity),
      inputs,
    ),
  );
  const shown = sorted.slice(0, most);
  const lines: string[] = [];
  let hint: string | undefined;
  for (const [index, finding] of shown.entries()) {
    const previous = shown[index - 1];
    if (previous?.severity !== finding.severity) lines.push(heading(finding.severity, findings));
    lines.push(`  ${findingLine(finding, inputs, finding.hint !== hint)}`);
    hint = finding.hint;
  }
  const rest = sorted.length - shown.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more: atrisk check`] : [])].join('\n');
}

/** The same as a JSON array, with the names of files in place of input ids. Ends with a newline. */
export function renderFindingsJson(findings: readonly Finding[], inputs: readonly InputFile[]): string {
  const named = findings.map((finding) =>
    finding.file === undefined ? finding : { ...finding, file: inputName(finding.file, inputs) },
  );
  return `${jsonText(named, 'findings', 2)}\n`;
}

/** The name of an input, or the text itself where it is no input's id. */
export function inputName(file: string, inputs: readonly Pick<InputFile, 'id' | 'name'>[]): string {
  return inputs.find(({ id }) => id === file)?.name ?? file;
}

function heading(severity: Severity, findings: readonly Finding[]): string {
  const count = findings.filter((finding) => finding.severity === severity).length;
  return `${count} ${HEADINGS[severity][count === 1 ? 0 : 1]}:`;
}

function findingLine(finding: Finding, inputs: readonly InputFile[], withHint: boolean): string {
  const { file, line, column, message, hint } = finding;
  const place = [file === undefined ? null : sanitise(inputName(file, inputs)), line ?? null].filter(
    (part) => part !== null,
  );
  const start = place.length === 0 ? '' : `${file === undefined ? 'line ' : ''}${place.join(':')}: `;
  const at = column === undefined ? '' : `column "${sanitise(column)}": `;
  const end = hint === undefined || !withHint ? '' : ` (${sanitise(hint)})`;
  return `${start}${at}${sanitise(message)}${end}`;
}

/** By input, line and column; findings of no place come first. Stable otherwise. */
function inFileOrder(findings: readonly Finding[], inputs: readonly InputFile[]): Finding[] {
  const place = ({ file }: Finding): number => (file === undefined ? -1 : inputs.findIndex(({ id }) => id === file));
  return findings.toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
}
