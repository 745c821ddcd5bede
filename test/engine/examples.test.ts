import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/engine/examples.ts';
import { shipped, shippedNames } from '../helpers/files.ts';
import { framework } from '../helpers/framework.ts';

describe('examples of the shipped frameworks', () => {
  it('of Peoples under Threat: 33 equal, 1 known deviation, 6 left out, of 40', () => {
    const { checks, framework: id } = checkExamples(shipped('mrg-put'));
    expect(id).toBe('mrg-put');
    const count = (outcome: string) => checks.filter((check) => check.outcome === outcome);
    expect(checks).toHaveLength(40);
    expect(count('equal')).toHaveLength(33);
    expect(count('different')).toEqual([]);
    expect(
      count('excluded')
        .map(({ unit, period }) => `${unit} ${period}`)
        .sort(),
    ).toEqual(['ALB 2019', 'CMR 2019', 'GNB 2021', 'IND 2019', 'PAK 2019', 'SLV 2019']);
    const [deviation, ...others] = count('known-deviation');
    expect(others).toEqual([]);
    expect(deviation).toMatchObject({ unit: 'TUR', period: '2016', published: '11.58' });
    // 2.5 + 2.5 + 0.009 + 16.3/6 + 1.344 + 2.5 = 11.569667: printed 0.010333 above.
    expect(deviation?.computed).toBeCloseTo(8.853 + 16.3 / 6, 10);
    expect(deviation?.difference).toBeCloseTo(11.58 - 8.853 - 16.3 / 6, 10);
    expect(deviation?.reason).toBe('The published total is 0.010 above the formula; no explanation was found.');
  });

  it.each(shippedNames())('of %s come out, every one', (name) => {
    const { checks } = checkExamples(shipped(name));
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter(({ outcome }) => outcome === 'different')).toEqual([]);
  });
});

describe('one example', () => {
  const outcome = (more: Record<string, unknown>, using: Record<string, unknown> = {}) => {
    const examples = { worked: [{ unit: 'x', values: { a: 1.25, b: 1 }, ...more }] };
    return checkExamples(framework({ ...using, examples })).checks;
  };

  it('is equal within half a unit of the last printed digit: 2.25 is 2.3 and 2.2, not 2.4', () => {
    expect(outcome({ score: '2.25' })[0]?.outcome).toBe('equal');
    expect(outcome({ score: '2.3' })[0]?.outcome).toBe('equal');
    expect(outcome({ score: '2.2' })[0]?.outcome).toBe('equal');
    expect(outcome({ score: '2.4' })[0]?.outcome).toBe('different');
    expect(outcome({ score: '2' })[0]?.outcome).toBe('equal');
    expect(outcome({ score: '2.250' })[0]?.outcome).toBe('equal');
    expect(outcome({ score: '2.251' })[0]?.outcome).toBe('different');
  });

  it('may have a deviation that is known, and no other', () => {
    const deviation = { difference: 0.1, reason: 'Found so.' };
    expect(outcome({ score: '2.35', deviation })[0]).toMatchObject({ outcome: 'known-deviation', reason: 'Found so.' });
    expect(outcome({ score: '2.45', deviation })[0]?.outcome).toBe('different');
  });

  it('may be left out, and is still computed', () => {
    expect(outcome({ score: '9', exclude: 'Another scale.' })[0]).toMatchObject({
      outcome: 'excluded',
      computed: 2.25,
      reason: 'Another scale.',
    });
  });

  it('compares inner nodes, and the score only where one is given', () => {
    expect(outcome({ components: { total: '2.25' } })).toMatchObject([{ component: 'total', outcome: 'equal' }]);
    expect(
      outcome({ score: '2.25', components: { total: '3' } }).map(({ component, outcome: found }) => [component, found]),
    ).toEqual([
      [null, 'equal'],
      ['total', 'different'],
    ]);
  });

  it('is different where nothing can be computed', () => {
    expect(outcome({ score: '1', values: { a: 1 } })[0]).toMatchObject({
      outcome: 'different',
      computed: null,
      difference: null,
    });
  });

  it('takes no notice of the least coverage', () => {
    const skipping = [{ id: 'total', name: 'Total', operation: 'sum', inputs: ['a', 'b'], missing: 'skip' }];
    expect(outcome({ score: '1', values: { a: 1 } }, { minimumCoverage: 1, index: skipping })[0]?.outcome).toBe(
      'equal',
    );
  });
});
