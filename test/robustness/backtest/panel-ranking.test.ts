import { describe, expect, it } from 'vitest';
import { buildPanels } from '../../../src/engine/panel.ts';
import { panelRanking } from '../../../src/robustness/backtest/panel-ranking.ts';
import type { Framework } from '../../../src/types.ts';
import { dataset, type Row } from '../../helpers/dataset.ts';
import { framework } from '../../helpers/framework.ts';
import { training } from './fitted.ts';

const ROWS: Row[] = [
  { unit: 'B', period: '2011', values: { a: 1, b: null } },
  { unit: 'A', period: '2011', values: { a: 3, b: 4 } },
  { unit: 'A', period: '2010', values: { a: 1, b: 2 } },
];
const WINDOW = { lead: 1, length: 2 };
const graded = (by: Framework, window = WINDOW) =>
  panelRanking(by, buildPanels(dataset(ROWS), by.plan.indicators)[0]!, 0, window);

describe('panelRanking', () => {
  it('has the score of every row, NaN where it is not ranked', () => {
    expect(graded(framework()).rows).toEqual([
      { unit: 'A', time: 2010, score: 3, tier: null },
      { unit: 'A', time: 2011, score: 7, tier: null },
      { unit: 'B', time: 2011, score: Number.NaN, tier: null },
    ]);
  });

  it('turns scores round where the lowest is ranked first, and puts rows into tiers by what was printed', () => {
    const lowest = framework({
      ranking: { order: 'lowest-first', decimals: 1 },
      tiers: {
        basis: 'ours',
        rule: 'Up to 5 is bad.',
        levels: [{ name: 'bad', from: 5 }, { name: 'good' }],
      },
    });
    expect(graded(lowest).rows.map(({ score, tier }) => [score, tier])).toEqual([
      [-3, 'bad'],
      [-7, 'good'],
      [Number.NaN, null],
    ]);
  });

  it('does not rank below the coverage that is asked for', () => {
    const by = framework();
    const { rows } = panelRanking(by, buildPanels(dataset(ROWS), by.plan.indicators)[0]!, 0.9, WINDOW);
    expect(rows.map(({ score }) => Number.isNaN(score))).toEqual([false, false, true]);
  });

  it('takes scores for probabilities only in the window that the framework was fitted to', () => {
    const fitted = framework({ training: training({ lead: 1, window: 2 }) });
    expect(graded(fitted).isProbability).toBe(true);
    expect(graded(fitted, { lead: 1, length: 1 }).isProbability).toBe(false);
    expect(graded(fitted, { lead: 0, length: 2 }).isProbability).toBe(false);
    expect(graded(framework()).isProbability).toBe(false);
  });

  it('says which framework it is', () => {
    expect(graded(framework())).toMatchObject({ name: 'test', description: 'Test index, version 1.0' });
  });
});
