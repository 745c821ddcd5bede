/** Figures that must come out right, or not at all, in every format. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/folder.ts';
import { ROOT, run } from './support/run.ts';

const folder = temporaryFolder();
const DATA = join(ROOT, 'data', 'peoples-under-threat.csv');

async function printed(args: readonly string[], columns?: number): Promise<string> {
  const { status, stdout } = await run(args, { folder, ...(columns === undefined ? {} : { columns }) });
  expect(status).toBe(0);
  return stdout;
}

describe('Bangladesh 2021, 14 of the 18 supplied and 56 as published', () => {
  /** The lines that name it, each with the two that follow: a narrow table stacks its cells. */
  function linesOn(text: string): string[] {
    const lines = text.split('\n');
    return lines.flatMap((line, at) => (line.includes('Bangladesh') ? [lines.slice(at, at + 3).join('\n')] : []));
  }

  function expectBothRanks(text: string): void {
    const found = linesOn(text);
    expect(found.length).toBeGreaterThan(0);
    for (const lines of found.filter((each) => /\b14\b/.test(each))) {
      expect(lines).toMatch(/\b14 of 18\b/);
      expect(lines).toMatch(/\b56\b/);
    }
    expect(text).toContain('among the units supplied');
    expect(text).not.toMatch(/percentile/i);
  }

  it.each(['index', 'dimension', 'risk-factor'])('in a table by %s', async (by) => {
    expectBothRanks(await printed(['score', DATA, '--by', by]));
  });

  it.each(['index', 'dimension', 'risk-factor'])('in Markdown by %s', async (by) => {
    expectBothRanks(await printed(['score', DATA, '--format', 'markdown', '--by', by]));
  });

  it.each([20, 40, 60, 80, 100, 120, 200])('on a terminal of %i cells', async (columns) => {
    const text = await printed(['score', DATA, '--no-color'], columns);
    const [found = ''] = linesOn(text);
    expect(found).toMatch(/\b56\b/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('14 of 18');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('rank among the units supplied');
  });

  it.each(['index', 'dimension'])('in CSV by %s', async (by) => {
    const rows: Record<string, string>[] = parse(await printed(['score', DATA, '--format', 'csv', '--by', by]), {
      columns: true,
    });
    expect(rows.find(({ unit }) => unit === 'BGD')).toMatchObject({
      rank: '14',
      among: '18',
      published_rank: '56',
      universe_partial: 'true',
    });
  });

  it('in JSON and NDJSON', async () => {
    const wanted = { rank: 14, among: 18, published: { rank: '56', score: '9.901' } };
    const json = JSON.parse(await printed(['score', DATA, '--format', 'json'])) as {
      universe: { partial: boolean };
      results: { unit: { id: string } }[];
    };
    expect(json.universe.partial).toBe(true);
    expect(json.results.find(({ unit }) => unit.id === 'BGD')).toMatchObject(wanted);
    const lines = (await printed(['score', DATA, '--format', 'ndjson'])).trimEnd().split('\n');
    const line = lines
      .map((text) => JSON.parse(text) as { unit: { id: string } })
      .find(({ unit }) => unit.id === 'BGD');
    expect(line).toMatchObject({ ...wanted, universePartial: true });
  });

  it.each(['text', 'markdown', 'json'])('explained in %s', async (format) => {
    const text = await printed(['explain', DATA, '--unit', 'BGD', '--format', format]);
    expect(text).toMatch(/14 of 18|"rank": 14,\s+"among": 18/);
    expect(text).toMatch(/\b56\b/);
  });

  it('in a brief', async () => {
    expect(await printed(['brief', DATA, '--unit', 'BGD'])).toMatch(
      /^# Bangladesh, 2021: .*rank 14 of 18 among the units supplied, published rank 56/,
    );
  });

  it('out of a stored result', async () => {
    writeFileSync(join(folder, 'result.json'), await printed(['score', DATA, '--format', 'json']));
    for (const format of ['table', 'csv', 'markdown', 'ndjson', 'json']) {
      expect(await printed(['render', 'result.json', '--format', format])).toBe(
        await printed(['score', DATA, '--format', format]),
      );
    }
  });
});

describe('the published examples of mrg-put', () => {
  it('33 of 38 agree, Turkey 2016 is known to be 0.010 off, four are left out', async () => {
    const text = await printed(['frameworks', 'check', 'mrg-put']);
    expect(text).toMatch(/^mrg-put: 33 of 38 /);
    expect(text).toMatch(/1 known deviation/);
    expect(text).toMatch(/4 excluded/);
    expect(text).toMatch(/Turkey, 2016: published 11\.58, computed 11\.5696\d*, difference 0\.0103/);
    for (const name of ['Cameroon, 2019', 'El Salvador, 2019', 'India, 2019', 'Pakistan, 2019'])
      expect(text).toContain(name);
  });

  it('the same in JSON', async () => {
    const { checks } = JSON.parse(await printed(['frameworks', 'check', 'mrg-put', '--format', 'json'])) as {
      checks: { outcome: string; published: string | null; unit: string; difference: number | null }[];
    };
    const published = checks.filter((check) => check.published !== null);
    const having = (outcome: string): typeof checks => published.filter((check) => check.outcome === outcome);
    expect(published).toHaveLength(38);
    expect(having('equal')).toHaveLength(33);
    expect(
      having('excluded')
        .map(({ unit }) => unit)
        .sort(),
    ).toEqual(['CMR', 'IND', 'PAK', 'SLV']);
    expect(having('known-deviation').map(({ unit }) => unit)).toEqual(['TUR']);
    expect(having('known-deviation')[0]?.difference).toBeCloseTo(0.0103, 4);
    expect(having('different')).toEqual([]);
  });
});

describe('a unit of which nine indicators in ten are blank', () => {
  writeFileSync(
    join(folder, 'blank.csv'),
    'unit,year,A,B,C,D,E,F,G,H,I,J\nArdania,2021,,,,,8.1,,,,,\nBelmark,2021,2,1,0,0.01,7,8,-1,-1,-1,6\n',
  );
  interface Row {
    unit: { id: string };
    rank: number | null;
    score: number | null;
    coverage: number;
    bounds: { low: number; high: number } | null;
    components: Record<string, number | null>;
    contributions: Record<string, number>;
    reason?: string;
  }
  const score = async (...more: string[]): Promise<{ results: Row[]; unranked: Row[] }> =>
    JSON.parse(await printed(['score', 'blank.csv', '-f', 'mrg-put', '--format', 'json', ...more])) as {
      results: Row[];
      unranked: Row[];
    };

  it('is not ranked and has no score, in any field', async () => {
    const { results, unranked } = await score();
    expect(results.map(({ unit }) => unit.id)).toEqual(['Belmark']);
    expect(unranked).toMatchObject([{ unit: { id: 'Ardania' }, score: null, rank: null, coverage: 0.1 }]);
    expect(unranked[0]?.reason).toContain('10 %');
    expect(unranked[0]?.components['total'] ?? null).toBe(null);
  });

  it('has no score in an explanation or a CSV either', async () => {
    expect(await printed(['explain', 'blank.csv', '-f', 'mrg-put', '--unit', 'Ardania'])).not.toMatch(
      /^Total = 1\.35/m,
    );
    const rows: Record<string, string>[] = parse(
      await printed(['score', 'blank.csv', '-f', 'mrg-put', '--format', 'csv']),
      {
        columns: true,
      },
    );
    expect(rows.find(({ unit }) => unit === 'Ardania')).toMatchObject({ score: '', rank: '', component_total: '' });
  });

  it('is ranked with --min-coverage 0, with bounds around its score', async () => {
    const { results } = await score('--min-coverage', '0');
    const row = results.find(({ unit }) => unit.id === 'Ardania');
    // E alone: 8.1 / 6. Bounds: A 0..5, B 0..2, C 0..1, D 0..1, F 0..10, G, H and I -3.5..3.5, J 0..7.
    expect(row?.score).toBeCloseTo(1.35, 12);
    expect(row?.rank).toBe(2);
    expect(row?.bounds?.low).toBeCloseTo(1.35 - 3 * 3.5, 12);
    expect(row?.bounds?.high).toBeCloseTo(1.35 + 2.5 + 2.5 + 2 + 10 + 10 / 6 + 3 * 3.5 + 7 * 0.625, 12);
  });
});

describe('percentages', () => {
  const PANEL = join(ROOT, 'test', 'golden', '_shared', 'panel.csv');
  const STRAIN = join(ROOT, 'test', 'golden', '_shared', 'strain.yaml');

  it.each(['0.667', '0.6667', '0.67', '0.9', '1'])(
    'a coverage under the minimum of %s is not printed as equal to it',
    async (share) => {
      const text = await printed(['score', PANEL, '-f', STRAIN, '--min-coverage', share]);
      const [, coverage, minimum] = /Dorrane: coverage ([\d.]+) % is under the minimum of ([\d.]+) %/.exec(text) ?? [];
      expect(Number(coverage)).toBeLessThan(Number(minimum));
    },
  );

  it('a coverage is printed alike in the table and in the reason', async () => {
    const table = await printed(['score', PANEL, '-f', STRAIN]);
    const [, ranked] = /Dorrane.* ([\d.]+) %/.exec(table) ?? [];
    const reasons = await printed(['score', PANEL, '-f', STRAIN, '--min-coverage', '1']);
    const [, unranked] = /Dorrane: coverage ([\d.]+) %/.exec(reasons) ?? [];
    expect(unranked).toBe(ranked);
  });
});
