import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/dataset/csv.ts';
import { readWorkbook } from '../../src/dataset/xlsx.ts';
import { assessmentSchema } from '../../src/report/assessment-schema.ts';
import { loadLedger } from '../../src/evidence/load.ts';
import { readLedgerYaml } from '../../src/evidence/read-yaml.ts';
import { projectPath } from '../helpers/files.ts';
import { example } from '../evidence/example.ts';
import { run } from './support/run.ts';
import { temporaryFolder } from './support/folder.ts';

const EXAMPLE = projectPath('data/example-ledger');
const UNIT = 'Upper Sarnel';
const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

/** Runs a command that must succeed. */
async function done(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await run(args);
  expect(stderr).not.toMatch(/error/i);
  expect(status).toBe(0);
  return stdout;
}

describe('from a new sheet to an assessment', () => {
  const FILLED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    '7.14': {
      'source code': 'S1',
      'source kind': 'media',
      voice: 'media',
      date: '2026-06',
      direction: 'supports',
      'own words': 'A broadcast called a group vermin.',
      'may be used for': 'not needed',
      coder: 'A',
    },
    '9.1': {
      'source code': 'S2',
      'source kind': 'testimony',
      voice: 'survivor',
      date: '2026-05-01',
      direction: 'contradicts',
      strength: 'strong',
      'own words': 'Children of both groups share a school.',
      'may be used for': 'analysis; publication',
      'public wording': 'Schools are shared.',
      coder: 'A',
    },
    '8.1': { direction: 'no information', coder: 'A' },
    RF7: { level: 'low', evidence: 'limited', agreement: 'medium', rationale: 'One sign.', coder: 'A' },
  };

  beforeAll(async () => {
    const sheet = parseCsv(await done('ledger', 'new', '--unit', 'North Vale', '--as-of', '2026-10-31'));
    const [header = { cells: [], line: 1 }, ...rows] = sheet;
    const lines = rows.map(({ cells }) =>
      cells.map((cell, column) => FILLED[cells[0] ?? '']?.[header.cells[column] ?? ''] ?? cell),
    );
    const quoted = [header.cells, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(','));
    writeFileSync(at('claims.csv'), `${quoted.join('\n')}\n`);
    await done('ledger', 'import', at('claims.csv'), '-o', at('ledger.yaml'));
  });

  it('makes a ledger without a fault', async () => {
    expect(await done('ledger', 'check', at('ledger.yaml'))).toBe(
      '2 sources, 2 items, 2 codings, 2 assessments. No errors.\n',
    );
  });

  it('is assessed as table, JSON and Markdown', async () => {
    const table = await done('assess', at('ledger.yaml'), '--audience', 'internal');
    expect(table).toMatch(/RF9 +9\.1 .+ absent, with evidence +0 +1 /);
    expect(table).toMatch(/RF8 +8\.1 .+ assessed without information/);
    const markdown = await done('assess', at('ledger.yaml'), '--audience', 'internal', '--format', 'markdown');
    expect(markdown).toContain('Stated by the analyst on 2026-10-31: low.');
    const json: unknown = JSON.parse(await done('assess', at('ledger.yaml'), '--format', 'json'));
    expect(assessmentSchema.parse(json)).toMatchObject({
      audience: 'public',
      states: { present: 1, partly: 0, absent: 1, 'no-information': 1, 'not-assessed': 140 },
    });
  });

  it('enters score as a dataset on request', async () => {
    await done('assess', at('ledger.yaml'), '--score', '--format', 'csv', '-o', at('assessed.csv'));
    const { results } = JSON.parse(
      (await run(['score', at('assessed.csv'), '-f', 'un-foa', '--format', 'json', '--quiet'])).stdout,
    ) as {
      results: { components: Record<string, number | null> }[];
    };
    expect(results[0]?.components).toMatchObject({ RF7: 1, RF9: 0, RF1: null });
  });
});

describe('the example that ships', () => {
  it('comes back from a sheet as it was, as CSV and as a workbook', async () => {
    const args = ['ledger', 'new', '--unit', UNIT, '--as-of', '2026-11-30', '--from', EXAMPLE];
    await done(...args, '-o', at('c.csv'));
    await done(...args, '--format', 'xlsx', '-o', at('c.xlsx'));
    for (const sheet of ['c.csv', 'c.xlsx']) {
      const yaml = await done('ledger', 'import', at(sheet), '--from', EXAMPLE);
      const { ledger, findings } = loadLedger([readLedgerYaml(yaml, sheet)]);
      expect(findings).toEqual([]);
      expect(withoutPlaces(ledger)).toEqual(withoutPlaces(example.ledger));
    }
  });

  it('has drop-down lists and a page of help in the workbook', async () => {
    const sheets = await readWorkbook(readFileSync(at('c.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['Claims', 'Help', ...sheets.slice(2).map(({ name }) => name)]);
    expect(sheets[1]?.rows.some(({ cells }) => cells[0] === 'may be used for')).toBe(true);
  });

  it('has its files as they were taken in', async () => {
    expect(await done('ledger', 'verify', EXAMPLE)).toBe('2 files as taken in.\n');
  });

  const FORMATS = ['table', 'json', 'markdown', 'csv'];

  it.each(FORMATS)('tells the public nothing of sources, items, places and words, as %s', async (format) => {
    const options = ['--since', '2025-10-31', '--without', 'un-mission', '--score', '--format', format];
    const { stdout, stderr, status } = await run(['assess', EXAMPLE, ...options]);
    expect(status).toBe(0);
    const told = stdout + stderr;
    for (const secret of secrets()) expect(told.includes(secret), secret).toBe(false);
  });

  it.each(FORMATS)('is the same whatever the order of its files, as %s', async (format) => {
    const files = ['sources', 'items', 'codings', 'assessments', 'custody'].map((name) =>
      join(EXAMPLE, `${name}.yaml`),
    );
    const args = ['--audience', 'internal', '--format', format];
    const one = await done('assess', ...files, ...args);
    const other = await done('assess', ...files.toReversed(), ...args);
    const bare = (text: string): string => text.replace(/"inputs": \[[\s\S]*?\n {2}\]/, '');
    expect(bare(other)).toBe(bare(one));
  });
});

/** What must not leave: ids, own words, titles, places, people, paths. */
function secrets(): string[] {
  const { sources, items, assessments } = example.ledger;
  const texts = [
    ...sources.flatMap(({ id, title, author, pseudonym, url, file, sha256 }) => [
      id,
      title,
      author,
      pseudonym,
      url,
      file,
      sha256,
    ]),
    ...items.flatMap(({ id, statement, place, internalNote, collector, reviewer, locator }) => [
      `${id},`,
      `${id})`,
      `"${id}"`,
      statement,
      place.name,
      place.adm1,
      place.adm2,
      internalNote,
      collector,
      reviewer,
      locator,
    ]),
    ...assessments.flatMap(({ rationale, dissent, gaps }) => [rationale, dissent, ...gaps]),
    EXAMPLE,
  ];
  // A word of three letters is in many others; what is in words for the public is theirs to read.
  const open = items.map(({ publicWording }) => publicWording ?? '').join(' ');
  return [
    ...new Set(texts.filter((text) => text !== null && text.length > 3 && text !== UNIT && !open.includes(text))),
  ] as string[];
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner)));
}
