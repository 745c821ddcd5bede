/** Inputs of a size that no golden case can hold. How long they take is measured elsewhere. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STRAIN, temporaryFolder } from './support/folder.ts';
import { run } from './support/run.ts';

const folder = temporaryFolder();
const HEADER = 'unit,year,clashes,speech,courts\n';

async function scored(content: string, ...more: string[]): ReturnType<typeof run> {
  writeFileSync(join(folder, 'data.csv'), content);
  return run(['score', 'data.csv', '-f', STRAIN, '--quiet', ...more], { folder });
}

function rowsOf(count: number): string {
  let text = HEADER;
  for (let index = 0; index < count; index += 1) text += `U${index},2021,${index % 101},${index % 3},${index % 97}\n`;
  return text;
}

/** One calm sentence, and never a stack. */
function expectRefused(outcome: { status: number; stdout: string; stderr: string }, status: number): void {
  expect(outcome.status).toBe(status);
  expect(outcome.stdout).toBe('');
  expect(outcome.stderr).toMatch(/^atrisk: /);
  expect(outcome.stderr).not.toMatch(/^\s+at .*:\d+|call stack|RangeError/m);
  expect(outcome.stderr.length).toBeLessThan(10_000);
}

describe('70: many rows', { timeout: 120_000 }, () => {
  it.each([
    ['csv', 100_001],
    ['ndjson', 100_000],
  ])('100,000 units are all scored: %s', async (format, lines) => {
    const { status, stdout, stderr } = await scored(rowsOf(100_000), '--format', format);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.match(/\n/g)).toHaveLength(lines);
  });

  it('100,000 units in a table of the first ten', async () => {
    const { status, stdout } = await scored(rowsOf(100_000), '--top', '10');
    expect(status).toBe(0);
    expect(stdout).toContain('of 100000');
  });

  it('a unit in 1,000 periods', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `AR,${1000 + index},${index % 101},1,50\n`);
    const { status, stdout } = await scored(HEADER + rows.join(''), '--period', 'all', '--format', 'csv');
    expect(status).toBe(0);
    expect(stdout.match(/\n/g)).toHaveLength(1001);
  });

  it('100,000 wrong cells: the first are listed, the rest counted', async () => {
    let text = HEADER;
    for (let index = 0; index < 100_000; index += 1) text += `U${index},2021,x,1,50\n`;
    const outcome = await scored(text);
    expectRefused(outcome, 3);
    expect(outcome.stderr).toMatch(/99000|100000/);
  });
});

describe('30: large cells and many columns', { timeout: 60_000 }, () => {
  it('a cell of 1 MB', async () => {
    const { status, stdout } = await scored(
      `unit,year,clashes,speech,courts,note\nAR,2021,20,1,70,${'a'.repeat(1_000_000)}\n`,
      '--format',
      'csv',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('a'.repeat(1_000_000));
  });

  it('a cell of 1 MB where a number is wanted is not printed whole', async () => {
    expectRefused(await scored(`${HEADER}AR,2021,${'9'.repeat(1_000_000)}x,1,70\n`), 3);
  });

  it('a name of 1 MB does not break a table', async () => {
    const { status, stdout } = await scored(`${HEADER}${'n'.repeat(1_000_000)},2021,20,1,70\n`, '--width', '80');
    expect(status).toBe(0);
    expect(
      Math.max(
        ...stdout
          .split('\n')
          .filter((line) => line.startsWith('1 of 1'))
          .map((line) => line.length),
      ),
    ).toBeLessThan(100);
  });

  it('20,000 columns', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `c${index}`);
    const { status, stdout } = await scored(
      `unit,year,clashes,speech,courts,${names.join(',')}\nAR,2021,20,1,70,${names.map((_, index) => index).join(',')}\n`,
      '--format',
      'csv',
    );
    expect(status).toBe(0);
    expect(stdout.split('\n')[1]).toMatch(/^2021,1,1,,,AR,AR,country,,3,/);
  });

  it('a header of 1 MB', async () => {
    const { status } = await scored(`unit,year,clashes,speech,courts,${'h'.repeat(1_000_000)}\nAR,2021,20,1,70,5\n`);
    expect(status).toBe(0);
  });
});

describe('28: a quotation mark that never closes, before 50 MB', { timeout: 60_000 }, () => {
  it('is reported where it opened', async () => {
    const outcome = await scored(
      `${HEADER}AR,2021,20,1,70\n"BE,2021,40,1,50\n${'CO,2021,80,2,20\n'.repeat(3_200_000)}`,
    );
    expectRefused(outcome, 3);
    expect(outcome.stderr).toContain('data.csv:3:');
  });
});

describe('50 to 52: YAML built to exhaust', { timeout: 60_000 }, () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);

  it.each([
    ['brackets', deep],
    ['unclosed brackets', '['.repeat(100_000)],
    ['hyphens', '- '.repeat(100_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['indentation', Array.from({ length: 5_000 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
  ])('100,000 nested %s as a definition', async (_, text) => {
    writeFileSync(join(folder, 'data.csv'), `${HEADER}AR,2021,20,1,70\n`);
    writeFileSync(join(folder, 'fw.yaml'), text);
    expectRefused(await run(['score', 'data.csv', '-f', 'fw.yaml'], { folder }), 2);
  });

  it.each(['data.yaml', 'data.json'])('100,000 nested brackets as %s', async (name) => {
    writeFileSync(join(folder, name), deep);
    expectRefused(await run(['score', name, '-f', STRAIN], { folder }), 3);
  });

  it('100,000 nested brackets as a result', async () => {
    writeFileSync(join(folder, 'result.json'), deep);
    expectRefused(await run(['render', 'result.json'], { folder }), 3);
  });

  it('a definition of 2 MB', async () => {
    writeFileSync(join(folder, 'fw.yaml'), `# ${'x'.repeat(2_000_000)}\n`);
    expectRefused(await run(['frameworks', 'check', 'fw.yaml'], { folder }), 2);
  });

  it('10,000 keys that are not of the format', async () => {
    writeFileSync(join(folder, 'fw.yaml'), Array.from({ length: 10_000 }, (_, index) => `key${index}: 1\n`).join(''));
    expectRefused(await run(['frameworks', 'check', 'fw.yaml'], { folder }), 2);
  });
});
