import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load.ts';
import { AtriskError } from '../../src/errors.ts';
import type { Finding } from '../../src/types.ts';
import { definition, indicator, node } from '../helpers/framework.ts';

const indicators = ['a', 'b', 'c'].map((id) => indicator(id));

/** What is wrong with an index over a, b and c. */
function faults(index: readonly Record<string, unknown>[], more: Record<string, unknown> = {}): readonly Finding[] {
  try {
    loadFramework(JSON.stringify(definition({ indicators, index, ...more }), null, 1), 'test.yaml');
  } catch (error) {
    if (error instanceof AtriskError) return error.findings;
    throw error;
  }
  return [];
}

const dimensions = [node('d1', 'weighted-mean', ['n1', 'b']), node('d2', 'weighted-mean', ['n1', 'c'])];
const passed = node('n1', 'none', ['a']);
const top = (operation: string, more: Record<string, unknown> = {}) => node('total', operation, ['d1', 'd2'], more);

describe('an indicator that counts twice', () => {
  it('is refused where a node passes it to two dimensions, with line and column', () => {
    const found = faults([passed, ...dimensions, top('weighted-mean')]);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe(
      'index.2.inputs.0: the node "n1" is in d1 and d2, by which the indicator "a" counts more than once; it may count in one only.',
    );
    expect(found[0]?.line).toBeGreaterThan(0);
    expect(found[0]?.column).toMatch(/^\d+$/);
  });

  it('is refused however many steps are in between', () => {
    const index = [
      node('m', 'log', ['a']),
      node('n1', 'scale', ['m'], { options: { multiply: 2 } }),
      node('d1', 'none', ['n1']),
      node('d2', 'weighted-mean', ['n1', 'b', 'c']),
      top('geometric-mean'),
    ];
    expect(faults(index).map(({ message }) => message)).toEqual([expect.stringContaining('the indicator "a" counts')]);
  });

  it('is none where a sub-index of several is in two nodes', () => {
    const sub = node('n1', 'weighted-mean', ['a', 'b']);
    const index = [sub, node('d1', 'none', ['n1']), node('d2', 'weighted-mean', ['n1', 'c']), top('weighted-mean')];
    expect(faults(index)).toEqual([]);
  });

  it('is refused where it reaches two ends', () => {
    expect(faults([passed, ...dimensions], { ranking: 'none' })).toHaveLength(1);
  });

  it.each([
    ['a ratio', [passed, ...dimensions, top('ratio')]],
    ['a choice', [passed, ...dimensions, node('total', 'choose', ['n1', 'd1', 'd2'], { options: { threshold: 1 } })]],
  ])('is none where the ways meet in %s, whose inputs have a role each', (_, index) => {
    expect(faults(index)).toEqual([]);
  });

  it('is refused above such a node too, where a mean takes it in once more', () => {
    const index = [passed, ...dimensions, node('r', 'ratio', ['d1', 'd2']), node('total', 'sum', ['r', 'n1'])];
    expect(faults(index)).toHaveLength(1);
  });
});
