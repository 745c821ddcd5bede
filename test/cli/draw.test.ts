import { describe, expect, it } from 'vitest';
import { drawAll, runRows } from '../../src/cli/draw.ts';
import type { Io } from '../../src/cli/io.ts';
import { simulate } from '../../src/robustness/simulate.ts';
import { sobolRows } from '../../src/robustness/sobol-rows.ts';
import { dataset } from '../helpers/dataset.ts';
import { framework } from '../helpers/framework.ts';
import { trialFrom } from '../helpers/trial.ts';

const rows = ['A', 'B', 'C', 'D'].map((unit, at) => ({ unit, values: { a: at, b: (at * 3) % 4 } }));
const trial = trialFrom(framework(), dataset(rows));

/** An io whose clock goes on by so much at each look, and what was said on stderr. */
function ioOf(step: number): { io: Io; said: () => string } {
  let now = 0;
  let said = '';
  const io = {
    err: (text: string) => {
      said += text;
    },
    errIsTerminal: false,
    env: {},
    now: () => {
      now += step;
      return now;
    },
  } as unknown as Io;
  return { io, said: () => said };
}

describe('drawAll', () => {
  it('adds parts up to what they are at once', async () => {
    for (const to of [1, 7, 300]) {
      const tally = await drawAll(trial, { seed: 1, to, pairs: [[0, 1]] }, {}, ioOf(0).io);
      expect(tally).toEqual(simulate(trial, { seed: 1, from: 0, to, pairs: [[0, 1]] }));
    }
  });

  it('says on stderr what lasts longer than a second, unless asked to be quiet', async () => {
    const slow = ioOf(600);
    await drawAll(trial, { seed: 1, to: 200, pairs: [] }, { workers: 1 }, slow.io);
    expect(slow.said()).toBe('drawing …\n');
    const quiet = ioOf(600);
    await drawAll(trial, { seed: 1, to: 200, pairs: [] }, { workers: 1, quiet: true }, quiet.io);
    expect(quiet.said()).toBe('');
  });
});

describe('runRows', () => {
  it('puts parts together in their order', async () => {
    const asked = { seed: 3, grouped: false, outcome: { of: 'rank-shift' } } as const;
    const values = await runRows(trial, { ...asked, to: 50 }, {}, ioOf(0).io);
    expect(values).toEqual(sobolRows(trial, { ...asked, from: 0, to: 50 }));
  });
});
