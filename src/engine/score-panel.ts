import type { Definition, Framework, Ranking, UnitKind } from '../types.ts';
import { coverageOf } from './coverage.ts';
import { denominate } from './denominate.ts';
import type { Panel } from './panel.ts';
import { prepare, type Prepared } from './prepare.ts';
import { rankScores } from './ranking.ts';
import { run } from './run.ts';
import type { Fits } from './step-fit.ts';

/** A panel after the plan has run: every number a result needs, by row. */
export interface ScoredPanel extends Prepared {
  panel: Panel;
  /** Indicator columns, then node columns. */
  columns: readonly Float64Array[];
  fits: Fits;
  coverage: (row: number) => number;
  /** Why a row is not ranked, or null. */
  reasons: readonly (string | null)[];
  /** Scores of ranked rows; null elsewhere, because what cannot be ranked is not given a score. */
  scores: readonly (number | null)[];
  ranks: readonly (number | null)[];
  /** How many rows were ranked together with this one. */
  among: readonly (number | null)[];
}

/** Runs the plan over a panel, decides who can be ranked and ranks them within each period. */
export function scorePanel(framework: Framework, panel: Panel, minimumCoverage: number): ScoredPanel {
  const { definition, plan } = framework;
  const mayFit = universeOnly(definition, panel);
  const prepared = prepare(framework, panel, panel, mayFit);
  const { used } = prepared;
  const units = panel.rows.map(({ unit }) => unit.id);
  const { columns, fits } = run(plan, used, panel.slices, { mayFit, units });
  const coverage = coverageOf(definition, denominate(definition, panel.observed));
  const reasons = panel.rows.map((_, row) =>
    reasonUnranked(framework, panel, { columns, used }, coverage(row), minimumCoverage, row),
  );
  const scoreColumn = plan.score === null ? null : columns[plan.score];
  const scores = reasons.map((reason, row) => (reason === null && scoreColumn ? (scoreColumn[row] as number) : null));
  return {
    ...prepared,
    panel,
    columns,
    fits,
    coverage,
    reasons,
    scores,
    ...rankRows(definition.ranking, panel, scores),
  };
}

/** Where the framework names its universe, bounds are taken from the units in it and no others. */
export function universeOnly({ universe }: Definition, panel: Panel): ((row: number) => boolean) | undefined {
  if (universe.units === null && universe.rule === null) return undefined;
  const inside = universe.units === null ? null : new Set(universe.units);
  return (row) => {
    const { unit, unitPeriod } = panel.rows[row] as Panel['rows'][number];
    return unitPeriod.outside === undefined && (inside === null || inside.has(unit.id));
  };
}

/** Whether a framework scores units of a kind at all. */
export function scoresKind({ unitKind }: Definition, kind: UnitKind): boolean {
  return unitKind === 'any' || unitKind === kind;
}

/** Why a row cannot be ranked, in the order in which a person would ask. */
function reasonUnranked(
  { definition, plan }: Framework,
  panel: Panel,
  { columns, used }: { columns: readonly Float64Array[]; used: readonly Float64Array[] },
  coverage: number,
  minimumCoverage: number,
  row: number,
): string | null {
  const { unit, unitPeriod } = panel.rows[row] as Panel['rows'][number];
  if (!scoresKind(definition, panel.kind)) {
    return `${definition.id} scores units of kind ${definition.unitKind}; this is a ${panel.kind}`;
  }
  if (definition.universe.units !== null && !definition.universe.units.includes(unit.id)) {
    return 'outside the universe that the framework ranks';
  }
  if (unitPeriod.outside !== undefined) return `outside the universe that the framework ranks: ${unitPeriod.outside}`;
  // Ten of fifteen is two thirds on paper and a little less in binary.
  if (coverage < minimumCoverage - 1e-9) {
    const [observed, least] = percentages(coverage, minimumCoverage);
    return `coverage ${observed} is under the minimum of ${least}`;
  }
  if (plan.score === null || !Number.isNaN(columns[plan.score]?.[row])) return null;
  const absent = definition.indicators.flatMap(({ id, role }, column) =>
    role === 'indicator' && Number.isNaN(used[column]?.[row]) ? [id] : [],
  );
  return absent.length > 0
    ? `the score needs indicators that are missing: ${absent.join(', ')}`
    : 'the score cannot be computed from these values';
}

/** Two shares that differ must not look the same: as many decimals as it takes, no fewer than none. */
function percentages(share: number, other: number): [string, string] {
  const texts = (decimals: number): [string, string] => [
    `${Math.floor(share * 100 * 10 ** decimals + 1e-7) / 10 ** decimals} %`,
    `${Math.floor(other * 100 * 10 ** decimals + 1e-7) / 10 ** decimals} %`,
  ];
  const enough = [0, 1, 2, 3, 4].find((decimals) => texts(decimals)[0] !== texts(decimals)[1]);
  return texts(enough ?? 5);
}

function rankRows(
  ranking: Ranking | 'none',
  panel: Panel,
  scores: readonly (number | null)[],
): Pick<ScoredPanel, 'ranks' | 'among'> {
  const ranks: (number | null)[] = scores.map(() => null);
  const among: (number | null)[] = scores.map(() => null);
  if (ranking === 'none') return { ranks, among };
  for (const { start, end } of panel.slices) {
    const rows = Array.from({ length: end - start }, (_, offset) => start + offset).filter(
      (row) => scores[row] !== null,
    );
    const places = rankScores(
      rows.map((row) => scores[row] as number),
      ranking,
    );
    for (const [index, row] of rows.entries()) {
      ranks[row] = places[index] as number;
      among[row] = rows.length;
    }
  }
  return { ranks, among };
}
