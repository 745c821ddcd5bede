import type { Result } from '../types.ts';
import { toAscii } from './ascii.ts';
import { closingSentence } from './explain-closing.ts';
import { explainData } from './explain-data.ts';
import type { Explanation } from './explanation.ts';
import { explainTree } from './explain-tree.ts';
import { decimalsOf } from './final-nodes.ts';
import { sentence, tierSentences, weightSentences } from './header.ts';
import { indicatorName } from './indicator-label.ts';
import { firstFew } from './list-words.ts';
import { markdownText } from './markdown-escape.ts';
import { fixed, percent, signed } from './number.ts';
import { painter } from './paint.ts';
import { movedPhrase, publishedText, rankPhrase, unrankedPhrase } from './rank-words.ts';
import { boundsText, tierText } from './row-cells.ts';
import { sanitise } from './sanitise.ts';
import { becauseWords, donorWords } from './substitutions.ts';
import { drawTree, markdownTree } from './tree-text.ts';
import type { View } from './view.ts';
import { wrap } from './wrap.ts';

/**
 * The derivation of one score as a tree, from the score down to the cells it was read from.
 *
 * @param unitKey id or exact name
 * @param period the latest of the unit where none is named
 * @throws AtriskError `unit.not-found`, `period.none`
 */
export function renderExplain(
  result: Result,
  unitKey: string,
  view: Pick<View, 'width' | 'colour' | 'ascii'>,
  format: 'text' | 'markdown' = 'text',
  period?: string,
): string {
  const data = explainData(result, unitKey, period);
  const notGiven = data.reason === null ? null : result.framework.score;
  const trees = data.trees.map((node) => explainTree(result.framework, node, notGiven));
  const closing = closingSentence(result.framework, data);
  const [title = '', ...facts] = summary(result, data);
  if (format === 'markdown') {
    const items = facts.map((fact) => `- ${markdownText(fact)}`).join('\n');
    const list = trees.flatMap((tree) => markdownTree(tree)).join('\n');
    return `# ${markdownText(title)}\n\n${items}\n\n## Derivation\n\n${list}\n\n${markdownText(closing)}\n`;
  }
  const paint = painter(view.colour);
  const prose = (text: string): string[] => wrap(text, view.width, '  ');
  const drawn = trees.flatMap((tree) => ['', ...drawTree(tree, view.width)]);
  const text = [...prose(title).map(paint.head), ...facts.flatMap(prose), ...drawn, '', ...prose(closing), ''].join(
    '\n',
  );
  return view.ascii ? toAscii(text) : text;
}

function standing(framework: Result['framework'], data: Explanation): string {
  if (framework.ranking === 'none') return 'this framework ranks nobody';
  if (data.reason !== null) return unrankedPhrase(data.reason);
  const score = data.score === null ? 'no score' : `score ${fixed(data.score, decimalsOf(framework))}`;
  return `${score}, ${rankPhrase(data, data.universePartial, data.tied)}`;
}

/** Title line, then what stands beside the score: framework, tier, coverage, bounds, change. */
function summary(result: Result, data: Explanation): string[] {
  const { framework } = result;
  const decimals = decimalsOf(framework);
  const published = publishedText(data);
  const { change, bounds, reason, missing } = data;
  return [
    `${sanitise(data.unit.name)}, ${sanitise(data.period)}: ${standing(framework, data)}`,
    ...inputIdFacts(data),
    `Framework: ${sanitise(framework.title)} (${sanitise(framework.id)} ${sanitise(framework.version)})`,
    ...weightSentences(result),
    ...(published === null
      ? []
      : [
          `Published rank (score): ${published}, printed by ${sanitise(framework.publisher)} and used in no figure here`,
        ]),
    ...(reason === null || framework.ranking !== 'none' ? [] : [sentence(`Set apart: ${sanitise(reason)}`)]),
    ...(data.tier === null ? [] : [`Tier: ${tierText(framework, data.tier)}`, ...tierSentences(framework)]),
    `Coverage: ${percent(data.coverage)} of the indicators observed`,
    ...(missing.length === 0
      ? []
      : [
          `Missing: ${firstFew(
            missing.map((id) => indicatorName(framework, id)),
            5,
          )}`,
        ]),
    ...substitutionFacts(framework, data),
    ...(bounds === null
      ? []
      : [
          `Bounds: ${boundsText(bounds, decimals)}, with every missing indicator at its least and at its most risky value`,
        ]),
    ...(change === null
      ? []
      : [`Change since ${sanitise(change.since)}: ${signed(change.score, decimals)}; ${movedPhrase(change)}`]),
  ];
}

/** Which values are another unit's, whose and why: never left to the tree alone. */
function substitutionFacts(framework: Result['framework'], { substitutions = [] }: Explanation): string[] {
  return substitutions.map((group) => {
    const names = group.indicators.map((id) => indicatorName(framework, id)).join('; ');
    return `Substituted: ${names}; values of ${donorWords(group)}${becauseWords(group.reason)}`;
  });
}

function inputIdFacts({ unit: { id, inputIds = [] } }: Explanation): string[] {
  return inputIds.length === 0 ? [] : [`Unit: ${sanitise(id)}; in the data: ${firstFew(inputIds.map(sanitise), 5)}`];
}
