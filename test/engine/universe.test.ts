import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { putDataset, shipped } from '../helpers/files.ts';
import { framework, node } from '../helpers/framework.ts';

const rows = (units: readonly string[], period = '2020'): Row[] =>
  units.map((unit, a) => ({ unit, period, values: { a, b: 0 } }));

const universe = (more: Record<string, unknown>, units: readonly string[], partial = false) =>
  score(
    framework({ universe: { description: 'Made up.', ...more } }),
    dataset(rows(units), { declaredPartial: partial }),
    '',
  );

describe('the universe', () => {
  it('is whole where nothing says otherwise', () => {
    const result = universe({}, ['X', 'Y']);
    expect(result.universe).toEqual({ declared: 'Made up.', supplied: { 2020: 2 }, partial: false, reason: null });
    expect(result.findings).toEqual([]);
  });

  it('is partial where the data say so', () => {
    const result = universe({}, ['X', 'Y'], true);
    expect(result.universe.partial).toBe(true);
    expect(result.universe.reason).toContain('declared');
    expect(result.findings.map(({ code, severity }) => [code, severity])).toEqual([['universe.partial', 'info']]);
  });

  it('gives the reason that the data give', () => {
    const data = dataset(rows(['X']), { declaredPartial: true, partialNote: 'Only the pages that were found.' });
    expect(score(framework(), data, '').universe.reason).toBe('Only the pages that were found.');
  });

  it('is partial where fewer units are supplied than the framework ranks', () => {
    expect(universe({ atLeast: 3 }, ['X', 'Y']).universe).toMatchObject({
      partial: true,
      reason: '2 units supplied for 2020; the framework ranks at least 3',
    });
    expect(universe({ atLeast: 2 }, ['X', 'Y']).universe.partial).toBe(false);
  });

  it('is partial where a unit of its list is absent', () => {
    expect(universe({ units: ['X', 'Y', 'Z'] }, ['X', 'Y']).universe.reason).toBe(
      '1 of the 3 units that the framework ranks are not in the data of 2020',
    );
    expect(universe({ units: ['X', 'Y'] }, ['X', 'Y']).universe.partial).toBe(false);
  });

  it('leaves a unit outside its list unranked, and says so', () => {
    const result = universe({ units: ['X', 'Y'] }, ['X', 'Y', 'Q']);
    expect(result.results.map(({ unit, rank, among }) => [unit.id, rank, among])).toEqual([
      ['Y', 1, 2],
      ['X', 2, 2],
    ]);
    expect(result.unranked.map(({ unit, reason, score: points }) => [unit.id, reason, points])).toEqual([
      ['Q', 'outside the universe that the framework ranks', null],
    ]);
  });

  it('is judged by the periods that are asked for', () => {
    const data = dataset([...rows(['X'], '2019'), ...rows(['X', 'Y'], '2020')]);
    const using = framework({ universe: { description: 'Two.', atLeast: 2 } });
    expect(score(using, data, '').universe.partial).toBe(false);
    expect(score(using, data, '', { period: 'all' }).universe.partial).toBe(true);
    expect(score(using, data, '', { period: '2019' }).universe.reason).toContain('1 unit supplied for 2019');
  });

  it('counts only units of the kind that the framework scores', () => {
    const data = dataset([...rows(['X', 'Y']), { unit: 'P', kind: 'people', values: { a: 1, b: 1 } }]);
    const using = framework({ universe: { description: 'Three.', atLeast: 3 } });
    expect(score(using, data, '').universe).toMatchObject({ supplied: { 2020: 2 }, partial: true });
  });

  it('of the shipped figures of Peoples under Threat is partial', () => {
    const result = score(shipped('mrg-put'), putDataset(), '');
    expect(result.universe.partial).toBe(true);
    expect(result.findings.map(({ code }) => code)).toContain('universe.partial');
    expect(result.explanation.references).toEqual([
      { kind: 'country', period: '2021', name: 'no conflict, mid-scale elsewhere (ours)' },
    ]);
  });
});

describe('the rule of the universe', () => {
  const values = (a: number) => ({ a, b: 0 });
  const inside: Row[] = [
    { unit: 'X', values: values(1) },
    { unit: 'Y', values: values(3) },
  ];
  const islet: Row = { unit: 'Islet', values: values(99), outside: 'population 12 is under the floor of 500' };
  const rule = { states: true };

  it('leaves a unit unranked with its reason, and without a score', () => {
    const result = score(framework({ universe: { description: 'All.', rule } }), dataset([...inside, islet]), '');
    expect(result.results.map(({ unit, rank, among }) => [unit.id, rank, among])).toEqual([
      ['Y', 1, 2],
      ['X', 2, 2],
    ]);
    expect(result.unranked).toMatchObject([
      {
        unit: { id: 'Islet' },
        score: null,
        rank: null,
        reason: 'outside the universe that the framework ranks: population 12 is under the floor of 500',
      },
    ]);
    expect(result.rankedUnits).toEqual({ 2020: 2 });
  });

  it('keeps a unit that it leaves out from what is fitted to the data', () => {
    const using = framework({
      universe: { description: 'All.', rule },
      index: [
        node('scaled', 'min-max', ['a'], { options: { referenceSet: 'period' } }),
        node('total', 'sum', ['scaled', 'b']),
      ],
    });
    const scores = (rows: readonly Row[]) =>
      score(using, dataset(rows), '').results.map(({ unit, score: points }) => [unit.id, points]);
    expect(scores([...inside, islet])).toEqual([
      ['Y', 1],
      ['X', 0],
    ]);
    expect(scores([...inside, islet])).toEqual(scores(inside));
  });

  it('does not count a unit that it leaves out as supplied', () => {
    const using = framework({ universe: { description: 'Three.', atLeast: 3, rule } });
    expect(score(using, dataset([...inside, islet]), '').universe).toMatchObject({
      supplied: { 2020: 2 },
      partial: true,
      reason: '2 units supplied for 2020; the framework ranks at least 3',
    });
  });

  it('does not miss a listed unit that it leaves out in the period', () => {
    const using = framework({ universe: { description: 'Three.', units: ['X', 'Y', 'Islet'], rule } });
    expect(score(using, dataset([...inside, islet]), '').universe).toMatchObject({ partial: false, reason: null });
    expect(score(using, dataset(inside), '').universe.reason).toBe(
      '1 of the 3 units that the framework ranks are not in the data of 2020',
    );
  });

  it('holds in each period by itself', () => {
    const rows = [...inside, { ...islet, period: '2019' }, { unit: 'Islet', values: values(2) }];
    const result = score(framework({ universe: { description: 'All.', rule } }), dataset(rows), '', { period: 'all' });
    expect(result.rankedUnits).toEqual({ 2019: 0, 2020: 3 });
    expect(result.unranked.map(({ unit, period, reason }) => [unit.id, period, reason])).toEqual([
      ['Islet', '2019', `outside the universe that the framework ranks: ${islet.outside}`],
      ['X', '2019', 'no data in 2019'],
      ['Y', '2019', 'no data in 2019'],
    ]);
  });
});
