import { type BriefSubject, section, table } from './brief-parts.ts';
import { dimensions } from './final-nodes.ts';
import { leaveOneOutSentence } from './leave-one-out.ts';
import { componentLabel, componentValue, hasAllValues, observedText } from './table-components.ts';

/** The dimensions of the index, or the results of a framework that ends at several: value, bounds, what was observed. */
export function componentsSection({ result, row }: BriefSubject): string {
  const heading = result.framework.score === null ? 'Results of the framework' : 'Dimensions of the index';
  const nodes = dimensions(result);
  const rows = nodes.map((id) => [
    componentLabel(result, id),
    componentValue(result, row, id),
    observedText(result, row, id),
  ]);
  const facts = table(['Name', '>Value [bounds]', '>Indicators observed'], rows);
  return section(heading, facts, ...(hasAllValues(row, nodes) ? [] : [NO_VALUE]), ...leaveOneOutSentence(result));
}

const NO_VALUE = 'A dash or a reason stands where there is no value: that is not zero.';
