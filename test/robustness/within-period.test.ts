import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/robustness/simulate.ts';
import { withinPeriod } from '../../src/robustness/within-period.ts';
import type { Variation } from '../../src/types.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';
import { trialFrom } from '../helpers/trial.ts';

const rows: Row[] = ['2018', '2019', '2020', '2021'].flatMap((period, at) =>
  ['A', 'B', 'C'].map((unit, place) => ({
    unit,
    period,
    values: { a: (at * 7 + place * 5) % 11, b: (at + place * 3) % 7 },
  })),
);

function built(reference: string, missing: unknown, treatment?: unknown) {
  return framework({
    indicators: [indicator('a', { missing, ...(treatment === undefined ? {} : { treatment }) }), indicator('b')],
    index: [
      node('a-scaled', 'min-max', ['a'], { options: { referenceSet: reference } }),
      node('total', 'sum', ['a-scaled', 'b']),
    ],
  });
}

const within = { rule: 'mean', options: { referenceSet: 'period' } };
const winsorise = (referenceSet: string) => ({ method: 'winsorise', options: { referenceSet } });

describe('withinPeriod', () => {
  it('leaves the rows of other periods out where nothing looks at them, and draws the same', () => {
    for (const by of [
      built('period', 'leave'),
      built('period', within),
      built('period', within, winsorise('period')),
    ]) {
      const trial = trialFrom(by, dataset(rows));
      const cut = withinPeriod(trial);
      expect(cut.rows.map(({ unit, unitPeriod }) => `${unit.id} ${unitPeriod.period}`)).toEqual([
        'A 2020',
        'B 2020',
        'C 2020',
      ]);
      const draws = { seed: 1, from: 0, to: 60, pairs: [] };
      expect(simulate(cut, draws)).toEqual(simulate(trial, draws));
    }
  });

  const choice = (alternative: Partial<Variation>): readonly Variation[] => [alternative as Variation];
  it.each<[string, ReturnType<typeof built>, readonly Variation[]]>([
    ['a bound of earlier periods', built('up-to-period', 'leave'), []],
    ['an estimate from the panel', built('period', { rule: 'mean', options: { referenceSet: 'panel' } }), []],
    ['the last observation', built('period', { rule: 'last-observation', options: { maxAge: 2 } }), []],
    ['limits of the panel', built('period', 'leave', winsorise('panel')), []],
    [
      'an alternative that looks at the panel',
      built('period', 'leave'),
      choice({
        vary: 'normalisation',
        nodes: null,
        alternatives: [
          {
            operation: 'z-score',
            options: { referenceSet: 'panel', mean: 0, sd: 1, deviation: 'sample', reverse: 'auto' },
          },
        ],
      }),
    ],
    [
      'an imputation that may look back',
      built('period', 'leave'),
      choice({
        vary: 'imputation',
        indicators: null,
        alternatives: [{ rule: 'last-observation', options: { maxAge: 2 } }],
      }),
    ],
    [
      'a treatment by the panel',
      built('period', 'leave'),
      choice({
        vary: 'treatment',
        indicators: null,
        alternatives: [{ method: 'none', options: {} }, winsorise('panel')],
      }),
    ],
  ])('keeps them for %s', (_, by, variations) => {
    const trial = trialFrom(by, dataset(rows), variations.length === 0 ? {} : { variations });
    expect(withinPeriod(trial)).toBe(trial);
  });

  it('keeps the rows of a period that there is none of', () => {
    const trial = trialFrom(built('period', 'leave'), dataset(rows), { period: '1990' });
    expect(withinPeriod(trial)).toBe(trial);
  });
});
