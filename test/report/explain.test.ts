import { describe, expect, it } from 'vitest';
import { renderExplain } from '../../src/report/explain.ts';
import { explainData } from '../../src/report/explain-data.ts';
import type { Result } from '../../src/types.ts';
import { madeUp, rankingNone, twoPeriods } from './fixture.ts';
import { viewOf } from './view.ts';

describe('renderExplain', () => {
  it('goes from the score down to the cells', () => {
    expect(renderExplain(madeUp(), 'DRU', viewOf())).toBe(`Drun, 2021: score 0.25, rank 5 of 5 among the units supplied
Framework: Made-up index (made-up 1.0)
Tier: 1 Low
Tiers (ours, not the publisher's): high from 4, moderate from 1.
Coverage: 75 % of the indicators observed
Missing: Flight
Bounds: [0.25–10.25], with every missing indicator at its least and at its most risky value

Total = 0.25 [0.25 to 10.25, by what is missing]
rule: sum of its 3 inputs, equally weighted
├─ Violence = 0.5 [0.5 to 10.5, by what is missing]
│  │ rule: 0.5 × conflict + 10 × flight
│  ├─ conflict Armed conflict: 1 (stage, 0 to 5), weight 0.5; gives 0.5 points
│  │    read from made up.csv, line 5, column conflict
│  └─ flight Flight: MISSING (no data), counted as zero, weight 10; gives 0 points
│       read from made up.csv, line 5, column flight
├─ Governance, counted against = -0.25
│  │ rule: −voice
│  └─ voice Voice: 0.25 (standard units), weight -1; gives -0.25 points
│       read from made up.csv, line 5, column voice
└─ Hateful talk (RF7): 0 (presence); gives 0 points
     read from made up.csv, line 5, column 7.14

Sum of contributions: 0.5 (Armed conflict) + 0 (Flight) − 0.25 (Voice) + 0 (Hateful talk) = 0.25
`);
  });

  it('prints rank, published figures and change', () => {
    const text = renderExplain(madeUp(), 'OSM', viewOf());
    expect(text).toContain('Osmar, 2021: score 4.50, rank 2= of 5 among the units supplied, published rank 4\n');
    expect(text).toContain('Published rank (score): 4 (4.50), printed by Nobody and used in no figure here\n');
    expect(text).toContain('Change since 2019: -0.25; fell 1 place away from rank 1 (3 units compared)\n');
  });

  it('shows the label of a step of a scale', () => {
    expect(renderExplain(madeUp(), 'KAR', viewOf())).toContain(
      'conflict Armed conflict: 4 (contained), weight 0.5; gives 2 points',
    );
  });

  it('explains why a unit is not ranked', () => {
    const text = renderExplain(madeUp(), 'VEL', viewOf());
    expect(text).toContain('Vell, 2021: not ranked: coverage 25 % is under the minimum of 66 %; no score is given\n');
    expect(text).toContain('\nTotal = – (none is given: the unit is not ranked)\n');
    expect(text).toContain('\n├─ Violence = – (missing)\n');
    expect(text).toContain('voice Voice: MISSING (no data), left out, weight -1\n');
    expect(text).toContain('There is no score to add up to: the unit is not ranked.');
  });

  it('adds the constant, and says how the sum is printed', () => {
    const result = madeUp();
    const row = result.results[0] as (typeof result.results)[number];
    const shifted = { ...result, results: [{ ...row, constant: -1 / 3, score: 7 - 1 / 3 }] };
    expect(renderExplain(shifted, 'KAR', viewOf())).toContain(
      '2 (Armed conflict) + 2.5 (Flight) + 1.5 (Voice) + 1 (Hateful talk) − 0.333333 (constant) = 6.666667, printed 6.67',
    );
  });

  it('says what leave-one-out means', () => {
    const result = madeUp();
    const other: Result = { ...result, explanation: { ...result.explanation, contributions: 'leave-one-out' } };
    expect(renderExplain(other, 'KAR', viewOf())).toContain('Contributions are leave-one-out: each is the score minus');
  });

  it('says of a unit that is not ranked that it has no score, however contributions are computed', () => {
    const result = madeUp();
    const other: Result = { ...result, explanation: { ...result.explanation, contributions: 'leave-one-out' } };
    expect(renderExplain(other, 'VEL', viewOf())).toMatch(
      /There is no score to add up to: the unit is not ranked\.\n$/,
    );
  });

  it('has one point and two points', () => {
    expect(renderExplain(madeUp(), 'KAR', viewOf())).toContain('Hateful talk (RF7): 1 (presence); gives 1 point\n');
  });

  it('has a tree per final node where nobody is ranked', () => {
    const text = renderExplain(rankingNone(), 'KAR', viewOf());
    expect(text).toContain('Karvenia, 2021: this framework ranks nobody\n');
    expect(text).toContain('\nViolence = 4.5\n');
    expect(text).toContain('\nGovernance, counted against = 1.5\n');
    expect(text).toContain('There is no score to add up to: this framework ends at several results and ranks nobody.');
  });

  it('shows values taken from the data at their node', () => {
    const result = madeUp();
    const fitted = [
      {
        node: 'violence',
        kind: 'country',
        period: '2021',
        referenceSet: 'period',
        values: { least: 0.5, greatest: 4.5 },
      },
      { node: 'violence', kind: 'people', period: '2021', referenceSet: 'period', values: { least: 99, greatest: 99 } },
    ] as const;
    const text = renderExplain({ ...result, fitted }, 'KAR', viewOf());
    expect(text).toContain('taken from the units of 2021: least 0.5, greatest 4.5');
    expect(text).not.toContain('99');
  });

  it('derives a node once, even where the nodes go round in a circle', () => {
    const result = madeUp();
    const nodes = { ...result.framework.nodes };
    const violence = nodes['violence'] as (typeof nodes)[string];
    const circular = {
      ...result,
      framework: { ...result.framework, nodes: { ...nodes, violence: { ...violence, inputs: ['total'] } } },
    };
    expect(renderExplain(circular, 'KAR', viewOf())).toContain('derived above');
  });

  it('prints Markdown with the same words', () => {
    const text = renderExplain(madeUp(), 'KAR', viewOf(), 'markdown');
    expect(text).toContain('# Karvenia, 2021: score 7.00, rank 1 of 5 among the units supplied, published rank 1\n');
    expect(text).toContain('\n- Total = 7\\\n  rule: sum of its 3 inputs, equally weighted\n  - Violence = 4.5\\\n');
  });

  it('takes the period that is named', () => {
    expect(renderExplain(twoPeriods(), 'KAR', viewOf(), 'text', '2019')).toContain(
      'Karvenia, 2019: score 7.00, rank 1 of 2',
    );
  });

  it('keeps within the width', () => {
    for (const line of renderExplain(madeUp(), '=EVIL', viewOf({ width: 60 })).split('\n'))
      expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('explainData', () => {
  it('is plain data with names of files', () => {
    const data = explainData(madeUp(), 'KAR');
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(data).toMatchObject({ score: 7, rank: 1, among: 5, tied: false, universePartial: true, constant: 0 });
    expect(data.trees).toHaveLength(1);
    expect(data.trees[0]).toMatchObject({ node: 'total', value: 7, weight: null, repeated: false });
    expect(data.trees[0]?.inputs[2]).toEqual({
      indicator: '7.14',
      name: 'Hateful talk',
      unitOfMeasure: 'presence',
      raw: 1,
      used: 1,
      status: 'observed',
      reason: null,
      weight: 1,
      points: 1,
      source: { file: 'made up.csv', line: 2, column: '7.14' },
    });
  });

  it('has a leaf for an indicator of which the row says nothing', () => {
    const data = explainData(madeUp(), 'SAR');
    expect(data.reason).toBe('no data in 2021');
    expect(data.trees[0]?.inputs[2]).toMatchObject({ status: 'missing', raw: null, source: null });
  });
});
