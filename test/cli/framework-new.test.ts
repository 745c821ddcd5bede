/** `atrisk frameworks new`: what it makes of a file loads at once, and scores that file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CLEAN, temporaryFolder } from './support/folder.ts';
import { isBuilt, run } from './support/run.ts';

const folder = temporaryFolder();

/** Writes the data, makes a framework of them and scores them with it. */
async function roundTrip(csv: string | Uint8Array, options: readonly string[] = [], name = 'd.csv') {
  writeFileSync(join(folder, name), csv);
  const made = await run(['frameworks', 'new', '--from', name, ...options, '-o', 'made.yaml', '--force'], { folder });
  const text = made.status === 0 ? readFileSync(join(folder, 'made.yaml'), 'utf8') : '';
  const reading = options.filter((word) => /^--(delimiter|decimal)=/.test(word));
  const score = await run(['score', name, '-f', 'made.yaml', '--period', 'all', '--format', 'json', ...reading], {
    folder,
  });
  return { made, text, score };
}

function indicators(text: string): { id: string; name: string; typical?: number[] }[] {
  return (parse(text) as { indicators: { id: string; name: string; typical?: number[] }[] }).indicators;
}

describe.skipIf(!isBuilt)('frameworks new (skipped where dist is not built)', () => {
  it('makes a framework that scores the file it is made from', async () => {
    const { made, text, score } = await roundTrip(CLEAN, ['--lower-is-riskier', 'courts']);
    expect(made).toMatchObject({ status: 0, stdout: '' });
    expect(made.stderr).toContain('atrisk frameworks check made.yaml\n  atrisk score d.csv -f made.yaml\n');
    expect(indicators(text)).toMatchObject([
      { id: 'clashes', typical: [20, 80] },
      { id: 'courts', typical: [20, 70] },
      { id: 'speech', typical: [1, 2] },
    ]);
    const { results } = JSON.parse(score.stdout) as { results: { unit: { id: string }; score: number }[] };
    // CO is at the risky end of all three; BE: clashes 20/60, courts 20/50, speech 0; AR is at the other end.
    expect(results.map(({ unit, score: value }) => [unit.id, value.toFixed(4)])).toEqual([
      ['CO', '1.0000'],
      ['BE', ((1 / 3 + 0.4) / 3).toFixed(4)],
      ['AR', '0.0000'],
    ]);
  });

  it('refuses a cell that is no number among numbers, unless its column is not asked for', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `U${at},2020,${at === 4 ? 'Inf' : at},${at}`);
    const csv = `unit,year,a,b\n${rows.join('\n')}\n`;
    for (const options of [[], ['--columns', 'a']]) {
      const { made } = await roundTrip(csv, options);
      expect(made.status).toBe(3);
      expect(made.stderr).toContain('d.csv:6: column "a": "Inf" is not a number. (Only finite numbers are accepted');
    }
    const { made, text } = await roundTrip(csv, ['--columns', 'b']);
    expect(made.status).toBe(0);
    expect(indicators(text).map(({ id }) => id)).toEqual(['b']);
  });

  it('says which columns are left out as words, and why one of them cannot be asked for', async () => {
    const csv = 'unit,year,zone,tide,fog\nA,2020,North,1,\nB,2020,South,2,\n';
    const { made, text } = await roundTrip(csv);
    expect(indicators(text).map(({ id }) => id)).toEqual(['tide']);
    expect(made.stderr).toContain('1 remark:\n  d.csv:1: 1 column is left out, because it is of words: "zone".\n');
    const { made: asked } = await roundTrip(csv, ['--columns', 'zone']);
    expect(asked.status).toBe(2);
    expect(asked.stderr).toContain('the column "zone" is of words, not of numbers: "North" in line 2 of "d.csv"');
    const { made: chosen } = await roundTrip(csv, ['--columns', 'tide']);
    expect(chosen.stderr).not.toContain('zone');
  });

  it('refuses a header that is too long for a name, unless its column is not asked for', async () => {
    const csv = `unit,year,${'x'.repeat(2001)},tide\nA,2020,1,2\nB,2020,2,3\n`;
    const { made } = await roundTrip(csv);
    expect(made.status).toBe(3);
    expect(made.stderr).toContain('xx…" has 2001 characters; the name of an indicator has 2000 at most.');
    expect((await roundTrip(csv, ['--columns', 'tide'])).made.status).toBe(0);
  });

  it('refuses a list without a name, and a name without a value', async () => {
    const csv = 'unit,year,tide,fog\nA,2020,1,\nB,2020,2,\n';
    const { made } = await roundTrip(csv, ['--columns', '']);
    expect(made.status).toBe(2);
    expect(made.stderr).toContain('--columns names no column.\nColumns of numbers: "fog", "tide".');
    const { made: empty } = await roundTrip(csv, ['--columns', 'tide,fog']);
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain('The column "fog" holds no value.');
  });

  it.each([
    [
      'a long file',
      'unit,year,indicator,value\nA,2020,Tide height,3\nB,2020,Tide height,5\nA,2020,fog,1\nB,2020,fog,0\n',
      ['Tide-height', 'fog'],
    ],
    ['a file without periods', 'unit,tide\nA,1\nB,2\n', ['tide']],
    ['months', 'unit,period,tide\nA,2020-01,1\nB,2020-01,2\n', ['tide']],
    ['columns of words', 'unit,year,Sea area,tide\nA,2020,North,1\nB,2020,South,2\n', ['tide']],
    ['a semicolon file', 'unit;year;tide\nA;2020;1,5\nB;2020;2,5\n', ['tide']],
  ])('reads %s', async (_, csv, ids) => {
    const { text, score } = await roundTrip(csv, csv.includes(';') ? ['--delimiter=;', '--decimal=,'] : []);
    expect(indicators(text).map(({ id }) => id)).toEqual(ids);
    expect(score.status, score.stderr).toBe(0);
    expect((JSON.parse(score.stdout) as { results: unknown[] }).results).toHaveLength(2);
  });

  it('reads years as columns, through a profile', async () => {
    writeFileSync(join(folder, 'years.csv'), 'iso3,indicator,2019,2020\nKEN,tide,1,2\nNOR,tide,3,4\n');
    const made = await run(['frameworks', 'new', '--source', 'years=years.csv', '-o', 'y.yaml', '--force'], { folder });
    expect(made.status, made.stderr).toBe(0);
    const score = await run(['score', '--source', 'years=years.csv', '-f', 'y.yaml'], { folder });
    expect(score.status, score.stderr).toBe(0);
    expect(score.stdout).toContain('Norway');
  });

  it('takes columns by name, whatever stands in it, or by a list with commas', async () => {
    const csv = 'unit,year,"a, b",c,d\nA,2020,1,2,3\nB,2020,2,1,3\n';
    const { text } = await roundTrip(csv, ['--columns', 'a, b', 'c', '--lower-is-riskier', 'A, B,c']);
    expect(indicators(text).map(({ name }) => name)).toEqual(['a, b', 'c']);
    const { text: other } = await roundTrip(csv, ['--columns', 'c,d']);
    expect(indicators(other).map(({ name }) => name)).toEqual(['c', 'd']);
  });

  it('refuses a column that is turned round and left out, and more columns than a definition holds', async () => {
    writeFileSync(join(folder, 'd.csv'), CLEAN);
    const args = ['frameworks', 'new', '--from', 'd.csv', '--columns', 'speech', '--lower-is-riskier', 'courts'];
    const left = await run(args, { folder });
    expect(left).toMatchObject({ status: 2, stdout: '' });
    expect(left.stderr).toContain('--lower-is-riskier names "courts", which --columns leaves out.');
    const many = Array.from({ length: 5000 }, (_, column) => `a column with quite a long name ${column}`);
    writeFileSync(
      join(folder, 'm.csv'),
      `unit,year,${many.join(',')}\nA,2020${',1'.repeat(5000)}\nB,2020${',2'.repeat(5000)}\n`,
    );
    const wide = await run(['frameworks', 'new', '--from', 'm.csv'], { folder });
    expect(wide).toMatchObject({ status: 2, stdout: '' });
    expect(wide.stderr).toContain('5000 columns are too many for one definition.\nChoose some with --columns.');
  });

  const wgi =
    process.env['ATRISK_DATA'] === undefined
      ? null
      : join(process.env['ATRISK_DATA'], 'wgi', 'wgi-bulk-wide-1996-2022.csv');
  it.skipIf(wgi === null)(
    "reads a publisher's file, with what its profile knows (skipped without ATRISK_DATA)",
    async () => {
      const made = await run(
        ['frameworks', 'new', '--from', wgi ?? '', '--columns', 'wgi.VA.EST', '-o', 'w.yaml', '--force'],
        { folder },
      );
      expect(made.status, made.stderr).toBe(0);
      expect(indicators(readFileSync(join(folder, 'w.yaml'), 'utf8'))).toMatchObject([
        { id: 'wgi.VA.EST', unitOfMeasure: 'standard normal units', polarity: 'lower-is-riskier' },
      ]);
      expect((await run(['score', wgi ?? '', '-f', 'w.yaml'], { folder })).status).toBe(0);
    },
  );

  it('does not write over a file, except when told to', async () => {
    writeFileSync(join(folder, 'd.csv'), CLEAN);
    writeFileSync(join(folder, 'mine.yaml'), 'work\n');
    const args = ['frameworks', 'new', '--from', 'd.csv', '-o', 'mine.yaml'];
    expect(await run(args, { folder })).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('work\n');
    expect(await run([...args, '--force'], { folder })).toMatchObject({ status: 0 });
    const onData = await run(['frameworks', 'new', '--from', 'd.csv', '-o', 'd.csv', '--force'], { folder });
    expect(onData.status).toBe(2);
    expect(readFileSync(join(folder, 'd.csv'), 'utf8')).toBe(CLEAN);
  });

  it('does not depend on the order of rows or columns', async () => {
    const { text } = await roundTrip(CLEAN);
    const [header = '', ...rows] = CLEAN.trim().split('\n');
    const turned = [header, ...rows.reverse()].map((line) => line.split(',').reverse().join(',')).join('\n');
    expect((await roundTrip(`${turned}\n`)).text).toBe(text);
  });

  it('stays valid whatever the headers', async () => {
    const header = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.constantFrom(
          'toString',
          'hasOwnProperty',
          '=cmd',
          '+1',
          '@x',
          '-x',
          'a: b',
          '#x',
          'null',
          'unit!',
          'a.normalised',
          'Ø',
          'yes',
          'score',
        ),
      )
      .filter((text) => text.trim() !== '' && !/["\r\n]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(header, { minLength: 1, maxLength: 4 }), async (headers) => {
        const cells = ['unit', 'year', ...headers].map((text) => `"${text}"`).join(',');
        const csv = `${cells}\nA,2020${',1'.repeat(headers.length)}\nB,2020${',2'.repeat(headers.length)}\n`;
        const { made, score } = await roundTrip(csv);
        // A header that no command takes is refused as data, in words.
        expect([0, 2, 3], made.stderr).toContain(made.status);
        if (made.status === 0) expect(score.status, `${csv}\n${made.stderr}\n${score.stderr}`).toBe(0);
        expect(made.stderr).not.toContain('fault in atrisk');
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
