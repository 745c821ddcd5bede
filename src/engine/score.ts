import { byCodeUnit } from '../framework/text-order.ts';
import type {
  Dataset,
  Definition,
  Finding,
  Framework,
  Result,
  ResultOptions,
  ResultRow,
  Unit,
  UnrankedRow,
} from '../types.ts';
import { VERSION } from '../version.ts';
import { contributionMethod } from './contributions.ts';
import { describeFramework } from './describe.ts';
import { rankedRows } from './drivers.ts';
import { engineFindings, universeFinding } from './engine-findings.ts';
import { fittedValues, treatedIndicators } from './fitted.ts';
import { buildPanels } from './panel.ts';
import { periodsOf, selectPeriods } from './periods.ts';
import { absentRow } from './rows.ts';
import { scorePeriods } from './score-periods.ts';
import { type ScoredPanel, scorePanel, scoresKind } from './score-panel.ts';
import { universeOf } from './universe.ts';

/** What may be asked of a scoring run; everything else is in the framework. */
export interface ScoreOptions {
  /** `latest` (default), `all`, or one period. */
  period?: string;
  /** Overrides the framework's minimum coverage, 0 to 1. */
  minimumCoverage?: number;
  /** Columns the user matched by hand; recorded, already applied by the reader. */
  map?: Readonly<Record<string, string>>;
  /** Path of the user's own framework; recorded. */
  frameworkFile?: string;
  /** How the files were read; recorded, already done by the reader. See {@link ResultOptions.reading}. */
  reading?: ResultOptions['reading'];
}

/**
 * Scores a dataset by a framework and explains every number: the one way from observations to a result.
 *
 * Kinds of unit are scored apart. All periods are run, because changes and some bounds need the ones
 * before; only those asked for are in the result.
 *
 * @param observationsSha256 hash of the canonical observations, computed by the reader
 * @throws AtriskError `period.none` where the data have no such period
 */
export function score(
  framework: Framework,
  dataset: Dataset,
  observationsSha256: string,
  options: ScoreOptions = {},
): Result {
  const { definition, plan } = framework;
  const periods = periodsOf(dataset);
  const selected = selectPeriods(periods, options.period ?? 'latest');
  const minimumCoverage = options.minimumCoverage ?? definition.minimumCoverage;
  const universe = universeOf(definition, dataset, selected);
  const panels = buildPanels(dataset, plan.indicators).map((panel) => scorePanel(framework, panel, minimumCoverage));
  const ofKind = panels.filter(({ panel }) => scoresKind(definition, panel.kind));
  const parts = panels.flatMap((scored) =>
    scorePeriods(framework, scored, {
      periods,
      selected,
      isPartial: (period) => universeOf(definition, dataset, [period]).partial,
    }),
  );
  return {
    schemaVersion: 1,
    tool: { name: 'atrisk', version: VERSION },
    framework: describeFramework(framework),
    inputs: dataset.inputs,
    observationsSha256,
    options: recordedOptions(framework, options, minimumCoverage),
    universe,
    rankedUnits: rankedUnits(panels, selected),
    explanation: {
      contributions: contributionMethod(plan),
      references: parts.flatMap(({ reference }) => (reference === null ? [] : [reference])),
    },
    fitted: ofKind.flatMap((scored) => fittedValues(framework, scored, selected)),
    ...(definition.indicators.every(({ treatment }) => treatment === null)
      ? {}
      : { treated: ofKind.flatMap((scored) => treatedIndicators(framework, scored, selected)) }),
    results: inOrder(parts.flatMap(({ ranked }) => ranked)),
    unranked: inOrder([...parts.flatMap(({ unranked }) => unranked), ...absentUnits(definition, dataset, selected)]),
    findings: sortFindings([
      ...dataset.findings,
      ...universeFinding(universe),
      ...ofKind.flatMap((scored) => engineFindings(framework, scored, selected)),
    ]),
  };
}

/** Units of the data that have no row in a selected period: listed, never silently dropped. */
function absentUnits(definition: Definition, dataset: Dataset, selected: readonly string[]): UnrankedRow[] {
  const missing = definition.indicators.flatMap(({ id, role }) => (role === 'indicator' ? [id] : []));
  return selected.flatMap((period) => {
    const present = new Set(dataset.unitPeriods.flatMap((row) => (row.period === period ? [row.unit] : [])));
    const absent: Unit[] = dataset.units.filter(({ id }) => !present.has(id));
    return absent.map((unit) => ({ ...absentRow(unit, period), reason: `no data in ${period}`, missing }));
  });
}

function rankedUnits(panels: readonly ScoredPanel[], selected: readonly string[]): Record<string, number> {
  const several = panels.length > 1;
  const entries = selected.flatMap((period) =>
    panels.map(
      (scored) => [several ? `${scored.panel.kind} ${period}` : period, rankedRows(scored, period).length] as const,
    ),
  );
  return Object.fromEntries(several ? entries.filter(([, count]) => count > 0) : entries);
}

function recordedOptions(framework: Framework, options: ScoreOptions, minimumCoverage: number): ResultOptions {
  const map = Object.entries(options.map ?? {}).sort(([a], [b]) => byCodeUnit(a, b));
  return {
    period: options.period ?? 'latest',
    minimumCoverage,
    ...(framework.weightSet === undefined ? {} : { weights: framework.weightSet }),
    kind: null,
    unit: null,
    map: Object.fromEntries(map),
    frameworkFile: options.frameworkFile ?? null,
    ...(options.reading === undefined || options.reading.length === 0 ? {} : { reading: options.reading }),
  };
}

/** By period, then kind, then rank, then unit id: the order of every table. */
function inOrder<Row extends ResultRow>(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) =>
      byCodeUnit(a.period, b.period) ||
      byCodeUnit(a.unit.kind, b.unit.kind) ||
      (a.rank ?? 0) - (b.rank ?? 0) ||
      byCodeUnit(a.unit.id, b.unit.id),
  );
}

/** Findings in an order that does not depend on lines, so that shuffled data give the same result. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const key = ({ code, unit, period, indicator, column, message }: Finding) =>
    [code, unit ?? '', period ?? '', indicator ?? '', column ?? '', message].join('\n');
  return findings.toSorted((a, b) => byCodeUnit(key(a), key(b)));
}
