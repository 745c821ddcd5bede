import type { Result, ResultRow, ResultValue, ValueStep } from '../types.ts';
import type { ExplainLeaf, ExplainNode, Explanation } from './explanation.ts';
import { finalNodes } from './final-nodes.ts';
import { type FoundRow, findRow } from './find-row.ts';
import { own } from './lookup.ts';
import { namedCell } from './origin-words.ts';
import { missingParts } from './recipe-words.ts';
import { isMissing } from './row-cells.ts';
import { ruleText } from './rule-text.ts';
import { isTied } from './sections.ts';
import { substitutionGroups } from './substitutions.ts';

/**
 * The derivation of a score as plain data: the JSON of `explain`.
 *
 * @param key id or exact name of the unit
 * @param period the latest of the unit where none is named
 * @throws AtriskError `unit.not-found`, `period.none`
 */
export function explainData(result: Result, key: string, period?: string): Explanation {
  const { row, unranked }: FoundRow = findRow(result, key, period);
  const { id, name, kind, inputIds = [] } = row.unit;
  const substitutions = substitutionGroups(result, row);
  const seen = new Set<string>();
  return {
    framework: { id: result.framework.id, version: result.framework.version },
    unit: { id, name, kind, ...(inputIds.length === 0 ? {} : { inputIds }) },
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
    missing: unranked?.missing ?? Object.keys(row.values).filter((indicator) => isMissing(row, indicator)),
    ...(substitutions.length === 0 ? {} : { substitutions }),
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
  const weights = weightsFor(result, row, id);
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
      const ownWeight = weights[index] ?? null;
      const isNode = own(result.framework.nodes, input) !== undefined;
      return isNode ? nodeData(result, row, input, ownWeight, seen) : leafData(result, row, input, ownWeight);
    }),
  };
}

/** An indicator the row says nothing of: the unit has no data in the period. */
const ABSENT = { raw: null, used: null, status: 'missing', reason: null, source: null } as const;

function leafData(result: Result, row: ResultRow, id: string, weight: number | null): ExplainLeaf {
  const { name, unitOfMeasure } = own(result.framework.indicators, id) ?? { name: id, unitOfMeasure: '' };
  const value = own(row.values, id);
  const { raw, used, status, reason, source } = value ?? ABSENT;
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
    source: source === null ? null : namedCell(source, result.inputs),
    ...(value === undefined ? {} : provenance(result, id, value)),
  };
}

/** What a value says of itself beyond its cell, with names of files. */
function provenance(result: Result, id: string, value: ResultValue): Partial<ExplainLeaf> {
  const { origin, sourcePeriod, substitutedFrom, parts, steps } = value;
  const lacking = missingParts(result, id, value);
  return {
    ...(origin === undefined ? {} : { origin }),
    ...(sourcePeriod === undefined ? {} : { sourcePeriod }),
    ...(substitutedFrom === undefined ? {} : { substitutedFrom }),
    ...(parts === undefined
      ? {}
      : { parts: parts.map((part) => ({ ...part, source: namedCell(part.source, result.inputs) })) }),
    ...(lacking.length === 0 ? {} : { missingParts: lacking }),
    ...(steps === undefined ? {} : { steps: steps.map((step) => namedStep(step, result.inputs)) }),
  };
}

/** A step whose denominator names the file of its cell. */
function namedStep({ divisor, ...step }: ValueStep, inputs: Result['inputs']): ValueStep {
  if (divisor === undefined) return step;
  const { source } = divisor;
  return { ...step, divisor: { ...divisor, source: source === null ? null : namedCell(source, inputs) } };
}

/** The weights of a node's inputs in this row's period: those taken from the data, or those of the framework. */
function weightsFor(result: Result, row: ResultRow, id: string): readonly (number | null)[] {
  const node = own(result.framework.nodes, id);
  const fitted = fittedFor(result, row, id).find(({ weights }) => weights !== undefined)?.weights;
  const inputs = node?.inputs ?? [];
  return fitted === undefined ? (node?.weights ?? []) : inputs.map((input) => own(fitted, input) ?? null);
}

function fittedFor({ fitted }: Result, row: ResultRow, id: string): ExplainNode['fitted'] {
  return fitted
    .filter((fit) => fit.node === id && fit.kind === row.unit.kind && fit.period === row.period)
    .map(({ referenceSet, period, values, weights }) => ({
      referenceSet,
      period,
      values,
      ...(weights === undefined ? {} : { weights }),
    }));
}
