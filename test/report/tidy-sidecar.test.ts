import { describe, expect, it } from 'vitest';
import { readSidecar } from '../../src/dataset/sidecar.ts';
import { sourceTerms, tidySidecar } from '../../src/report/tidy-sidecar.ts';
import { gathered } from '../dataset/sources/gathered.ts';
import { profileOf } from '../dataset/sources/profile.ts';
import { inputOf } from '../dataset/support.ts';

const profiles = [
  profileOf({ id: 'open', republish: 'raw' }),
  profileOf({ id: 'shut', republish: 'none' }),
  profileOf({ id: 'between', republish: 'derived' }),
  profileOf({ id: 'shut', republish: 'none' }),
];

describe('tidySidecar', () => {
  it('says from whom the figures are and on what terms, so that it can be read as a sidecar', async () => {
    const sidecar = 'title: "Tables: \\"all\\""\nsource: Lantern\nlicence: CC0\n';
    const dataset = await gathered([inputOf('unit,a\nA,1\n', 'a.csv', sidecar), inputOf('unit,b\nA,1\n', 'b.csv')]);
    const text = tidySidecar(dataset, profiles);
    expect(text.split('\n')).toEqual([
      '# Figures of open: they may be published.',
      '# Figures of shut: nothing may be published, as far as is known.',
      '# Figures of between: only what is computed from them may be published.',
      'title: "Tables: \\"all\\""',
      'source: "Lantern"',
      'licence: "CC0"',
      '',
    ]);
    expect(readSidecar(new TextEncoder().encode(text), 'x')).toMatchObject({
      title: 'Tables: "all"',
      attribution: null,
    });
  });

  it('is a description without entries where nothing is known, so that it can be read again', async () => {
    const text = tidySidecar(await gathered([inputOf('unit,a\nA,1\n')]), []);
    expect(text).toBe('{}\n');
    expect(readSidecar(new TextEncoder().encode(text), 'x')).toMatchObject({ title: null });
  });
});

it('sourceTerms names, in order, those who do not let everything be published', () => {
  expect(sourceTerms(profiles)).toEqual([
    'Figures of between: only what is computed from them may be published.',
    'Figures of shut: nothing may be published, as far as is known.',
  ]);
});
