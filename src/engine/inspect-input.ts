import { AtriskError, EXIT } from '../errors.ts';
import { byCodeUnit } from '../framework/text-order.ts';
import { OPERATIONS } from '../method/operations.ts';
import type {
  Dataset,
  Definition,
  Framework,
  InspectIndicator,
  InspectInput,
  InspectNode,
  InspectSource,
  PlanStep,
  UnitKind,
} from '../types.ts';
import { VERSION } from '../version.ts';
import { scoreNode } from './describe.ts';
import { buildPanels, type Panel, type Slice } from './panel.ts';
import { periodsOf, selectPeriods } from './periods.ts';
import { type ScoredPanel, scorePanel, scoresKind } from './score-panel.ts';
import { sortFindings } from './score.ts';
import { contextOf, fitKey } from './step-fit.ts';

/** What may be asked of an inspection; everything else is in the framework. */
export interface InspectOptions {
  /** `latest` (default), `all`, or one period. */
  period?: string;
  /** Overrides the framework's minimum coverage, 0 to 1: who has a score. */
  minimumCoverage?: number;
  /** The set of weights that the framework was given; recorded, already put in its place. */
  weights?: string;
  /** Only units of one kind. */
  kind?: UnitKind;
}

/**
 * Lays out what an inspection looks at: the columns as observed, as the index uses them and as its nodes make of them.
 *
 * @param framework null to look at the columns of the data as they are, without an index
 * @param observationsSha256 hash of the canonical observations, computed by the reader
 * @throws AtriskError `period.none` or `unit.not-found` where there is nothing of what was asked for
 */
export function inspectSource(
  framework: Framework | null,
  dataset: Dataset,
  observationsSha256: string,
  options: InspectOptions = {},
): InspectSource {
  const { period = 'latest', kind = null, weights = null } = options;
  const selected = selectPeriods(periodsOf(dataset), period);
  const minimumCoverage = leastCoverage(framework, options);
  const panels = panelsOf(framework, dataset, minimumCoverage ?? 0).filter(
    (candidate) => kind === null || candidate.panel.kind === kind,
  );
  const inputs = selected.flatMap((each) => panels.flatMap((panel) => inputOf(panel, dataset, each)));
  if (inputs.length === 0) throw nothingOf(framework, kind, selected);
  return {
    schemaVersion: 1,
    tool: { name: 'atrisk', version: VERSION },
    framework: framework === null ? null : named(framework),
    inputs: dataset.inputs,
    observationsSha256,
    options: { period, minimumCoverage, weights, kind },
    panels: inputs,
    findings: sortFindings(dataset.findings),
  };
}

/** The coverage under which a unit has no score; null where nobody has one. */
function leastCoverage(framework: Framework | null, { minimumCoverage }: InspectOptions): number | null {
  return framework === null ? null : (minimumCoverage ?? framework.definition.minimumCoverage);
}

function named({ definition, sha256 }: Framework): InspectSource['framework'] {
  const { id, version, title } = definition;
  return { id, version, title, sha256 };
}

function nothingOf(framework: Framework | null, kind: UnitKind | null, periods: readonly string[]): AtriskError {
  const which = kind === null ? 'units' : `units of the kind ${kind}`;
  const scored = framework === null ? '' : ` that ${framework.definition.id} scores`;
  return new AtriskError('unit.not-found', `The data have no ${which}${scored} in ${periods.join(', ')}.`, {
    exitCode: EXIT.usage,
    hint: 'Name another period with --period, or another kind with --kind.',
  });
}

/** One kind of unit in all periods, and how to lay its columns out for one of them. */
interface LaidOut {
  panel: Panel;
  isOutside: (row: number) => boolean;
  score: string | null;
  indicators: (rows: readonly number[]) => InspectIndicator[];
  nodes: (rows: readonly number[], period: string) => InspectNode[];
}

function panelsOf(framework: Framework | null, dataset: Dataset, minimumCoverage: number): LaidOut[] {
  if (framework === null) {
    const ids = dataset.columns.map(({ indicator }) => indicator).sort(byCodeUnit);
    return buildPanels(dataset, ids).map((panel) => plainPanel(panel, ids));
  }
  return buildPanels(dataset, framework.plan.indicators)
    .filter(({ kind }) => scoresKind(framework.definition, kind))
    .map((panel) => scoredPanel(framework, scorePanel(framework, panel, minimumCoverage)));
}

/** Columns about which nobody says anything. */
function plainPanel(panel: Panel, ids: readonly string[]): LaidOut {
  return {
    panel,
    isOutside: () => false,
    score: null,
    nodes: () => [],
    indicators: (rows) =>
      ids.map((id, column) => {
        const observed = at(panel.observed[column], rows);
        return { id, name: id, unitOfMeasure: '', role: 'indicator', polarity: null, observed, used: observed };
      }),
  };
}

function scoredPanel(framework: Framework, scored: ScoredPanel): LaidOut {
  const { definition, plan } = framework;
  const { panel, used } = scored;
  return {
    panel,
    isOutside: outsideOf(definition, panel),
    score: scoreNode(plan),
    indicators: (rows) =>
      definition.indicators.map(({ id, name, unitOfMeasure, role, polarity }, column) => ({
        id,
        name,
        unitOfMeasure,
        role,
        polarity,
        observed: at(panel.observed[column], rows),
        used: at(used[column], rows),
      })),
    nodes: (rows, period) => plan.steps.map((step) => nodeOf(framework, scored, step, rows, period)),
  };
}

/** Units that the framework does not rank are no part of what is looked at. */
function outsideOf({ universe }: Definition, { rows }: Panel): LaidOut['isOutside'] {
  const inside = universe.units === null ? null : new Set(universe.units);
  return (row) => {
    const { unit, unitPeriod } = rows[row] as Panel['rows'][number];
    return unitPeriod.outside !== undefined || (inside !== null && !inside.has(unit.id));
  };
}

function nodeOf(
  { definition, plan }: Framework,
  { columns, fits, scores }: ScoredPanel,
  step: PlanStep,
  rows: readonly number[],
  period: string,
): InspectNode {
  const ids = [...plan.indicators, ...plan.nodes];
  const operation = OPERATIONS.get(step.method);
  const { weights } = contextOf(step, fits.get(fitKey(step.node, period)));
  // What cannot be ranked has no score under any name.
  const isScore = step.output === plan.score && definition.ranking !== 'none';
  const values = isScore ? scores.map((score) => score ?? Number.NaN) : columns[step.output];
  return {
    id: step.node,
    name: definition.index.find(({ id }) => id === step.node)?.name ?? step.node,
    operation: step.method,
    role: operation?.inputs === 'many' ? 'aggregation' : 'step',
    inputs: step.inputs.map((column) => ids[column] as string),
    weights: operation?.weighting === 'none' ? null : weights,
    values: at(values, rows),
  };
}

function inputOf(
  { panel, isOutside, score, indicators, nodes }: LaidOut,
  dataset: Dataset,
  period: string,
): InspectInput[] {
  const slice = panel.slices.find((candidate) => candidate.period === period);
  const present = slice === undefined ? [] : rowsOf(slice);
  const rows = present.filter((row) => !isOutside(row));
  if (rows.length === 0) return [];
  const id = (row: number): string => (panel.rows[row] as Panel['rows'][number]).unit.id;
  const here = new Set(present.map(id));
  const ofKind = dataset.units.filter(({ kind }) => kind === panel.kind);
  return [
    {
      kind: panel.kind,
      period,
      units: rows.map((row) => {
        const { unit } = panel.rows[row] as Panel['rows'][number];
        return { id: unit.id, name: unit.name };
      }),
      absent: ofKind.flatMap((unit) => (here.has(unit.id) ? [] : [unit.id])).sort(byCodeUnit),
      outside: present.filter(isOutside).map(id),
      indicators: indicators(rows),
      nodes: nodes(rows, period),
      score,
    },
  ];
}

function rowsOf({ start, end }: Slice): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}

function at(column: ArrayLike<number> | undefined, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => column?.[row] ?? Number.NaN);
}
