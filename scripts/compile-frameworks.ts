/** Checks every shipped definition and compiles it to JSON, so that no command has to load a schema library for it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { loadSource } from '../src/dataset/sources/load.ts';
import { AtriskError, type Code } from '../src/errors.ts';
import type { ReadBase } from '../src/framework/base-text.ts';
import { loadRules } from '../src/evidence/load-rules.ts';
import { loadFramework } from '../src/framework/load.ts';
import type { Finding, SourceProfile } from '../src/types.ts';

/** What became of the definitions: the ids written, and a line for everything that is wrong. */
export interface Compiled {
  ids: string[];
  faults: string[];
}

/** One kind of definition: how it is read, what it calls itself, and what it is called when it is wrong. */
interface Kind<T> {
  /** The folder of the project that such definitions are in. */
  folder: string;
  load: (text: string, name: string) => T;
  idOf: (definition: T) => string;
  code: Code;
}

/** Compiles the frameworks `<source>/*.yaml` to `<target>/<id>.json`. One at fault is reported and not written. */
export function compileFrameworks(source: string, target: string): Compiled {
  return compileFolder(source, target, {
    folder: 'frameworks',
    load: (text, name) => loadFramework(text, name, besides(source)),
    idOf: ({ definition }) => definition.id,
    code: 'framework.invalid',
  });
}

/** A shipped framework may extend another one, by its id or by the name of its file. */
function besides(source: string): ReadBase {
  return (reference) => {
    const file = /\.ya?ml$/.test(reference) ? reference : `${reference}.yaml`;
    if (!existsSync(path.join(source, file)))
      throw new AtriskError('framework.unknown', `there is no file ${file} in ${source}.`);
    return { text: readFileSync(path.join(source, file), 'utf8'), name: `frameworks/${file}` };
  };
}

/**
 * The same for source profiles; and into one file of their own, what is needed to recognise a publisher's file: no
 * more is read for the many files that are none.
 */
export function compileSources(source: string, target: string): Compiled {
  const outlines: SourceProfile[] = [];
  const compiled = compileFolder(source, target, {
    folder: 'frameworks/sources',
    load: (text, name) => {
      const profile = loadSource(text, name);
      outlines.push(outline(profile));
      return profile;
    },
    idOf: ({ id }) => id,
    code: 'source.invalid',
  });
  writeFileSync(`${target}.json`, `${JSON.stringify(outlines)}\n`);
  return compiled;
}

/** Compiles the evidence rules `<source>/*.yaml` to `<target>/<id>.json`. */
export function compileRules(source: string, target: string): Compiled {
  return compileFolder(source, target, {
    folder: 'frameworks/evidence',
    load: loadRules,
    idOf: ({ id }) => id,
    code: 'rules.invalid',
  });
}

/** A profile with one series in place of all, and layouts without what only reading needs. */
function outline(profile: SourceProfile): SourceProfile {
  const layouts = profile.layouts.map((layout) => ({ ...layout, ignore: [], notes: [], missing: {} }));
  return { ...profile, series: profile.series.slice(0, 1), layouts, codes: {}, notUnits: {} };
}

function compileFolder<T>(source: string, target: string, kind: Kind<T>): Compiled {
  const compiled: Compiled = { ids: [], faults: [] };
  mkdirSync(target, { recursive: true });
  const files = readdirSync(source).filter((file) => file.endsWith('.yaml'));
  for (const file of files.sort()) {
    try {
      const definition = compileOne(readFileSync(path.join(source, file), 'utf8'), file, kind);
      const id = kind.idOf(definition);
      writeFileSync(path.join(target, `${id}.json`), `${JSON.stringify(definition)}\n`);
      compiled.ids.push(id);
    } catch (error) {
      if (!(error instanceof AtriskError)) throw error;
      compiled.faults.push(...faultLines(error));
    }
  }
  if (files.length === 0) compiled.faults.push(`There is no definition (*.yaml) in ${source}.`);
  return compiled;
}

function compileOne<T>(text: string, file: string, { folder, load, idOf, code }: Kind<T>): T {
  const name = `${folder}/${file}`;
  const definition = load(text, name);
  const id = idOf(definition);
  if (`${id}.yaml` !== file) throw new AtriskError(code, `${name} defines "${id}": name the file ${id}.yaml.`);
  // Infinity, undefined or a Map would be lost on the way through JSON, and the command line would score otherwise.
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(definition)), definition))
    throw new AtriskError(code, `${name} holds a value that JSON cannot carry.`);
  return definition;
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
