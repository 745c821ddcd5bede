import type { CorrelationMethod, Finding, Inspection, InspectionReport } from '../types.ts';
import { componentSections } from './inspect-components.ts';
import { dimensionSections, scoreSection } from './inspect-dimensions.ts';
import { availabilitySection, distributionSection, outlierSection } from './inspect-indicators.ts';
import { acrossSection, withinSection } from './inspect-pairs.ts';
import { type InspectSection, sectionOf } from './inspect-section.ts';
import { sentence } from './header.ts';
import { count } from './list-words.ts';
import { sanitise } from './sanitise.ts';

/** Names of the coefficients as they are printed. */
const COEFFICIENTS: Readonly<Record<CorrelationMethod, string>> = {
  pearson: 'Pearson',
  spearman: 'Spearman',
  kendall: "Kendall's tau-b",
};

/** The first line of an inspection: which index or columns, when, how many. */
export function inspectionTitle({ framework }: InspectionReport, inspection: Inspection): string {
  const { period, kind, units, indicators } = inspection;
  const of =
    framework === null ? 'columns without an index' : `${sanitise(framework.id)} ${sanitise(framework.version)}`;
  // Data without a period have none to name.
  const when = period === '' ? '' : `, ${sanitise(period)}`;
  const columns = indicators.filter(({ role }) => role === 'indicator').length;
  return `Inspection of ${of}${when} · ${count(units, `unit of kind ${kind}`, `units of kind ${kind}`)}, ${count(columns, 'indicator')}`;
}

/** What must be known before a coefficient is read. */
export function inspectionNotes({ framework, options }: InspectionReport): string[] {
  const coefficient = `Correlations: ${COEFFICIENTS[options.correlation]}, over the units that have both values (three at least)`;
  return framework === null
    ? [`${coefficient}. Nobody says which way the columns point, so that only the size of a coefficient is flagged.`]
    : [`${coefficient}, every column pointing the way of risk.`];
}

/** Everything an inspection shows, in the order in which it is read: first what stands out. */
export function inspectionSections({ options }: InspectionReport, inspection: Inspection): InspectSection[] {
  const { correlation } = options;
  return [
    standingOut(inspection),
    distributionSection(inspection),
    ...outlierSection(inspection),
    availabilitySection(inspection),
    ...dimensionSections(inspection, correlation),
    ...withinSection(inspection, correlation),
    ...acrossSection(inspection, correlation),
    ...scoreSection(inspection, correlation),
    ...componentSections(inspection),
  ];
}

/** The findings; a hint that repeats the one before is printed once. */
function standingOut({ findings }: Inspection): InspectSection {
  const title = 'What stands out';
  if (findings.length === 0) return sectionOf({ title, notes: ['Nothing of what is looked for.'] });
  return sectionOf({ title, items: findings.map((finding, at) => findingWords(finding, findings[at + 1])) });
}

function findingWords({ message, hint }: Finding, next: Finding | undefined): string {
  const advice = hint === undefined || hint === next?.hint ? '' : ` ${sanitise(hint)}`;
  return `${sentence(sanitise(message))}${advice}`;
}
