import { type BriefSubject, bullets, NOT_ASSESSED, section } from './brief-parts.ts';
import { own } from './lookup.ts';

/** The text column in which publishers list communities, separated by semicolons. */
const COMMUNITIES = 'communities_at_risk';

/** Communities named by the data. They are named, never scored: a country's score is not a community's. */
export function communitiesSection({ row }: BriefSubject): string {
  const named = (own(row.unit.attributes, COMMUNITIES) ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const heading = 'Communities at risk';
  if (named.length === 0)
    return section(heading, 'None named in the data. That is not a finding that none is at risk.', NEVER_SCORED);
  return section(heading, bullets(named), NEVER_SCORED);
}

const NEVER_SCORED =
  'Communities are named, never scored: the score is that of the unit above and says nothing of how risk differs between communities.';

/** What no index of this kind can say. The headings stay, so that nobody takes silence for an answer. */
export function notAssessedSections(): string[] {
  return [section('Alleged perpetrators', NOT_ASSESSED), section('Triggers and dates to watch', NOT_ASSESSED)];
}
