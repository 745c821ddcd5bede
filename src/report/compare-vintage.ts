import type { Comparison, RevisedValue } from '../types.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { count } from './list-words.ts';
import { exact } from './number.ts';
import { sanitise } from './sanitise.ts';

/**
 * The values of the baseline's period that the new data give otherwise; nothing where they are not to be had, or where
 * both sides are the same files.
 */
export function vintageSection({ vintage, from, to }: Comparison, top: number | null): InspectSection[] {
  if (vintage === null || hashes(from) === hashes(to)) return [];
  const { period, unchanged, revised, added, withdrawn, changes } = vintage;
  const when = sanitise(period);
  const counts = `Of the observations of ${when}, the new data give ${unchanged} unchanged, ${revised} revised, ${added} added, ${withdrawn} withdrawn.`;
  const title = `The record of ${when} in both`;
  if (changes.length === 0) return [sectionOf({ title, notes: [counts] })];
  const rows = changes.toSorted((a, b) => relativeSize(b) - relativeSize(a)).slice(0, top ?? changes.length);
  const shown =
    rows.length < changes.length
      ? [
          `Shown: the largest ${rows.length} of ${count(changes.length, 'difference')}, by their share of the larger value.`,
        ]
      : [];
  return [
    sectionOf({
      title,
      notes: [counts, ...shown],
      columns: [
        nameColumn(
          'unit',
          'Unit',
          rows.map(({ name }) => sanitise(name)),
          12,
        ),
        nameColumn(
          'indicator',
          'Indicator',
          rows.map(({ indicator }) => sanitise(indicator)),
          12,
        ),
        columnOf(
          'then',
          'Then',
          rows.map(({ then }) => exact(then)),
        ),
        columnOf(
          'now',
          'Now',
          rows.map(({ now }) => exact(now)),
        ),
      ],
    }),
  ];
}

function hashes({ inputs }: Comparison['from']): string {
  return inputs.map(({ sha256 }) => sha256).join(' ');
}

/** Indicators have units of measure of their own, so that only shares can be compared; a value that came or went is whole. */
function relativeSize({ then, now }: RevisedValue): number {
  if (then === null || now === null) return 1;
  const larger = Math.max(Math.abs(then), Math.abs(now));
  // Divided before subtracting: the difference of two large values may overflow.
  return Math.abs(then / larger - now / larger);
}
