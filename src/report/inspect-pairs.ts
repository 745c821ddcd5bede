import type { CorrelatedPair, CorrelationFlag, CorrelationMethod, Inspection } from '../types.ts';
import type { Column } from './column.ts';
import { coefficient } from './inspect-number.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { sanitise } from './sanitise.ts';

const FLAGS: Readonly<Record<CorrelationFlag, string>> = {
  negative: 'negative',
  high: 'over 0.92',
  low: 'under 0.3',
};

/** More pairs than this are not all printed: those with a flag are. */
const MOST_PAIRS = 60;

/** Pairs of inputs of one dimension. */
export function withinSection({ dimensions }: Inspection, method: CorrelationMethod): InspectSection[] {
  const all = dimensions.flatMap(({ node, inputs, pairs }) => {
    const labels = new Map(inputs.map(({ id, indicator }) => [id, indicator ?? id]));
    return pairs.map((pair) => ({ ...pair, a: labels.get(pair.a) ?? pair.a, b: labels.get(pair.b) ?? pair.b, node }));
  });
  if (all.length === 0) return [];
  const shown = all.length > MOST_PAIRS ? all.filter(({ flag }) => flag !== null) : all;
  const first = nameColumn(
    'dimension',
    'Dimension',
    shown.map(({ node }) => sanitise(node)),
    8,
  );
  return [
    sectionOf({
      title: 'Correlations within dimensions',
      notes: [shownWords(shown.length, all.length, 'inputs'), turnedWords(shown)].flat(),
      columns: shown.length === 0 ? [] : [first, ...pairColumns(shown, method)],
      dropOrder: ['n'],
    }),
  ];
}

/** Pairs of indicators of different dimensions that have a flag. */
export function acrossSection({ across, dimensions }: Inspection, method: CorrelationMethod): InspectSection[] {
  const { compared, pairs } = across;
  if (compared === 0) return [];
  const shown = pairs.filter(({ flag }) => flag !== null);
  return [
    sectionOf({
      title: dimensions.length === 0 ? 'Correlations' : 'Correlations across dimensions',
      notes: [shownWords(shown.length, compared, 'indicators'), turnedWords(shown)].flat(),
      columns: shown.length === 0 ? [] : pairColumns(shown, method),
      dropOrder: ['n'],
    }),
  ];
}

function pairColumns(pairs: readonly CorrelatedPair[], method: CorrelationMethod): Column[] {
  return [
    nameColumn(
      'a',
      'One',
      pairs.map(({ a }) => sanitise(a)),
    ),
    nameColumn(
      'b',
      'Other',
      pairs.map(({ b }) => sanitise(b)),
    ),
    columnOf(
      'r',
      'r',
      pairs.map((pair) => coefficient(pair[method])),
    ),
    columnOf(
      'n',
      'n',
      pairs.map(({ n }) => String(n)),
    ),
    columnOf(
      'flag',
      'Flag',
      pairs.map(({ flag, reason }) => (flag === null ? (reason ?? '') : FLAGS[flag])),
      { align: 'left', least: 8 },
    ),
  ];
}

function shownWords(shown: number, all: number, of: string): string[] {
  if (shown === all) return [];
  const some = shown === 1 ? 'The one with a flag is shown' : `The ${shown} with a flag are shown`;
  return [
    `${all === 1 ? '1 pair' : `${all} pairs`} of ${of}. ${shown === 0 ? 'None has a flag' : some}; --format json has all.`,
  ];
}

function turnedWords(pairs: readonly CorrelatedPair[]): string[] {
  return pairs.some(({ turned }) => turned) ? ['Columns that point the other way are turned round for it.'] : [];
}
