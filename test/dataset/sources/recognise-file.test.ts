import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/dataset/read-options.ts';
import { knownFile } from '../../../src/dataset/sources/recognise-file.ts';
import { AtriskError } from '../../../src/errors.ts';
import { inputOf } from '../support.ts';
import { shelfOf } from './gathered.ts';
import { profileOf, writtenLayout } from './profile.ts';

const LANTERN = profileOf();
const BEACON = profileOf({ id: 'beacon', layouts: [writtenLayout('plain', { recognise: ['land', 'year', 'glow'] })] });

function known(text: string | Uint8Array, options: ReadOptions = {}, profiles = [LANTERN]): string | null {
  const found = knownFile(inputOf(text), shelfOf(profiles), options);
  return found === null ? null : `${found.profile.id} ${found.layout.id} ${JSON.stringify(found.delimiter)}`;
}

function refusal(act: () => unknown): AtriskError {
  try {
    act();
  } catch (error) {
    if (error instanceof AtriskError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const TABLE = 'land,year,glow\nRuritania,2021,1\n';

describe('a file is recognised by its header', () => {
  it.each<[string, string, string]>([
    ['as it is', TABLE, 'lantern table ","'],
    ['with semicolons', TABLE.replaceAll(',', ';'), 'lantern table ";"'],
    ['with tabs', TABLE.replaceAll(',', '\t'), 'lantern table "\\t"'],
    ['with bars', TABLE.replaceAll(',', '|'), 'lantern table "|"'],
    ['below a title', `Lantern tables\n\n${TABLE}`, 'lantern table ","'],
    ['in quotation marks', '"land,year,""glow"""\n"Ruritania,2021,1"\n', 'lantern table ","'],
    ['after a byte order mark', `\ufeff"land",year,glow\nRuritania,2021,1\n`, 'lantern table ","'],
    ['above a line that cannot be read', `${TABLE}a"b,2021,1\n`, 'lantern table ","'],
  ])('%s', (_how, text, expected) => {
    expect(known(text)).toBe(expected);
  });

  it('in UTF-16, with its mark or as declared', () => {
    const utf16 = (text: string): Uint8Array =>
      new Uint8Array(Uint16Array.from([...text], (c) => c.charCodeAt(0)).buffer);
    expect(known(utf16(`\ufeff${TABLE}`))).toBe('lantern table ","');
    expect(known(utf16(TABLE))).toBeNull();
    expect(known(utf16(TABLE), { encoding: 'utf-16' })).toBe('lantern table ","');
  });

  it('with the separator that the user names and no other', () => {
    expect(known(TABLE, { delimiter: ';' })).toBeNull();
    expect(known(TABLE.replaceAll(',', ';'), { delimiter: ';' })).toBe('lantern table ";"');
  });

  it('not where the header is another, too far down, or in no profile', () => {
    expect(known('land,jahr,glow\n')).toBeNull();
    expect(known(`${'title\n'.repeat(30)}${TABLE}`)).toBeNull();
    expect(known(TABLE, {}, [])).toBeNull();
  });

  it('not where several publishers’ files have it: then it has to be named', () => {
    const error = refusal(() => known(TABLE, {}, [LANTERN, BEACON]));
    expect(error.findings).toMatchObject([
      {
        code: 'source.unknown',
        message: expect.stringContaining('lantern (table), beacon (plain)'),
        hint: expect.stringContaining('--source ID=FILE'),
      },
    ]);
  });
});

describe('a file whose publisher is named', () => {
  const named = (text: string, profile = LANTERN, period: string | null = null) =>
    knownFile({ ...inputOf(text), source: { profile, period } }, shelfOf([]));

  it('is read as one of its layouts, for the period named', () => {
    expect(named(TABLE, LANTERN, '2020')).toMatchObject({ layout: { id: 'table' }, period: '2020', delimiter: ',' });
  });

  it('of several layouts as the one that asks for the most, and among equals the first', () => {
    const two = profileOf({
      layouts: [
        writtenLayout('first', { recognise: ['land', 'year', 'glow | dim'] }),
        writtenLayout('second', { recognise: ['land', 'year', 'glow'] }),
        writtenLayout('fuller', { recognise: ['land', 'year', 'glow', 'more'] }),
      ],
    });
    expect(named(TABLE, two)?.layout.id).toBe('first');
    expect(named('land,year,glow,more\n', two)?.layout.id).toBe('fuller');
  });

  it('is refused where it fits none, with the headers that are wanted', () => {
    expect(refusal(() => named('unit,score\nA,1\n')).findings).toMatchObject([
      { code: 'header.missing', hint: expect.stringContaining('a row per country and year: land, year, glow') },
    ]);
  });

  it('is refused with the publisher whose file it seems to be', () => {
    const beacon = profileOf({
      id: 'beacon',
      layouts: [writtenLayout('plain', { recognise: ['land', 'dim', 'year'] })],
    });
    const input = { ...inputOf('land,dim,year\nA,1,2021\n'), source: { profile: LANTERN, period: null } };
    expect(refusal(() => knownFile(input, shelfOf([LANTERN, beacon]))).findings).toMatchObject([
      {
        code: 'header.missing',
        hint: 'It looks like a file of beacon: name that with --source, or leave --source out.',
      },
    ]);
  });
});
