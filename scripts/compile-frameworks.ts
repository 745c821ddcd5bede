/** Checks every shipped framework and compiles it to JSON, so that no command has to load a schema library for it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AtriskError } from '../src/errors.ts';
import { loadFramework } from '../src/framework/load.ts';
import type { Finding, Framework } from '../src/types.ts';

/** What became of the definitions: the ids written, and a line for everything that is wrong. */
export interface Compiled {
  ids: string[];
  faults: string[];
}

/** Compiles `<source>/*.yaml` to `<target>/<id>.json`. A definition at fault is reported and not written. */
export function compileFrameworks(source: string, target: string): Compiled {
  const compiled: Compiled = { ids: [], faults: [] };
  mkdirSync(target, { recursive: true });
  const files = readdirSync(source).filter((file) => file.endsWith('.yaml'));
  for (const file of files.sort()) {
    try {
      const framework = compileOne(readFileSync(path.join(source, file), 'utf8'), file);
      writeFileSync(path.join(target, `${framework.definition.id}.json`), `${JSON.stringify(framework)}\n`);
      compiled.ids.push(framework.definition.id);
    } catch (error) {
      if (!(error instanceof AtriskError)) throw error;
      compiled.faults.push(...faultLines(error));
    }
  }
  if (files.length === 0) compiled.faults.push(`There is no framework definition (*.yaml) in ${source}.`);
  return compiled;
}

function compileOne(text: string, file: string): Framework {
  const framework = loadFramework(text, `frameworks/${file}`);
  const { id } = framework.definition;
  if (`${id}.yaml` !== file) {
    throw new AtriskError('framework.invalid', `frameworks/${file} defines "${id}": name the file ${id}.yaml.`);
  }
  // Infinity, undefined or a Map would be lost on the way through JSON, and the command line would score otherwise.
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(framework)), framework)) {
    throw new AtriskError('framework.invalid', `frameworks/${file} holds a value that JSON cannot carry.`);
  }
  return framework;
}

function faultLines(error: AtriskError): string[] {
  const lines = error.findings.map(findingLine);
  return [error.message, ...lines];
}

function findingLine(finding: Finding): string {
  const place = [finding.file, finding.line, finding.column].filter((part) => part !== undefined).join(':');
  const hint = finding.hint === undefined ? '' : ` ${finding.hint}`;
  return `  ${place} ${finding.message}${hint}`;
}
