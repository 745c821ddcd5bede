import { byCodeUnit } from '../framework/text-order.ts';
import type { Finding, Indicator } from '../types.ts';
import { byNote, type CellNote, type CellStore, noteText, type StoredCell } from './cell-store.ts';
import type { DuplicateRule } from './duplicates.ts';
import type { FindingLog } from './finding-log.ts';
import { linesInWords } from './skipped.ts';
import { counted, shown } from './text.ts';

/** Settles cells that are given more than once, by a rule that the user chose. */
export interface DuplicateSettler {
  /** Notes one more reading of a cell that is in the store already. */
  add: (position: number, entry: number, cell: StoredCell) => void;
  /** Puts what the rule makes of them into the store, and says how many cells it was done to. */
  settle: (log: FindingLog) => void;
}

/**
 * A settler for the cells of one store.
 *
 * @param indicators what the positions in the store stand for
 */
export function duplicateSettler(
  rule: DuplicateRule,
  cells: CellStore,
  indicators: readonly Indicator[],
): DuplicateSettler {
  const groups = new Map<string, { position: number; entry: number; given: StoredCell[] }>();
  return {
    add(position, entry, cell) {
      const key = `${position} ${entry}`;
      const first = cells.get(position, entry);
      const group = groups.get(key) ?? { position, entry, given: first === null ? [] : [first] };
      group.given.push(cell);
      groups.set(key, group);
    },
    settle(log) {
      if (groups.size === 0) return;
      const known = new Map<string, CellNote>();
      for (const { position, entry, given } of groups.values()) {
        const { value, line, note: made } = settled(rule, given);
        const text = noteText(made);
        const note = known.get(text) ?? made;
        known.set(text, note);
        cells.set(position, entry, value, line, note);
        const fault = offScale(value, indicators[position]);
        if (fault !== null) log.add({ ...fault, line, column: note.column });
      }
      const lines = [...groups.values()].flatMap(({ given }) => given.map(({ line }) => line));
      log.add({
        code: 'row.duplicate-key',
        severity: 'warning',
        message: `${counted(groups.size, 'value')} given more than once: ${DONE[rule]} (${linesInWords(lines)}).`,
        line: lines.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY),
      });
    },
  };
}

/** The mean of two steps of a scale may be none of its steps. */
function offScale(value: number, indicator: Indicator | undefined): Finding | null {
  const { scale = null, id = '' } = indicator ?? {};
  if (scale === null || Number.isNaN(value) || scale.some((step) => step.value === value)) return null;
  return {
    code: 'cell.enum',
    severity: 'error',
    message: `The mean of what is given more than once of ${shown(id)} is ${value}, which is not on its scale.`,
    indicator: id,
    hint: 'Choose one of the codes: --duplicates lowest or highest; or none: --duplicates drop.',
  };
}

const DONE: Readonly<Record<DuplicateRule, string>> = {
  error: 'refused',
  drop: 'taken as missing',
  mean: 'their mean is used',
  lowest: 'the lowest is used',
  highest: 'the highest is used',
};

/** The lowest and the highest keep the line and the note of their own row. */
function settled(rule: DuplicateRule, given: readonly StoredCell[]): StoredCell {
  const line = given.reduce((least, cell) => Math.min(least, cell.line), Number.POSITIVE_INFINITY);
  const present = given
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => a.value - b.value || byNote(a.note, b.note));
  if (present.length === 0)
    return { value: Number.NaN, line, note: { ...agreed(given), reason: tellingReason(given) } };
  if (rule === 'drop') {
    return { value: Number.NaN, line, note: { ...agreed(given), reason: 'given more than once (--duplicates drop)' } };
  }
  if (rule === 'mean') return { value: meanOf(present.map(({ value }) => value)), line, note: agreed(present) };
  const wanted = (rule === 'lowest' ? present[0] : present.at(-1))?.value;
  return present.find(({ value }) => value === wanted) as StoredCell;
}

/** What several cells all say of their values; of their columns, the first by name. */
function agreed(cells: readonly StoredCell[]): CellNote {
  const notes = cells.map(({ note }) => note).sort((a, b) => byCodeUnit(a.column, b.column));
  const [{ file, column, ...rest }] = notes as [CellNote];
  const shared = Object.entries(rest).filter(([key, said]) =>
    notes.every((note) => note[key as keyof CellNote] === said),
  );
  return { reason: null, ...Object.fromEntries(shared), file, column };
}

/** Of the reasons why there is no value the first as text; that a cell is blank says least. */
function tellingReason(cells: readonly StoredCell[]): string | null {
  const reasons = cells.flatMap(({ note }) => note.reason ?? []).sort(byCodeUnit);
  return reasons.find((reason) => reason !== 'blank') ?? reasons[0] ?? null;
}

/** The mean of sorted values; their sum may be too large to hold though they are not. */
function meanOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Number.isFinite(sum) ? sum / values.length : values.reduce((mean, value) => mean + value / values.length, 0);
}
