import { describe, expect, it } from 'vitest';
import { nearestNeighbours } from '../../../src/method/imputation/nearest-neighbours.ts';
import type { Peer } from '../../../src/method/types.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { filled } from '../../helpers/imputation.ts';

const peer = (...values: number[]): Peer => ({ column: column(...values), sign: 1 });
const one = { shared: 1 };

describe('nearestNeighbours', () => {
  it('gives 5.5 for the third row with two neighbours, as in the example of scikit-learn, KNNImputer', () => {
    // Its example: rows (1, 2, -), (3, 4, 3), (-, 6, 5), (8, 8, 7), n_neighbors = 2; the first column of the third
    // row becomes 5.5, the mean of 3 and 8: in the second and third column these two rows are the nearest.
    const peers = [peer(2, 4, 6, 8), peer(NONE, 3, 5, 7)];
    const options = { neighbours: 2, shared: 1 };
    expect(filled(nearestNeighbours, column(1, 3, NONE, 8), { peers, options })).toEqual([1, 3, 5.5, 8]);
  });

  it('takes the mean of the nearest: of 10 and 20, with 90 far away (worked by hand)', () => {
    const panel = { peers: [peer(0, 1, -1.5, 50)], options: { ...one, neighbours: 2 } };
    expect(filled(nearestNeighbours, column(NONE, 10, 20, 90), panel)).toEqual([15, 10, 20, 90]);
    const nearest = { ...panel, options: { ...one, neighbours: 1 } };
    expect(filled(nearestNeighbours, column(NONE, 10, 20, 90), nearest)[0]).toBe(10);
  });

  it('measures in standard deviations: a small indicator counts as much as a large one', () => {
    // In plain numbers the first indicator would decide. In its standard deviation (1000 or so) the rows 1 and 2 lie
    // 0.5 and 0.4 away, in that of the second 0 and 2.
    const peers = [peer(0, 500, 400, 2000, -1500), peer(0, 0, 0.02, 0.01, -0.01)];
    const panel = { peers, options: { neighbours: 1, shared: 2 } };
    expect(filled(nearestNeighbours, column(NONE, 1, 2, 3, 4), panel)[0]).toBe(1);
  });

  it('takes all that are tied for the last place', () => {
    const panel = { peers: [peer(0, 1, -1, 1, 9)], options: { ...one, neighbours: 1 } };
    expect(filled(nearestNeighbours, column(NONE, 10, 20, 60, 1000), panel)[0]).toBe(30);
    // 0.1 + 0.2 and 0.3 are equally far from 0.
    const noisy = { peers: [peer(0, 0.1 + 0.2, 0.3, 9)], options: { ...one, neighbours: 1 } };
    expect(filled(nearestNeighbours, column(NONE, 10, 20, 1000), noisy)[0]).toBe(15);
  });

  it('is content with fewer neighbours than asked for, and fills nothing with none', () => {
    const peers = [peer(0, 1, 2)];
    expect(filled(nearestNeighbours, column(NONE, 10, 20), { peers, options: one })[0]).toBe(15);
    expect(filled(nearestNeighbours, column(NONE, 10, 20), { peers })[0]).toBeNull();
    expect(filled(nearestNeighbours, column(NONE, NONE, NONE), { peers, options: one })).toEqual([null, null, null]);
    expect(filled(nearestNeighbours, column(NONE, 10, 20), { peers: [], options: one })[0]).toBeNull();
  });

  it('does not ask the unit itself in another period', () => {
    const panel = {
      peers: [peer(0, 0, 3)],
      units: [7, 7, 8],
      times: [1, 0, 0],
      options: { ...one, neighbours: 1 },
    };
    expect(filled(nearestNeighbours, column(NONE, 10, 20), panel)[0]).toBe(20);
  });

  it('looks at its reference set only', () => {
    const panel = { peers: [peer(0, 0.5, 1, 2)], options: { ...one, neighbours: 1 }, reference: [0, 2, 3] };
    expect(filled(nearestNeighbours, column(NONE, 10, 20, 30), panel)[0]).toBe(20);
  });

  it('takes very large values', () => {
    const panel = { peers: [peer(-1e300, 0, 1e300)], options: { ...one, neighbours: 2 } };
    expect(filled(nearestNeighbours, column(NONE, 1.7e308, 1.7e308), panel)[0]).toBe(1.7e308);
  });

  it('prints its rule', () => {
    expect(nearestNeighbours.rule({ neighbours: 5 })).toBe(
      'filled with the mean of the 5 units that are nearest on the other indicators',
    );
    expect(nearestNeighbours.rule({ neighbours: 1 })).toBe(
      'filled with the mean of the unit that is nearest on the other indicators',
    );
  });
});
