import type { Definition } from '../../types.ts';
import type { CodingSummary, IndicatorCoding } from '../../types/coding.ts';
import { samePerson } from './check-coders.ts';
import { type CodedRow, isChanged, MISSING } from './coded-row.ts';
import { cohenKappa } from '../../stats/cohen-kappa.ts';
import { codedIndicators } from './new-sheet.ts';

/** What was done, changed, left missing, substituted and coded twice, in all and for each indicator that has rows. */
export function summarise(rows: readonly CodedRow[], definition: Definition): CodingSummary {
  const indicators = codedIndicators(definition).flatMap(({ id, name }): IndicatorCoding[] => {
    const its = rows.filter(({ indicator }) => indicator.id === id);
    return its.length === 0 ? [] : [{ id, name, ...countsOf(its), kappa: cohenKappa(pairsOf(its)) }];
  });
  const counts = countsOf(rows);
  return { ...counts, shareTwice: rows.length === 0 ? null : counts.twice / rows.length, indicators };
}

function countsOf(rows: readonly CodedRow[]): Omit<IndicatorCoding, 'id' | 'name' | 'kappa'> {
  const pairs = pairsOf(rows);
  return {
    rows: rows.length,
    done: rows.filter(({ isDone }) => isDone).length,
    changed: rows.filter(isChanged).length,
    missing: rows.filter(({ isDone, code }) => isDone && code === null).length,
    substituted: rows.filter(({ row }) => row.substituted_from !== '').length,
    twice: pairs.length,
    agreed: pairs.filter(([first, second]) => first === second).length,
  };
}

/** What two different people said of the same unit. */
function pairsOf(rows: readonly CodedRow[]): (readonly [number | typeof MISSING, number | typeof MISSING])[] {
  return rows.flatMap(({ row, code, second, isDone }) => {
    const isOnePerson = row.second_coder === '' || samePerson(row.coder, row.second_coder);
    return second === null || !isDone || isOnePerson ? [] : [[code ?? MISSING, second] as const];
  });
}
