import type { Backtest, CalibrationGroup, Frequency, RankBand } from '../types.ts';
import { areaText, intervalCell, rowsWords, shareText, windowWords } from './backtest-words.ts';
import type { Column } from './column.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { fixed } from './number.ts';
import { sanitise } from './sanitise.ts';

const INDEPENDENT =
  'The intervals (Wilson) take rows as independent; rows of one unit are not, so that they are too narrow.';

/** How often an event followed at which ranks, and in which tiers. */
export function frequencySections(report: Backtest): InspectSection[] {
  const { bands, tiers } = report.grade;
  return [
    sectionOf({
      title: 'How often an event followed, by rank',
      notes: [...exampleNote(report), INDEPENDENT],
      columns: [nameColumn('ranks', 'Ranks', bands.map(bandText)), ...frequencyColumns(bands)],
    }),
    ...(tiers.length === 0
      ? []
      : [
          sectionOf({
            title: 'How often an event followed, by tier',
            notes: [INDEPENDENT],
            columns: [
              nameColumn(
                'tier',
                'Tier',
                tiers.map(({ tier }) => sanitise(tier)),
              ),
              ...frequencyColumns(tiers),
            ],
          }),
        ]),
  ];
}

/** The first band in words: how a share is to be read. */
function exampleNote(report: Backtest): string[] {
  const [band] = report.grade.bands;
  if (band === undefined || band.share === null) return [];
  const hundredth = fixed(band.share * 100, 1);
  const at = band.from === band.to ? 'rank' : 'ranks';
  return [
    `Of 100 ${rowsWords(report)} at ${at} ${bandText(band)}, ${hundredth} had an onset ${windowWords(report.window)}.`,
  ];
}

function bandText({ from, to }: RankBand): string {
  if (to === null) return `${from} and beyond`;
  return from === to ? String(from) : `${from} to ${to}`;
}

function frequencyColumns(groups: readonly Frequency[]): Column[] {
  const column = (key: string, label: string, cell: (group: Frequency) => string): Column =>
    columnOf(key, label, groups.map(cell));
  return [
    column('rows', 'Rows', ({ rows }) => String(rows)),
    column('events', 'Followed', ({ events }) => String(events)),
    column('share', 'Share', ({ share }) => shareText(share)),
    column('interval', '95 %', ({ interval }) => intervalCell(interval, shareText)),
  ];
}

/** What was forecast and what came, in tenths of the rows by probability; nothing where there is no probability. */
export function calibrationSection({ grade: { probability } }: Backtest): InspectSection[] {
  if (probability === null || probability.groups.length === 0) return [];
  const { groups, source } = probability;
  const column = (key: string, label: string, cell: (group: CalibrationGroup) => string): Column =>
    columnOf(key, label, groups.map(cell));
  return [
    sectionOf({
      title: 'What was forecast, and what came',
      notes: [
        source === 'score'
          ? 'Rows in tenths by their probability, which is the score.'
          : 'Rows in tenths by the probability that earlier periods give their scores: a check of what such a scale would have been worth, not a forecast that anybody made.',
        INDEPENDENT,
      ],
      columns: [
        column('from', 'Lowest', ({ lowest }) => areaText(lowest)),
        column('to', 'Highest', ({ highest }) => areaText(highest)),
        column('forecast', 'Mean forecast', ({ forecast }) => areaText(forecast)),
        column('share', 'Came', ({ share }) => areaText(share)),
        column('interval', '95 %', ({ interval }) => intervalCell(interval, areaText)),
        column('rows', 'Rows', ({ rows }) => String(rows)),
        column('events', 'Followed', ({ events }) => String(events)),
      ],
      dropOrder: ['rows', 'from', 'to'],
    }),
  ];
}
