import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { PeriodKind, Polarity, UnitKind } from '../types.ts';
import { normalisedId } from './normalised-nodes.ts';
import { scaffoldIds } from './scaffold-ids.ts';

/** One series of the data, as a definition that is made from it describes it. */
export interface ScaffoldColumn {
  /** What the data call it. */
  label: string;
  least: number;
  greatest: number;
  polarity: Polarity;
  /** How the polarity is known. */
  polarityFrom: 'assumed' | 'asked' | 'profile';
  /** Where a source profile says so. */
  unitOfMeasure: string | null;
}

/** What a definition is made from. */
export interface ScaffoldData {
  id: string;
  title: string;
  /** What the data are called. */
  source: string;
  unitKind: UnitKind | 'any';
  period: PeriodKind;
  universe: string;
  columns: readonly ScaffoldColumn[];
  /** Labels of the data that are no indicator: no id may be one of them. */
  taken: readonly string[];
  /** Printable names of the columns of words. */
  words: readonly string[];
  /** Printable names of the columns without a value. */
  empty: readonly string[];
}

const NOT_STATED = 'not stated';
/** The id of the node with the score. */
const SCORE = 'score';

/**
 * The text of a definition with an indicator for every column, each on 0 to 1 and averaged with equal weights: valid
 * as it is, and with a comment wherever a person has to decide.
 */
export function scaffold(data: ScaffoldData): string {
  const labels = data.columns.map(({ label }) => label);
  const ids = scaffoldIds(labels, data.taken);
  const [score] = scaffoldIds([SCORE], [...data.taken, ...labels, ...ids, ...ids.map(normalisedId)]);
  const document = new Document({
    format: 1,
    id: data.id,
    title: data.title,
    version: '0.1',
    publisher: NOT_STATED,
    source: { title: data.source },
    licence: NOT_STATED,
    citation: NOT_STATED,
    outcome: NOT_STATED,
    unitKind: data.unitKind,
    period: data.period,
    universe: { description: data.universe },
    minimumCoverage: 0.66,
    defaults: { normalisation: { operation: 'min-max', options: { referenceSet: 'period' } } },
    indicators: data.columns.map((column, position) => indicatorOf(column, ids[position] as string)),
    index: [{ id: score, name: 'Score', operation: 'weighted-mean', inputs: ids }],
    ranking: { order: 'highest-first', decimals: 2 },
  });
  document.commentBefore = headComment(data);
  for (const [path, comment] of COMMENTS) remark(document, path, comment);
  for (const [position, column] of data.columns.entries()) remarkIndicator(document, position, column);
  return document.toString({ lineWidth: 0 });
}

function indicatorOf({ label, least, greatest, polarity, unitOfMeasure }: ScaffoldColumn, id: string) {
  return {
    id,
    name: label,
    unitOfMeasure: unitOfMeasure ?? NOT_STATED,
    ...(least < greatest ? { typical: [least, greatest] } : {}),
    polarity,
  };
}

const COMMENTS: readonly (readonly [readonly (string | number)[], string])[] = [
  [['publisher'], 'who answers for this index'],
  [['source', 'title'], 'the publication that describes the index, with url and year'],
  [['licence'], 'terms of the index and of the data'],
  [['citation'], 'how it is to be cited'],
  [['outcome'], 'what the score is of: it stands in every title'],
  [['universe', 'description'], 'which units are ranked'],
  [['minimumCoverage'], 'least share of indicators that must be observed to be ranked'],
  [
    ['defaults', 'normalisation', 'options', 'referenceSet'],
    'bounds from the same period: scores of two periods cannot be compared; with panel they can',
  ],
  [['index', 0, 'operation'], 'equal weights: write `weights` for others'],
];

const POLARITY_FROM: Readonly<Record<ScaffoldColumn['polarityFrom'], string>> = {
  assumed: 'assumed: check it',
  asked: 'as asked for',
  profile: 'as the source profile says',
};

function remarkIndicator(
  document: Document,
  position: number,
  { least, greatest, unitOfMeasure, polarityFrom }: ScaffoldColumn,
): void {
  const path = ['indicators', position];
  if (unitOfMeasure === null) remark(document, [...path, 'unitOfMeasure'], 'what the number is counted in');
  remark(document, [...path, 'polarity'], POLARITY_FROM[polarityFrom]);
  if (least < greatest) {
    const typical = document.getIn([...path, 'typical']);
    if (isSeq(typical)) typical.flow = true;
    remark(
      document,
      [...path, 'typical'],
      'taken from the data: replace by `range`, the logical bounds, where there are any',
    );
    return;
  }
  const item = document.getIn(path);
  if (isMap(item))
    item.commentBefore = ` Every value is ${least}: it tells no units apart, and is missing once it is normalised.`;
}

/** Puts a comment behind a value. */
function remark(document: Document, path: readonly (string | number)[], comment: string): void {
  const node = document.getIn(path, true);
  if (isScalar(node) || isSeq(node)) node.comment = ` ${comment}`;
}

function headComment({ source, words, empty }: ScaffoldData): string {
  return [
    ` Made from ${source.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')}. Fill in what is not stated, check every polarity and every bound, and delete`,
    ' what does not belong in the index. The format is described in docs/framework-format.md.',
    ...(words.length === 0 ? [] : [` Columns of words, which can serve as groups: ${words.join(', ')}`]),
    ...(empty.length === 0 ? [] : [` Columns without a value, left out: ${empty.join(', ')}`]),
  ].join('\n');
}
