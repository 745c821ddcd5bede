import { LONGEST_TEXT } from './schema-parts.ts';
import type { Placed } from './verify-moves.ts';
import { textOf, type VerifySubject } from './verify-subject.ts';
import type { Tick } from './verify-columns.ts';
import { isMapping, type Mapping } from './variant-entries.ts';

/** Who looked entries up in the publication, and what the definition that says so is to be called. */
export interface Verification {
  by: string;
  /** The day, as 2026-11-30. */
  on: string;
  /** What the variant extends: the id of a shipped framework, or a file. */
  base: string;
  id: string;
}

/** How much was looked up, now and in earlier versions, and what was changed now. */
export interface VerifyCounts {
  /** Entries of the list, with those that are new and those that the document does not have. */
  entries: number;
  /** Those looked up in the document. */
  checked: number;
  factors: number;
  factorsChecked: number;
  /** Numbers of entries and factors with another summary or name. */
  corrected: readonly string[];
  /** As `13.9 → 13.10`. */
  moved: readonly string[];
  dropped: readonly string[];
  added: readonly string[];
}

/** Counts what was looked up, and lists what was changed. */
export function verifyCounts(places: readonly Placed[], ticks: readonly Tick[], subject: VerifySubject): VerifyCounts {
  const factors = subject.entries.filter(({ isFactor }) => isFactor);
  const ticked = new Set(ticks.flatMap(({ entry, found }) => (found === 'yes' ? (entry?.number ?? []) : [])));
  const dropped = ticks.flatMap(({ entry, found }) => (found === 'no' ? (entry?.number ?? []) : []));
  return {
    entries: places.length + dropped.length,
    checked: places.filter(({ basis }) => basis === 'checked').length + dropped.length,
    factors: factors.length,
    factorsChecked: factors.filter(({ number, basis }) => basis === 'checked' || ticked.has(number)).length,
    corrected: ticks.flatMap(({ entry, summary }) => (summary === null ? [] : (entry?.number ?? []))),
    moved: places.flatMap(({ number, from }) => (from === null || from === number ? [] : [`${from} → ${number}`])),
    dropped,
    added: places.filter(({ from }) => from === null).map(({ number }) => number),
  };
}

/** `132 of 143 checked, 3 corrected, 1 moved, 1 dropped`. */
export function verifySummary(counts: VerifyCounts): string {
  const { entries, checked, factors, factorsChecked, corrected, moved, dropped, added } = counts;
  const changes = [
    [corrected, 'corrected'],
    [moved, 'moved'],
    [dropped, 'dropped'],
    [added, 'new'],
  ] as const;
  return [
    `${checked} of ${entries} checked`,
    ...(factors === 0 ? [] : [`names of factors: ${factorsChecked} of ${factors}`]),
    ...changes.flatMap(([all, word]) => (all.length === 0 ? [] : [`${all.length} ${word}`])),
  ].join(', ');
}

/** What the variant says of itself: who looked things up, when, how much of it, and what came of it. */
export function verifyHead(subject: VerifySubject, counts: VerifyCounts, by: Verification): Mapping {
  const { value, notes } = subject;
  const source = isMapping(value['source']) ? value['source'] : {};
  return {
    format: 1,
    extends: by.base,
    id: by.id,
    title: cut(`${withoutCount(textOf(value, 'title'))}, ${checkedOf(counts)} entries checked`),
    version: `${textOf(value, 'version').replace(/ checked \d{4}-\d\d-\d\d$/, '')} checked ${by.on}`,
    publisher: publisherOf(textOf(value, 'publisher'), by),
    source: { ...source, note: sourceNote(textOf(source, 'note'), counts, by) },
    notes: [cut(noteOf(counts, by)), ...notes],
  };
}

function checkedOf({ checked, entries }: VerifyCounts): string {
  return checked === entries ? `all ${entries}` : `${checked} of ${entries}`;
}

/** The title of a version that was checked before says how much of it was; that is said anew. */
function withoutCount(title: string): string {
  return title.replace(/, (all \d+|\d+ of \d+) entries checked$/, '');
}

function publisherOf(publisher: string, { by }: Verification): string {
  const own = `${by}, after `;
  return publisher.startsWith(own) ? publisher : cut(own + publisher);
}

function checkedBy(counts: VerifyCounts, { by, on }: Verification): string {
  return `Checked against the document by ${by}, ${on}: ${checkedOf(counts)} entries`;
}

/** What was said of the source stays true of what is not checked. */
function sourceNote(before: string, counts: VerifyCounts, by: Verification): string {
  const now = `${checkedBy(counts, by)}.`;
  if (before === '' || counts.checked === counts.entries) return now;
  return cut(`${now} Before that: ${before}`);
}

function noteOf(counts: VerifyCounts, by: Verification): string {
  const { factors, factorsChecked, corrected, moved, dropped, added } = counts;
  const changes = [
    ['Corrected', corrected],
    ['Moved', moved],
    ['Not in the document, and dropped', dropped],
    ['New', added],
  ] as const;
  return [
    `${checkedBy(counts, by)}${factors === 0 ? '' : ` and ${factorsChecked} of ${factors} names of factors`}.`,
    ...changes.flatMap(([word, all]) => (all.length === 0 ? [] : [`${word}: ${listOf(all)}.`])),
    'Other notes were written before: what they say of entries that are recalled, seen or not checked holds only for those not marked checked, under the numbers of that time.',
  ].join(' ');
}

const MOST_LISTED = 30;

function listOf(all: readonly string[]): string {
  const more = all.length - MOST_LISTED;
  return all.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** A text of a definition may not be longer. */
function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}
