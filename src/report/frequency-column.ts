import type { CalibrationUsed, HistoricalFrequency, Result, ResultRow } from '../types.ts';
import type { Column } from './column.ts';
import { numberCell, textCell } from './csv-cell.ts';
import type { CsvColumn } from './csv-table.ts';
import { NONE, trimmed } from './number.ts';
import { eventWords, windowWords } from './outcome-words.ts';
import { sanitise } from './sanitise.ts';

/** Events in a hundred rows: `5.5 (3.9–7.7)`. */
export function perHundred({ share, interval }: Pick<HistoricalFrequency, 'share' | 'interval'>): string {
  if (share === null) return NONE;
  const { low, high } = interval;
  const ends = low === null || high === null ? '' : ` (${hundredths(low)}–${hundredths(high)})`;
  return `${hundredths(share)}${ends}`;
}

function hundredths(share: number): string {
  return (share * 100).toFixed(1);
}

/** The columns of frequencies beside a tier or a rank, where a calibration was given. */
export function frequencyColumns({ calibration }: Result, rows: readonly ResultRow[]): Column[] {
  if (calibration === undefined) return [];
  const frequencies = rows.map(({ frequency }) => frequency ?? null);
  return [
    {
      key: 'frequency',
      label: 'Of 100 such',
      align: 'right',
      cells: frequencies.map((one) => (one === null ? NONE : perHundred(one))),
    },
    ...(calibration.method === 'bands'
      ? []
      : [
          {
            key: 'probability',
            label: 'Calibrated',
            align: 'right' as const,
            cells: frequencies.map((one) => calibratedText(one?.probability ?? null)),
          },
        ]),
  ];
}

function calibratedText(probability: number | null): string {
  return probability === null ? NONE : `${hundredths(probability)} %`;
}

/** What the frequencies are of, in whole sentences. */
export function frequencySentences({ calibration, framework }: Pick<Result, 'calibration' | 'framework'>): string[] {
  if (calibration === undefined) return [];
  return [
    `Of 100 such: ${pastWords(calibration, framework.tiers !== null)}`,
    ...curveSentence(calibration),
    ...laterSentence(calibration),
  ];
}

function pastWords({ outcome, window, past }: CalibrationUsed, byTier: boolean): string {
  const source = outcome.source === null ? 'source not stated' : `source: ${sanitise(outcome.source)}`;
  return (
    `in ${sanitise(past.from)} to ${sanitise(past.until)}, of 100 units in the same ${byTier ? 'tier' : 'band of ranks'}, how many were followed ` +
    `${windowWords(window, window.periodKind)} by ${eventWords(outcome)} (${source}); in brackets 95 %, rows taken as ` +
    `independent. From ${past.rows} rows and ${past.events} that an event followed. A frequency of the past, no ` +
    `probability of what comes.`
  );
}

function curveSentence({ method }: CalibrationUsed): string[] {
  if (method === 'bands') return [];
  const curve = method === 'platt' ? 'a logistic curve (Platt)' : 'a rising step function (isotonic regression)';
  return [`Calibrated: the share that ${curve}, fitted to the same rows, gives for the score.`];
}

function laterSentence({ lookAhead }: CalibrationUsed): string[] {
  return lookAhead.some(({ kind }) => kind === 'later')
    ? ['The calibration uses later information: the ranking it was made from knew more than it could have.']
    : [];
}

/** The same as columns of a CSV; absent where no calibration was given. */
export function frequencyCsvColumns({ calibration }: Result): CsvColumn<ResultRow>[] {
  if (calibration === undefined) return [];
  const column = (header: string, of: (frequency: HistoricalFrequency) => number | null): CsvColumn<ResultRow> => ({
    header,
    cell: ({ frequency }) => numberCell(frequency === null || frequency === undefined ? null : of(frequency)),
  });
  return [
    { header: 'past_group', cell: ({ frequency }) => textCell(groupText(frequency ?? null)) },
    column('past_rows', ({ rows }) => rows),
    column('past_events', ({ events }) => events),
    column('past_share', ({ share }) => share),
    column('past_share_low', ({ interval }) => interval.low),
    column('past_share_high', ({ interval }) => interval.high),
    column('calibrated', ({ probability }) => probability),
  ];
}

/** `ranks 11 to 30`, `ranks 101 and beyond`, `tier high`. */
function groupText(frequency: Pick<HistoricalFrequency, 'tier' | 'band'> | null): string | null {
  if (frequency === null) return null;
  if (frequency.tier !== null) return `tier ${frequency.tier}`;
  return frequency.band === null ? null : bandText(frequency.band);
}

/** `ranks 11 to 30`, `ranks 101 and beyond`. */
export function bandText({ from, to }: { from: number; to: number | null }): string {
  if (to === null) return `ranks ${trimmed(from)} and beyond`;
  return from === to ? `rank ${trimmed(to)}` : `ranks ${trimmed(from)} to ${trimmed(to)}`;
}
