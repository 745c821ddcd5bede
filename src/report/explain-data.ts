import type { Result, ResultRow } from '../types.ts';
import type { ExplainLeaf, ExplainNode, Explanation } from './explanation.ts';
import { finalNodes } from './final-nodes.ts';
import { type FoundRow, findRow } from './find-row.ts';
import { inputName as fileName } from './findings.ts';
import { own } from './lookup.ts';
import { isTied } from './sections.ts';
import { ruleText } from './rule-text.ts';

/**
 * The derivation of a score as plain data: the JSON of `explain`.
 *
 * @param key id or exact name of the unit
 * @param period the latest of the unit where none is named
 * @throws AtriskError `unit.not-found`, `period.none`
 */
export function explainData(result: Result, key: string, period?: string): Explanation {
  const { row, unranked }: FoundRow = findRow(result, key, period);
  const { id, name, kind } = row.unit;
  const seen = new Set<string>();
  return {
    framework: { id: result.framework.id, version: result.framework.version },
    unit: { id, name, kind },
    period: row.period,
    score: row.score,
    rank: row.rank,
    among: row.among,
    tied: isTied(result, row),
    universePartial: result.universe.partial,
    published: row.published,
    tier: row.tier,
    coverage: row.coverage,
    bounds: row.bounds,
    change: row.change,
    reason: unranked?.reason ?? null,
    missing:
      unranked?.missing ?? Object.keys(row.values).filter((indicator) => own(row.values, indicator)?.raw === null),
    contributions: result.explanation.contributions,
    points: row.contributions,
    constant: row.constant,
    trees: finalNodes(result).map((node) => nodeData(result, row, node, null, seen)),
  };
}

function nodeData(result: Result, row: ResultRow, id: string, weight: number | null, seen: Set<string>): ExplainNode {
  const node = own(result.framework.nodes, id);
  const repeated = seen.has(id);
  seen.add(id);
  const inputs = repeated ? [] : (node?.inputs ?? []);
  return {
    node: id,
    name: node?.name ?? id,
    operation: node?.operation ?? '',
    rule: ruleText(result.framework, id),
    value: own(row.components, id) ?? null,
    bounds: own(row.componentBounds, id) ?? null,
    weight,
    fitted: fittedFor(result, row, id),
    repeated,
    inputs: inputs.map((input, index) => {
      const ownWeight = node?.weights[index] ?? null;
      const isNode = own(result.framework.nodes, input) !== undefined;
      return isNode ? nodeData(result, row, input, ownWeight, seen) : leafData(result, row, input, ownWeight);
    }),
  };
}

/** An indicator the row says nothing of: the unit has no data in the period. */
const ABSENT = { raw: null, used: null, status: 'missing', reason: null, source: null } as const;

function leafData(result: Result, row: ResultRow, id: string, weight: number | null): ExplainLeaf {
  const { name, unitOfMeasure } = own(result.framework.indicators, id) ?? { name: id, unitOfMeasure: '' };
  const { raw, used, status, reason, source } = own(row.values, id) ?? ABSENT;
  return {
    indicator: id,
    name,
    unitOfMeasure,
    raw,
    used,
    status,
    reason,
    weight,
    points: own(row.contributions, id) ?? null,
    source: source === null ? null : { ...source, file: fileName(source.file, result.inputs) },
  };
}

function fittedFor({ fitted }: Result, row: ResultRow, id: string): ExplainNode['fitted'] {
  return fitted
    .filter((fit) => fit.node === id && fit.kind === row.unit.kind && fit.period === row.period)
    .map(({ referenceSet, period, values }) => ({ referenceSet, period, values }));
}
