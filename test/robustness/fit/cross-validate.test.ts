import { describe, expect, it } from 'vitest';
import { crossValidate } from '../../../src/robustness/fit/cross-validate.ts';
import { standardised } from '../../../src/robustness/fit/standardise.ts';
import type { TrainingRows } from '../../../src/robustness/fit/training-rows.ts';
import { elasticNetPath, type ElasticNet } from '../../../src/stats/elastic-net.ts';
import { rowLoss } from '../../../src/stats/logistic-loss.ts';
import { OPTIONS, trainable } from './made-up.ts';
import { thrownBy } from './support.ts';

const PATH = [0.2, 0.1, 0.05, 0.01];
const modelsOf = (rows: TrainingRows): ElasticNet[] => elasticNetPath(standardised(rows), OPTIONS.alpha, PATH);
const validated = (rows: TrainingRows, more: Partial<typeof OPTIONS | { folds: number; reach: number }> = {}) =>
  crossValidate(rows, modelsOf(trainable(1)), { ...OPTIONS, ...more });

/** The rows with other events and other values from a period on. */
function changedFrom(rows: TrainingRows, from: number): TrainingRows {
  const isLater = (row: number) => rows.times[row]! >= from;
  return {
    ...rows,
    events: rows.events.map((event, row) => (isLater(row) ? 1 - event : event)),
    columns: rows.columns.map((column) => column.map((value, row) => (isLater(row) ? 3 - 2 * value : value))),
  };
}

/** Mean deviance of the first block, by penalty; the mean over one block is that block's. */
const onlyBlock = (rows: TrainingRows) => validated(rows, { folds: 1 }).path.map(({ deviance }) => deviance);

describe('crossValidate', () => {
  const rows = trainable(1);

  it('says what each block was tried on and by what', () => {
    const { blocks, path, leftOut } = validated(rows);
    expect(
      blocks.map(({ from, until, trainedUntil, trainedRows, rows: tried }) => [
        from,
        until,
        trainedUntil,
        trainedRows,
        tried,
      ]),
    ).toEqual([
      [2008, 2010, 2005, 60, 30],
      [2011, 2012, 2008, 90, 20],
      [2013, 2015, 2010, 110, 30],
    ]);
    const between = (from: number, until: number) =>
      rows.events.filter((event, row) => event === 1 && rows.times[row]! >= from && rows.times[row]! <= until).length;
    for (const block of blocks) {
      expect(block.events).toBe(between(block.from, block.until));
      expect(block.trainedEvents).toBe(between(2000, block.trainedUntil));
    }
    expect(path.map(({ lambda }) => lambda)).toEqual(PATH);
    expect(path.map(({ nonZero }) => nonZero)).toEqual(
      modelsOf(rows).map(({ coefficients }) => coefficients.filter((value) => value !== 0).length),
    );
    expect(leftOut).toBe(0);
  });

  it('gives the deviance of one block as a model of the rows before it has it (worked out here)', () => {
    const before = trainable(1);
    const known = [...before.times.keys()].filter((row) => before.times[row]! <= 2005);
    const tried = [...before.times.keys()].filter((row) => before.times[row]! >= 2008);
    const scales = before.columns.map((column) => {
      const mean = known.reduce((sum, row) => sum + column[row]!, 0) / known.length;
      return {
        mean,
        deviation: Math.sqrt(known.reduce((sum, row) => sum + (column[row]! - mean) ** 2, 0) / known.length),
      };
    });
    const columns = before.columns.map((column, j) =>
      column.map((value) => (value - scales[j]!.mean) / scales[j]!.deviation),
    );
    const train = {
      columns: columns.map((column) => Float64Array.from(known, (row) => column[row]!)),
      events: Uint8Array.from(known, (row) => before.events[row]!),
      weights: new Float64Array(known.length).fill(1),
    };
    const [model] = elasticNetPath(train, OPTIONS.alpha, [0.05]);
    const losses = tried.map((row) => {
      const odds = columns.reduce((sum, column, j) => sum + column[row]! * model!.coefficients[j]!, model!.intercept);
      return rowLoss(odds, before.events[row]!);
    });
    const expected = (2 * losses.reduce((sum, loss) => sum + loss, 0)) / losses.length;
    expect(onlyBlock(before)[2]).toBeCloseTo(expected, 7);
    expect(validated(before, { folds: 1 }).path[2]!.standardError).toBeNull();
  });

  it('does not train a block on its own rows, nor on those whose outcome was not known', () => {
    // Whatever becomes of 2006 and 2007, whose windows reach into the block, its deviance stays.
    const other: TrainingRows = {
      ...rows,
      events: rows.events.map((event, row) => ([2006, 2007].includes(rows.times[row]!) ? 1 - event : event)),
    };
    expect(onlyBlock(other)).toEqual(onlyBlock(rows));
    // While a row that was known counts.
    const known: TrainingRows = {
      ...rows,
      events: rows.events.map((event, row) => ([2005].includes(rows.times[row]!) ? 1 - event : event)),
    };
    expect(onlyBlock(known)).not.toEqual(onlyBlock(rows));
  });

  it('gives the first blocks the same models whatever happens later', () => {
    const changed = changedFrom(rows, 2011);
    const [one, other] = [validated(rows), validated(changed)];
    expect(other.blocks[0]).toEqual(one.blocks[0]);
    // The deviance of the first block alone: that of all rows up to its end.
    const upTo = (given: TrainingRows) => {
      const last = given.times.findIndex((time) => time > 2010);
      return {
        ...given,
        columns: given.columns.map((column) => column.slice(0, last)),
        events: given.events.slice(0, last),
        times: given.times.slice(0, last),
        units: given.units.slice(0, last),
      };
    };
    expect(validated(upTo(changed))).toEqual(validated(upTo(rows)));
  });

  it('chooses the penalty of least deviance, the greatest where several do alike', () => {
    const { chosen, path } = validated(rows);
    expect(path[chosen]!.deviance).toBe(Math.min(...path.map(({ deviance }) => deviance)));
    // Penalties so large that every model has an intercept alone; they differ in their last digits.
    const large = modelsOf(rows).map((model, at) => ({ ...model, lambda: 9 - at }));
    const same = crossValidate(rows, large, OPTIONS);
    expect(same.chosen).toBe(0);
  });

  it('gives a standard error where there are two blocks, above zero', () => {
    const both = validated(rows, { folds: 2 });
    expect(both.blocks.map((block) => block.rows)).toEqual([40, 40]);
    for (const { deviance, standardError } of both.path) {
      expect(standardError).toBeGreaterThan(0);
      expect(standardError).toBeLessThan(deviance);
    }
  });

  it('leaves out blocks before which too few events were known, or nothing else', () => {
    const late = { ...rows, events: rows.events.map((event, row) => (rows.times[row]! < 2007 ? 0 : event)) };
    const { leftOut, blocks } = validated(late);
    expect([leftOut, blocks.length]).toEqual([1, 2]);
    const always = { ...rows, events: rows.events.map((event, row) => (rows.times[row]! < 2006 ? 1 : event)) };
    expect(validated(always).leftOut).toBe(1);
  });

  it('is refused where no block is left', () => {
    const never = { ...rows, events: rows.events.map((event, row) => (rows.times[row]! < 2013 ? 0 : event)) };
    const error = thrownBy(() => validated(never));
    expect(error).toMatchObject({ code: 'fit.invalid' });
    expect(error.message).toContain('The penalty cannot be chosen: before no block of periods 5 events were known.');
  });
});
