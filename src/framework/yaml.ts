import { type Document, LineCounter, parseDocument } from 'yaml';
import { AtriskError, type Code, EXIT, type ExitCode } from '../errors.ts';
import { tooDeepLine } from './nesting.ts';
import { type Fault, refusedFindings } from './yaml-refused.ts';
import { syntaxFindings } from './yaml-syntax.ts';

/** Definitions are small; anything larger is a mistake or an attack. */
export const MAX_YAML_CHARACTERS = 1_000_000;

export interface ParsedYaml {
  document: Document.Parsed;
  lineCounter: LineCounter;
}

/** What to say, and with which exit status, when the text cannot be accepted. */
interface YamlFault {
  code: Code;
  exitCode: ExitCode;
  maxCharacters: number;
  /** Keys must be text. A key 1.10 without quotes is the number 1.1, and would be given to another id. */
  textKeys?: boolean;
  /** JSON is parsed as YAML, but called by its name. */
  language?: 'YAML' | 'JSON';
}

const DEFINITION: YamlFault = {
  code: 'framework.syntax',
  exitCode: EXIT.usage,
  maxCharacters: MAX_YAML_CHARACTERS,
  textKeys: true,
};

/**
 * Parses YAML 1.2 (core schema) and refuses what a hostile or mistaken file may hold: anchors and
 * aliases (billion laughs, cycles), unknown tags, directives, several documents, repeated keys,
 * reserved keys, and nesting too deep to read.
 *
 * @param name what the text is called in messages
 * @throws AtriskError with one finding per fault, each with line and column
 */
export function parseYaml(text: string, name: string, fault: YamlFault = DEFINITION): ParsedYaml {
  if (text.length > fault.maxCharacters) {
    throw new AtriskError(fault.code, `${name} is larger than ${fault.maxCharacters} characters.`, {
      exitCode: fault.exitCode,
    });
  }
  const deep = tooDeepLine(text);
  if (deep !== null) throw tooDeep(deep, name, fault);
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const language = fault.language ?? 'YAML';
  const syntax = syntaxFindings(parsed, text, language, lineCounter);
  // A text that was misread has keys that nobody wrote.
  const textKeys = fault.textKeys === true && parsed.errors.length === 0;
  const faults = [...syntax, ...directives(text), ...refusedFindings(parsed, text, textKeys, lineCounter)];
  const findings = faults.map((finding) => ({ ...finding, code: fault.code, file: name }));
  if (findings.length > 0) {
    throw new AtriskError(fault.code, `${name} is not ${language} that can be accepted.`, {
      exitCode: fault.exitCode,
      findings,
    });
  }
  return { document: parsed, lineCounter };
}

function tooDeep(line: number, name: string, { code, exitCode }: YamlFault): AtriskError {
  const message = `${name} is nested too deeply to read.`;
  return new AtriskError(code, message, {
    exitCode,
    findings: [{ code, severity: 'error', message, file: name, line, column: '1' }],
  });
}

/** Directives stand before the first line of content. */
function directives(text: string): Fault[] {
  const found: Fault[] = [];
  for (const [index, line] of text.split('\n', 100).entries()) {
    if (line.startsWith('%')) {
      found.push({
        severity: 'error',
        message: `The directive ${line.split(/\s/, 1)[0]} is not accepted: the format is YAML 1.2.`,
        line: index + 1,
        column: '1',
        hint: 'Delete the line.',
      });
    } else if (line.trim() !== '' && !line.startsWith('#')) break;
  }
  return found;
}
