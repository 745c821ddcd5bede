import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { AtriskError, type Code, EXIT, type ExitCode } from '../errors.ts';
import type { Finding } from '../types.ts';
import { tooDeepLine } from './nesting.ts';

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
  const findings = [
    ...syntaxFindings(parsed, lineCounter),
    ...directives(text),
    ...refusedFindings(parsed, lineCounter, fault),
  ].map((finding) => ({
    ...finding,
    code: fault.code,
    file: name,
  }));
  if (findings.length > 0) {
    throw new AtriskError(fault.code, `${name} is not YAML that can be accepted.`, {
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
    findings: [{ code, severity: 'error', message, file: name, line }],
  });
}

type Fault = Omit<Finding, 'code' | 'file'>;

function syntaxFindings(document: Document.Parsed, lineCounter: LineCounter): Fault[] {
  return [...document.errors, ...document.warnings].slice(0, 20).map((problem) => ({
    severity: 'error' as const,
    message: firstSentence(problem.message),
    ...at(lineCounter, problem.pos[0]),
  }));
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

function refusedFindings(document: Document.Parsed, lineCounter: LineCounter, fault: YamlFault): Fault[] {
  const found: Fault[] = [];
  visit(document, {
    Alias: (_, node) => {
      found.push({
        severity: 'error',
        message: `The alias *${node.source} is not accepted: none are, because aliases can be built to exhaust memory.`,
        ...at(lineCounter, node.range?.[0] ?? 0),
        hint: 'Write the value out.',
      });
      return found.length >= 20 ? visit.BREAK : undefined;
    },
    Pair: (_, pair) => {
      const key = pair.key as { value?: unknown; range?: [number, number, number] } | null;
      const place = at(lineCounter, key?.range?.[0] ?? 0);
      if (typeof key?.value === 'string' && RESERVED.has(key.value)) {
        found.push({ severity: 'error', message: `The key "${key.value}" is reserved and cannot be used.`, ...place });
      } else if (fault.textKeys === true && typeof key?.value !== 'string') {
        found.push({ severity: 'error', message: 'A key must be text.', ...place, hint: 'Put it in quotes.' });
      }
    },
  });
  return found;
}

/** Names with a meaning inside JavaScript objects. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

function at(lineCounter: LineCounter, offset: number): { line: number; column: string } {
  const position = lineCounter.linePos(offset);
  return { line: position.line, column: String(position.col) };
}

function firstSentence(message: string): string {
  const line = message.split('\n', 1)[0] ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
