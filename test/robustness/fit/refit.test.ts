import { describe, expect, it } from 'vitest';
import { refit } from '../../../src/robustness/fit/refit.ts';
import { history, table, UNITS } from './rows.ts';

const WINDOW = { lead: 1, length: 2 };
const OPTIONS = { alpha: 0.5, folds: 2, lambdas: 20, lambda: 0.02 };
const SPAN = { from: 2006, until: 2012 };

describe('a model fitted anew for each period', () => {
  const ticks: number[] = [];
  const plain = refit(table(), history(), WINDOW, OPTIONS, SPAN, (share) => ticks.push(share));
  const scoresUntil = (given: typeof plain, time: number) => given.ranking.rows.filter((row) => row.time <= time);

  it('ranks every unit by a probability', () => {
    expect(plain.ranking).toMatchObject({ name: 'refit', isProbability: true });
    expect(plain.ranking.rows).toHaveLength(7 * UNITS.length);
    for (const { score } of plain.ranking.rows) expect(score > 0 && score < 1).toBe(true);
    expect(plain.without.times).toEqual([]);
    expect(ticks.at(-1)).toBe(1);
  });

  it('knows nothing of what happened later', () => {
    const turned = refit(
      table(),
      history((_, time, event) => (time > 2009 ? !event : event)),
      WINDOW,
      OPTIONS,
      SPAN,
    );
    expect(scoresUntil(turned, 2009)).toEqual(scoresUntil(plain, 2009));
    expect(turned.ranking.rows).not.toEqual(plain.ranking.rows);
  });

  it('knows nothing of later values', () => {
    const changed = refit(
      table((_, time, value) => (time > 2009 ? -value : value)),
      history(),
      WINDOW,
      OPTIONS,
      SPAN,
    );
    expect(scoresUntil(changed, 2009)).toEqual(scoresUntil(plain, 2009));
  });

  it('leaves out units that lack a predictor, and periods of which too little was known', () => {
    const gap = refit(
      table((unit, time, value) => (unit === 3 && time === 2008 ? Number.NaN : value)),
      history(),
      WINDOW,
      OPTIONS,
      SPAN,
    );
    const own = gap.ranking.rows.filter(({ score }) => Number.isNaN(score));
    expect(own).toEqual([{ unit: UNITS[3], time: 2008, score: Number.NaN }]);
    const early = refit(table(), history(), WINDOW, OPTIONS, { from: 2000, until: 2006 });
    expect(early.without.times).toContain(2000);
    expect(early.without.why).toContain('at least 5 are needed');
  });

  it('passes on what is no matter of the data', () => {
    const broken = {
      ...table(),
      valuesOf: () => {
        throw new Error('no such thing');
      },
    };
    expect(() => refit(broken, history(), WINDOW, OPTIONS, SPAN)).toThrow('no such thing');
  });
});
