import { describe, expect, it } from 'vitest';
import { coded, error, findingsOf, foundOf } from './support.ts';

describe('days', () => {
  it.each([["{id: s9, accessed: '2026-03-02', archivedAt: '2026-03-01'}", 'archivedAt']])(
    'of sources must come in order: %s',
    (record, column) => {
      expect(foundOf({ sources: [record] })).toEqual(error('ledger.date', column));
    },
  );

  it.each([
    ["date: {from: '2026-03-02', to: '2026-03-01'}", 'date.to'],
    ["date: '2026-03-02', collectedAt: '2026-03-01'", 'collectedAt'],
  ])('of items must come in order: %s', (more, column) => {
    expect(foundOf(coded('i9', more))).toEqual(error('ledger.date', column));
  });

  it('of items may be the same, and one of them is enough', () => {
    for (const more of [
      "date: '2026-03-02', collectedAt: '2026-03-02'",
      "date: '2026-03', collectedAt: '2026-03-02'",
      "collectedAt: '2026-03-02'",
      "date: {to: '2026-03-01'}",
    ]) {
      expect(findingsOf(coded('i9', more)).findings).toEqual([]);
    }
  });

  it('that are missing altogether are worth a warning: the item never becomes too old', () => {
    expect(foundOf(coded('i9', 'status: draft'))).toEqual([
      { code: 'ledger.date', severity: 'warning', column: 'date' },
    ]);
  });

  it('of codings must not be before the item was collected', () => {
    const { items = [] } = coded('i9', "collectedAt: '2026-03-02'");
    const on = (day: string) => ({
      items,
      codings: [`{item: i9, factor: RF8, direction: supports, codedAt: '${day}'}`],
    });
    expect(foundOf(on('2026-03-01'))).toEqual(error('ledger.date', 'codedAt'));
    expect(findingsOf(on('2026-03-02')).findings).toEqual([]);
  });

  it.each([
    ["{asOf: '2026-05-02', factor: RF8, trend: {direction: rising, since: '2026-05-03'}}", 'asOf'],
    ["{asOf: '2026-05-02', factor: RF8, nextReview: '2026-05-01'}", 'nextReview'],
    ["{asOf: '2026-02-28', factor: RF8, items: [i1]}", 'items'],
  ])('of assessments must come in order: %s', (record, column) => {
    expect(foundOf({ assessments: [record] })).toEqual(error('ledger.date', column));
  });

  it('of assessments may be the same', () => {
    const record =
      "{asOf: '2026-05-02', factor: RF8, trend: {direction: rising, since: '2026-05-02'}, nextReview: '2026-05-02', items: [i1]}";
    expect(findingsOf({ assessments: [record] }).findings).toEqual([]);
  });
});

describe('custody', () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  const step = (when: string, action = 'stored', hash: string | null = null): string =>
    `{source: s9, when: '${when}', who: Ada, action: ${action}${hash === null ? '' : `, sha256: ${hash}`}}`;
  const steps = (sources: string, ...custody: string[]) => ({ sources: [sources], custody });

  it('must be in the order of time', () => {
    expect(foundOf(steps('{id: s9}', step('2026-03-02'), step('2026-03-01')))).toEqual(error('ledger.custody', 'when'));
    const late = [step('2026-03-02T10:00Z'), step('2026-03-02T09:59Z')];
    expect(foundOf(steps('{id: s9}', ...late))).toEqual(error('ledger.custody', 'when'));
  });

  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01', '2026-03-01T10:00Z'],
    ['2026-03-01T10:00Z', '2026-03-01'],
    ['2026-03-01T10:00Z', '2026-03-01T10:00:30Z'],
    ['2026-03-01T10:00:30', '2026-03-01T10:00Z'],
  ])('takes %s and then %s for in order', (first, then) => {
    expect(findingsOf(steps('{id: s9}', step(first), step(then))).findings).toEqual([]);
  });

  it('of another source has an order of its own', () => {
    expect(findingsOf(steps('{id: s9}', step('2026-02-01'))).findings).toEqual([]);
  });

  it('must not change a hash without a step that says why', () => {
    const changed = (action: string) =>
      steps('{id: s9}', step('2026-03-01', 'hashed', a), step('2026-03-02', action, b));
    expect(foundOf(changed('transferred'))).toEqual(error('file.hash-mismatch', 'sha256'));
    expect(findingsOf(changed('processed')).findings).toEqual([]);
    const same = steps(
      '{id: s9}',
      step('2026-03-01', 'hashed', a),
      step('2026-03-02'),
      step('2026-03-03', 'copied', a),
    );
    expect(findingsOf(same).findings).toEqual([]);
  });

  it('must end with the hash that the source states', () => {
    expect(foundOf(steps(`{id: s9, sha256: ${b}}`, step('2026-03-01', 'hashed', a)))).toEqual(
      error('file.hash-mismatch', 'sha256'),
    );
    expect(
      findingsOf(steps(`{id: s9, sha256: ${a}}`, step('2026-03-01', 'hashed', a), step('2026-03-02'))).findings,
    ).toEqual([]);
  });
});
