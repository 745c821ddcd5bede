import { type Command, InvalidArgumentError, Option } from 'commander';
import type { DuplicateRule } from '../dataset/duplicates.ts';
import type { Delimiter, Encoding, LineRange, ReadOptions } from '../dataset/read-options.ts';
import type { CodeSystem } from '../types.ts';
import { isFile } from './files.ts';

/** Options that say how files are written. */
export interface FileOptions {
  source?: readonly NamedSource[];
  encoding?: Encoding;
  delimiter?: Delimiter;
  decimal?: '.' | ',';
  skipLines?: readonly LineRange[];
  missing?: readonly string[];
  duplicates?: DuplicateRule;
  unitCodes?: CodeSystem;
}

/** Options that say how data files are written, and what their units may be. */
export interface ReadingOptions extends FileOptions {
  units: 'any' | 'countries';
}

/** A file and the source profile through which it is to be read. */
export interface NamedSource {
  /** A shipped id, or the path of a profile. */
  profile: string;
  /** The period of the whole file, where nothing in it says so. */
  period: string | null;
  file: string;
}

/** Adds the options that say how data files are written, and what their units may be. */
export function addReadingOptions(command: Command): Command {
  return addFileOptions(command).addOption(
    new Option('--units <which>', '`countries`: a unit that is no known country is an error')
      .choices(['any', 'countries'])
      .default('any'),
  );
}

/** Adds the options that say how files are written. */
export function addFileOptions(command: Command): Command {
  return command
    .option(
      '--source <id=file>',
      "read a publisher's file through its profile, as in wgi=WGIData.csv or inform@2018=INFORM.csv; may be repeated",
      collectSource,
    )
    .addOption(new Option('--encoding <encoding>', 'how the bytes are to be read').choices(ENCODING_NAMES))
    .option('--delimiter <sign>', 'what stands between cells: "," ";" "|" or tab', parseDelimiter)
    .addOption(new Option('--decimal <sign>', 'what stands before decimals').choices(['.', ',']))
    .option('--skip-lines <lines>', 'leave out lines by number, as in 1-3,9 or 1077-; may be repeated', parseLines)
    .option('--missing <text>', 'a text that means "no value"; may be repeated', collectText)
    .addOption(
      new Option('--duplicates <rule>', 'what becomes of values given more than once').choices([
        'error',
        'drop',
        'mean',
        'lowest',
        'highest',
      ]),
    )
    .addOption(
      new Option('--unit-codes <system>', 'system of the codes in the unit column').choices([
        'iso3',
        'iso2',
        'm49',
        'cow',
        'gw',
        'fips',
        'polity',
        'name',
      ]),
    );
}

const ENCODING_NAMES = ['utf-8', 'utf-16', 'windows-1252'];

/** The options as the reader takes them. */
export function readOptionsOf(options: FileOptions): ReadOptions {
  const { encoding, delimiter, decimal, skipLines, missing, duplicates, unitCodes: codes } = options;
  return { encoding, delimiter, decimal, skipLines, missing, duplicates, codes };
}

function collectSource(value: string, sources: readonly NamedSource[] = []): NamedSource[] {
  const at = endOfProfile(value);
  if (at <= 0 || at === value.length - 1) throw new InvalidArgumentError('Write it as ID=FILE, as in wgi=WGIData.csv.');
  const { profile, period } = profileAndPeriod(value.slice(0, at));
  if (profile === '' || period === '') {
    throw new InvalidArgumentError('Write the period after @ and the profile before it, as in inform@2018=INFORM.csv.');
  }
  return [...sources, { profile, period, file: value.slice(at + 1) }];
}

/** Paths on either side may hold the sign as well: where a file is named before it, that is the profile. */
function endOfProfile(value: string): number {
  const signs = [...value.matchAll(/=/g)].map(({ index }) => index);
  return signs.find((at) => isFile(profileAndPeriod(value.slice(0, at)).profile)) ?? signs[0] ?? -1;
}

function profileAndPeriod(text: string): { profile: string; period: string | null } {
  const [, profile = text, period = null] = /^(.*?)(?:@([^@/\\]*))?$/s.exec(text) ?? [];
  return { profile, period };
}

function collectText(value: string, texts: readonly string[] = []): string[] {
  if (value.trim() === '') throw new InvalidArgumentError('A blank cell has no value without further ado.');
  return [...texts, value.trim()];
}

function parseDelimiter(value: string): Delimiter {
  const sign = value === 'tab' || value === '\\t' ? '\t' : value;
  if (sign !== ',' && sign !== ';' && sign !== '\t' && sign !== '|') {
    throw new InvalidArgumentError('It must be a comma, a semicolon, a vertical bar or `tab`.');
  }
  return sign;
}

function parseLines(value: string, ranges: readonly LineRange[] = []): LineRange[] {
  const more = value.split(',').map((part) => {
    const [, from, dash, to] = /^\s*(\d{1,9})(?:(-)(\d{1,9})?)?\s*$/.exec(part) ?? [];
    const first = Number(from);
    const last = dash === undefined ? first : to === undefined ? Number.POSITIVE_INFINITY : Number(to);
    if (from === undefined || first < 1 || last < first) {
      throw new InvalidArgumentError('Write line numbers and ranges, as in 1-3,9 or 1077- (to the end).');
    }
    return { from: first, to: last };
  });
  return [...ranges, ...more];
}

/**
 * The options as they are typed, to repeat a run.
 *
 * @param files how many data files stand before those with a source, which are named by their input ids
 */
export function readingWords(options: ReadingOptions, files: number): string[][] {
  const { source = [], skipLines = [], missing = [] } = options;
  const named = source.map(({ profile, period }, position) => {
    const at = period === null ? '' : `@${period}`;
    return ['--source', `${profile}${at}=input-${files + position + 1}`];
  });
  const single: [string, string | undefined][] = [
    ['--encoding', options.encoding],
    ['--delimiter', options.delimiter === '\t' ? 'tab' : options.delimiter],
    ['--decimal', options.decimal],
    ['--duplicates', options.duplicates],
    ['--unit-codes', options.unitCodes],
    ['--units', options.units === 'any' ? undefined : options.units],
  ];
  return [
    ...named,
    ...single.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ...(skipLines.length === 0 ? [] : [['--skip-lines', skipLines.map(rangeText).join(',')]]),
    ...missing.map((text) => ['--missing', text]),
  ];
}

function rangeText({ from, to }: LineRange): string {
  if (from === to) return String(from);
  return Number.isFinite(to) ? `${from}-${to}` : `${from}-`;
}
