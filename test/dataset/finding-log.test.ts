import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byContent, closingFinding, FINDINGS_LISTED, findingLog } from '../../src/dataset/finding-log.ts';
import type { Finding } from '../../src/types.ts';

function finding(number: number): Finding {
  return {
    code: 'cell.type',
    severity: number % 3 === 0 ? 'error' : 'warning',
    message: `m${String(number).padStart(6, '0')}`,
  };
}

it('keeps the most severe, in whatever order they come', () => {
  const many = Array.from({ length: 7000 }, (_, number) => finding(number));
  const expected = many.filter(({ severity }) => severity === 'error').slice(0, FINDINGS_LISTED);
  for (const order of [
    many,
    many.toReversed(),
    many.toSorted((a, b) => (a.message.slice(-2) < b.message.slice(-2) ? -1 : 1)),
  ]) {
    const log = findingLog('input-1');
    for (const one of order) log.add(one);
    expect(log.list()).toEqual(expected.map((one) => ({ ...one, file: 'input-1' })));
    expect(log.unlisted()).toEqual({ error: 2334 - 1000, warning: 4666, info: 0 });
  }
});

it('counts what another log has left out', () => {
  const log = findingLog(null);
  log.leaveOut({ error: 0, warning: 2, info: 5 });
  expect(closingFinding(log.unlisted(), null)).toMatchObject({
    code: 'findings.more',
    severity: 'warning',
    message: 'More was found than is listed: 2 of severity warning, 5 of severity info.',
  });
});

it('has no closing finding where nothing was left out', () => {
  expect(closingFinding(findingLog('input-1').unlisted(), 'input-1')).toBeNull();
});

it('orders by content, and by line only between equals', () => {
  const one = { code: 'a', severity: 'error', message: 'm', unit: 'u', line: 9 } as const;
  expect(
    [{ ...one, line: 2 }, one, { ...one, unit: 't', line: 99 }].toSorted(byContent).map(({ line }) => line),
  ).toEqual([99, 2, 9]);
});

it('is a total order', () => {
  const some = fc.record({
    code: fc.constantFrom('a', 'b'),
    severity: fc.constant('info' as const),
    message: fc.constantFrom('m', 'n'),
    line: fc.nat(3),
  });
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(Math.sign(byContent(a, b)) + Math.sign(byContent(b, a))).toBe(0);
    }),
  );
});
