import type { UnitKind } from '../types.ts';
import { type BriefSubject, bullets, NOT_ASSESSED, section } from './brief-parts.ts';
import { own } from './lookup.ts';

/** The text column in which publishers list communities, separated by semicolons. */
const COMMUNITIES = 'communities_at_risk';

/** Communities named by the data, and what the figures of this page say of communities. */
export function communitiesSection({ row }: BriefSubject): string {
  const named = (own(row.unit.attributes, COMMUNITIES) ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const heading = 'Communities at risk';
  const none = 'None named in the data. That is not a finding that none is at risk.';
  return section(heading, named.length === 0 ? none : bullets(named), OF_WHOM[row.unit.kind]);
}

/** A country's score is not a community's; a people that is scored itself is. */
const OF_WHOM: Readonly<Record<UnitKind, string>> = {
  country:
    'Communities are named, never scored: the score is that of the unit above and says nothing of how risk differs between communities.',
  people: itself('people'),
  group: itself('group'),
  region:
    'This unit is itself a region: what stands here is of the whole region and says nothing of how risk differs between its communities.',
};

function itself(kind: UnitKind): string {
  return `This unit is itself a ${kind}: what stands here comes from the figures that the data give for it, not from those of a country.`;
}

/** What no index of this kind can say. The headings stay, so that nobody takes silence for an answer. */
export function notAssessedSections(): string[] {
  return [section('Alleged perpetrators', NOT_ASSESSED), section('Triggers and dates to watch', NOT_ASSESSED)];
}
