import type { BriefSubject } from './brief-parts.ts';
import { decimalsOf } from './final-nodes.ts';
import { markdownText } from './markdown-escape.ts';
import { fixed } from './number.ts';
import { rankPhrase } from './rank-words.ts';
import { tierText } from './row-cells.ts';
import { sanitise } from './sanitise.ts';
import { displayWidth, shorten } from './text.ts';

/** Characters that a chat or mail shows of a page: they must make sense alone. */
const PREVIEW = 120;

/** A name is not shortened below this, even if the rest then runs over. */
const LEAST_NAME = 16;

/** The title: unit, period, score, rank with how many, published rank, tier. A long name is cut, and whole further down. */
export function briefHeadline({ result, row, tied }: BriefSubject): string {
  const { framework, universe } = result;
  const parts = [
    framework.score === null
      ? null
      : row.score === null
        ? 'no score'
        : `score ${fixed(row.score, decimalsOf(framework))}`,
    framework.ranking === 'none' ? 'no rank (this framework ranks nobody)' : rankPhrase(row, universe.partial, tied),
    row.published.rank === null ? null : `published rank ${sanitise(row.published.rank)}`,
    framework.ranking === 'none' ? null : tierPart(framework, row.tier),
  ];
  const rest = `, ${sanitise(row.period)}: ${parts.filter((part) => part !== null).join(', ')}`;
  const room = Math.max(LEAST_NAME, PREVIEW - displayWidth(`# ${rest}`));
  return `# ${markdownText(shorten(sanitise(row.unit.name), room) + rest)}`;
}

function tierPart(framework: BriefSubject['result']['framework'], tier: string | null): string | null {
  if (framework.tiers === null) return 'no tiers';
  return tier === null ? null : `tier ${tierText(framework, tier)}`;
}

/** What a brief on risk is not. */
export const CAUTION =
  '> Neither a prediction nor a legal finding. A score says how conditions compare, not what will happen; a low score or ' +
  'a missing value is no assurance of safety.';
