/** Bad input 44: the same data give the same bytes, whatever the order, shape or encoding of the files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/folder.ts';
import { isBuilt, ROOT, run, runChild } from './support/run.ts';

const root = temporaryFolder();
const DATA = join(ROOT, 'data', 'peoples-under-threat.csv');
const SIDECAR = readFileSync(join(ROOT, 'data', 'peoples-under-threat.meta.yaml'));
const [header = [], ...rows]: string[][] = parse(readFileSync(DATA, 'utf8'));
const ARGS = ['--framework', 'mrg-put', '--period', 'all', '--format', 'json'];

let folders = 0;

/** Scores files of these contents, all in one folder of their own, each with the sidecar of the original. */
async function scored(files: Record<string, string | Uint8Array>): Promise<string> {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
    writeFileSync(join(folder, name.replace(/\.[a-z]+$/, '.meta.yaml')), SIDECAR);
  }
  const { status, stdout, stderr } = await run(['score', ...Object.keys(files), ...ARGS], { folder });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stdout;
}

/** The JSON text without what may differ: the list of inputs, and line numbers. */
function comparable(json: string): string {
  expect(json).toMatch(/^"inputs":.*$/m);
  return json.replace(/^"inputs":.*$/m, '"inputs":[],').replaceAll(/"line":\d+/g, '"line":0');
}

function hashOf(json: string): string {
  return (JSON.parse(json) as { observationsSha256: string }).observationsSha256;
}

function csv(table: readonly (readonly string[])[], end = '\n'): string {
  const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return table.map((row) => row.map(cell).join(',') + end).join('');
}

/** A shuffle that is the same for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function columnsIn(order: readonly number[]): string[][] {
  return [header, ...rows].map((row) => order.map((column) => row[column] ?? ''));
}

const whole = [header, ...rows];
const SEEDS = [1, 2, 3, 4, 5];

describe('the same data', async () => {
  const plain = await scored({ 'data.csv': readFileSync(DATA) });

  it('are more than a few values', () => {
    expect(rows).toHaveLength(40);
    expect(plain.match(/"status":"observed"/g)?.length).toBeGreaterThan(300);
  });

  it.each(SEEDS)('in another order of rows (%i)', async (seed) => {
    expect(comparable(await scored({ 'data.csv': csv([header, ...shuffled(rows, seed)]) }))).toBe(comparable(plain));
  });

  it.each(SEEDS)('in another order of columns (%i)', async (seed) => {
    const table = columnsIn(shuffled([...header.keys()], seed));
    expect(comparable(await scored({ 'data.csv': csv(table) }))).toBe(comparable(plain));
  });

  it.each([
    ['with CRLF', csv(whole, '\r\n')],
    ['with CR', csv(whole, '\r')],
    ['with a byte order mark', `\ufeff${csv(whole)}`],
    ['in UTF-16', Buffer.from(`\ufeff${csv(whole)}`, 'utf16le')],
    ['decomposed', csv(whole).normalize('NFD')],
    ['without a last line end', csv(whole).trimEnd()],
    [
      'with every cell in quotation marks',
      `${whole.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`,
    ],
    ['with spaces around cells', csv(whole.map((row) => row.map((text) => ` ${text}\u00a0`)))],
  ])('%s', async (_, content) => {
    expect(comparable(await scored({ 'data.csv': content }))).toBe(comparable(plain));
  });

  it('under another name', async () => {
    expect(comparable(await scored({ 'zzz données (2).csv': csv(whole) }))).toBe(comparable(plain));
  });

  it('in two files, by rows, in either order', async () => {
    const parts = { 'a.csv': csv([header, ...rows.slice(0, 17)]), 'b.csv': csv([header, ...rows.slice(17)]) };
    const [one, other] = [await scored(parts), await scored({ 'b.csv': parts['b.csv'], 'a.csv': parts['a.csv'] })];
    const withoutFiles = (json: string): string => comparable(json).replaceAll(/"file":"input-\d"/g, '"file":""');
    expect(withoutFiles(one)).toBe(withoutFiles(plain));
    expect(withoutFiles(other)).toBe(withoutFiles(plain));
  });

  it('in JSON and in YAML', async () => {
    const objects = rows.map((row) =>
      Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']).filter(([, text]) => text !== '')),
    );
    const json = JSON.stringify(objects);
    expect(hashOf(await scored({ 'data.json': json }))).toBe(hashOf(plain));
    // JSON is YAML.
    expect(hashOf(await scored({ 'data.yaml': json }))).toBe(hashOf(plain));
    expect(comparable(await scored({ 'data.json': json }))).toBe(comparable(plain));
  });

  it('in a long table', async () => {
    const long = rows.flatMap((row) =>
      [...'ABCDEFGHIJ'].map((letter) => [row[0] ?? '', row[2] ?? '', letter, row[header.indexOf(letter)] ?? '']),
    );
    const table = csv([['year', 'iso3', 'indicator', 'value'], ...shuffled(long, 7)]);
    folders += 1;
    mkdirSync(join(root, String(folders)));
    writeFileSync(join(root, String(folders), 'long.csv'), table);
    const { stdout } = await run(['score', 'long.csv', ...ARGS], { folder: join(root, String(folders)) });
    expect(hashOf(stdout)).toBe(hashOf(plain));
  });

  it('have another hash where one value differs', async () => {
    const changed = rows.map((row, at) => (at === 3 ? row.with(header.indexOf('E'), '9.4') : row));
    expect(hashOf(await scored({ 'data.csv': csv([header, ...changed]) }))).not.toBe(hashOf(plain));
  });

  it
    .skipIf(!isBuilt)
    .each([
      { LC_ALL: 'C' },
      { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
      { LC_ALL: 'tr_TR.UTF-8' },
      { LC_ALL: 'ar_EG.UTF-8' },
      { TZ: 'Pacific/Kiritimati' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'sv_SE.UTF-8' },
    ])('in another locale or time zone: %o', (env) => {
    const args = ['score', DATA, ...ARGS];
    expect(runChild(args, { env }).stdout).toBe(runChild(args).stdout);
    const table = ['score', DATA, '--framework', 'mrg-put'];
    expect(runChild(table, { env }).stdout).toBe(runChild(table).stdout);
  });
});
