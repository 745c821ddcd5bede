import { type BriefSubject, section, table } from './brief-parts.ts';
import { dimensions } from './final-nodes.ts';
import { sentence } from './header.ts';
import { leaveOneOutSentence } from './leave-one-out.ts';
import { markdownText } from './markdown-escape.ts';
import { componentLabel, hasAllValues, markedValue, observedText } from './table-components.ts';
import { substitutionLegend } from './table-substitutions.ts';

/** The dimensions of the index, or the results of a framework that ends at several: value, bounds, what was observed. */
export function componentsSection({ result, row }: BriefSubject): string {
  const heading = result.framework.score === null ? 'Results of the framework' : 'Dimensions of the index';
  const nodes = dimensions(result);
  const rows = nodes.map((id) => [
    componentLabel(result, id),
    markedValue(result, row, id),
    observedText(result, row, id),
  ]);
  const facts = table(['Name', '>Value [bounds]', '>Indicators observed'], rows);
  const marks = substitutionLegend(result, [row]).map((line) => sentence(markdownText(line)));
  const dashes = hasAllValues(row, nodes) ? [] : [NO_VALUE];
  return section(heading, facts, ...marks, ...dashes, ...leaveOneOutSentence(result));
}

const NO_VALUE = 'A dash or a reason stands where there is no value: that is not zero.';
