import type { Distribution, IndicatorFlag, IndicatorInspection, Inspection, Outlier } from '../types.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { brief, hundredths } from './inspect-number.ts';
import { shape } from './inspect-shape.ts';
import { firstFew } from './list-words.ts';
import { percent } from './number.ts';
import { sanitise } from './sanitise.ts';

const FLAGS: Readonly<Record<IndicatorFlag, string>> = {
  empty: 'empty',
  constant: 'constant',
  'nearly-constant': 'near-constant',
  'low-availability': 'little data',
  skewed: 'skewed',
  duplicated: 'duplicate',
};

/** One row of the table: an indicator as observed, or as the index uses it where that is something else. */
interface Row {
  label: string;
  is: Distribution;
  flags: readonly IndicatorFlag[];
}

/** How the values of each indicator are distributed. */
export function distributionSection({ indicators }: Inspection): InspectSection {
  const rows = indicators.flatMap(rowsOf);
  const figure = (key: string, label: string, cell: (is: Distribution) => string) =>
    columnOf(
      key,
      label,
      rows.map(({ is }) => cell(is)),
    );
  const changed = indicators.some(({ used }) => used !== null);
  return sectionOf({
    title: 'Distributions',
    notes: [
      'Skewness and kurtosis as in spreadsheets (0 and 0 for a normal distribution); the shape shows how many values lie in each eighth of the range.',
      ...(changed ? ['As used: after denominators, imputation and treatment, as the index sees the values.'] : []),
    ],
    columns: [
      nameColumn(
        'indicator',
        'Indicator',
        rows.map(({ label }) => label),
      ),
      figure('n', 'n', ({ n }) => String(n)),
      figure('missing', 'Missing', ({ missing }) => String(missing)),
      figure('min', 'Min', ({ min }) => brief(min)),
      figure('q1', 'Q1', ({ q1 }) => brief(q1)),
      figure('median', 'Median', ({ median }) => brief(median)),
      figure('q3', 'Q3', ({ q3 }) => brief(q3)),
      figure('max', 'Max', ({ max }) => brief(max)),
      figure('mean', 'Mean', ({ mean }) => brief(mean)),
      figure('sd', 'SD', ({ sd }) => brief(sd)),
      figure('skewness', 'Skew', ({ skewness }) => hundredths(skewness)),
      figure('kurtosis', 'Kurt', ({ kurtosis }) => hundredths(kurtosis)),
      figure('different', 'Values', ({ different }) => String(different)),
      figure('zeros', 'Zeros', ({ zeros }) => String(zeros)),
      columnOf(
        'shape',
        'Shape',
        rows.map(({ is }) => shape(is.histogram)),
        { align: 'left' },
      ),
      nameColumn(
        'flags',
        'Flags',
        rows.map(({ flags }) => flags.map((flag) => FLAGS[flag]).join(', ')),
        13,
      ),
    ],
    dropOrder: ['zeros', 'different', 'q1', 'q3', 'mean', 'n', 'sd', 'kurtosis'],
  });
}

function rowsOf({ id, role, observed, used, flags }: IndicatorInspection): Row[] {
  const label = `${sanitise(id)}${role === 'denominator' ? ' (denominator)' : ''}`;
  if (used === null) return [{ label, is: observed, flags }];
  // Skewness is tested on what the index sees; everything else is said of what was observed.
  const isOfUsed = (flag: IndicatorFlag): boolean => flag === 'skewed';
  return [
    { label, is: observed, flags: flags.filter((flag) => !isOfUsed(flag)) },
    { label: '  as used', is: used, flags: flags.filter(isOfUsed) },
  ];
}

/** Outliers that one line names. */
const NAMED = 6;

/** Which units have values far from those of the others. */
export function outlierSection({ indicators }: Inspection): InspectSection[] {
  const items = indicators.flatMap(({ id, fences, outliers }) => {
    if (fences === null || outliers.length === 0) return [];
    const sides = (['low', 'high'] as const).flatMap((side) => sideWords(outliers, side, fences[side]));
    return [`${sanitise(id)}: ${sides.join('; ')}`];
  });
  if (items.length === 0) return [];
  return [
    sectionOf({
      title: 'Outliers',
      notes: ['Further than one and a half times the distance of the quartiles from the nearer one (Tukey).'],
      items,
    }),
  ];
}

function sideWords(outliers: readonly Outlier[], side: Outlier['side'], fence: number): string[] {
  const found = outliers.filter((outlier) => outlier.side === side);
  if (found.length === 0) return [];
  // The furthest first on either side.
  const ordered = side === 'low' ? found : found.toReversed();
  const list = ordered.map(({ unit, value }) => `${sanitise(unit)} ${brief(value)}`);
  return [`${side === 'low' ? 'under' : 'over'} ${brief(fence)}: ${firstFew(list, NAMED)}`];
}

/** Missing indicators that one line names. */
const MISSING_NAMED = 8;

/** What is there of each unit; units that have everything are counted only. */
export function availabilitySection({ availability, absent, outside, period }: Inspection): InspectSection {
  const lacking = availability.filter(({ missing }) => missing.length > 0);
  const whole = availability.length - lacking.length;
  const column = (key: string, label: string, cell: (row: (typeof lacking)[number]) => string, least = 10) =>
    nameColumn(
      key,
      label,
      lacking.map((row) => cell(row)),
      least,
    );
  return sectionOf({
    title: 'Availability by unit',
    notes: [
      `${whole} of ${availability.length} units have every indicator.`,
      ...(absent.length === 0 ? [] : [`Without any data in ${period}: ${firstFew(absent.map(sanitise), 12)}.`]),
      ...(outside.length === 0
        ? []
        : [`Not looked at, because the framework does not rank them: ${firstFew(outside.map(sanitise), 12)}.`]),
    ],
    columns:
      lacking.length === 0
        ? []
        : [
            column('unit', 'Unit', ({ unit, name }) => unitWords(unit, name)),
            columnOf(
              'present',
              'Present',
              lacking.map(({ present, missing }) => `${present} of ${present + missing.length}`),
            ),
            columnOf(
              'share',
              'Share',
              lacking.map(({ share }) => percent(share)),
            ),
            column('missing', 'Missing', ({ missing }) => firstFew(missing.map(sanitise), MISSING_NAMED)),
          ],
  });
}

function unitWords(id: string, name: string): string {
  return id === name ? sanitise(id) : `${sanitise(name)} (${sanitise(id)})`;
}
