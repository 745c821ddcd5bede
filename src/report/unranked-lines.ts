import type { Result, UnrankedRow } from '../types.ts';
import { indicatorName } from './indicator-label.ts';
import { count, firstFew } from './list-words.ts';
import { percent } from './number.ts';
import { sanitise } from './sanitise.ts';

/** Missing indicators named per unit; the rest are counted. */
const NAMED = 3;

/** The heading of the units that stand apart. */
export function unrankedHeading({ framework }: Result, rows: readonly UnrankedRow[]): string {
  return `${framework.ranking === 'none' ? 'Set apart' : 'Not ranked'} (${rows.length})`;
}

/** `Vell: coverage 38 % is under the minimum of 66 %; missing 5 indicators: A, B, C and 2 more`. */
function unrankedLine({ framework }: Result, { unit, reason, coverage, missing }: UnrankedRow): string {
  const names = missing.map((id) => indicatorName(framework, id));
  const share = reason.includes('coverage') ? '' : `; coverage ${percent(coverage)}`;
  const lacks = names.length === 0 ? '' : `; missing ${count(names.length, 'indicator')}: ${firstFew(names, NAMED)}`;
  return `${sanitise(unit.name)}: ${sanitise(reason).replace(/\.$/, '')}${share}${lacks}`;
}

/** One line per unit that has data, at most `most` of them, and one line per reason for those that have none. */
export function unrankedLines(result: Result, rows: readonly UnrankedRow[], most: number | null): string[] {
  const withData = rows.filter(({ values }) => Object.keys(values).length > 0);
  const shown = withData.slice(0, most ?? withData.length);
  const rest = withData.length - shown.length;
  return [
    ...shown.map((row) => unrankedLine(result, row)),
    ...(rest > 0 ? [`and ${rest} more, not shown`] : []),
    ...absentLines(
      rows.filter(({ values }) => Object.keys(values).length === 0),
      most,
    ),
  ];
}

/** `no data in 2021 (no row in these files): Drun; Vell and 3 more`: nothing else can be said of such units. */
function absentLines(rows: readonly UnrankedRow[], most: number | null): string[] {
  const reasons = [...new Set(rows.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const names = rows.filter((row) => row.reason === reason).map(({ unit }) => sanitise(unit.name));
    return `${sanitise(reason)} (no row in these files): ${firstFew(names, most ?? names.length)}`;
  });
}
