import type { BriefSubject } from './brief-parts.ts';
import { decimalsOf } from './final-nodes.ts';
import { markdownText } from './markdown-escape.ts';
import { fixed } from './number.ts';
import { rankPhrase, unrankedPhrase } from './rank-words.ts';
import { tierText } from './row-cells.ts';
import { sanitise } from './sanitise.ts';
import { displayWidth, shorten } from './text.ts';

/** Characters that a chat or mail shows of a page: they must make sense alone. */
const PREVIEW = 120;

/** A name is not shortened below this, even if the rest then runs over. */
const LEAST_NAME = 16;

/** The title: unit, period, score, rank with how many, published rank, tier. A long name is cut, and whole further down. */
export function briefHeadline(subject: BriefSubject): string {
  const { row } = subject;
  const rest = `, ${sanitise(row.period)}: ${standing(subject).join(', ')}`;
  const room = Math.max(LEAST_NAME, PREVIEW - displayWidth(`# ${rest}`));
  return `# ${markdownText(shorten(sanitise(row.unit.name), room) + rest)}`;
}

function standing({ result: { framework, universe }, row, unranked, tied }: BriefSubject): string[] {
  const published = row.published.rank === null ? [] : [`published rank ${sanitise(row.published.rank)}`];
  if (framework.ranking === 'none') return ['no rank (this framework ranks nobody)', ...published];
  if (unranked !== null) return [unrankedPhrase(unranked.reason), ...published];
  return [
    row.score === null ? 'no score' : `score ${fixed(row.score, decimalsOf(framework))}`,
    rankPhrase(row, universe.partial, tied),
    ...(framework.tiers === null || row.tier === null ? [] : [`tier ${tierText(framework, row.tier)}`]),
  ];
}

/** What a brief on risk is not. */
const CAUTION =
  '> Neither a prediction nor a legal finding. A score says how conditions compare, not what will happen; a low score or ' +
  'a missing value is no assurance of safety.';

const NOT_OF_RISK =
  '> This is not an index of risk: rank 1 is not the most at risk, and no score here says how safe anyone is. A score ' +
  'says how conditions compare, not what will happen.';

/** What a brief is not. */
export function caution({ framework }: BriefSubject['result']): string {
  return framework.measures === 'other' ? NOT_OF_RISK : CAUTION;
}
