import type { Result } from '../types.ts';
import { changeSection } from './brief-change.ts';
import { componentsSection } from './brief-components.ts';
import { driversSection, loweringSection } from './brief-drivers.ts';
import { glanceSection } from './brief-glance.ts';
import { briefHeadline, caution } from './brief-headline.ts';
import { methodSection, notesSection, reproduceSection, sourcesSection } from './brief-method.ts';
import { missingSection } from './brief-missing.ts';
import type { BriefSubject } from './brief-parts.ts';
import { communitiesSection, notAssessedSections } from './brief-people.ts';
import { findRow } from './find-row.ts';
import { isTied } from './sections.ts';

/**
 * Two pages on one unit, in Markdown. Every section but the notes stands in every brief: where there is
 * nothing to say it says whether nothing was found or nobody looked.
 *
 * @param unitKey id or exact name
 * @param period the latest of the unit where none is named
 * @throws AtriskError `unit.not-found`, `period.none`
 */
export function renderBrief(result: Result, unitKey: string, period?: string): string {
  const { row, unranked } = findRow(result, unitKey, period);
  const subject: BriefSubject = { result, row, unranked, tied: isTied(result, row) };
  return `${[
    briefHeadline(subject),
    caution(subject.result),
    glanceSection(subject),
    communitiesSection(subject),
    driversSection(subject),
    loweringSection(subject),
    componentsSection(subject),
    missingSection(subject),
    changeSection(subject),
    ...notAssessedSections(),
    methodSection(subject),
    sourcesSection(subject),
    reproduceSection(subject),
    ...notesSection(subject),
  ].join('\n\n')}\n`;
}
