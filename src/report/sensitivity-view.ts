import type { Effect, SensitivityGroup, SensitivityReport } from '../types.ts';
import { numberCell, textCell } from './csv-cell.ts';
import { csvTable } from './csv-table.ts';
import { capitalised } from './header.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { laidOutJson } from './laid-out-json.ts';
import { fixed, NONE, trimmed } from './number.ts';
import { drawPages, markdownPages, type Page } from './pages.ts';
import { notOfRisk } from './rank-words.ts';
import { sanitise } from './sanitise.ts';
import { simulationNotes, variationLines } from './variation-words.ts';
import type { View } from './view.ts';

/** A sensitivity analysis as tables for people. */
export function renderSensitivityTable(report: SensitivityReport, view: View): string {
  return drawPages(pagesOf(report, view.top), view);
}

/** A sensitivity analysis as a document. */
export function renderSensitivityMarkdown(report: SensitivityReport, view: Pick<View, 'top'>): string {
  return markdownPages(pagesOf(report, view.top));
}

/** The report itself, the contract every other format renders. */
export function renderSensitivityJson(report: SensitivityReport): string {
  return laidOutJson(report, 'sensitivity');
}

/** One row per factor and analysis, for machines: full doubles, nothing rounded. */
export function renderSensitivityCsv({ groups }: SensitivityReport): string {
  const rows = groups.flatMap((group) => [
    ...group.indices.map((index) => ({ group, analysis: 'sobol', id: index.factor, index, effect: null })),
    ...group.oneAtATime.map((effect) => ({ group, analysis: 'one at a time', id: effect.id, index: null, effect })),
    ...group.leaveOneOut.map((effect) => ({ group, analysis: 'leave one out', id: effect.id, index: null, effect })),
  ]);
  return csvTable(
    [
      { header: 'period', cell: ({ group }) => textCell(group.period) },
      { header: 'kind', cell: ({ group }) => textCell(group.kind) },
      { header: 'analysis', cell: ({ analysis }) => textCell(analysis) },
      { header: 'factor', cell: ({ id }) => textCell(id) },
      { header: 'first', cell: ({ index }) => numberCell(index?.first ?? null) },
      { header: 'first_low', cell: ({ index }) => numberCell(index?.firstLow ?? null) },
      { header: 'first_high', cell: ({ index }) => numberCell(index?.firstHigh ?? null) },
      { header: 'total', cell: ({ index }) => numberCell(index?.total ?? null) },
      { header: 'total_low', cell: ({ index }) => numberCell(index?.totalLow ?? null) },
      { header: 'total_high', cell: ({ index }) => numberCell(index?.totalHigh ?? null) },
      { header: 'setting', cell: ({ effect }) => textCell(effect?.setting ?? null) },
      { header: 'mean_shift', cell: ({ effect }) => numberCell(effect?.meanShift ?? null) },
      { header: 'spearman', cell: ({ effect }) => numberCell(effect?.spearman ?? null) },
      { header: 'unranked', cell: ({ effect }) => numberCell(effect?.unranked ?? null) },
      { header: 'moves_most', cell: ({ effect }) => textCell(effect?.most?.unit ?? null) },
      { header: 'rank_from', cell: ({ effect }) => numberCell(effect?.most?.from ?? null) },
      { header: 'rank_to', cell: ({ effect }) => numberCell(effect?.most?.to ?? null) },
    ],
    rows,
  );
}

function pagesOf(report: SensitivityReport, top: number | null): Page[] {
  const { framework, simulation, universe } = report;
  const partial = universe.partial
    ? ['Ranks are among the units supplied, only part of what the framework ranks.']
    : [];
  return report.groups.map((group) => ({
    title: `${capitalised(sanitise(framework.outcome))}, ${sanitise(group.period)}, ${sanitise(framework.id)} ${sanitise(framework.version)}: what ranks depend on · ${group.ranked} ranked (${group.kind})`,
    notes: [...simulationNotes(simulation, 'point'), ...notOfRisk(framework), ...partial],
    sections: [
      indexSection(report, group, top),
      effectSection('One at a time', ONE_AT_A_TIME, group.oneAtATime, top),
      effectSection('Without one indicator', LEAVE_ONE_OUT, group.leaveOneOut, top),
      sectionOf({ title: 'What was varied', items: variationLines(simulation) }),
    ],
  }));
}

const ONE_AT_A_TIME =
  'Of the settings of each variable the one that moves ranks most, all else as the framework says. Shift: places, mean over the units.';
const LEAVE_ONE_OUT =
  'Each indicator left out in turn, all else as the framework says. Unranked: units without a score then.';

function indexSection({ outcome }: SensitivityReport, group: SensitivityGroup, top: number | null): InspectSection {
  const { indices, mean, variance, runs, firstSum } = group;
  const title = 'Shares of variance (Sobol indices)';
  if (variance === null || mean === null || firstSum === null) {
    return sectionOf({ title, notes: [`The same at every point: ${sanitise(outcome.words)}.`] });
  }
  const shown = indices.slice(0, top ?? indices.length);
  return sectionOf({
    title,
    notes: [
      `Outcome: ${sanitise(outcome.words)}; mean ${trimmed(Number(mean.toPrecision(4)))}, variance ${trimmed(Number(variance.toPrecision(4)))}, ${runs} runs.`,
      `First: share of the variance that the factor explains alone. Total: with its interactions. In brackets 5 to 95 % by bootstrap. First-order indices add up to ${fixed(firstSum, 2)}.`,
      ...hiddenNote(shown.length, indices.length),
    ],
    columns: [
      nameColumn(
        'factor',
        'Factor',
        shown.map(({ factor }) => sanitise(factor)),
      ),
      columnOf(
        'first',
        'First',
        shown.map((one) => withEnds(one.first, one.firstLow, one.firstHigh)),
      ),
      columnOf(
        'total',
        'Total',
        shown.map((one) => withEnds(one.total, one.totalLow, one.totalHigh)),
      ),
    ],
  });
}

function withEnds(value: number, low: number, high: number): string {
  return `${fixed(value, 2)} (${fixed(low, 2)} to ${fixed(high, 2)})`;
}

function effectSection(title: string, note: string, effects: readonly Effect[], top: number | null): InspectSection {
  if (effects.length === 0)
    return sectionOf({ title, notes: ['Not looked at: the factors stand for several variables.'] });
  const shown = effects.slice(0, top ?? effects.length);
  const most = shown.map((effect) =>
    effect.most === null
      ? NONE
      : `${sanitise(effect.most.unit)} ${trimmed(effect.most.from)} → ${trimmed(effect.most.to)}`,
  );
  return sectionOf({
    title,
    notes: [note, ...hiddenNote(shown.length, effects.length)],
    dropOrder: ['unranked', 'spearman'],
    columns: [
      nameColumn(
        'id',
        'Variable',
        shown.map(({ id }) => sanitise(id)),
      ),
      nameColumn(
        'setting',
        'Setting',
        shown.map(({ setting }) => sanitise(setting)),
      ),
      columnOf(
        'shift',
        'Shift',
        shown.map(({ meanShift }) => fixed(meanShift, 2)),
      ),
      columnOf(
        'spearman',
        'Spearman',
        shown.map(({ spearman }) => fixed(spearman, 3)),
      ),
      columnOf(
        'unranked',
        'Unranked',
        shown.map(({ unranked }) => String(unranked)),
      ),
      columnOf('most', 'Moves most', most, { align: 'left' }),
    ],
  });
}

function hiddenNote(shown: number, all: number): string[] {
  return shown < all ? [`Shown: the first ${shown} of ${all}; --top all shows them.`] : [];
}
