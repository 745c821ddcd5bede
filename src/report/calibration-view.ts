import type { Calibration, Frequency } from '../types.ts';
import { bandText, perHundred } from './frequency-column.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { laidOutJson } from './laid-out-json.ts';
import { eventWords, windowWords } from './outcome-words.ts';
import { drawPages } from './pages.ts';
import { sanitise } from './sanitise.ts';
import type { View } from './view.ts';

/**
 * A calibration as `score --calibration` reads it. Full doubles; never NaN. Ends with a newline.
 *
 * @throws AtriskError `internal` where a number is not finite, naming the path
 */
export function renderCalibrationJson(calibration: Calibration): string {
  return laidOutJson(calibration, 'calibration');
}

/** A calibration as tables for people. Ends with a newline. */
export function renderCalibrationTable(calibration: Calibration, view: View): string {
  const { bands, tiers } = calibration;
  const sections = [
    frequencySection(
      'By band of ranks',
      'Ranks',
      bands.map((band) => [bandText(band), band]),
    ),
    ...(tiers.length === 0
      ? []
      : [
          frequencySection(
            'By tier',
            'Tier',
            tiers.map((tier) => [sanitise(tier.tier), tier]),
          ),
        ]),
  ];
  return drawPages([{ title: titleOf(calibration), notes: notesOf(calibration), sections }], view);
}

function titleOf({ framework, column, outcome, window, past }: Calibration): string {
  const ranking = framework === null ? `column ${sanitise(column ?? '')}` : `${framework.id} ${framework.version}`;
  const when = windowWords(window, window.periodKind);
  return `How often, of 100 units at a rank by ${ranking}, ${eventWords(outcome)} followed ${when}, ${past.from} to ${past.until}`;
}

function notesOf({ past, knownUntil, outcome, lookAhead }: Calibration): string[] {
  return [
    `${past.rows} rows of ${past.units} units in ${past.periods} periods; an event followed ${past.events} of them. Outcomes are used up to ${knownUntil}.`,
    `Source of the outcomes: ${outcome.source === null ? 'not stated' : sanitise(outcome.source)}.`,
    'Intervals of 95 % (Wilson) take rows as independent, which those of one unit are not: they are too narrow.',
    ...lookAhead.map(
      ({ kind, message }) => `${kind === 'later' ? 'Uses later information: ' : ''}${sanitise(message)}`,
    ),
  ];
}

function frequencySection(
  title: string,
  what: string,
  rows: readonly (readonly [string, Frequency])[],
): InspectSection {
  return sectionOf({
    title,
    columns: [
      nameColumn(
        'group',
        what,
        rows.map(([name]) => name),
      ),
      columnOf(
        'rows',
        'Rows',
        rows.map(([, { rows: count }]) => String(count)),
      ),
      columnOf(
        'events',
        'Events',
        rows.map(([, { events }]) => String(events)),
      ),
      columnOf(
        'share',
        'Of 100 such',
        rows.map(([, frequency]) => perHundred(frequency)),
      ),
    ],
  });
}
