import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { score } from '../../src/engine/score.ts';
import type { Dataset } from '../../src/types.ts';
import { panelDataset, putDataset, shipped } from '../helpers/files.ts';
import { exampleScores, type PanelEntry, putTotal, rankByCounting } from '../helpers/independent.ts';

function entriesOf(data: Dataset): PanelEntry[] {
  const kinds = new Map(data.units.map(({ id, kind }) => [id, kind]));
  const values = new Map<string, Record<string, number | null>>();
  for (const { unit, period, indicator, value } of observationsOf(data)) {
    const key = `${unit} ${period}`;
    values.set(key, { ...values.get(key), [indicator]: value });
  }
  return data.unitPeriods.map(({ unit, period }) => ({
    unit,
    period,
    kind: kinds.get(unit) as string,
    values: values.get(`${unit} ${period}`) ?? {},
  }));
}

describe('Peoples under Threat, recomputed from its formula', () => {
  const data = putDataset();
  const result = score(shipped('mrg-put'), data, '', { period: 'all' });
  const entries = entriesOf(data);
  const totals = new Map(entries.map(({ unit, period, values }) => [`${unit} ${period}`, putTotal(values)]));

  it('gives the same total in every row of the file', () => {
    expect(result.results).toHaveLength(40);
    expect(result.unranked.filter(({ reason }) => !reason.startsWith('no data in'))).toEqual([]);
    for (const row of result.results) {
      expect(row.score).toBeCloseTo(totals.get(`${row.unit.id} ${row.period}`) as number, 10);
    }
  });

  it('gives the same ranks among the rows of a year', () => {
    for (const row of result.results) {
      const year = entries.filter(({ period }) => period === row.period);
      const scores = year.map(({ unit, period }) => totals.get(`${unit} ${period}`) as number);
      expect(row.rank).toBe(rankByCounting(row.score as number, scores));
      expect(row.among).toBe(year.length);
    }
  });

  it('gives the printed totals to half a unit of the last digit, but for the rows that are known', () => {
    // Left out: four pages of 2019 whose D lost its decimals. Turkey 2016 is printed 0.010 above the formula.
    const different = result.results.flatMap(({ unit, period, score: computed, published }) => {
      if (published.score === null || computed === null) return [];
      const half = 0.5 * 10 ** -(published.score.split('.')[1]?.length ?? 0);
      return Math.abs(Number(published.score) - computed) <= half + 1e-9 ? [] : [`${unit.id} ${period}`];
    });
    const known = ['CMR 2019', 'SLV 2019', 'IND 2019', 'PAK 2019', 'TUR 2016'];
    expect(different.filter((row) => !known.includes(row))).toEqual([]);
    expect(different).toContain('TUR 2016');
  });
});

describe('the made-up panel, recomputed from the words of its framework', () => {
  const data = panelDataset();
  const entries = entriesOf(data);
  const expected = exampleScores(entries);
  const result = score(shipped('example'), data, '', { period: 'all' });
  const byKey = new Map([...result.results, ...result.unranked].map((row) => [`${row.unit.id} ${row.period}`, row]));

  it('gives the same score for every unit of every kind in every year', () => {
    expect(entries.length).toBeGreaterThan(400);
    for (const [index, { unit, period }] of entries.entries()) {
      const found = byKey.get(`${unit} ${period}`)?.score ?? null;
      const wanted = expected[index] ?? null;
      expect(found === null, `${unit} ${period}`).toBe(wanted === null);
      if (found !== null && wanted !== null) expect(Math.abs(found - wanted), `${unit} ${period}`).toBeLessThan(1e-9);
    }
  });

  it('gives the same ranks within each kind and year', () => {
    for (const [index, { unit, period, kind }] of entries.entries()) {
      const own = expected[index] ?? null;
      if (own === null) continue;
      const scores = entries.flatMap((other, at) => {
        const value = expected[at] ?? null;
        return other.kind === kind && other.period === period && value !== null ? [value] : [];
      });
      expect(byKey.get(`${unit} ${period}`)?.rank, `${unit} ${period}`).toBe(rankByCounting(own, scores));
      expect(byKey.get(`${unit} ${period}`)?.among).toBe(scores.length);
    }
  });

  it('has contributions for every indicator that was used', () => {
    for (const row of result.results) {
      const used = Object.entries(row.values).flatMap(([id, { used: value }]) => (value === null ? [] : [id]));
      for (const id of Object.keys(row.contributions)) expect(used).toContain(id);
    }
  });
});
