import { forPublic, withoutRestricted } from '../disclosure/assessment.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { assess, type AssessRequest } from '../evidence/assess.ts';
import { newestDay } from '../evidence/newest-day.ts';
import { publicItems, restrictedItems } from '../evidence/public-items.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Assessment, Day, EvidenceRules, Ledger, StandardOfProof } from '../types.ts';
import type { Io } from './io.ts';
import { progressOf } from './progress.ts';
import { assertSound, type LedgerSettings, type OpenLedger, openLedger } from './ledger-run.ts';

/** Everything that `atrisk assess` is told. */
export interface AssessOptions extends LedgerSettings {
  unit?: string;
  asOf?: Day;
  since?: Day;
  standard?: StandardOfProof;
  without?: readonly string[];
  lens?: string;
  score?: boolean;
  includeRestricted?: boolean;
  audience: Assessment['audience'];
}

/**
 * From a ledger to an assessment, as the audience may see it.
 *
 * @throws AtriskError where the ledger has errors or a choice makes no sense; for the public without a word of the ledger
 */
export async function assessFiles(paths: readonly string[], options: AssessOptions, io: Io): Promise<Assessment> {
  assertAudience(options);
  const open = openLedger(paths, options, io);
  const { ledger, findings, framework, rules, inputs } = await (options.audience === 'public' ? guarded(open) : open);
  assertSound(findings);
  progressOf(io, {})('assessing');
  const request = requestOf(ledger, rules, options);
  const assessment = assess({ ledger, framework, rules, inputs }, request);
  if (options.audience === 'public') return forPublic(assessment, publicItems(ledger));
  return forTeam(assessment, restrictedItems(ledger), options.includeRestricted === true);
}

/** What is wrong with a file quotes it and names it: the public is told no more than that there is something. */
async function guarded(open: Promise<OpenLedger>): Promise<OpenLedger> {
  try {
    return await open;
  } catch (error) {
    if (!(error instanceof AtriskError) || error.exitCode !== EXIT.input) throw error;
    throw new AtriskError(error.code, 'The ledger cannot be read.', {
      hint: '`atrisk ledger check` says why, to those who may see the ledger.',
    });
  }
}

function forTeam(assessment: Assessment, restricted: ReadonlySet<string>, asked: boolean): Assessment {
  const holdsRestricted = asked && assessment.items.some(({ id }) => restricted.has(id ?? ''));
  return asked ? { ...assessment, holdsRestricted } : withoutRestricted(assessment, restricted);
}

function assertAudience({ audience, includeRestricted }: AssessOptions): void {
  if (audience === 'internal' || includeRestricted !== true) return;
  throw usage('--include-restricted is for --audience internal.', 'The public sees no words of any source.');
}

function requestOf(ledger: Ledger, rules: EvidenceRules, options: AssessOptions): AssessRequest {
  const { lens, without = [], audience } = options;
  const unit = unitOf(ledger, options);
  const asOf = dayOf(options.asOf, ledger, unit);
  assertLens(lens, rules);
  assertKnown(without, ledger, audience);
  return {
    unit,
    asOf,
    since: earlierDay(options.since, asOf),
    // What the public sees may rest only on what may be published.
    purpose: audience === 'public' ? 'publication' : 'analysis',
    standard: options.standard ?? null,
    without,
    lens: lens ?? null,
    score: options.score === true,
  };
}

function earlierDay(since: Day | undefined, asOf: Day): Day | null {
  if (since === undefined) return null;
  if (since < asOf) return since;
  throw usage(`--since ${since} is not before the day of the assessment, ${asOf}.`);
}

function assertLens(lens: string | undefined, { lenses }: EvidenceRules): void {
  if (lens === undefined || Object.hasOwn(lenses, lens)) return;
  const known = Object.keys(lenses);
  throw usage(`The rules have no lens "${lens}".`, didYouMean(lens, known) ?? `Known: ${known.join(', ')}.`);
}

function usage(message: string, hint?: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, ...(hint === undefined ? {} : { hint }) });
}

/** The unit that is asked for, or the only one. */
function unitOf({ items, assessments }: Ledger, { unit, audience }: AssessOptions): string {
  const units = [...new Set([...items, ...assessments].map((one) => one.unit))].sort();
  const listed = audience === 'public' ? `${units.length} units` : `the units ${units.join(', ')}`;
  if (unit === undefined) {
    const [only] = units;
    if (only !== undefined && units.length === 1) return only;
    throw usage(
      only === undefined ? 'The ledger holds nothing on any unit.' : `The ledger is on ${listed}.`,
      'Name one: --unit.',
    );
  }
  if (units.includes(unit)) return unit;
  throw new AtriskError('unit.not-found', `The ledger holds nothing on "${unit}".`, {
    exitCode: EXIT.usage,
    ...(audience === 'public' ? {} : { hint: didYouMean(unit, units) ?? `It is on ${listed}.` }),
  });
}

/** The day that is asked for, or the newest in the ledger: no clock is asked. */
function dayOf(asOf: Day | undefined, ledger: Ledger, unit: string): Day {
  const day = asOf ?? newestDay(ledger, unit);
  if (day === null) throw usage('Nothing in the ledger says of which day it is.', 'Name the day: --as-of 2026-10-31.');
  return day;
}

function assertKnown(without: readonly string[], { sources }: Ledger, audience: AssessOptions['audience']): void {
  const ids = sources.map(({ id }) => id);
  const strange = without.find((id) => !ids.includes(id));
  if (strange === undefined) return;
  // A source is named neither in an error that may end up in a log.
  const message =
    audience === 'public' ? 'A source to be left out is not in the ledger.' : `There is no source "${strange}".`;
  throw usage(message, audience === 'public' ? undefined : didYouMean(strange, ids));
}
