import type { Finding, InputFile, Severity } from '../types.ts';
import { jsonText } from './json-text.ts';
import { sanitise } from './sanitise.ts';
import { fileWords } from './source-words.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

const HEADINGS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['remark', 'remarks'],
};

/**
 * Findings for people: errors first, one line each, `file:line: column "X": message (hint)`, or
 * `file:line:column: message (hint)` for a place in a text that has no columns of data. A hint that repeats the one before is printed once.
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
  const character = characterOf(finding);
  const place = [file === undefined ? null : fileWords(inputName(file, inputs)), line ?? null, character].filter(
    (part) => part !== null,
  );
  const start = place.length === 0 ? '' : `${file === undefined ? 'line ' : ''}${place.join(':')}: `;
  const at = column === undefined || character !== null ? '' : `column "${sanitise(column)}": `;
  const end = hint === undefined || !withHint ? '' : ` (${sanitise(hint)})`;
  return `${start}${at}${sanitise(message)}${end}`;
}

/** The character of the line where a finding is of a definition or of the text of a file; null for one of a cell. */
function characterOf({ code, line, column }: Finding): number | null {
  const ofText = code.startsWith('framework.') || code.startsWith('file.');
  return ofText && line !== undefined && column !== undefined && /^\d+$/.test(column) ? Number(column) : null;
}

/** By input, line and character; findings of no place come first. Stable otherwise. */
function inFileOrder(findings: readonly Finding[], inputs: readonly InputFile[]): Finding[] {
  // Files that could not be read are not among the inputs: they keep the order in which they were named.
  const files = [...inputs.map(({ id }) => id), ...findings.flatMap(({ file }) => file ?? [])];
  const place = ({ file }: Finding): number => (file === undefined ? -1 : files.indexOf(file));
  return findings.toSorted(
    (a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0) || (characterOf(a) ?? 0) - (characterOf(b) ?? 0),
  );
}
