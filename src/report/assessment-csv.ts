import type { Assessment, FactorAssessment, IndicatorAssessment } from '../types.ts';
import { STATE_WORDS } from './assessment-words.ts';
import { numberCell, textCell } from './csv-cell.ts';
import { csvTable } from './csv-table.ts';

type Row = IndicatorAssessment & { factor: string };

/**
 * An assessment as CSV, a row per indicator. With a score asked for it has the columns of a dataset as well: unit,
 * period, indicator, value and reason, which `score` and `compare` read.
 */
export function renderAssessmentCsv(assessment: Assessment): string {
  const { unit, asOf, score } = assessment;
  const rows: Row[] = assessment.factors.flatMap(({ id, indicators }: FactorAssessment) =>
    indicators.map((one) => ({ ...one, factor: id })),
  );
  const columns: { header: string; cell: (row: Row) => string }[] = [
    { header: 'unit', cell: () => textCell(unit) },
    { header: 'as of', cell: () => asOf },
    { header: 'factor', cell: ({ factor }) => textCell(factor) },
    { header: 'indicator', cell: ({ id }) => textCell(id) },
    { header: 'name', cell: ({ name }) => textCell(name) },
    { header: 'kind', cell: ({ kind }) => kind },
    { header: 'state', cell: ({ state }) => state },
    { header: 'supporting items', cell: ({ supports }) => String(supports.count) },
    { header: 'contradicting items', cell: ({ contradicts }) => String(contradicts.count) },
    { header: 'mitigating items', cell: ({ mitigates }) => String(mitigates.count) },
    {
      header: 'independent sources',
      cell: ({ state, supports, contradicts }) =>
        String((state === 'absent' ? contradicts : supports).independentSources),
    },
    { header: 'confidence', cell: ({ confidence }) => textCell(confidence?.word ?? null) },
    { header: 'standard', cell: ({ standard }) => textCell(standard) },
    { header: 'newest', cell: ({ newest }) => textCell(newest) },
  ];
  return score === null ? csvTable(columns, rows) : datasetOf(assessment, rows);
}

const VALUES: Readonly<Partial<Record<IndicatorAssessment['state'], number>>> = { present: 1, partly: 0.5, absent: 0 };

/** The states as values of the framework's own scale: a dataset in long form. Custom indicators are in no framework. */
function datasetOf({ unit, asOf }: Assessment, rows: readonly Row[]): string {
  return csvTable<Row>(
    [
      { header: 'unit', cell: () => textCell(unit) },
      { header: 'period', cell: () => asOf.slice(0, 4) },
      { header: 'indicator', cell: ({ id }) => textCell(id) },
      { header: 'value', cell: ({ state }) => numberCell(VALUES[state] ?? null) },
      { header: 'reason', cell: ({ state }) => (VALUES[state] === undefined ? textCell(STATE_WORDS[state]) : '') },
    ],
    rows.filter(({ custom }) => !custom),
  );
}
