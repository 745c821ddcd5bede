import type { Result, ResultRow } from '../types.ts';
import { type Column, LEAST_NAME } from './column.ts';
import { decimalsOf, finalNodes, indicatorsBelow } from './final-nodes.ts';
import { inputName } from './indicator-label.ts';
import { own } from './lookup.ts';
import { NONE } from './number.ts';
import { boundedText, boundsText, isMissing } from './row-cells.ts';
import { sanitise } from './sanitise.ts';
import { unitColumn } from './table-columns.ts';
import { componentMark } from './table-substitutions.ts';
import { displayWidth } from './text.ts';

/** For a framework that ranks nobody: one row per unit and final node, value with bounds. No rank, no score. */
export function componentColumns(result: Result, rows: readonly ResultRow[]): Column[] {
  const nodes = finalNodes(result);
  const names = nodes.map((id) => componentLabel(result, id));
  const cells = (cell: (row: ResultRow, id: string) => string): string[] =>
    rows.flatMap((row) => nodes.map((id) => cell(row, id)));
  return [
    {
      key: 'unit',
      label: 'Unit',
      align: 'left',
      cells: unitColumn(rows).cells.flatMap((name) => nodes.map(() => name)),
      least: LEAST_NAME,
    },
    { key: 'component', label: 'Component', align: 'left', cells: rows.flatMap(() => names), least: LEAST_NAME },
    { key: 'value', label: 'Value', align: 'left', cells: cells((row, id) => markedValue(result, row, id)) },
    { key: 'observed', label: 'Observed', align: 'right', cells: cells((row, id) => observedText(result, row, id)) },
  ];
}

/** The same value with the mark of a substitution. */
export function markedValue(result: Result, row: ResultRow, id: string): string {
  return `${componentValue(result, row, id)}${componentMark(result, row, id)}`;
}

/** The value of a node with its bounds; where nothing under it was observed, the reason or a dash in its place. */
function componentValue(result: Result, row: ResultRow, id: string): string {
  const decimals = decimalsOf(result.framework);
  const value = valueOf(row, id);
  const bounds = own(row.componentBounds, id) ?? null;
  if (value !== null) return boundedText(value, bounds, decimals);
  return `${reasonBelow(result, row, id) ?? NONE}${bounds === null ? '' : ` ${boundsText(bounds, decimals)}`}`;
}

/** Whether a row has a value of every one of these nodes. */
export function hasAllValues(row: ResultRow, ids: readonly string[]): boolean {
  return ids.every((id) => valueOf(row, id) !== null);
}

function valueOf(row: ResultRow, id: string): number | null {
  return own(row.components, id) ?? own(row.values, id)?.used ?? null;
}

/** Cells a reason may take in the place of a number. */
const LONGEST_REASON = 20;

/** The reason that all indicators under a node share, where they do and it is short. */
function reasonBelow(result: Result, row: ResultRow, id: string): string | null {
  const reasons = new Set([...indicatorsBelow(result, id)].map((indicator) => own(row.values, indicator)?.reason));
  const [reason] = reasons;
  if (reasons.size !== 1 || reason == null) return null;
  const words = sanitise(reason);
  return displayWidth(words) <= LONGEST_REASON ? words : null;
}

/** `1 of 11`: how many of the indicators under a node were observed. */
export function observedText(result: Result, row: ResultRow, id: string): string {
  const below = [...indicatorsBelow(result, id)];
  const observed = below.filter((indicator) => !isMissing(row, indicator));
  return `${observed.length} of ${below.length}`;
}

/** The name of a node, with the risk factors it stands for in front. */
export function componentLabel({ framework }: Result, id: string): string {
  const factors = (own(framework.nodes, id)?.riskFactors ?? []).join(', ');
  return `${factors} ${inputName(framework, id)}`.trim();
}
