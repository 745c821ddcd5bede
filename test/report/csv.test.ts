import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.ts';
import { sanitise } from '../../src/report/sanitise.ts';
import { HOSTILE, madeUp, rankingNone } from './fixture.ts';

function records(text: string): Record<string, string>[] {
  return parse<Record<string, string>>(text, { columns: true });
}

describe('renderCsv', () => {
  it('has one row per unit, ranked or not, in a fixed order of columns', () => {
    const [header] = renderCsv(madeUp()).split('\n');
    expect(header).toBe(
      'period,rank,among,published_rank,published_score,unit,name,kind,parent,score,tier,coverage,' +
        'bounds_low,bounds_high,change_score,change_rank,change_since,change_among,status,reason,missing,universe_partial,' +
        'driver_1,driver_1_points,driver_2,driver_2_points,driver_3,driver_3_points,driver_4,driver_4_points,driver_5,driver_5_points,' +
        'component_violence,component_governance,component_total,' +
        'points_conflict,points_flight,points_voice,points_7.14,communities_at_risk,note,source_url',
    );
    expect(records(renderCsv(madeUp())).map(({ unit, status }) => [unit, status])).toEqual([
      ['KAR', 'ranked'],
      ['BEL', 'ranked'],
      ['OSM', 'ranked'],
      ["'=EVIL", 'ranked'],
      ['DRU', 'ranked'],
      ['VEL', 'not ranked'],
      ['SAR', 'not ranked'],
    ]);
  });

  it('holds the numbers of the result unrounded', () => {
    const result = madeUp();
    const third = { ...(result.results[0] as (typeof result.results)[number]), score: 1 / 3 };
    const [row] = records(renderCsv({ ...result, results: [third] }));
    expect(Number(row?.['score'])).toBe(1 / 3);
  });

  it('reads back as the result', () => {
    const result = madeUp();
    for (const [index, row] of result.results.entries()) {
      const read = records(renderCsv(result))[index];
      expect(Number(read?.['score'])).toBe(row.score);
      expect(Number(read?.['coverage'])).toBe(row.coverage);
      for (const [id, points] of Object.entries(row.contributions)) expect(Number(read?.[`points_${id}`])).toBe(points);
    }
  });

  it('says why a unit is not ranked and what is missing, and gives it no score and no rank', () => {
    const vell = records(renderCsv(madeUp())).find(({ unit }) => unit === 'VEL');
    expect(vell).toMatchObject({
      rank: '',
      score: '',
      coverage: '0.25',
      reason: 'coverage 25 % is under the minimum of 66 %',
      missing: 'flight voice 7.14',
      universe_partial: 'true',
      points_conflict: '',
    });
  });

  it('names what is missing of a ranked unit, with bounds', () => {
    expect(records(renderCsv(madeUp()))[4]).toMatchObject({
      missing: 'flight',
      bounds_low: '0.25',
      bounds_high: '10.25',
    });
  });

  it('makes hostile texts harmless', () => {
    const evil = records(renderCsv(madeUp()))[3];
    expect(evil?.['name']).toBe(`'${sanitise(HOSTILE)}`);
    expect(evil?.['note']).toBe("'@sum\\u009b|x");
  });

  it('gives an attribute that is called like a column another name', () => {
    const result = madeUp();
    const row = result.results[0] as (typeof result.results)[number];
    const named = { ...row, unit: { ...row.unit, attributes: { score: 'high', constructor: 'x' } } };
    const [read] = records(renderCsv({ ...result, results: [named], unranked: [] }));
    expect(read).toMatchObject({ score: '7', attribute_score: 'high', constructor: 'x' });
  });

  it('prints nothing for an attribute that a unit does not have, whatever it is called', () => {
    const result = madeUp();
    const row = result.results[0] as (typeof result.results)[number];
    const named = { ...row, unit: { ...row.unit, attributes: { valueOf: 'x' } } };
    const plain = { ...row, unit: { ...row.unit, attributes: {} } };
    const lines = renderCsv({ ...result, results: [named, plain], unranked: [] }).split('\n');
    expect(lines[0]).toMatch(/,valueOf$/);
    expect(lines[1]).toMatch(/,x$/);
    expect(lines[2]).toMatch(/,$/);
  });
});

describe('renderCsv by dimension', () => {
  it('has value and bounds of each input of the score', () => {
    const rows = records(renderCsv(madeUp(), 'dimension'));
    expect(rows[4]).toMatchObject({
      component_violence: '0.5',
      low_violence: '0.5',
      high_violence: '10.5',
      'component_7.14': '0',
    });
  });

  it('has the final nodes of a framework that ranks nobody', () => {
    const rows = records(renderCsv(rankingNone(), 'dimension'));
    expect(rows[0]).toMatchObject({
      status: 'not ranked',
      score: '',
      component_violence: '4.5',
      component_governance: '1.5',
    });
  });
});

describe('renderCsv by risk factor', () => {
  it('has a row under each factor, and says under which others', () => {
    const rows = records(renderCsv(madeUp(), 'risk-factor')).filter(({ unit }) => unit === 'KAR');
    expect(
      rows.map(({ risk_factor, indicator, points, also_under }) => [risk_factor, indicator, points, also_under]),
    ).toEqual([
      ['RF1', 'conflict', '2', 'RF9'],
      ['RF1', 'flight', '2.5', ''],
      ['RF7', '7.14', '1', ''],
      ['RF9', 'conflict', '2', 'RF1'],
      ['', 'voice', '1.5', ''],
    ]);
  });

  it('leaves a missing value empty', () => {
    const rows = records(renderCsv(madeUp(), 'risk-factor'));
    expect(rows.find(({ unit, indicator }) => unit === 'DRU' && indicator === 'flight')).toMatchObject({
      raw: '',
      used: '0',
      value_status: 'zero-for-missing',
    });
  });
});
