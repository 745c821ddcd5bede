import { periodNumber } from '../../framework/period-number.ts';
import { isotonicAt } from '../../stats/isotonic.ts';
import { plattAt } from '../../stats/platt.ts';
import { ranks } from '../../stats/ranks.ts';
import { comparable } from '../../stats/significant.ts';
import type {
  Calibration,
  CalibrationCurve,
  Finding,
  Frequency,
  HistoricalFrequency,
  Result,
  ResultRow,
} from '../../types.ts';
import { isKnownAt } from './published-by.ts';

/** A file as it is named in what comes of it. */
interface NamedFile {
  name: string;
  sha256: string;
}

/**
 * A result with the frequency of the past beside every ranked unit: of its tier where the framework has tiers, else of
 * the band of ranks it is in. None is given where it would say what was not known yet, or where only part of the
 * universe was ranked and a rank is no place in the whole.
 */
export function withFrequencies(result: Result, calibration: Calibration, file: NamedFile): Result {
  const places = midRanks(result);
  const { outcome, window, method, past, knownUntil, lookAhead } = calibration;
  return {
    ...result,
    calibration: { file, outcome, window, method, past, knownUntil, lookAhead },
    results: result.results.map((row) => ({ ...row, frequency: frequencyFor(row, result, calibration, places) })),
    findings: [...result.findings, ...calibrationFindings(result, calibration)],
  };
}

/** Whether a period is one of which the calibration may speak: its outcomes were known by then. */
function isAfter(period: string, { knownUntil, window: { periodKind, lead } }: Calibration): boolean {
  const [own, known] = [periodNumber(period, periodKind), periodNumber(knownUntil, periodKind)];
  return own !== null && known !== null && isKnownAt(known, own, lead);
}

/** The mean of the places of tied units, by row, as bands are made. */
function midRanks({ results, framework: { ranking } }: Result): ReadonlyMap<ResultRow, number> {
  const sign = ranking !== 'none' && ranking.order === 'lowest-first' ? 1 : -1;
  const groups = new Map<string, ResultRow[]>();
  for (const row of results) {
    const key = `${row.unit.kind}\n${row.period}`;
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [row]);
    else others.push(row);
  }
  return new Map(
    [...groups.values()].flatMap((rows) => {
      const places = ranks(
        rows.map(({ score }) => sign * comparable(score as number)),
        'mean',
      );
      return rows.map((row, position): [ResultRow, number] => [row, places[position] as number]);
    }),
  );
}

function frequencyFor(
  row: ResultRow,
  { universe, framework: { ranking } }: Result,
  calibration: Calibration,
  places: ReadonlyMap<ResultRow, number>,
): HistoricalFrequency | null {
  if (row.score === null || !isAfter(row.period, calibration)) return null;
  const sign = ranking !== 'none' && ranking.order === 'lowest-first' ? -1 : 1;
  const probability = calibration.curve === null ? null : probabilityAt(calibration.curve, sign * row.score);
  const tier = calibration.tiers.find((one) => one.tier === row.tier);
  if (tier !== undefined) return { ...frequency(tier), tier: tier.tier, band: null, probability };
  if (universe.partial) return null;
  const place = places.get(row) as number;
  // The last band is open.
  const band = calibration.bands.find(({ to }) => to === null || place <= to);
  if (band === undefined) return null;
  return { ...frequency(band), tier: null, band: { from: band.from, to: band.to }, probability };
}

function frequency({ rows, events, share, interval }: Frequency): Frequency {
  return { rows, events, share, interval };
}

/** The probability that a curve gives for a score, higher scores being riskier. */
function probabilityAt(curve: CalibrationCurve, score: number): number {
  if (curve.kind === 'platt') return plattAt(curve, score);
  return isotonicAt({ from: Float64Array.from(curve.from), value: Float64Array.from(curve.value) }, score);
}

/** How much the number of units ranked may differ before a band of ranks is another thing. */
const SAME_SIZE = 0.1;

function calibrationFindings(result: Result, calibration: Calibration): Finding[] {
  const { knownUntil, among, tiers, window } = calibration;
  const periods = [...new Set(result.results.map(({ period }) => period))];
  const early = periods.filter((period) => !isAfter(period, calibration));
  const sizes = result.results.flatMap((row) => (row.among === null ? [] : [row.among]));
  const other = sizes.find((size) => size < among.least * (1 - SAME_SIZE) || size > among.most * (1 + SAME_SIZE));
  return [
    ...(early.length === 0
      ? []
      : [
          warning(
            `No frequency is given for ${early.join(', ')}: the calibration uses outcomes up to ${knownUntil}, which were not known then.`,
            `Make one with --until of ${window.lead === 0 ? 'a period before' : 'that period or before'}.`,
          ),
        ]),
    ...(tiers.length === 0 && result.universe.partial
      ? [
          warning(
            'No frequency is given: only part of the universe is ranked, so that a rank is no place in the whole.',
          ),
        ]
      : []),
    ...(tiers.length === 0 && other !== undefined
      ? [
          warning(
            `${other} units are ranked, and ${among.least} to ${among.most} were in the periods of the calibration: the bands of ranks are not quite the same thing.`,
          ),
        ]
      : []),
  ];
}

function warning(message: string, hint?: string): Finding {
  return { code: 'calibration.limits', severity: 'warning', message, ...(hint === undefined ? {} : { hint }) };
}
