import type { Layout, LayoutColumns, Series, SourceProfile } from '../../types.ts';
import type { WrittenSource } from './schema.ts';

/**
 * Fills in every default of a profile, so that nothing behind the loader has to know one. Keys are in the order of
 * the format, whatever the order in the file.
 */
export function completeSource(written: WrittenSource): SourceProfile {
  const { format, id, title, publisher, licence, attribution, republish, period, ...rest } = written;
  return {
    format,
    id,
    title,
    publisher,
    url: null,
    licence,
    attribution,
    republish,
    republishNote: null,
    period,
    publicationLagMonths: null,
    codes: {},
    notUnits: {},
    ...given(rest),
    series: written.series.map(completeSeries),
    layouts: written.layouts.map(completeLayout),
  };
}

function completeSeries(written: WrittenSource['series'][number]): Series {
  const { id, name, unitOfMeasure, ...rest } = written;
  return {
    id,
    name,
    unitOfMeasure,
    polarity: null,
    labels: [],
    range: null,
    missing: {},
    zeroMeansMissing: null,
    standardError: null,
    low: null,
    high: null,
    publicationLagMonths: null,
    where: {},
    combine: 'error',
    ...given(rest),
  };
}

function completeLayout(written: WrittenSource['layouts'][number]): Layout {
  const { id, title, shape, recognise, codes, columns, ...rest } = written;
  return {
    id,
    title,
    shape,
    recognise,
    exact: false,
    severalRows: false,
    encoding: 'utf-8',
    delimiter: ',',
    decimal: '.',
    codes,
    columns: completeColumns(columns),
    series: null,
    period: null,
    missing: {},
    ignore: [],
    notes: [],
    ...given(rest),
  };
}

function completeColumns(written: WrittenSource['layouts'][number]['columns']): LayoutColumns {
  const { unit, ...rest } = written;
  return { unit, name: null, period: null, series: null, value: null, ...given(rest) };
}

/** The keys that are written; one left out is not there at all, so that its default stays. */
function given<T extends object>(written: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(written).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
