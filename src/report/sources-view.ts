import type { IgnoredRows, Layout, LayoutColumns, Republish, Series, SourceProfile } from '../types.ts';
import { sentence } from './header.ts';
import { count } from './list-words.ts';
import { exact } from './number.ts';
import { plainTable } from './plain-table.ts';
import { sanitise } from './sanitise.ts';

/** One line per source profile. Ends with a newline. */
export function renderSourceList(profiles: readonly SourceProfile[]): string {
  const rows = profiles.map(({ id, series, layouts, republish, title, publisher }) => [
    sanitise(id),
    series.length === 0 ? 'any' : String(series.length),
    String(layouts.length),
    republish,
    sanitise(title),
    sanitise(publisher),
  ]);
  return lines(plainTable([['Id', 'Series', 'Layouts', 'Republish', 'Title', 'Publisher'], ...rows]));
}

/** What the files of a publisher look like and what they hold. Ends with a newline. */
export function renderSourceShow(profile: SourceProfile): string {
  const { series, layouts } = profile;
  return lines([
    `${sanitise(profile.title)} (${sanitise(profile.id)})`,
    ...plainTable(facts(profile)),
    '',
    `Layouts (${layouts.length}):`,
    ...layouts.flatMap(layoutLines),
    '',
    ...seriesLines(series),
    ...pairLines("The publisher's own codes", profile.codes),
    ...pairLines('No countries, left out and listed', profile.notUnits),
  ]);
}

const REPUBLISH: Readonly<Record<Republish, string>> = {
  raw: 'the figures and what is computed from them',
  derived: 'only what is computed from the figures',
  none: 'nothing',
};

function facts(profile: SourceProfile): string[][] {
  const { publisher, url, licence, attribution, republish, republishNote, period, publicationLagMonths } = profile;
  const lag = publicationLagMonths === null ? '' : `, published ${months(publicationLagMonths)} after it ends`;
  return [
    ['Publisher:', sanitise(publisher)],
    ...(url === null ? [] : [['Address:', sanitise(url)]]),
    ['Licence:', sanitise(licence)],
    ['Cite as:', sanitise(attribution)],
    ['Republish:', REPUBLISH[republish]],
    ...(republishNote === null ? [] : [['', sanitise(republishNote)]]),
    ['Period:', `${period}${lag}`],
  ];
}

function months(lag: number): string {
  return lag === 1 ? '1 month' : `${exact(lag)} months`;
}

function layoutLines(layout: Layout): string[] {
  const { id, title, notes, ignore } = layout;
  return [
    `  ${sanitise(id)}: ${sanitise(title)}`,
    ...plainTable(layoutFacts(layout), '    '),
    ...ignore.map((rows) => `    Left out: ${ignoredWords(rows)}`),
    ...notes.map((note) => `    Note: ${sentence(sanitise(note))}`),
  ];
}

function layoutFacts(layout: Layout): string[][] {
  const { shape, recognise, codes, columns, series, period, missing } = layout;
  const several = layout.severalRows === true ? ', several rows about one unit and period' : '';
  const only = layout.exact === true ? ', and no others' : '';
  const markers = Object.entries(missing).map(([marker, meaning]) => `${shownCell(marker)} ${sanitise(meaning)}`);
  return [
    ['Shape:', `${shape}${several}`],
    ['Headers:', `${recognise.map(sanitise).join('; ')}${only}`],
    ['Columns:', columnWords(columns)],
    ['Units:', codes === 'name' ? 'by name' : `by ${codes}`],
    ...(series === null ? [] : [['Series:', sanitise(series)]]),
    ...(period === null ? [] : [['Period:', sanitise(period)]]),
    ['Text:', textWords(layout)],
    ...(markers.length === 0 ? [] : [['No value:', markers.join('; ')]]),
  ];
}

const ROLES = ['unit', 'name', 'period', 'series', 'value'] as const;

function columnWords(columns: LayoutColumns): string {
  return ROLES.flatMap((role) => (columns[role] === null ? [] : [`${role} in ${shownCell(columns[role])}`])).join(', ');
}

function textWords({ encoding, delimiter, decimal }: Layout): string {
  const between = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }[delimiter];
  return `${encoding}, ${between} between cells, decimal ${decimal === '.' ? 'point' : 'comma'}`;
}

function ignoredWords({ column, texts, reason }: IgnoredRows): string {
  const cells = texts.map((text) => (text === '' ? 'blank' : shownCell(text)));
  return `rows with ${cells.join(' or ')} in ${shownCell(column)}. ${sentence(sanitise(reason))}`;
}

function shownCell(text: string): string {
  return `"${sanitise(text)}"`;
}

function seriesLines(series: readonly Series[]): string[] {
  if (series.length === 0) return ['Series: every one under its own name. The profile has to be named.'];
  const heading = [
    'Id',
    'Name',
    'Unit of measure',
    'Polarity',
    'Range',
    'Also called',
    'Taken from',
    'Error and bounds',
  ];
  const rows = plainTable(usedColumns([heading, ...series.map(seriesCells)]), '  ');
  const zero = series.filter(({ zeroMeansMissing }) => zeroMeansMissing !== null);
  return [
    `Series (${series.length}):`,
    ...rows,
    ...zero.map(({ id, zeroMeansMissing }) => `  0 in ${sanitise(id)}: ${sentence(sanitise(zeroMeansMissing ?? ''))}`),
  ];
}

function seriesCells(one: Series): string[] {
  const { id, name, unitOfMeasure, polarity, range, labels, where, combine } = one;
  const rows = Object.entries(where).map(([column, texts]) => `${column} ${texts.join(' or ')}`);
  const combined = combine === 'error' ? [] : [combine === 'sum' ? 'sum of rows' : 'count of rows'];
  const companions = [one.standardError, one.low, one.high].filter((companion) => companion !== null);
  return [
    id,
    name,
    unitOfMeasure,
    polarity ?? '',
    range === null ? '' : `${exact(range[0])} to ${exact(range[1])}`,
    labels.join('; '),
    [...combined, ...rows].join(', '),
    companions.join(' '),
  ].map(sanitise);
}

/** Without the columns in which no row has anything. */
function usedColumns(table: readonly string[][]): string[][] {
  const used = (table[0] ?? []).map((_, column) => table.some((cells, row) => row > 0 && cells[column] !== ''));
  return table.map((cells) => cells.filter((_, column) => used[column]));
}

function pairLines(title: string, pairs: Readonly<Record<string, string>>): string[] {
  const entries = Object.entries(pairs).map((pair) => pair.map(sanitise));
  if (entries.length === 0) return [];
  return ['', `${title} (${count(entries.length, 'code')}):`, ...plainTable(entries, '  ')];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
