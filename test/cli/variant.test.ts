/** Variants on the command line: what they extend is read from their own folder, and from nowhere else. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STRAIN, temporaryFolder } from './support/folder.ts';
import { isBuilt, ROOT, run } from './support/run.ts';

const folder = temporaryFolder();
mkdirSync(join(folder, 'inner'));
writeFileSync(join(folder, 'strain.yaml'), readFileSync(STRAIN));
writeFileSync(join(folder, 'data.csv'), 'unit,year,clashes,speech,courts\nAR,2021,20,1,70\nBE,2021,40,1,50\n');

function variant(base: string, body = ''): string {
  return `format: 1\nextends: ${base}\nid: calm\ntitle: Calm\nversion: '1'\npublisher: Us\n${body}`;
}

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

describe.skipIf(!isBuilt)('a variant on the command line (skipped where dist is not built)', () => {
  it('is scored, with what it is a variant of in its notes', async () => {
    write('calm.yaml', variant('strain.yaml', 'index: [{ id: strain, weights: { violence: 1, institutions: 8 } }]\n'));
    const { status, stdout } = await run(['frameworks', 'show', 'calm.yaml'], { folder });
    expect(status).toBe(0);
    expect(stdout).toContain('Note: calm is a variant of ');
    expect((await run(['score', 'data.csv', '-f', 'calm.yaml'], { folder })).status).toBe(0);
  });

  it('may extend a shipped framework by its id', async () => {
    write('put.yaml', variant('mrg-put', 'minimumCoverage: 0.5\n'));
    const { status, stdout } = await run(['frameworks', 'show', 'put.yaml', '--format', 'json'], { folder });
    expect(status).toBe(0);
    const shipped = await run(['frameworks', 'show', 'mrg-put', '--format', 'json'], { folder });
    const [own, base] = [stdout, shipped.stdout].map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(own?.['indicators']).toEqual(base?.['indicators']);
    expect(own?.['minimumCoverage']).toBe(0.5);
  });

  it.each([
    ['a file that is not there', 'strane.yaml', /no file "strane\.yaml"[\s\S]*Did you mean "strain\.yaml"/],
    ['an id that is not shipped', 'mrg-putt', /"mrg-putt" is not a shipped framework[\s\S]*Did you mean "mrg-put"/],
    ['the id of a file of the folder', 'strain', /For the file in the same folder write strain\.yaml/],
    ['a file of another folder', '../strain.yaml', /must be the name of a file in the same folder/],
    ['a link that leads out', 'link.yaml', /a link that leads out of the folder/],
    ['a link to a device', 'device.yaml', /a link that leads out of the folder/],
    ['a folder', 'folder.yaml', /"folder\.yaml" is not a file/],
    ['a file that is too large', 'large.yaml', /too large/],
    ['bytes that are no text', 'bytes.yaml', /is not UTF-8 text/],
  ])('refuses %s', async (_, base, words) => {
    if (base === 'link.yaml') symlinkSync(join(folder, 'strain.yaml'), join(folder, 'inner', base));
    if (base === 'device.yaml') symlinkSync('/dev/zero', join(folder, 'inner', base));
    if (base === 'folder.yaml') mkdirSync(join(folder, 'inner', base));
    if (base === 'large.yaml') write(`inner/${base}`, '#'.repeat(4_000_001));
    if (base === 'bytes.yaml') writeFileSync(join(folder, 'inner', base), Uint8Array.of(0xff, 0xfe, 0xfd));
    write('inner/strain.yaml', readFileSync(STRAIN, 'utf8'));
    write('inner/v.yaml', variant(base));
    const { status, stderr, stdout } = await run(['frameworks', 'check', 'inner/v.yaml'], { folder });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/inner\/v\.yaml.*\D2\D/);
  });

  it('follows a link that stays in the folder', async () => {
    symlinkSync('strain.yaml', join(folder, 'same.yaml'));
    write('v.yaml', variant('same.yaml'));
    expect((await run(['frameworks', 'check', 'v.yaml'], { folder })).status).toBe(0);
  });

  it.each([
    ['score', ['score', 'data.csv', '-f', 'v2.yaml', '-o', 'strain.yaml']],
    ['gather', ['gather', 'data.csv', '-f', 'v2.yaml', '-o', 'strain.yaml']],
  ])('does not write over what it extends: %s', async (_, args) => {
    write('v2.yaml', variant('strain.yaml'));
    const { status, stderr } = await run(args, { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('The output strain.yaml is the input strain.yaml.');
    expect(readFileSync(join(folder, 'strain.yaml'))).toEqual(readFileSync(STRAIN));
  });
});

it('extends the shipped file, which comes with the program', () => {
  expect(readFileSync(join(ROOT, 'frameworks', 'mrg-put.yaml'), 'utf8')).toContain('id: mrg-put');
  expect((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: string[] }).files).toContain(
    'frameworks',
  );
});
