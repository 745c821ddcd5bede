import type { ResultValue } from '../types.ts';
import { standInBlocks } from './brief-figures.ts';
import { type BriefSubject, bullets, section } from './brief-parts.ts';
import { indicatorLabel } from './indicator-label.ts';
import { sentence } from './header.ts';
import { count } from './list-words.ts';
import { markdownText } from './markdown-escape.ts';
import { isMissingValue } from './missing-value.ts';
import { sanitise } from './sanitise.ts';
import { treatmentWords } from './value-words.ts';

/** What is missing, why, and what the framework makes of it. */
export function missingSection(subject: BriefSubject): string {
  const { result, row, unranked } = subject;
  const heading = 'What is missing';
  const kept = unranked === null ? [] : [sentence(`Not ranked: ${sanitise(unranked.reason)}`)];
  const missing = Object.entries(row.values).filter(([, value]) => isMissingValue(value));
  const standIns = standInBlocks(subject);
  if (missing.length === 0) {
    return section(heading, ...kept, nothingMissing(row, standIns.length > 0), ...standIns);
  }
  const absent = groups(missing).map((group) => groupText(result.framework, group));
  return section(heading, ...kept, ...absent, ...standIns);
}

function nothingMissing({ values }: BriefSubject['row'], hasStandIns: boolean): string {
  if (Object.keys(values).length === 0) return 'Every indicator: the data hold none for this unit and period.';
  return hasStandIns ? 'No indicator is without a value, but not all rest on figures of the unit:' : NOTHING;
}

/** Indicators named per group; a framework may have more than a hundred. */
const NAMED = 12;

const NOTHING = 'Nothing: every indicator was observed.';

interface Group {
  /** Reason and treatment, the same for all of the group. */
  because: string;
  indicators: readonly string[];
}

/** Indicators that are missing for the same reason and are treated in the same way. */
function groups(missing: readonly (readonly [string, ResultValue])[]): Group[] {
  const found = new Map<string, string[]>();
  for (const [id, value] of missing) {
    const reason = value.reason === null ? 'no reason given' : sanitise(value.reason);
    const because = `${reason}; ${treatmentWords(value)}`;
    found.set(because, [...(found.get(because) ?? []), id]);
  }
  return [...found].map(([because, indicators]) => ({ because, indicators }));
}

function groupText(framework: BriefSubject['result']['framework'], { because, indicators }: Group): string {
  const named = indicators.slice(0, NAMED).map((id) => indicatorLabel(framework, id));
  const rest = indicators.length - named.length;
  const more = rest > 0 ? [`and ${rest} more, all named by atrisk explain`] : [];
  return `${markdownText(`${count(indicators.length, 'indicator')}, ${because}:`)}\n\n${bullets([...named, ...more])}`;
}
