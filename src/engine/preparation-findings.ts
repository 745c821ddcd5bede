import { didYouMean } from '../framework/suggest.ts';
import { labelsOf, matchKey } from '../framework/match.ts';
import type { Finding, Framework } from '../types.ts';
import type { ScoredPanel } from './score-panel.ts';
import { treatmentKey } from './treat.ts';

/** What imputation and outlier treatment have to report: groups the data do not have, aims that were not reached. */
export function preparationFindings(framework: Framework, scored: ScoredPanel, periods: readonly string[]): Finding[] {
  return [...groupFindings(framework, scored), ...treatmentFindings(framework, scored, periods)];
}

/** A column of groups by which missing values are to be filled, and which no row has. */
function groupFindings({ definition }: Framework, { panel }: ScoredPanel): Finding[] {
  const headers = new Set(panel.rows.flatMap(({ unitPeriod }) => Object.keys(unitPeriod.attributes)));
  const there = new Set([...headers].map(matchKey));
  const wanted = new Set(
    definition.indicators.flatMap(({ missing }) => {
      const { group } = missing.options;
      return typeof group === 'string' ? [group] : [];
    }),
  );
  return [...wanted].flatMap((group): Finding[] => {
    if (there.has(matchKey(group))) return [];
    const hint = holdsIndicator(definition, group)
      ? 'It is the name of an indicator, which cannot be a group: give the groups a column of their own.'
      : (didYouMean(group, headers) ??
        'Name a column that says no more than the group, or another rule for missing values.');
    const message = `The data have no column of groups called "${group}", by which missing values are to be filled; they stay missing.`;
    return [{ code: 'column.group', severity: 'warning', message, hint }];
  });
}

function holdsIndicator({ indicators }: Framework['definition'], group: string): boolean {
  return indicators.flatMap(labelsOf).some((label) => matchKey(label) === matchKey(group));
}

function treatmentFindings(
  { definition }: Framework,
  { panel, treatments }: ScoredPanel,
  periods: readonly string[],
): Finding[] {
  return definition.indicators.flatMap(({ id, treatment }) =>
    periods.flatMap((period): Finding[] => {
      const problem = treatments.get(treatmentKey(id, period))?.problem ?? null;
      if (treatment === null || problem === null) return [];
      const message = `The outlier treatment ${treatment.method} of ${id} for every ${panel.kind} in ${period}: ${problem}.`;
      return [{ code: 'treatment.incomplete', severity: 'warning', message, period, indicator: id }];
    }),
  );
}
