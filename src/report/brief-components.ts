import { type BriefSubject, section, table } from './brief-parts.ts';
import { dimensions } from './final-nodes.ts';
import { componentLabel, componentValue, observedText } from './table-components.ts';

/** The dimensions of the index, or the results of a framework that ends at several: value, bounds, what was observed. */
export function componentsSection({ result, row }: BriefSubject): string {
  const heading = result.framework.score === null ? 'Results of the framework' : 'Dimensions of the index';
  const rows = dimensions(result).map((id) => [
    componentLabel(result, id),
    componentValue(result, row, id),
    observedText(result, row, id),
  ]);
  return section(heading, table(['Name', '>Value [bounds]', '>Indicators observed'], rows), NO_VALUE);
}

const NO_VALUE = 'A dash stands where nothing was observed: that is not zero.';
