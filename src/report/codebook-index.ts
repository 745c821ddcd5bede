import type { Codebook, CodebookInput, CodebookNode } from '../types.ts';
import { codebookTable, partWords } from './codebook-table.ts';
import { sentence } from './header.ts';
import { count } from './list-words.ts';
import { codeSpan, markdownText } from './markdown-escape.ts';
import { exact } from './number.ts';

/** Every step of the index in the order in which it is computed, from the indicators up. */
export function codebookIndex({ nodes, definition, sharesEndAt, shares }: Codebook): string[] {
  const weighted = shares === null && sharesEndAt !== null;
  return [
    `## Index (${count(nodes.length, 'step')})`,
    definition.ranking === 'none'
      ? 'From the indicators up. There is no score.'
      : 'From the indicators up. The step that no other reads is the score.',
    weighted
      ? `Indicators have no fixed part of the whole: the step ${codeSpan(sharesEndAt)} is no weighted mean with weights that are given.`
      : '',
    ...nodes.flatMap((node, position) => nodeBlocks(node, position + 1)),
  ];
}

function nodeBlocks(node: CodebookNode, number: number): string[] {
  const { id, name, rule, summary, formula, required, inputs, referenceSet, unitOfMeasure, riskFactors, round } = node;
  const lines = [
    `- Step: ${markdownText(sentence(rule))}`,
    `- Method: ${markdownText(sentence(`it ${summary}`))}`,
    `- Formula: ${markdownText(formula)}`,
    ...(inputs.length < 2 ? [] : [`- Needs: ${needs(required, inputs.length)}`]),
    ...(referenceSet === null ? [] : [`- Taken from the data: from ${referenceSet}.`]),
    ...(round === null ? [] : [`- Rounded: to ${count(round, 'decimal')}, half away from zero.`]),
    ...(unitOfMeasure === null ? [] : [`- Unit of measure: ${markdownText(unitOfMeasure)}`]),
    ...(riskFactors.length === 0 ? [] : [`- Risk factors: ${riskFactors.join(', ')}`]),
  ];
  return [
    `### ${number}. ${markdownText(name)} (${codeSpan(id)})`,
    lines.join('\n'),
    inputs.length < 2
      ? ''
      : codebookTable(['Input', 'Name', FACTOR[node.factors], 'Part of this step'], inputs.map(inputCells)),
  ];
}

const FACTOR = { none: '', weights: 'Weight', coefficients: 'Coefficient' } as const;

function needs(required: number, all: number): string {
  return required >= all ? `all ${all} inputs.` : `at least ${required} of its ${all} inputs.`;
}

function inputCells({ id, name, factor, share }: CodebookInput): string[] {
  return [
    codeSpan(id),
    markdownText(name),
    factor === null ? '' : exact(factor),
    share === null ? '' : partWords(share),
  ];
}
