import { withHint } from '../../framework/known-ids.ts';
import type { Problem } from '../../framework/problem.ts';
import type { Layout, LayoutColumns, Shape, SourceProfile } from '../../types.ts';
import { shown } from '../text.ts';
import { untrimmed } from './rules-codes.ts';
import { repeated } from './rules-series.ts';

type Key = Exclude<keyof LayoutColumns, 'unit' | 'name'> | 'period of every row' | 'series of the file';

/** What a shape has no use for, and why. */
const USELESS: Readonly<Record<Shape, Partial<Record<Key, string>>>> = {
  wide: {
    series: 'the headers name the series',
    value: 'each series has a column of its own',
    'series of the file': 'the headers name the series',
  },
  long: {},
  years: {
    period: 'the headers are the periods',
    'period of every row': 'the headers are the periods',
    value: 'each year has a column of its own',
  },
  'stem-years': {
    period: 'the headers end in the periods',
    'period of every row': 'the headers end in the periods',
    series: 'the headers begin with the series',
    value: 'each series and year have a column of their own',
    'series of the file': 'the headers begin with the series',
  },
};

const PATHS: Readonly<Record<Key, Problem['path']>> = {
  period: ['columns', 'period'],
  series: ['columns', 'series'],
  value: ['columns', 'value'],
  'period of every row': ['period'],
  'series of the file': ['series'],
};

/** Layouts that lack what their shape needs, or hold what it has no use for. */
export function layoutProblems({ layouts, series }: SourceProfile): Problem[] {
  const ids = series.map(({ id }) => id);
  return [
    ...repeated(
      layouts.map(({ id }) => id),
      ['layouts'],
    ),
    ...layouts.flatMap((layout, position) =>
      [
        ...uselessProblems(layout),
        ...neededProblems(layout),
        ...saidTwice(layout),
        ...seriesOfFile(layout, ids),
        ...untrimmed(layout.missing, ['missing']),
      ].map((problem) => ({ ...problem, path: ['layouts', position, ...problem.path] })),
    ),
  ];
}

function valueOf({ columns, series, period }: Layout, key: Key): string | null {
  if (key === 'period of every row') return period;
  return key === 'series of the file' ? series : columns[key];
}

function uselessProblems(layout: Layout): Problem[] {
  const useless = Object.entries(USELESS[layout.shape]) as [Key, string][];
  return useless
    .filter(([key]) => valueOf(layout, key) !== null)
    .map(([key, why]) => ({
      path: PATHS[key],
      atKey: true,
      message: `the shape ${layout.shape} has no use for this: ${why}.`,
      hint: 'Delete the line, or change the shape.',
    }));
}

function neededProblems({ shape, columns, series }: Layout): Problem[] {
  const found: Problem[] = [];
  if (shape === 'long' && columns.value === null)
    found.push({ path: ['columns'], message: 'the shape long needs the header of the value column as `value`.' });
  if ((shape === 'long' || shape === 'years') && columns.series === null && series === null)
    found.push({
      path: ['columns'],
      message: `the shape ${shape} needs to know of which series a value is.`,
      hint: 'Give the header of the column that names it as `series` here, or the one series of the file as `series` of the layout.',
    });
  return found;
}

function saidTwice({ columns, series, period }: Layout): Problem[] {
  const found: Problem[] = [];
  if (columns.series !== null && series !== null)
    found.push({ path: ['series'], message: 'a column names the series already, so the file cannot hold only one.' });
  if (columns.period !== null && period !== null)
    found.push({ path: ['period'], message: 'a column gives the period already.' });
  return found;
}

function seriesOfFile({ series }: Layout, ids: readonly string[]): Problem[] {
  if (series === null || ids.includes(series)) return [];
  return [withHint({ path: ['series'], message: `${shown(series)} is no series of this profile.` }, series, ids)];
}
