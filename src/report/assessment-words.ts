import type {
  Assessment,
  Count,
  EvidenceSet,
  Exclusion,
  IndicatorAssessment,
  IndicatorState,
  Level,
  Share,
  StandardOfProof,
  Voice,
} from '../types.ts';
import { fixed } from './number.ts';

/** The five states in words. */
export const STATE_WORDS: Readonly<Record<IndicatorState, string>> = {
  present: 'present',
  partly: 'partly present',
  absent: 'absent, with evidence',
  'no-information': 'assessed without information',
  'not-assessed': 'not assessed',
};

export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  'affected-community': 'affected communities',
  survivor: 'survivors',
  'womens-organisation': "women's organisations",
  'national-civil-society': 'national civil society',
  'international-civil-society': 'international civil society',
  media: 'media',
  state: 'state',
  un: 'United Nations',
  academic: 'academics',
  other: 'others',
  unknown: 'not stated',
};

export const EXCLUSION_WORDS: Readonly<Record<Exclusion, string>> = {
  retracted: 'retracted',
  rejected: 'rejected in review',
  consent: 'no consent for this use',
  'aged-out': 'too old',
  later: 'later than the day of the assessment',
  'below-standard': 'below the standard asked for',
  'left-out': 'of a source left out on request',
};

/** `reasonable-grounds` as `reasonable grounds`. */
export function standardWords(standard: StandardOfProof): string {
  return standard.replaceAll('-', ' ');
}

/** `very-low` as `very low`. */
export function levelWords(level: Level | 'unknown'): string {
  return level.replaceAll('-', ' ');
}

/** Both bounds where they differ: `low to high`. */
export function levelRange(low: Level, high: Level): string {
  return low === high ? levelWords(low) : `${levelWords(low)} to ${levelWords(high)}`;
}

/** The number of an indicator where it may be cited, else its words. */
export function indicatorName({ id, name, citable, custom }: IndicatorAssessment): string {
  if (custom) return `${id} (not in the framework): ${name}`;
  return citable ? `${id} ${name}` : name;
}

/** `0.62 of 5 assessed (0.28 to 0.83 of 11 listed)` */
export function shareWords({ value, low, high, assessed, listed }: Share): string {
  const own = value === null ? 'none assessed' : `${fixed(value, 2)} of ${assessed} assessed`;
  return `${own} (${fixed(low, 2)} to ${fixed(high, 2)} of ${listed} listed)`;
}

/** `4 items from 3 independent sources` */
export function setWords({ count, independentSources }: EvidenceSet): string {
  return `${countWords(count, 'item')} from ${countWords(independentSources, 'independent source')}`;
}

/** `1 item`, `7 items`, `fewer than 5 items`. */
export function countWords(count: Count, noun: string): string {
  if (count === 'withheld') return `${noun}s, how many is withheld`;
  if (count === 'under 5') return `fewer than 5 ${noun}s`;
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How the assessment was narrowed, in a phrase each; empty where it was not. */
export function narrowedWords({ purpose, standard, without, lens }: Assessment): string[] {
  return [
    purpose === 'analysis' ? '' : `Only evidence that may be used for ${purpose} counts.`,
    standard === null ? '' : `Only evidence that meets "${standardWords(standard)}" counts.`,
    without === 0 ? '' : `${without === 1 ? 'One source is' : `${without} sources are`} left out.`,
    lens === null ? '' : `Seen through the lens "${lens.name}": only the indicators it names.`,
  ].filter((sentence) => sentence !== '');
}
