import { matchKey } from '../../framework/match.ts';
import type { Layout, SourceProfile } from '../../types.ts';
import { alternatives, headerKeys } from './header-keys.ts';

/** A layout that a header fits, and the profile it is of. */
export interface Recognised {
  profile: SourceProfile;
  layout: Layout;
}

/**
 * Which publisher's file this is, from its header alone.
 *
 * Of the layouts whose headers are all there, the one that asks for the most wins; among equals of one profile, the
 * one listed first. Profiles without series of their own fit nearly any table, so they are never recognised: they
 * have to be named (see {@link layoutsOf}).
 *
 * @param header the cells of the header row, without byte order mark and quotes; blank cells are passed over
 * @returns nothing where no layout fits; one layout; or one of each profile where several profiles fit equally well,
 *   so that the caller has to ask which is meant
 */
export function recognise(header: readonly string[], profiles: readonly SourceProfile[]): Recognised[] {
  const known = profiles.filter(({ series }) => series.length > 0);
  return mostSpecific(known.flatMap((profile) => fitting(header, profile)));
}

/** The same within one profile that the user named: empty where no layout of it fits the header. */
export function layoutsOf(header: readonly string[], profile: SourceProfile): Layout[] {
  return mostSpecific(fitting(header, profile)).map(({ layout }) => layout);
}

/** Whether a header is one that files of a layout have. */
export function fitsLayout(header: readonly string[], layout: Layout): boolean {
  const named = header.filter((cell) => cell.trim() !== '');
  const keys = new Set(named.flatMap(headerKeys));
  const hasAll = layout.recognise.every((entry) => alternatives(entry).some((text) => keys.has(matchKey(text))));
  return hasAll && (layout.exact !== true || named.length === layout.recognise.length);
}

function fitting(header: readonly string[], profile: SourceProfile): Recognised[] {
  return profile.layouts.filter((layout) => fitsLayout(header, layout)).map((layout) => ({ profile, layout }));
}

function mostSpecific(found: readonly Recognised[]): Recognised[] {
  const most = Math.max(0, ...found.map(({ layout }) => layout.recognise.length));
  const best = found.filter(({ layout }) => layout.recognise.length === most);
  return best.filter(({ profile }, at) => best.findIndex((other) => other.profile === profile) === at);
}
