import { describe, expect, it } from 'vitest';
import { shippedProfiles } from './profile.ts';

const profiles = shippedProfiles();

describe('shipped source profiles', () => {
  it('are those of the publishers that people use, and two for files of their own', () => {
    expect(profiles.map(({ id }) => id)).toEqual([
      'cpi',
      'fsi',
      'hdr',
      'idmc',
      'inform',
      'stem-years',
      'ucdp-ged',
      'unhcr-origin',
      'vdem',
      'wgi',
      'worldbank-population',
      'years',
    ]);
  });

  it.each(profiles)('$id says where its terms were read, or that they were not', ({ republishNote, attribution }) => {
    expect(republishNote).toMatch(/\bread\b|\bstates\b|\bdeclared\b|Nothing is known/i);
    expect(attribution).not.toBe('');
  });

  it('every companion is of the same unit of measure', () => {
    for (const { series } of profiles) {
      for (const one of series) {
        for (const id of [one.standardError, one.low, one.high]) {
          const companion = series.find((other) => other.id === id);
          if (id !== null) expect(companion?.unitOfMeasure, id).toBe(one.unitOfMeasure);
        }
      }
    }
  });

  it('a percentile rank is no estimate of the governance indicators', () => {
    const wgi = profiles.find(({ id }) => id === 'wgi');
    const range = wgi?.series.find(({ id }) => id === 'PV.EST')?.range ?? [0, 0];
    expect(range[0]).toBeLessThan(-3.4);
    expect(range[1]).toBeLessThan(10);
  });
});
