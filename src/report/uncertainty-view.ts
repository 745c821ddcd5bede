import type { Outranking, UncertaintyGroup, UncertaintyReport, UnitUncertainty } from '../types.ts';
import type { Column } from './column.ts';
import { numberCell, textCell } from './csv-cell.ts';
import { type CsvColumn, csvTable } from './csv-table.ts';
import { capitalised } from './header.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { laidOutJson } from './laid-out-json.ts';
import { count } from './list-words.ts';
import { NONE, percent, trimmed } from './number.ts';
import { drawPages, markdownPages, type Page } from './pages.ts';
import { notOfRisk, rankOf } from './rank-words.ts';
import { sanitise } from './sanitise.ts';
import { intervalIs, simulationNotes, variationLines } from './variation-words.ts';
import type { View } from './view.ts';

/** An uncertainty analysis as tables for people. */
export function renderUncertaintyTable(report: UncertaintyReport, view: View): string {
  return drawPages(pagesOf(report, view.top), view);
}

/** An uncertainty analysis as a document. */
export function renderUncertaintyMarkdown(report: UncertaintyReport, view: Pick<View, 'top'>): string {
  return markdownPages(pagesOf(report, view.top));
}

/** The report itself, the contract every other format renders. */
export function renderUncertaintyJson(report: UncertaintyReport): string {
  return laidOutJson(report, 'uncertainty');
}

type Row = UnitUncertainty & { group: UncertaintyGroup };

/** One row per unit, for machines: full doubles, nothing rounded. */
export function renderUncertaintyCsv({ groups, framework, simulation }: UncertaintyReport): string {
  const levels = framework.tiers?.levels.map(({ name }) => name) ?? [];
  const columns: CsvColumn<Row>[] = [
    { header: 'period', cell: ({ group }) => textCell(group.period) },
    { header: 'kind', cell: ({ group }) => textCell(group.kind) },
    { header: 'unit', cell: ({ unit }) => textCell(unit) },
    { header: 'name', cell: ({ name }) => textCell(name) },
    { header: 'score', cell: ({ score }) => numberCell(score) },
    { header: 'rank', cell: ({ rank }) => numberCell(rank) },
    { header: 'among', cell: ({ group }) => numberCell(group.ranked) },
    { header: 'rank_median', cell: ({ median }) => numberCell(median) },
    { header: 'rank_low', cell: ({ low }) => numberCell(low) },
    { header: 'rank_high', cell: ({ high }) => numberCell(high) },
    { header: 'first', cell: ({ group }) => numberCell(group.first) },
    { header: 'share_among_first', cell: ({ top }) => numberCell(top) },
    ...levels.map((name): CsvColumn<Row> => {
      return { header: `share_${name}`, cell: ({ tiers }) => numberCell(tiers?.[name] ?? null) };
    }),
    { header: 'share_ranked', cell: ({ ranked }) => numberCell(ranked) },
    { header: 'universe_partial', cell: ({ group }) => String(group.partial) },
    { header: 'interval_is', cell: () => textCell(intervalIs(simulation)) },
  ];
  const rows = groups.flatMap((group) => group.units.map((unit) => ({ ...unit, group })));
  return csvTable(columns, rows);
}

function pagesOf(report: UncertaintyReport, top: number | null): Page[] {
  const { framework, simulation } = report;
  return report.groups.map((group) => ({
    title: `${capitalised(sanitise(framework.outcome))}, ${sanitise(group.period)}, ${sanitise(framework.id)} ${sanitise(framework.version)}: how far ranks depend on the choices · ${group.ranked} ranked (${group.kind})`,
    notes: [
      ...simulationNotes(simulation),
      ...notOfRisk(framework),
      ...(group.partial ? [PARTIAL] : []),
      ...widthNote(group),
    ],
    sections: [rankSection(report, group, top), ...pairSection(group), variedSection(report)],
  }));
}

const PARTIAL =
  'Ranks are among the units supplied, only part of what the framework ranks; no share of the first so many is given.';

function widthNote({ medianWidth, ranked }: UncertaintyGroup): string[] {
  if (medianWidth === null) return [];
  return [`Width of the intervals: ${count(medianWidth, 'place')} at the median, of ${ranked} ranked.`];
}

function rankSection({ framework }: UncertaintyReport, group: UncertaintyGroup, top: number | null): InspectSection {
  const units = group.units.slice(0, top ?? group.units.length);
  const hidden = group.units.length - units.length;
  return sectionOf({
    title: 'Ranks',
    notes: [
      'Rank: as scored. Median and 5 to 95 %: of the ranks in the draws.',
      ...(hidden > 0 ? [`Shown: the first ${units.length} of ${group.units.length}; --top all shows them.`] : []),
    ],
    dropOrder: [
      'ranked',
      'width',
      ...(framework.tiers?.levels.map(({ name }) => `tier ${name}`).reverse() ?? []),
      'median',
    ],
    columns: rankColumns(framework, group, units),
  });
}

function rankColumns(
  { tiers }: UncertaintyReport['framework'],
  { ranked, first, units: all }: UncertaintyGroup,
  units: readonly UnitUncertainty[],
): Column[] {
  const isTied = ({ unit, rank }: UnitUncertainty): boolean =>
    all.some((other) => other.rank === rank && other.unit !== unit);
  const share = (value: number | null | undefined): string => (value == null ? NONE : percent(value));
  return [
    columnOf(
      'rank',
      'Rank',
      units.map((unit) => rankOf({ rank: unit.rank, among: ranked }, isTied(unit))),
    ),
    nameColumn(
      'unit',
      'Unit',
      units.map(({ name }) => sanitise(name)),
    ),
    columnOf(
      'median',
      'Median',
      units.map(({ median }) => trimmed(median)),
    ),
    columnOf('interval', '5–95 %', units.map(intervalText)),
    columnOf(
      'width',
      'Places',
      units.map(({ low, high }) => trimmed(low === null || high === null ? null : high - low)),
    ),
    ...(first === null
      ? []
      : [
          columnOf(
            'first',
            `In first ${first}`,
            units.map((unit) => share(unit.top)),
          ),
        ]),
    ...(tiers?.levels ?? []).map(({ name }) =>
      columnOf(
        `tier ${name}`,
        sanitise(name),
        units.map((unit) => share(unit.tiers?.[name])),
      ),
    ),
    ...(units.every((unit) => unit.ranked === 1)
      ? []
      : [
          columnOf(
            'ranked',
            'Draws ranked',
            units.map((unit) => share(unit.ranked)),
          ),
        ]),
  ];
}

function intervalText({ low, high }: UnitUncertainty): string {
  return low === null || high === null ? NONE : `${trimmed(low)}–${trimmed(high)}`;
}

function pairSection({ pairs, units }: UncertaintyGroup): InspectSection[] {
  if (pairs.length === 0) return [];
  const names = new Map(units.map(({ unit, name }) => [unit, sanitise(name)]));
  return [sectionOf({ title: 'Pairs', items: pairs.map((pair) => pairWords(pair, names)) })];
}

function pairWords({ above, below, share, tied }: Outranking, names: ReadonlyMap<string, string>): string {
  const [first, second] = [names.get(above) ?? sanitise(above), names.get(below) ?? sanitise(below)];
  if (share === null || tied === null) return `${first} and ${second} are ranked together in no draw`;
  const ties = tied === 0 ? '' : `; tied in ${percent(tied)}`;
  return `${first} stands above ${second} in ${percent(share)} of the draws${ties}`;
}

function variedSection({ simulation }: UncertaintyReport): InspectSection {
  return sectionOf({ title: 'What was varied', items: variationLines(simulation) });
}
