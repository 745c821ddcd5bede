import { matchKey } from '../../framework/match.ts';
import type { Problem } from '../../framework/problem.ts';
import { byCodeUnit } from '../../framework/text-order.ts';
import type { Layout, SourceProfile } from '../../types.ts';
import { shown } from '../text.ts';
import { alternatives } from './header-keys.ts';

/** Layouts that would be taken for what they cannot be read as, or that no file can tell apart. */
export function recogniseProblems({ layouts, series }: SourceProfile): Problem[] {
  return [
    ...layouts.flatMap(neededHeaders),
    ...twins(layouts),
    ...series.flatMap((one, position) => filterProblems(Object.keys(one.where), position, layouts)),
  ];
}

/** The columns without which no row of a layout can be read. */
function neededHeaders(layout: Layout, position: number): Problem[] {
  const { unit, period, series, value } = layout.columns;
  const columns = Object.entries({ unit, period, series, value }).filter(([, header]) => header !== null);
  const needed = [
    ...columns.map(([key, header]) => ({ header: header as string, path: ['columns', key] })),
    ...layout.ignore.map(({ column }, index) => ({ header: column, path: ['ignore', index, 'column'] })),
  ];
  return needed
    .filter(({ header }) => !asksFor(layout, header))
    .map(({ header, path }) => ({
      path: ['layouts', position, ...path],
      message: `${shown(header)} is needed to read the file, but is not among the headers under recognise.`,
      hint: 'Add it there.',
    }));
}

/** True where a file is taken for one of this layout only with this very header. */
function asksFor({ recognise }: Layout, header: string): boolean {
  return recognise.some((entry) => {
    const [only, ...others] = alternatives(entry);
    return others.length === 0 && matchKey(only as string) === matchKey(header);
  });
}

function twins(layouts: readonly Layout[]): Problem[] {
  const keys = layouts.map(({ recognise, exact }) =>
    JSON.stringify([
      exact,
      recognise
        .map((entry) => alternatives(entry).map(matchKey))
        .map(String)
        .sort(byCodeUnit),
    ]),
  );
  return keys.flatMap((key, position) => {
    const first = keys.indexOf(key);
    if (first === position) return [];
    const message = `the layout ${shown(layouts[first]?.id ?? '')} is recognised by the same headers.`;
    return [{ path: ['layouts', position, 'recognise'], message, hint: 'Add a header that only one of them has.' }];
  });
}

/** A filter on a column that no layout is sure to have would never let a row pass. */
function filterProblems(columns: readonly string[], position: number, layouts: readonly Layout[]): Problem[] {
  return columns
    .filter((column) => !layouts.some((layout) => asksFor(layout, column)))
    .map((column) => ({
      path: ['series', position, 'where', column],
      atKey: true,
      message: `${shown(column)} is not among the headers that any layout is recognised by.`,
      hint: 'Add it to recognise of the layouts that hold this series.',
    }));
}
