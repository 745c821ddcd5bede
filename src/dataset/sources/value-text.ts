import type { Layout, Series } from '../../types.ts';
import type { CellFault } from '../cells.ts';
import { type Markers, markersOf } from '../markers.ts';
import { parseNumber } from '../number.ts';
import { label } from '../text.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { FoundSeries } from './series-index.ts';

/** A value cell as the profile has it: blank, with the reason, where the cell means that there is no value. */
export interface ValueText {
  text: string;
  reason: string;
}

/** Tells what is wrong with a value for the series it stands in; null where nothing is. */
export type CheckValue = (row: number, value: number) => CellFault | null;

/** Reads value cells by the user's markers, then by those of each series and of the layout. */
export function valueText(
  layout: Layout,
  { markers: ofUser, decimal }: ReadingRules,
): (cell: string, series: Series | null) => ValueText {
  const ofLayout = markersOf(layout.missing);
  const ofSeries = new Map<Series, Markers>();
  const markers = (series: Series): Markers => {
    const known = ofSeries.get(series) ?? markersOf(series.missing);
    ofSeries.set(series, known);
    return known;
  };
  const isZero = (text: string): boolean => parseNumber(decimal === ',' ? text.replace(',', '.') : text) === 0;
  return (cell, series) => {
    const text = label(cell);
    if (text === '') return { text, reason: '' };
    const ofProfile = (series === null ? null : markers(series).meaning(text)) ?? ofLayout.meaning(text);
    // What the profile says of a marker tells more than that the user listed it as one.
    const meaning = ofProfile ?? ofUser.meaning(text);
    if (meaning !== null) return { text: '', reason: meaning };
    const zero = series?.zeroMeansMissing ?? null;
    return zero !== null && isZero(text) ? { text: '', reason: zero } : { text, reason: '' };
  };
}

/** A value that its series cannot have is of another series or scale: an error, not an outlier. */
export function checkOf(found: FoundSeries | null, value: number): CellFault | null {
  const series = found?.series;
  if (!series?.range || Number.isNaN(value)) return null;
  const [least, most] = series.range;
  if (value >= least && value <= most) return null;
  return {
    code: 'cell.range',
    severity: 'error',
    message: `${value} is outside what ${series.name} (${series.unitOfMeasure}) can be: ${least} to ${most}.`,
    hint: `The column seems to hold another series, or this one on another scale. If ${value} means that there is no value, declare it: --missing ${value}.`,
  };
}
