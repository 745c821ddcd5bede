/** Forecasts with known outcome, which may not be shipped: point ATRISK_DATA at the folder that holds them. */
import { describe, expect, it } from 'vitest';
import { aucOrder, rocAuc, weightedAuc } from '../../src/stats/roc-auc.ts';
import { folder, rowsOf } from '../units/support.ts';

describe.skipIf(folder === '')(
  'out-of-sample forecasts of the Early Warning Project, 1994-2024 (skipped where ATRISK_DATA is not set)',
  () => {
    const all = folder === '' ? [] : rowsOf('ewp-panel/FOOSforecasts_3Sep2025.csv');
    const rows = all.filter((row) => row['maxrisk2'] !== 'NA');
    const events = rows.map((row) => Number(row['mk_onset']));

    it('counts 39 onsets of mass killing in 5,032 country-years', () => {
      expect(rows).toHaveLength(5032);
      expect(events.reduce((sum, event) => sum + event, 0)).toBe(39);
    });

    it.each([
      ['the higher risk of two years', 'maxrisk2', '0.8252'],
      ['the risk of the year before', 'risk_prev', '0.8384'],
    ])('%s (%s) ranks them with an AUC of %s', (_, column, expected) => {
      const scores = rows.map((row) => Number(row[column]));
      expect(rocAuc(scores, events).toFixed(4)).toBe(expected);
      const twice = new Uint8Array(rows.length).fill(2);
      expect(weightedAuc(aucOrder(scores, events), twice)).toBe(rocAuc(scores, events));
    });
  },
);
