import { describe, expect, it } from 'vitest';
import { RISK_FACTOR_IDS, RISK_FACTORS } from '../../src/framework/risk-factors.ts';
import { csvRows, projectText, shipped, shippedNames } from '../helpers/files.ts';

describe('the shipped frameworks', () => {
  it('are there', () => {
    expect(shippedNames()).toEqual(expect.arrayContaining(['example', 'fragile-states', 'mrg-put', 'un-foa']));
  });

  it.each(shippedNames())('%s loads under the id of its file', (name) => {
    const { definition, plan } = shipped(name);
    expect(definition.id).toBe(name);
    expect(plan.steps).toHaveLength(definition.index.length);
    expect(projectText(`frameworks/${name}.yaml`)).not.toContain('\t');
  });
});

describe('un-foa', () => {
  const { definition, plan } = shipped('un-foa');

  it('has the 14 risk factors as its nodes, with the names the program prints', () => {
    expect(definition.index.map(({ id, name }) => [id, name])).toEqual(Object.entries(RISK_FACTORS));
    expect(RISK_FACTOR_IDS).toHaveLength(14);
  });

  it('ranks nobody', () => {
    expect(definition.ranking).toBe('none');
    expect(plan.score).toBeNull();
  });

  it('puts each indicator under the factor of its number', () => {
    for (const node of definition.index) {
      for (const input of node.inputs) expect(`RF${input.split('.')[0]}`).toBe(node.id);
    }
    for (const { id, riskFactors } of definition.indicators) expect(riskFactors).toEqual([`RF${id.split('.')[0]}`]);
  });

  it('keeps 1.1 and 1.10 apart', () => {
    const ids = definition.indicators.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['1.1', '1.10']));
    expect(new Set(ids).size).toBe(143);
  });

  it('says of every indicator how it is known', () => {
    const known = ['seen', 'seen-partial', 'recalled', 'recalled-low-confidence'];
    for (const { basis } of definition.indicators) expect(known).toContain(basis);
  });

  it('says of the name of every factor how it is known, as its notes do', () => {
    const recalled = definition.index.filter(({ basis }) => basis === 'recalled').map(({ id }) => id);
    expect(recalled).toEqual(['RF3', 'RF6', 'RF10', 'RF11']);
    expect(definition.notes.join(' ')).toContain('The names of RF3, RF6, RF10 and RF11 are recalled');
    expect(definition.index.filter(({ basis }) => basis === 'seen')).toHaveLength(10);
  });
});

describe('mrg-put', () => {
  const { definition } = shipped('mrg-put');
  const rows = csvRows('data/peoples-under-threat.csv');

  it('quotes the rows of data/peoples-under-threat.csv, cell by cell', () => {
    const { published } = definition.examples;
    expect(published).toHaveLength(rows.length);
    expect(rows).toHaveLength(40);
    for (const [index, row] of rows.entries()) {
      const example = published[index];
      const cells = Object.fromEntries(
        [...'ABCDEFGHIJ'].flatMap((id) => (row[id] === '' ? [] : [[id, Number(row[id])]])),
      );
      expect(example?.values, `${row['iso3']} ${row['year']}`).toEqual(cells);
      expect([example?.unit, example?.period, example?.name]).toEqual([row['iso3'], row['year'], row['country']]);
      expect(example?.score).toBe(row['total'] === '' ? null : row['total']);
      expect(example?.source).toBe(row['source_url']);
    }
  });

  it('has unique keys of year and code', () => {
    expect(new Set(rows.map((row) => `${row['year']} ${row['iso3']}`)).size).toBe(40);
  });
});

describe('risk factors', () => {
  it('run from RF1 to RF14', () => {
    expect(RISK_FACTOR_IDS).toEqual(Array.from({ length: 14 }, (_, index) => `RF${index + 1}`));
  });
});
